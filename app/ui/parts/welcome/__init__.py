"""Parts of the first steps."""
