"""Words of breathing by itself."""

PATTERN = "How to breathe"
MINUTES = "How long"
START = "Begin"
STOP = "Enough"
DONE = "That was it. Notice how your shoulders feel now."
AGAIN = "Once more"
EASE = "If you feel dizzy or short of breath, stop and breathe as you like."


def minutes(number: int) -> str:
    """A length in minutes."""
    return "1 minute" if number == 1 else f"{number} minutes"


def left(seconds: float) -> str:
    """How much is left, in whole minutes or seconds."""
    if seconds > 90:
        return f"About {round(seconds / 60)} minutes left"
    return f"{max(1, round(seconds))} seconds left"
