"""Texts about tags of the person's own."""

from __future__ import annotations

from app.domain.journal.own_tags import MOST_OWN_TAGS

TITLE = "Your tags"
ONE_TITLE = "Your tag"
ABOUT = "Your own words for what set it off, what helped and how it feels"
INTRO = (
    "Add your own words to the lists you choose from when you log pain. "
    f"There’s room for {MOST_OWN_TAGS} on each list."
)
ADD_OWN = "Add your own"
NONE_YET = "None of your own yet"
NAME = "Name"
SAVE = "Save"
KEPT = "Saved"
ADDED = "Added"
ARCHIVE = "Archive"
ARCHIVE_ABOUT = "You won’t be offered it any more. Entries that have it keep it and show it."
ARCHIVED_ABOUT = "You aren’t offered it now. Entries that have it keep it and show it."
ARCHIVED = "Archived"
USE_AGAIN = "Use it again"
IN_USE = "You can choose it again"
MERGE = "Same as another tag?"
MERGE_ABOUT = "Every entry with this tag gets the one you choose, and this tag goes away."
MERGE_INTO = "It’s the same as"
MERGE_NOW = "Merge them"
APART_AGAIN = "Merge undone"
UNDONE = "Undone"
GONE = "We can’t find that tag. It may have been merged."
BACK = "Back to your tags"


def add_to(title: str) -> str:
    """What a screen reader says of the button that adds: “Add to: What helped”."""
    return f"Add to: {title}"


def counted(number: int) -> str:
    """How many own tags there are."""
    if not number:
        return NONE_YET
    return f"{number} of your own" if number > 1 else "One of your own"


def used(number: int) -> str:
    """In how many entries a tag is."""
    if not number:
        return "No entry has it yet."
    return f"{number} entries have it." if number > 1 else "One entry has it."


def merged(name: str) -> str:
    """Confirms that two tags were merged."""
    return f"Merged into {name}"
