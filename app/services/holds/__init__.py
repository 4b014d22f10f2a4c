"""Holds: running one, keeping its records, and the queue of holds to follow."""
