"""Exports and imports: the archive, and the comparison of a file with the present data."""
