"""Texts of holds in the journal: what was held, and the scores before and after it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import tzinfo

from app.domain.holds import HoldRecord
from app.domain.journal.entry import Entry, Score, Scored
from app.texts.dates_and_times import clock

HELD = "Held"
DONT_COUNT = "Don’t count it"
NOT_COUNTED = "This score isn’t in your journal."
COUNT = "Count it"
TAKEN_BACK = "Not counted any more"
KEEP = "Keep it"


def counted(entries: Iterable[Entry]) -> str:
    """That the scores of a hold are in the journal: “Saved in your journal: 4 before, 2 after”.

    The worst of the day counts, so neither is called the day's score.
    """
    said = [
        f"{int(entry.reading.score) if isinstance(entry.reading, Scored) else 0} {when}"
        for entry in entries
        for when in ("before", "after")
        if entry.id.endswith(f"-{when}")
    ]
    return f"Saved in your journal: {', '.join(said)}"


def held(hold: HoldRecord) -> str:
    """A hold in a few words: “Held: 4 before, 2 after”."""
    scores = _scores(hold)
    return f"{HELD}: {scores}" if scores else HELD


def hold_line(hold: HoldRecord, zone: tzinfo) -> str:
    """A hold in the list of days: “18:30, held: 4 before, 2 after, 90 s”.

    `zone` is the person's.
    """
    scores = _scores(hold)
    said = [f"held: {scores}" if scores else HELD.lower(), f"{round(hold.pressed)} s"]
    return ", ".join((clock(hold.begun_at, zone), *said))


def _scores(hold: HoldRecord) -> str:
    rated = ((hold.before, "before"), (hold.after, "after"))
    return ", ".join(f"{score} {when}" for score, when in rated if isinstance(score, Score))
