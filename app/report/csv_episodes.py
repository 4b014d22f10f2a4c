"""The second CSV file: one row for each episode, worked out from the journal.

1. It is for reading elsewhere and is never brought back in: the journal makes it again.
2. A date nobody knows is an empty cell; `gap_ended` says whether the gap was seen to end.
3. `told` says whether the episode is told by the rules alone, or was joined, parted or called by
   the person.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from app.domain.archive import Archive
from app.domain.body import Spot
from app.domain.recurrence.episodes import Ending, EndUnobserved, Episode, Resolved, StillOpen
from app.domain.recurrence.gaps import Gap
from app.report.readings import readings

COLUMNS = (
    "spot_id", "spot_label", "region_id", "side", "onset", "onset_observed", "peak", "peak_day",
    "last_day", "state", "first_clear", "gap_days", "gap_ended", "told",
)  # fmt: skip


def episode_rows(archive: Archive, as_of: date) -> Iterator[Mapping[str, str]]:
    """One row for each episode, spot by spot, read on the local date `as_of`."""
    for spot, found in readings(archive, as_of):
        history = found.history
        gaps = {gap.first_clear: gap for gap in history.gaps}
        for episode in history.episodes:
            yield {**_of_spot(spot), **_of_episode(episode), **_of_ending(episode.ending, gaps)}


def _of_spot(spot: Spot) -> Mapping[str, str]:
    return {
        "spot_id": spot.id,
        "spot_label": spot.name,
        "region_id": spot.region.text,
        "side": spot.side,
    }


def _of_episode(episode: Episode) -> Mapping[str, str]:
    return {
        "onset": episode.onset.isoformat(),
        "onset_observed": "true" if episode.onset_observed else "false",
        "peak": str(episode.peak),
        "peak_day": episode.peak_day.isoformat(),
        "last_day": episode.last_day.isoformat(),
        "told": episode.told.value,
    }


def _of_ending(ending: Ending, gaps: Mapping[date, Gap]) -> Mapping[str, str]:
    match ending:
        case Resolved(first_clear):
            cells = ("resolved", first_clear.isoformat(), *_gap(gaps, first_clear))
        case StillOpen():
            cells = ("open", "", "", "")
        case EndUnobserved():
            cells = ("unobserved", "", "", "")
    return dict(zip(("state", "first_clear", "gap_days", "gap_ended"), cells, strict=True))


def _gap(gaps: Mapping[date, Gap], first_clear: date) -> tuple[str, str]:
    if first_clear not in gaps:
        return "", ""
    gap = gaps[first_clear]
    return str(gap.days), "true" if gap.returned else "false"
