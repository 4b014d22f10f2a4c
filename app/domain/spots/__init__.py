"""Spots: which spot a named place means, and merging two that turn out to be one."""
