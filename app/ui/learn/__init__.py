"""Learn: search, muscles, and reading."""
