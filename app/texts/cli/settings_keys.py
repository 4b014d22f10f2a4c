"""Words of the settings on the command line: what each key means."""

from collections.abc import Iterable

ABOUT = "See and change the settings."
GET = "Print one setting."
SET = "Change one setting. What cannot be used is refused, and nothing changes."

MEANINGS = {
    "interval_minutes": "minutes from one break to the next",
    "windows": "when breaks are offered, in local time",
    "zone": "the time zone those hours are meant in",
    "notice_seconds": "how long ahead a break is announced",
    "idle_minutes": "time away that counts as a break of its own",
    "chime": "whether a window sounds when a break is due",
    "desk_only": "only movements that can be done at the desk",
    "cannot_do": "movements that are never offered",
    "checkin": "the evening question about your spots",
    "checkin_at": "when the evening question comes",
    "hold_seconds": "length of one press",
    "breathing": "how the breath is paced while pressing",
    "sound": "sounds that guide holds and breaks",
    "volume": "how loud those sounds are",
    "haptics": "short vibrations, where the device has them",
    "spoken": "cues for a screen reader",
    "look": "light, dark, or as your system is",
    "welcome": "the first steps: still to come, or done",
}
"""By key."""


def row(name: str, value: str, widths: tuple[int, int]) -> str:
    """One line of the list: the key, its value and what it means."""
    return f"{name:<{widths[0]}}  {value:<{widths[1]}}  {MEANINGS[name]}"


def key_help(rows: Iterable[tuple[str, str]]) -> str:
    """The keys with what each allows, below the help."""
    return "\b\nKeys:\n" + "\n".join(f"  {name}: {allowed}" for name, allowed in rows)


def now_set(name: str, value: str) -> str:
    """A change is kept."""
    return f"{name} is now {value}." if value else f"{name} is now empty."
