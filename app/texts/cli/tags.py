"""Texts of `unknot tags`."""

from __future__ import annotations

from app.texts.entry_fields import FIELD_WORDS

TAGS = (
    "Show the words you can choose from when you log pain: what may have set it off (triggers), "
    "what helped (relief) and how it feels (descriptors). Your own have ids that start with “own-”."
)
TAGS_SHORT = "Show the words for entries, and add your own."
ADD = (
    "Add a word of your own to one of the lists.\n\n"
    'For example: unknot tags add triggers "Long drive"'
)
ADD_SHORT = "Add a word of your own."
RENAME = "Give one of your own tags another name. Say its name or its id."
ARCHIVE = "Stop offering one of your own tags. Entries that have it keep it."
ARCHIVE_UNDO = "Offer it again."
MERGE = (
    "Make one of your own tags the same as another one: every entry that has the first gets the "
    "second.\n\n"
    'For example: unknot tags merge relief "Hot bath" Warmth'
)


def kind(field: str) -> str:
    """The heading of one list: “What helped (relief):”."""
    return f"{FIELD_WORDS[field].form} ({field}):"


def tag(name: str, id: str, own: bool, archived: bool) -> str:
    """One tag of a list."""
    about = ", your own, archived" if archived else ", your own" if own else ""
    return f"  {name} ({id}{about})"


def added(name: str, id: str) -> str:
    """A tag was added."""
    return f"Added “{name}” as {id}."


def renamed(before: str, after: str) -> str:
    """A tag has another name."""
    return f"“{before}” is now “{after}”."


def archived(name: str, again: bool) -> str:
    """A tag is not offered any more, or is again."""
    if again:
        return f"You can choose “{name}” again."
    return f"Archived “{name}”. Entries that have it keep it."


def merged(name: str, into: str, entries: int) -> str:
    """A tag became another one."""
    changed = "1 entry" if entries == 1 else f"{entries} entries"
    return f"Merged “{name}” into “{into}” in {changed}."
