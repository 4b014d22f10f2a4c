"""The transitions of reminders in each phase, as pure functions from transition to transition."""
