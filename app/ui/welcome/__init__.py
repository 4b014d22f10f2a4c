"""The first screen, and what can be set up after it."""
