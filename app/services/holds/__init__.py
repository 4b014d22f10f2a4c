"""Holds: running a hold, its records, and the queue of further holds."""
