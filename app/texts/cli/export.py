"""Texts of `unknot export`."""

ABOUT = (
    "Write everything you kept into a file, or only a part of it.\n\n"
    "A part of some dates or spots holds their entries, holds and corrected flares, and leaves "
    "your settings and safety answers out."
)
OUT = (
    "File to write, or - for standard output. It is readable only by you; keep it where you would "
    "keep a letter."
)
FORCE = "Replace the file if it is there already."
FROM = "Only from this day on, such as 2026-03-02."
TO = "Only up to this day."
SPOT = "Only this spot, by its name or id. Say it again for another."
WITHOUT = "Leave the notes of entries out."
SHORT = "Write everything you kept, or a part of it, into a file."
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
