"""Trends: each spot over time, the calendar, the heat map, corrections."""
