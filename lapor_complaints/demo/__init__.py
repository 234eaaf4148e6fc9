"""Demo data: officers and believable complaints. Every person and every case is invented."""

from . import acts, demo, filing, users
