"""Texts for filtering the journal, and for merging two spots."""

from __future__ import annotations

from app.domain.journal.entry_filter import EntryKind

FILTER = "Filter"
FEWER = "Hide filters"
SHOW_EVERYTHING = "Clear filters"
FILTER_SPOT = "Spot"
ANY_SPOT = "All spots"
NOTE_HAS = "Words in the note, medicine or tags"
FILTER_KINDS = {
    EntryKind.ALL: "Everything",
    EntryKind.SORE: "Sore",
    EntryKind.FLARE: "Marked as a flare",
    EntryKind.CLEAR: "Clear",
    EntryKind.NOTED: "With a note",
    EntryKind.LATER: "Logged later",
}
NONE_LIKE_THIS = "No entries match."

MERGE = "Same as another spot?"
MERGE_ABOUT = "All entries and holds move to the spot you choose, and this spot is removed."
MERGE_INTO = "It’s the same as"
MERGE_NOW = "Merge them"


def merged(name: str) -> str:
    """Confirms that two spots were merged."""
    return f"Merged into {name}"


APART_AGAIN = "Merge undone"
