"""Tests of the tooling; run by ./lapor test tooling."""
