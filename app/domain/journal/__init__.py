"""The pain journal: entries, what is known from them, and the evening check-in."""
