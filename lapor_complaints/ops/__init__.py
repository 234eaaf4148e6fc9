"""What whoever runs the server sees: access lines, counts and times; never who somebody is or what was written."""

from . import access_log, json_log, patience, resting

access_log.install()
json_log.install()
patience.install()
resting.install()
