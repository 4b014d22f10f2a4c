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

DATA_ABOUT = "Where it lives, taking it along, bringing it back"
ABOUT_ABOUT = "What this is, privacy, evidence"

LOOK = "Look"
LOOKS = {ThemeChoice.SYSTEM: "As the system", ThemeChoice.LIGHT: "Light", ThemeChoice.DARK: "Dark"}

INTERVAL = "Time between breaks"
INTERVAL_ABOUT = "Short and often works better than long and rarely."
HOURS = "When breaks are offered"
HOURS_ABOUT = "Outside these hours nothing is shown. A time past midnight belongs to its first day."
NO_HOURS = "No breaks"
FROM = "From"
TO = "To"
TIME_HINT = "09:00"
ON_DAYS = "On these days"
REMOVE = "Remove"
CANCEL = "Cancel"
SAVE = "Save"

NOTICE = "Tell me ahead"
NOTICES = {0: "Not ahead", 30: "30 seconds", 60: "1 minute"}
CHIME = "A sound when a break is due"
CHIME_ABOUT = "A soft bell in this window. System notifications sound as your system has them."
AWAY = "Time away that counts as a break"
AWAY_ABOUT = "When you were away this long, that was your break, and the time starts again."
ZONE = "Time zone"
ZONE_ABOUT = "Your hours are meant in this zone."
ZONE_HINT = "Europe/Berlin"
ZONE_OF_DEVICE = "Use the zone of this device"

CHECKIN = "Ask me each evening"
CHECKIN_ABOUT = "One short question about each spot that today says nothing about yet."
CHECKIN_AT = "At"
CHECKIN_AT_ABOUT = "From 03:00 to 23:59"

HOLD_SECONDS = "Length of a hold"
HOLD_SECONDS_ABOUT = (
    "A muscle’s own limit counts first, and a press always ends as you breathe out. The first hold "
    "on a muscle is 20 to 30 seconds."
)
BREATHING = "Breathing while pressing"
BREATHING_ABOUT = "Patterns with a pause in the breath are only for sitting quietly."
CUES = "How you are guided"
SOUND = "Sounds"
SOUND_ABOUT = "Soft tones, each different with your eyes closed."
VOLUME = "Volume"
HAPTICS = "Vibration"
HAPTICS_ABOUT = "Where the device has it."
SPOKEN = "Spoken cues"
SPOKEN_ABOUT = "Read out by your screen reader."

DESK_ONLY = "Only movements for the desk"
DESK_ONLY_ABOUT = "Nothing that needs standing up, the floor or a wall."
SEATED_ONLY = "Only movements on a chair"
SEATED_ONLY_ABOUT = "Nothing that needs standing up or the floor."
QUIET_ONLY = "Only movements that draw no looks"
QUIET_ONLY_ABOUT = "For an open office, a train or a meeting."
LEVEL = "How much they ask for"
LEVEL_ABOUT = "“Easy” leaves out deep stretches and what takes strength or balance."
CAN_DO = "Movements that suit me"
CAN_DO_ABOUT = "What you switch off is never offered."

SAFETY_NEVER = "Not answered yet"
SAFETY_DUE = "It is time to answer them again"
LOCKS = "What is locked now"
NO_LOCKS = "Nothing is locked."
ANSWERS = "The questions"
ANSWERS_ABOUT = "They are asked again every 30 days."

ABOUT_TEXT = (
    "Unknot joins three things: breaks change what brings a knot back, holds ease it, and the "
    "journal shows whether it returns less often. It is no replacement for medical advice."
)
NOT_REVIEWED = "No clinician has reviewed this app yet."
PRIVACY = "Privacy"
PRIVACY_TEXT = (
    "Everything you write stays on this device. Nothing is sent anywhere, there is no account, "
    "and nobody counts what you do."
)
EVIDENCE = "How sure are we?"
EVIDENCE_ABOUT = "Each claim with its source, and how certain it is."
WELCOME_AGAIN = "Go through the first steps again"
WELCOME_AGAIN_ABOUT = "Where it knots, when you work, and the safety questions."

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
    return f"{offered} offered" + (", for the desk only" if desk_only else "")


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
        shown = f"{', '.join(times[:4])} and so on, the last at {times[-1]}"
    else:
        shown = ", ".join(times)
    count = "1 break" if len(times) == 1 else f"{len(times)} breaks"
    return f"Tomorrow, {name}: {count}, at {shown}."


TOMORROW_ABOUT = "If each break is taken when it comes and lasts a minute and a half."
