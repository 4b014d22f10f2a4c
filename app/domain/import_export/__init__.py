"""Exports and imports: what is taken along, and how a file is compared with what is here."""
