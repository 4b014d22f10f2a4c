"""Trends on the screen: each spot over time, the calendar, the heat map, corrections."""
