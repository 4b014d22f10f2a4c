"""Reading a journal from CSV: our own export, or a table somebody made by hand.

1. Only `region_id`, `occurred_at` and one of `score` and `state` must be there; every other
   column of the export may be left out, and columns we do not know are left unread.
2. Cells may be separated by commas, semicolons or tabs; the first line decides.
3. Line numbers are those an editor shows: a note of several lines takes several.
4. Every row is checked, and every bad cell of it told.  A spot comes only with a good row.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from app.domain.archive import Archive, BadRow, Found, Gathered
from app.domain.body import RegionId
from app.domain.errors import InvalidInput
from app.domain.journal import Entry, EntryId, lies_ahead
from app.report.csv_entry import MadeIds, read_entry
from app.report.csv_export import COLUMNS
from app.report.csv_spots import SpotsOfFile, read_wish
from app.report.csv_table import CsvTable
from app.report.row import Row, RowTrouble


class CsvImporter:
    """Reads `*.csv`.  `region_name` names a spot that comes without a name."""

    suffix = ".csv"

    def __init__(self, region_name: Callable[[RegionId], str]) -> None:
        self._region_name = region_name

    def read(self, content: bytes, here: Archive, now: datetime) -> Found:
        """Every row, checked.  Raises `StorageTrouble` when this is no journal as CSV."""
        table = CsvTable(content)
        file = _File(SpotsOfFile(here.spots, self._region_name), here, now)
        bad = []
        for line, row in table.rows():
            try:
                file.take(line, row)
            except (RowTrouble, InvalidInput) as trouble:
                bad.append(BadRow(line, str(trouble)))
        unknown = tuple(column for column in table.columns if column and column not in COLUMNS)
        ahead = sum(lies_ahead(entry, now) for entry in file.entries.things)
        return Found(Archive(file.spots.kept, file.entries.things), tuple(bad), unknown, ahead)


class _File:
    """What was read so far."""

    def __init__(self, spots: SpotsOfFile, here: Archive, now: datetime) -> None:
        self.spots = spots
        self.entries: Gathered[Entry] = Gathered()
        self._here = {entry.id for entry in here.entries}
        self._made = MadeIds()
        self._now = now

    def take(self, line: int, row: Row) -> None:
        wish = read_wish(row)
        entry = read_entry(row, self._now)
        row.settle()
        spot = self.spots.meant(wish)
        entry = replace(entry, spot=spot.id)
        if not entry.id:
            entry = replace(entry, id=EntryId(self._made.id_for(entry, wish)))
        self.entries.add(line, entry.id, entry)
        if entry.id not in self._here:
            self.spots.keep(spot, entry.occurred_at)
