"""Importing a journal from CSV: our own export, or a table made by hand.

1. Only `region_id`, `occurred_at` and one of `score` and `state` are required; every other column
   of the export may be missing, and unknown columns are ignored.
2. Files from a spreadsheet in any language are understood: separators and encodings
   (`csv_records.py`), true and false and the decimal comma (`csv_cells.py`), dates.
3. Every row is checked, and every invalid cell reported.  A spot is created only for a valid row.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from app.domain.body import RegionId
from app.domain.errors import InvalidInput
from app.domain.import_export.archive import Archive, ParsedImport, RowError, UniqueById
from app.domain.import_export.date_order import DateOrder, decided
from app.domain.import_export.text_encoding import decoded
from app.domain.journal.entry import Entry, EntryId, lies_ahead
from app.export.csv_cells import CsvRow, RowProblem
from app.export.csv_entry import TIME_COLUMNS, MadeIds, TimesOfFile, read_entry
from app.export.csv_export import COLUMNS, OPTIONAL_FIELDS
from app.export.csv_records import CsvTable
from app.export.csv_spots import SpotsOfFile, read_wish


class CsvImporter:
    """Reads `*.csv`.  `region_name` names a spot that has no name in the file."""

    suffix = ".csv"

    def __init__(self, region_name: Callable[[RegionId], str]) -> None:
        self._region_name = region_name

    def read(
        self,
        content: bytes,
        here: Archive,
        now: datetime,
        dates: DateOrder = DateOrder.AS_FOUND,
    ) -> ParsedImport:
        """All rows, checked.

        Raises `StorageError` when this is no journal as CSV, and `DateOrderUnclear` when its dates
        can be read in two ways.
        """
        written = decoded(content)
        table = CsvTable(written.text)
        rows = tuple(table.rows())
        texts = (row.text(column) for _, row in rows for column in TIME_COLUMNS)
        times = TimesOfFile(now, decided(texts, dates, now.date()))
        file = _CsvFile(SpotsOfFile(here.spots, self._region_name), here, times, now)
        errors = []
        for line, row in rows:
            try:
                file.take(line, row)
            except (RowProblem, InvalidInput) as trouble:
                errors.append(RowError(line, str(trouble)))
        unknown = tuple(column for column in table.columns if column and column not in COLUMNS)
        found = Archive((*file.spots.created, *file.spots.updated), file.entries.things)
        return ParsedImport(
            found,
            tuple(errors),
            unknown,
            times.assumed(written.encoding),
            missing_fields(table.columns),
            ahead=sum(lies_ahead(entry, now) for entry in found.entries),
        )


def missing_fields(columns: Sequence[str]) -> frozenset[str]:
    """The fields of an entry that a table with these columns does not have."""
    return frozenset(field for field, column in OPTIONAL_FIELDS.items() if column not in columns)


class _CsvFile:
    """The rows of one file read so far."""

    def __init__(
        self, spots: SpotsOfFile, here: Archive, times: TimesOfFile, now: datetime
    ) -> None:
        self.spots = spots
        self.entries: UniqueById[Entry] = UniqueById()
        self._here = {entry.id for entry in here.entries}
        self._made = MadeIds()
        self._times = times
        self._now = now

    def take(self, line: int, row: CsvRow) -> None:
        self._times.begin_row()
        wish = read_wish(row)
        entry = read_entry(row, self._times, self._now)
        row.check()
        spot = self.spots.find(wish)
        entry = replace(entry, spot=spot.id)
        if not entry.id:
            entry = replace(entry, id=EntryId(self._made.id_for(entry, wish)))
        self.entries.add(line, entry.id, entry)
        self.spots.update(wish, spot)
        self._times.count_row()
        if entry.id not in self._here:
            self.spots.open(spot, entry.occurred_at)
