"""The journal as CSV, for spreadsheets, statistics and other apps; and the episodes as a second
file.

The journal has one row for each entry:

1. Columns and their order are fixed (`COLUMNS`); `schema_version` is raised when their meaning
   changes.
2. A score appears only if one was given: clear and skip leave the cell empty.
3. CSV has every entry exactly, and the id, name, region, side and position of each spot.  Spots
   without entries, and everything outside the journal, are exported only as JSON.
4. Text is UTF-8 and begins with a byte-order mark, by which spreadsheets recognise it; rows end as
   RFC 4180 says.
5. A tag is its id, or the name of an own one.  (The import knows both.)
6. If notes are left out, their column is too: an empty one would say that there are none.

The second file has one row for each episode, derived from the journal:

1. It is for reading elsewhere and is never imported, as the journal produces it again.
2. An unknown date is an empty cell; `gap_ended` says whether the gap is known to have ended.
3. `told` says whether the episode follows from the rules alone, or was joined, parted or called by
   the person.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime

from app.domain.body import Spot
from app.domain.import_export.archive import Archive, NotesChoice, recurrence_by_spot
from app.domain.journal.entry import Entry, TagId
from app.domain.journal.entry_fields import ENTRY_FIELDS, TEXT_FIELDS
from app.domain.recurrence.episodes import Ending, EndUnobserved, Episode, Resolved, StillOpen
from app.domain.recurrence.gaps import Gap
from app.export import csv_cells
from app.export.csv_entry import SCHEMA_VERSION, detail_cells, reading_cells
from app.ports import ExportFile

EPISODE_COLUMNS = (
    "spot_id", "spot_label", "region_id", "side", "onset", "onset_observed", "peak", "peak_day",
    "last_day", "state", "first_clear", "gap_days", "gap_ended", "told",
)  # fmt: skip


def episode_rows(archive: Archive, as_of: date) -> Iterator[Mapping[str, str]]:
    """One row for each episode, spot by spot, read on the local date `as_of`."""
    for spot, found in recurrence_by_spot(archive, as_of):
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


COLUMNS = (
    "entry_id", "spot_id", "spot_label", "region_id", "side", "view", "x", "y", "state", "score",
    "is_flare", "occurred_at", "recorded_at", *(field.name for field in ENTRY_FIELDS),
    "schema_version",
)  # fmt: skip
TEXT_COLUMNS = frozenset(field.name for field in TEXT_FIELDS)
OPTIONAL_FIELDS = {**{field.name: field.name for field in ENTRY_FIELDS}, "flare": "is_flare"}
"""The optional fields of an entry, with the column of each."""


class CsvExporter:
    """Writes `NAME.csv`, and the episodes as `NAME-episodes.csv`."""

    suffix = ".csv"

    def files(self, archive: Archive, stem: str, now: datetime) -> Sequence[ExportFile]:
        """The journal of `archive`, with its episodes on the local date of `now`."""
        episodes = episode_rows(archive, archive.read_on(now.date()))
        left_out = archive.excerpt.notes is NotesChoice.LEFT_OUT
        columns = [name for name in COLUMNS if not (left_out and name in TEXT_COLUMNS)]
        return (
            ExportFile(f"{stem}.csv", table(columns, journal_rows(archive))),
            ExportFile(f"{stem}-episodes.csv", table(EPISODE_COLUMNS, episodes)),
        )


def table(columns: Sequence[str], rows: Iterable[Mapping[str, str]]) -> bytes:
    """A complete CSV file; cells are protected from being taken for formulas."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(columns)
    writer.writerows([csv_cells.guarded(row[column]) for column in columns] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def journal_rows(archive: Archive) -> Iterable[Mapping[str, str]]:
    """One row for each entry, in the order in which they were first saved."""
    spots = {spot.id: spot for spot in archive.spots}
    own = {tag.id: tag.name for tag in archive.own_tags}
    return (_row(entry, spots[entry.spot], own) for entry in archive.entries)


def _row(entry: Entry, spot: Spot, own: Mapping[TagId, str]) -> Mapping[str, str]:
    return {
        "entry_id": entry.id,
        "spot_id": spot.id,
        "spot_label": spot.name,
        "region_id": spot.region.text,
        "side": spot.side,
        "view": "".join(area.view for area in spot.region.areas),
        "x": repr(float(spot.at.x)) if spot.at else "",
        "y": repr(float(spot.at.y)) if spot.at else "",
        **reading_cells(entry.reading),
        "occurred_at": entry.occurred_at.isoformat(),
        "recorded_at": entry.recorded_at.isoformat(),
        **detail_cells(entry, own),
        "schema_version": str(SCHEMA_VERSION),
    }
