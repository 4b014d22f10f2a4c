"""Texts of the commands that have few: autostart, find, log, backup, settings, trends, export."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

AUTOSTART = "Start reminders when you log in, or stop doing so."
AUTOSTART_ON = "Start reminders when you log in."
AUTOSTART_OFF = "Stop starting reminders when you log in."
AUTOSTART_WAY = "How to start on Linux: with your desktop, or as a systemd unit."
AUTOSTART_STATUS = "Show whether reminders start when you log in."
AUTOSTART_IS_ON = "Reminders start when you log in ({where})."
AUTOSTART_IS_BROKEN = (
    "Reminders should start when you log in ({where}), but they won’t: {missing} is "
    "missing. To repair this, run “unknot autostart on”."
)
AUTOSTART_IS_OFF = "Reminders don’t start when you log in."
AUTOSTART_NOW_ON = (
    "Reminders will start when you log in ({where}). To start them now, run “unknot remind”."
)
AUTOSTART_NOW_OFF = (
    "Reminders won’t start when you log in any more. Any that are running now keep going."
)
AUTOSTART_REPAIR = "Start reminders when you log in again ({where}): {missing} is missing."


FIND = "List the muscles that may send pain to a place."
FIND_ABOUT = (
    "Where does it hurt? This lists the muscles that may send pain there, for example: "
    "unknot find behind the eye"
)
SAME_PLACE = (
    "These are common patterns of referred pain. They can’t show where your own pain starts."
)
READING_ONLY = "for reading only"


def nothing_found(text: str) -> str:
    """No muscle matches."""
    return (
        f"We can’t find anything for “{text}”. Try a simpler word, such as neck, behind "
        "the eye, low back or knee."
    )


def muscle_line(name: str, refers_to: tuple[str, ...], pressable: bool) -> str:
    """One muscle that matches."""
    note = "" if pressable else f" ({READING_ONLY})"
    return f"{name}{note}\n  may send pain to: {'; '.join(refers_to)}"


LOG = "Log a score in your pain journal."
LOG_ABOUT = (
    "Log a score from 0 to 10, or “clear”, for one spot.\n\nSay where in plain words, or by the "
    "name of one of your spots. A place you haven't logged before becomes a new spot.\n\nFor "
    "example: unknot log low back right 4\n\n“unknot spots” shows your spots, and “unknot "
    "regions” all places."
)
REGION = "Where it is: view.area.side, such as back.trap_upper.left, or “other”."
SIDE = "Your own left or right, if --region doesn't say."
LOG_SPOT = "The spot's name or id, instead of --region or if there are several there."
SCORE = "How much it hurts: 0 (no pain) to 10 (worst imaginable)."
FLARE = "Mark this as a flare: a stretch of days when it hurts more than usual."
CLEAR = "The spot is clear (no pain). This needs no score."
AT = (
    "When you felt it, if not now: 2026-03-02 (noon) or 2026-03-02T09:00, with or without an "
    "offset."
)

WHERE_NEEDED = "say where, such as “unknot log low back right 4”"
ONE_PLACE = "say the place once: in words, with --region or with --spot"
ONE_SCORE = "say the score once"
SCORE_NEEDED = "a whole number from 0 to 10, or --clear instead"
SCORE_OR_CLEAR = "leave out --score and --flare when you use --clear, which means no pain"
OTHER_REGION = "that spot is somewhere else; leave out --region, or choose another spot"


BACKUP = (
    "Make a backup of everything as it is now.\n\nUnknot makes one every day by itself. It "
    "keeps the last 7 days, 4 weeks and 12 months in the “backups” folder, inside your "
    "data folder."
)
BACKUP_OUT = "File to write instead, such as one on a memory stick, or - for standard output."
BACKUP_FORCE = "Replace the file if it's already there."

RESTORE = (
    "Go back to a backup.\n\nEverything goes back to how it was then. What you have now is "
    "saved as a backup first, so you can undo this in the same way."
)
RESTORE_YES = "Don't ask first."
NOT_RESTORED = "Nothing has changed."

COMPACT = (
    "Tidy up your data file.\n\nThis writes everything into journal.json, which any TinyDB "
    "program can open, and into today's backup. Unknot does this once a day by itself."
)


def kept_in(path: str) -> str:
    """Confirms the backup."""
    return f"Everything is backed up in {path}"


def ask(path: str, spots: int, entries: int) -> str:
    """Asks whether to restore."""
    now = f"{spots} {'spot' if spots == 1 else 'spots'}"
    now += f" and {entries} {'entry' if entries == 1 else 'entries'}"
    return f"Go back to {path}? You have {now} now. We’ll save them as a backup first."


def restored(before: str) -> str:
    """Confirms the restore."""
    return f"Done. What you had before is saved in {before}"


def compacted(path: str) -> str:
    """Confirms the compaction."""
    return f"Everything is in {path}"


SETTINGS = "See and change your settings."
SETTINGS_GET = "Print one setting."
SETTINGS_SET = "Change one setting. If the value can't be used, nothing changes."


def key_help(rows: Iterable[tuple[str, str]]) -> str:
    """The keys with their allowed values, below the help."""
    return "\b\nKeys:\n" + "\n".join(f"  {name}: {allowed}" for name, allowed in rows)


def setting_changed(name: str, value: str) -> str:
    """Confirms a change."""
    return f"{name} is now {value}." if value else f"{name} is now empty."


TRENDS = "Show what comes back, how often and how strongly."
TRENDS_ABOUT = """Show what your journal says about each spot, in a few sentences: whether it came
back, after how long, and how strongly. Days you didn't log stay unknown.

