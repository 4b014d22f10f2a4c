"""Texts of the commands that have few: autostart, find, log, backup, settings, trends, export."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

AUTOSTART = "Give reminders from the time you log in, or no more."
AUTOSTART_ON = "Start reminders with your session."
AUTOSTART_OFF = "Start them no more."
AUTOSTART_WAY = "Where on Linux: an entry of the desktop, or a unit of systemd."
AUTOSTART_STATUS = "Say whether they start with your session."
AUTOSTART_IS_ON = "Reminders start with your session ({where})."
AUTOSTART_IS_BROKEN = (
    "Reminders were to start with your session ({where}), but they will not: {missing} is not "
    "there any more. “unknot autostart on” repairs it."
)
AUTOSTART_IS_OFF = "Reminders do not start with your session."
AUTOSTART_NOW_ON = (
    "Reminders will start when you log in ({where}). To have them now, run “unknot remind”."
)
AUTOSTART_NOW_OFF = "Reminders will not start with your session any more. What runs now goes on."
AUTOSTART_REPAIR = (
    "Let reminders start with your session again ({where}): {missing} is not there any more."
)


FIND = "List the muscles that may send pain to a place."
FIND_ABOUT = (
    "Where does it hurt? Lists the muscles that may send pain there, for example: "
    "unknot find behind the eye"
)
SAME_PLACE = "A map of what may be, not of what is: only a trained person can look for the source."
READING_ONLY = "for reading only"


def nothing_found(text: str) -> str:
    """No muscle matches."""
    return (
        f"Nothing found for “{text}”. Try a plainer word for the place, "
        "such as neck, behind the eye, low back or knee."
    )


def muscle_line(name: str, refers_to: tuple[str, ...], pressable: bool) -> str:
    """One muscle that matches."""
    note = "" if pressable else f" ({READING_ONLY})"
    return f"{name}{note}\n  may send pain to: {'; '.join(refers_to)}"


LOG = "Write a score into the pain journal."
LOG_ABOUT = (
    "Write into the pain journal: a score from 0 to 10, or --clear, for one spot.\n\n"
    "Say where with --region (a spot is opened there if there is none) or with --spot. Prints the "
    "ids of the entry and of the spot."
)
REGION = "Where: view.area.side, such as back.trap_upper.left, or “other”."
SIDE = "Your own left or right, where --region does not say."
LOG_SPOT = "The spot's id, instead of --region or where there are several."
SCORE = "How much it hurts: 0 (none) to 10 (the worst)."
FLARE = "You would call this a flare."
CLEAR = "The spot is clear; needs no score."
AT = "When it was felt, if not now: 2026-03-02 (noon) or 2026-03-02T09:00, with or without offset."

WHERE_NEEDED = "say where: --region back.trap_upper.left, or --spot ID"
SCORE_NEEDED = "a whole number from 0 to 10, or --clear instead"
SCORE_OR_CLEAR = "leave out --score and --flare with --clear, which says there is nothing"
OTHER_REGION = "that spot lies elsewhere; leave out --region, or choose another spot"
UNKNOWN_SPOT = "there is no spot with that id"


def saved(entry_id: str, spot_id: str) -> str:
    """Confirms the new entry."""
    return f"entry {entry_id}\nspot {spot_id}"


BACKUP = (
    "Keep a copy of everything as it is now.\n\n"
    "One is made every day by itself: the last 7 days, 4 weeks and 12 months are kept in the "
    "“backups” folder inside your data folder."
)
BACKUP_OUT = "File to write instead, such as one on a memory stick, or - for standard output."
BACKUP_FORCE = "Replace the file if it is there already."

RESTORE = (
    "Go back to a backup.\n\n"
    "Everything becomes as it was then. What is there now is kept as a backup first, so this can "
    "be taken back the same way."
)
RESTORE_YES = "Do not ask first."
NOT_RESTORED = "Nothing was changed."

COMPACT = (
    "Tidy up your data file.\n\n"
    "Everything is written into journal.json, which any TinyDB program can open, and into today's "
    "backup. Unknot does this once a day by itself."
)


def kept_in(path: str) -> str:
    """Confirms the backup."""
    return f"Everything is kept in {path}"


def ask(path: str, spots: int, entries: int) -> str:
    """Asks whether to restore."""
    now = f"{spots} {'spot' if spots == 1 else 'spots'}"
    now += f" and {entries} {'entry' if entries == 1 else 'entries'}"
    return f"Go back to {path}? You have {now} now; they are kept as a backup."


def restored(before: str) -> str:
    """Confirms the restore."""
    return f"Done. What you had before is kept in {before}"


def compacted(path: str) -> str:
    """Confirms the compaction."""
    return f"Everything is in {path}"


SETTINGS = "See and change the settings."
SETTINGS_GET = "Print one setting."
SETTINGS_SET = "Change one setting. What cannot be used is refused, and nothing changes."


def setting_line(name: str, value: str, meaning: str, widths: tuple[int, int]) -> str:
    """One line of the list: the key, its value and its meaning."""
    return f"{name:<{widths[0]}}  {value:<{widths[1]}}  {meaning}"


def key_help(rows: Iterable[tuple[str, str]]) -> str:
    """The keys with their allowed values, below the help."""
    return "\b\nKeys:\n" + "\n".join(f"  {name}: {allowed}" for name, allowed in rows)


def setting_changed(name: str, value: str) -> str:
    """Confirms a change."""
    return f"{name} is now {value}." if value else f"{name} is now empty."


TRENDS = "Say what comes back, how often and how strongly."
TRENDS_ABOUT = """Say what the journal shows: for each spot, in a few sentences, whether it came
back, after how long, and how strongly. Days without an entry stay unknown.

