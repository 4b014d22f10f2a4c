"""Pictures and cards of what the journal shows."""
