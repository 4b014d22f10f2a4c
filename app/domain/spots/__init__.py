"""Spots: matching a place to a spot, and merging two spots that turn out to be one."""
