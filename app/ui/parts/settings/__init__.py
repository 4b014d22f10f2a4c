"""Parts of the settings screens."""
