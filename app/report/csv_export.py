"""The journal as CSV: one row for each entry, for spreadsheets, statistics and other apps.

1. Columns and their order are fixed (`COLUMNS`); `schema_version` is raised when their meaning
   changes.
2. A score stands only where one was given: clear and skip leave the cell empty.
3. CSV promises every entry exactly, and of each spot its id, name, region, side and position.
   Spots nobody logged, and everything beside the journal, leave only as JSON.
4. Text is UTF-8 and begins with a byte-order mark, by which spreadsheets know it; rows end as
   RFC 4180 says.
5. Notes that are left out leave no column behind: an empty one would say that there are none.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from app.domain.archive import Archive, NotesChoice
from app.domain.body import Spot
from app.domain.journal import Clear, Entry, Reading, Score, Scored, Skip
from app.ports import ExportFile
from app.report import cells
from app.report.csv_episodes import COLUMNS as EPISODE_COLUMNS
from app.report.csv_episodes import episode_rows

SCHEMA_VERSION = 1
COLUMNS = (
    "entry_id", "spot_id", "spot_label", "region_id", "side", "view", "x", "y", "state", "score",
    "is_flare", "occurred_at", "recorded_at", "descriptors", "referred_to", "triggers", "relief",
    "sleep", "stress", "note", "schema_version",
)  # fmt: skip
OPTIONAL_FIELDS = {
    "descriptors": "descriptors", "referred_to": "referred_to", "triggers": "triggers",
    "relief": "relief", "sleep": "sleep", "stress": "stress", "note": "note", "flare": "is_flare",
}  # fmt: skip
"""What an entry may say beside its reading, with the column it stands in."""


class CsvExporter:
    """Writes `NAME.csv`, and the episodes as `NAME-episodes.csv`."""

    suffix = ".csv"

    def files(self, archive: Archive, stem: str, now: datetime) -> Sequence[ExportFile]:
        """The journal of `archive`, and its episodes as they stand on the local date of `now`."""
        episodes = episode_rows(archive, archive.read_on(now.date()))
        left_out = archive.excerpt.notes is NotesChoice.LEFT_OUT
        columns = [name for name in COLUMNS if not (left_out and name == "note")]
        return (
            ExportFile(f"{stem}.csv", table(columns, journal_rows(archive))),
            ExportFile(f"{stem}-episodes.csv", table(EPISODE_COLUMNS, episodes)),
        )


def table(columns: Sequence[str], rows: Iterable[Mapping[str, str]]) -> bytes:
    """A whole CSV file; cells are guarded against being taken for formulas."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(columns)
    writer.writerows([cells.guarded(row[column]) for column in columns] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def journal_rows(archive: Archive) -> Iterable[Mapping[str, str]]:
    """One row for each entry, in the order in which they were first saved."""
    spots = {spot.id: spot for spot in archive.spots}
    return (_row(entry, spots[entry.spot]) for entry in archive.entries)


def _row(entry: Entry, spot: Spot) -> Mapping[str, str]:
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
        "descriptors": cells.joined(entry.descriptors),
        "referred_to": cells.joined(region.text for region in entry.referred_to),
        "triggers": cells.joined(entry.triggers),
        "relief": cells.joined(entry.relief),
        "sleep": _optional(entry.sleep),
        "stress": _optional(entry.stress),
        "note": entry.note,
        "schema_version": str(SCHEMA_VERSION),
    }


def reading_cells(reading: Reading) -> Mapping[str, str]:
    """The columns `state`, `score` and `is_flare` (rule 2)."""
    match reading:
        case Scored(score, flare):
            words = ("score", str(int(score)), "true" if flare else "false")
        case Clear():
            words = ("clear", "", "false")
        case Skip():
            words = ("skip", "", "false")
    return dict(zip(("state", "score", "is_flare"), words, strict=True))


def _optional(score: Score | None) -> str:
    return "" if score is None else str(int(score))
