"""Texts of the settings screens."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time

from app.domain.breaks import DayRange, Hours, Weekday, format_time
from app.domain.breaks.hours_alike import alike
from app.domain.breaks.public_holidays import Holiday
from app.domain.settings import ThemeChoice
from app.texts import break_screens
from app.texts.dates_and_times import clock_time
from app.texts.phrases import joined

TITLE = "Settings"

BREAKS = "Breaks"
EVENING = "Evening check-in"
HOLDS = "Holds"
MOVEMENTS = "Movements"
SAFETY = "Safety answers"
DATA = "Your data"
ABOUT = "About"

GROUP_BREAKS = "Reminders and breaks"
GROUP_HOLDS = "Holds and safety"
GROUP_APP = "The app and your data"

DATA_ABOUT = "Where it’s kept, export and import"
ABOUT_ABOUT = "What Unknot is, privacy and evidence"

LOOK = "Appearance"
LOOKS = {
    ThemeChoice.SYSTEM: "Same as the system",
    ThemeChoice.LIGHT: "Light",
    ThemeChoice.DARK: "Dark",
}

HOW_OFTEN = "When breaks come"
BY_INTERVAL = "Every so many minutes"
AT_FIXED_TIMES = "At set times"
FIXED_TIMES = "Times of day"
FIXED_TIMES_ABOUT = (
    "With a comma between them. A break you take up to half an hour before counts for that time."
)
INTERVAL = "Time between breaks"
INTERVAL_ABOUT = "Short, regular breaks suit most people."
HOURS = "When to remind you"
HOURS_ABOUT = (
    "We won’t remind you outside these hours. Hours past midnight belong to the day they start."
)
DAYS_OFF = "Days off"
DAYS_OFF_ABOUT = (
    "Dates, dates from one to another (2026-12-24..2027-01-01) and days of the week. We won’t "
    "remind you on these."
)
HOLIDAYS = "Public holidays"
HOLIDAYS_ABOUT = "Your country, such as DE, or a part of it, such as DE-BY. They become days off."
NO_HOLIDAYS_KNOWN = "We don’t know the next holidays there yet."
DAY_OFF_TODAY = break_screens.DAY_OFF_TODAY
NO_DAY_OFF_TODAY = "Not a day off after all"
FROM = "From"
TO = "To"
EVERY = "Minutes between breaks"
TIME_HINT = "09:00"
ON_DAYS = "On these days"
NO_DAY = "choose at least one day"
ADD_HOURS = "Add other hours"
CHANGE_HOURS = "Change these hours"
HOURS_DIFFER = "hours differ by day"
MOST_DAYS_SAID = 2
EVERY_DAY = "Every day"
REMOVE = "Delete"
CANCEL = "Cancel"
SAVE = "Save"
SET = "Set"

NOTICE = "Tell me before a break"
NOTICES = {0: "Don’t tell me", 30: "30 seconds", 60: "1 minute"}
CHIME = "A sound when a break is due"
CHIME_ABOUT = "A soft bell in this window. Your system decides how its own notifications sound."
TIPS = "A tip after a break"
TIPS_ABOUT = "A short tip, or why breaks may help. One a day at most, and none twice in a month."
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
ADD_TIME = "Add a time"

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
    "Everything you write stays on this device. Nothing is sent anywhere, unless you "
    "turn on reminders to your phone. There’s no account, and nobody tracks what you do."
)
EVIDENCE = "How sure are we?"
EVIDENCE_ABOUT = "Where each claim comes from, and how sure it is."
WELCOME_AGAIN = "See the first screen again"
WELCOME_AGAIN_ABOUT = "Try a break, log a spot or set your hours."

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


def holiday(one: Holiday) -> str:
    """“Fri 25 December 2026: Christmas Day”."""
    return f"{one.day:%a} {one.day.day} {one.day:%B %Y}: {one.name}"


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
    """“09:00–18:00”, “22:00–06:00 (next day)” or “09:00–12:00, every 30 minutes”."""
    later = " (next day)" if one.end > 24 * 60 else ""
    every = f", every {one.every} minutes" if one.every else ""
    return f"{format_time(one.start)}–{format_time(one.end)}{later}{every}"


def days_in_brief(days: Sequence[Weekday]) -> str:
    """Days in the order of the week: “Every day”, “Mon–Fri”, “Mon, Wed and Fri”."""
    if len(days) == len(Weekday):
        return EVERY_DAY
    if len(days) > 2 and days[-1] - days[0] == len(days) - 1:
        return f"{SHORT_DAYS[days[0]]}–{SHORT_DAYS[days[-1]]}"
    return joined([SHORT_DAYS[day] for day in days])


def _short_time(minutes: int) -> str:
    return format_time(minutes).removesuffix(":00").removeprefix("0") or "0"


def hours_now(hours: Hours) -> str:
    """All hours on one line: “Mon–Fri 9–17”, “Mon–Fri 9–12:30 and 13–17”."""
    if hours.always:
        return "day and night"
    said: dict[str, list[str]] = {}
    for one in alike(hours):
        span = f"{_short_time(one.first.start)}–{_short_time(one.first.end)}"
        said.setdefault(days_in_brief(one.days), []).append(span)
    if len(said) > MOST_DAYS_SAID:
        return HOURS_DIFFER
    return ", ".join(f"{days} {joined(spans)}" for days, spans in said.items())


def pick_time(label: str) -> str:
    """The label of the button that opens a clock."""
    return f"{label}: pick a time"


def every_about(usual: int) -> str:
    """What happens if a range has no minutes of its own."""
    return f"From 30 to 60. Leave this empty to use your usual {usual} minutes."


def breaks_now(shortest: int, longest: int | None = None) -> str:
    """The current intervals, in minutes, on one line."""
    if longest is None or shortest == longest:
        return f"Every {shortest} minutes"
    return f"Every {shortest} to {longest} minutes"


def fixed_now(times: Sequence[time]) -> str:
    """The fixed times on one line."""
    return f"At {joined([f'{at:%H:%M}' for at in times])}"


def outside_hours(times: Sequence[time]) -> str:
    """Fixed times at which no break comes."""
    named = joined([f"{at:%H:%M}" for at in times])
    is_are = "is" if len(times) == 1 else "are"
    return f"{named} {is_are} outside your hours, so no break comes then."


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


def tomorrow(day: date, due: Sequence[datetime], off: bool) -> str:
    """A preview of tomorrow's breaks, in local times; `off` says whether it is a day off."""
    name = DAYS[Weekday(day.weekday())]
    if off:
        return f"Tomorrow, {name}: day off, no breaks."
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
