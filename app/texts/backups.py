"""Texts about a copy of a journal that is only in a browser."""

from __future__ import annotations

from datetime import date

from app.texts.dates_and_times import day_month

TITLE = "Save a copy of your journal?"
ABOUT = (
    "It’s only in this browser, and browsers sometimes clear what they keep. A file saved "
    "somewhere else would bring it all back."
)
NO_FILE = "There’s no file with everything yet."
SAVE = "Go to the file"
NOT_NOW = "Not now"
PUT_OFF = "We’ll ask again in a week."


def last_file(day: date, today: date) -> str:
    """“Your last file with everything is from 2 March.”"""
    return f"Your last file with everything is from {day_month(day, today)}."
