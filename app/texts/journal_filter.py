"""Texts for filtering the journal, and for merging two spots."""

from __future__ import annotations

from app.domain.journal.entry_filter import EntryKind

FILTER = "Show only some"
FEWER = "Fold away"
SHOW_EVERYTHING = "Show everything"
FILTER_SPOT = "Spot"
ANY_SPOT = "All spots"
NOTE_HAS = "Words in the note"
FILTER_KINDS = {
    EntryKind.ALL: "Everything",
    EntryKind.SORE: "Sore",
    EntryKind.FLARE: "Called a flare",
    EntryKind.CLEAR: "Clear",
    EntryKind.NOTED: "With a note",
    EntryKind.LATER: "Written later",
}
NONE_LIKE_THIS = "Nothing in the journal is like this."

MERGE = "Same as another spot?"
MERGE_ABOUT = (
    "Everything logged and done here goes to the spot you choose, and this one is there no more."
)
MERGE_INTO = "It is the same as"
MERGE_NOW = "Make them one"


def merged(name: str) -> str:
    """Confirms that two spots were merged."""
    return f"Now one spot: {name}"


APART_AGAIN = "Two spots again"