With --json, a list with one object for each spot: spot_id, label, region, side, days, episodes,
gaps, rate_per_30d, median_gap_days, survival, trend, gap_trend, burden, and needs. A number with
too few entries behind it is null, and needs says what's missing."""
TRENDS_SPOT = "Only this spot, by its name or id."
AS_OF = "Show your journal as it was at the end of this day, such as 2026-03-02."
TRENDS_ALL = "Show every number that can be worked out, even with few entries."

NO_SPOTS = (
    "You don’t have any spots yet. Log your first with “unknot log”, or tap the body in the "
    "journal."
)


def allowed_date(first: date, last: date) -> str:
    """The allowed dates."""
    return f"a date from {first.isoformat()} to {last.isoformat()}, such as 2026-03-02"


def preliminary_line(name: str, number: str) -> str:
    """A statistic without enough evidence, shown on request."""
    return f"  {name}: {number}"


EXPORT_ABOUT = (
    "Save everything, or part of it, to a file.\n\nIf you choose only some dates or spots, "
    "the file has their entries, holds and corrected flares. It leaves out your settings "
    "and safety answers."
)
EXPORT_OUT = (
    "File to write, or - for standard output. Only you can read it. It's about your "
    "health, so keep it somewhere private."
)
EXPORT_FORCE = "Replace the file if it's already there."
EXPORT_FROM = "Only from this day on, such as 2026-03-02."
EXPORT_TO = "Only up to and including this day."
EXPORT_SPOT = "Only this spot, by its name or id. You can use this more than once."
EXPORT_WITHOUT = "Leave out the notes."
EXPORT = "Save everything, or part of it, to a file."
ONLY_THE_JOURNAL = (
    "Only your journal went to standard output. To get your flares too, name a file with --out."
)
NOT_ON_A_TERMINAL = "A terminal can’t show a PDF. Name a file with --out, or send it to one with >."


def date_allowed(text: str) -> str:
    """The allowed form of a date."""
    return f"a day such as 2026-03-02, not “{text}”"


def written(path: str) -> str:
    """Confirms a written file."""
    return f"Saved to {path}"
