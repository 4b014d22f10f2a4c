"""The journal: logging, one entry, one spot, the days, and the spots on Today."""
