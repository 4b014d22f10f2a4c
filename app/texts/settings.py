"""Texts of the settings screens."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time

from app.domain.breaks import DayRange, Weekday, format_time
from app.domain.settings import ThemeChoice
from app.texts.dates_and_times import clock_time

TITLE = "Settings"

BREAKS = "Breaks"
EVENING = "Evening check-in"
HOLDS = "Holds"
MOVEMENTS = "Movements"
SAFETY = "Safety answers"
DATA = "Your data"
ABOUT = "About"

DATA_ABOUT = "Where it’s kept, export and import"
ABOUT_ABOUT = "What Unknot is, privacy and evidence"

LOOK = "Appearance"
LOOKS = {
    ThemeChoice.SYSTEM: "Same as the system",
    ThemeChoice.LIGHT: "Light",
    ThemeChoice.DARK: "Dark",
}

INTERVAL = "Time between breaks"
INTERVAL_ABOUT = "Short, regular breaks suit most people."
HOURS = "When to remind you"
HOURS_ABOUT = (
    "We won’t remind you outside these hours. If your hours go past midnight, set them on the "
    "day they start."
)
NO_HOURS = "No breaks"
FROM = "From"
TO = "To"
TIME_HINT = "09:00"
ON_DAYS = "On these days"
REMOVE = "Delete"
CANCEL = "Cancel"
SAVE = "Save"

NOTICE = "Tell me before a break"
NOTICES = {0: "Don’t tell me", 30: "30 seconds", 60: "1 minute"}
CHIME = "A sound when a break is due"
CHIME_ABOUT = "A soft bell in this window. Your system decides how its own notifications sound."
AWAY = "Time away that counts as a break"
AWAY_ABOUT = "If you’re away this long, we count it as your break and start the timer again."
ZONE = "Time zone"
ZONE_ABOUT = "Your hours are in this time zone."
ZONE_HINT = "Europe/Berlin"
ZONE_OF_DEVICE = "Use this device’s time zone"

CHECKIN = "Ask me each evening"
CHECKIN_ABOUT = "One short question about each spot you haven’t logged today."
CHECKIN_AT = "Time"
CHECKIN_AT_ABOUT = "From 03:00 to 23:59"

HOLD_SECONDS = "Length of a hold"
HOLD_SECONDS_ABOUT = (
    "Each muscle has its own limit, which comes first. A press always ends as you breathe "
    "out. Your first hold on a muscle lasts 20 to 30 seconds."
)
BREATHING = "Breathing while you press"
BREATHING_ABOUT = "Patterns with a pause in the breath are only for quiet sitting."
CUES = "How you are guided"
SOUND = "Sounds"
SOUND_ABOUT = "Soft tones. Each one is different, so you can close your eyes."
VOLUME = "Volume"
HAPTICS = "Vibration"
HAPTICS_ABOUT = "If your device has it."
SPOKEN = "Spoken cues"
SPOKEN_ABOUT = "Your screen reader reads them out."

DESK_ONLY = "Only movements I can do at a desk"
DESK_ONLY_ABOUT = "No standing up, no floor and no wall."
SEATED_ONLY = "Only movements I can do on a chair"
SEATED_ONLY_ABOUT = "No standing up and no floor."
QUIET_ONLY = "Only movements nobody will notice"
QUIET_ONLY_ABOUT = "For an open office, a train or a meeting."
LEVEL = "How demanding they are"
LEVEL_ABOUT = "“Easy” leaves out deep stretches and anything that needs strength or balance."
CAN_DO = "Movements that suit me"
CAN_DO_ABOUT = "We’ll never suggest the ones you turn off."

SAFETY_NEVER = "Not answered yet"
SAFETY_DUE = "It’s time to answer these again"
LOCKS = "What is locked now"
NO_LOCKS = "Nothing is locked."
ANSWERS = "The questions"
ANSWERS_ABOUT = "We ask them again every 30 days."

ABOUT_TEXT = (
    "Unknot brings three things together. Breaks change what may bring a knot back. Holds "
    "may ease it for a while. Your journal shows whether it comes back less often. Unknot "
    "can’t replace medical advice."
)
NOT_REVIEWED = "No clinician has reviewed this app yet."
PRIVACY = "Privacy"
PRIVACY_TEXT = (
    "Everything you write stays on this device. Nothing is sent anywhere, there’s no "
    "account, and nobody tracks what you do."
)
EVIDENCE = "How sure are we?"
EVIDENCE_ABOUT = "Where each claim comes from, and how sure it is."
WELCOME_AGAIN = "Go through the first steps again"
WELCOME_AGAIN_ABOUT = "Your spots, your hours and the safety questions."

DAYS = {
    Weekday.MONDAY: "Monday",
    Weekday.TUESDAY: "Tuesday",
    Weekday.WEDNESDAY: "Wednesday",
    Weekday.THURSDAY: "Thursday",
    Weekday.FRIDAY: "Friday",
    Weekday.SATURDAY: "Saturday",
    Weekday.SUNDAY: "Sunday",
}
SHORT_DAYS = {day: name[:3] for day, name in DAYS.items()}


def sentence(wrong: str) -> str:
    """An error message about a value, as a sentence of its own."""
    return wrong[:1].upper() + wrong[1:]


def minutes(number: int) -> str:
    """“45 minutes”."""
    return f"{number} minutes"


def seconds(number: int) -> str:
    """“30 seconds”."""
    return f"{number} seconds"


def percent(share: float) -> str:
    """“70 %”."""
    return f"{round(share * 100)} %"


def hours_of(one: DayRange) -> str:
    """“09:00–18:00”, or “22:00–06:00 (next day)”."""
    later = " (next day)" if one.end > 24 * 60 else ""
    return f"{format_time(one.start)}–{format_time(one.end)}{later}"


def change_hours(one: DayRange) -> str:
    """The label of a range's button for a screen reader."""
    return f"{DAYS[one.day]}, {hours_of(one)}"


def add_hours_on(day: Weekday) -> str:
    """The label of the button that adds a range."""
    return f"Add hours on {DAYS[day]}"


def hours_on(day: Weekday) -> str:
    """The title of the dialog for a range."""
    return f"Hours on {DAYS[day]}"


def breaks_now(interval: int) -> str:
    """The current break settings on one line."""
    return f"Every {interval} minutes"


def evening_now(at: time) -> str:
    """The current time of the evening check-in."""
    return f"At {at:%H:%M}"


EVENING_OFF = "Off"


def holds_now(length: int, pattern: str) -> str:
    """The current hold settings on one line."""
    return f"{length} seconds, {pattern.lower()}"


def movements_now(offered: int, desk_only: bool) -> str:
    """The current movement settings on one line."""
    return f"{offered} turned on" + (", desk only" if desk_only else "")


def answered_on(day: date) -> str:
    """When the safety questions were answered."""
    return f"Answered on {day.day} {day:%B %Y}"


def tomorrow(day: date, due: Sequence[datetime]) -> str:
    """A preview of tomorrow's breaks, in local times."""
    name = DAYS[Weekday(day.weekday())]
    if not due:
        return f"Tomorrow, {name}: no breaks."
    times = [clock_time(at) for at in due]
    if len(times) > 6:
        shown = f"{', '.join(times[:4])} and so on, with the last at {times[-1]}"
    else:
        shown = ", ".join(times)
    count = "1 break" if len(times) == 1 else f"{len(times)} breaks"
    return f"Tomorrow, {name}: {count}, at {shown}."


TOMORROW_ABOUT = "If you take each break when it’s due, and it lasts a minute and a half."