With --json, a list with one object for each spot: spot_id, label, region, side, days, episodes,
gaps, rate_per_30d, median_gap_days, survival, trend, gap_trend, burden, and needs. A number that
too few entries stand behind is null, and needs says what is missing."""
TRENDS_SPOT = "Only the spot with this id (see --json, or “unknot log”)."
AS_OF = "Read the journal as it stood at the end of this day, such as 2026-03-02."
TRENDS_ALL = "Give every number that can be worked out, however few entries stand behind it."

NO_SPOTS = "No spots yet. Log the first with “unknot log”, or tap the body in the journal."


def no_such_spot(spot_id: str) -> str:
    """No spot has this id."""
    return f"There is no spot with the id “{spot_id}”. “unknot trends --json” lists all ids."


def allowed_date(first: date, last: date) -> str:
    """The allowed dates."""
    return f"a date from {first.isoformat()} to {last.isoformat()}, such as 2026-03-02"


def spot_line(name: str, sentence: str) -> str:
    """One line about a spot."""
    return f"{name}. {sentence}"


def preliminary_line(name: str, number: str) -> str:
    """A statistic without enough evidence, shown on request."""
    return f"  {name}: {number}"


EXPORT_ABOUT = (
    "Write everything you kept into a file, or only a part of it.\n\n"
    "A part of some dates or spots holds their entries, holds and corrected flares, and leaves "
    "your settings and safety answers out."
)
EXPORT_OUT = (
    "File to write, or - for standard output. It is readable only by you; keep it where you would "
    "keep a letter."
)
EXPORT_FORCE = "Replace the file if it is there already."
EXPORT_FROM = "Only from this day on, such as 2026-03-02."
EXPORT_TO = "Only up to this day."
EXPORT_SPOT = "Only this spot, by its name or id. Say it again for another."
EXPORT_WITHOUT = "Leave the notes of entries out."
EXPORT = "Write everything you kept, or a part of it, into a file."
ONLY_THE_JOURNAL = (
    "Only the journal went to standard output. To get the flares as well, name a file with --out."
)
NOT_ON_A_TERMINAL = (
    "A PDF is no text to show in a terminal. Name a file with --out, or send it into one with >."
)


def date_allowed(text: str) -> str:
    """The allowed form of a date."""
    return f"a day such as 2026-03-02, not “{text}”"


def written(path: str) -> str:
    """Confirms a written file."""
    return f"Wrote {path}"
