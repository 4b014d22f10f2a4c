"""What a row of a CSV file says was felt.

1. Without a `state`, a score means `score`; without either the row says nothing and is bad.
2. A score beside `clear` may only be 0, beside `skip` there is none.
3. A flare is ticked on a score only.
4. A row without `recorded_at` was recorded when it is read.  Times without a UTC offset are local
   (`domain/journal/time_parser.py`).
5. A row without `entry_id` gets one from its spot, time and reading, numbered where several rows
   say the same of these and differ in the rest: the same file gives the same ids every time.
"""

from __future__ import annotations

from datetime import datetime
from functools import partial

from app.domain.body import SpotId
from app.domain.errors import InvalidInput
from app.domain.import_export.archive import check_id, derived_id
from app.domain.journal.entry import Clear, Entry, EntryId, PainAnswer, Score, Scored, Skip
from app.export import csv_cells
from app.export.csv_cells import CsvRow
from app.export.csv_details import read_details, read_score
from app.export.csv_export import SCHEMA_VERSION, reading_cells
from app.export.csv_spots import SpotWish
from app.export.csv_times import TimesOfFile


def read_entry(row: CsvRow, times: TimesOfFile, now: datetime) -> Entry:
    """The entry of `row`, its spot still to be told and its id empty where the row has none."""
    row.read("schema_version", _schema, SCHEMA_VERSION)
    recorded_at = row.read("recorded_at", times.recorded, now)
    return Entry(
        id=EntryId(row.read("entry_id", check_id, "")),
        spot=SpotId(""),
        occurred_at=row.need("occurred_at", partial(times.felt, recorded_at=recorded_at), now),
        recorded_at=recorded_at,
        reading=_reading(row),
    ).saying(read_details(row))


class MadeIds:
    """Ids for rows that bring none (rule 5)."""

    def __init__(self) -> None:
        self._said: dict[tuple[str, ...], list[Entry]] = {}

    def id_for(self, entry: Entry, wish: SpotWish) -> EntryId:
        """The id of `entry`, whose row wished for that spot."""
        said = reading_cells(entry.reading).values()
        words = (*wish.words, entry.occurred_at.isoformat(), *said)
        same = self._said.setdefault(words, [])
        if entry not in same:
            same.append(entry)
        return EntryId(derived_id("entry", *words, str(same.index(entry))))


def _reading(row: CsvRow) -> PainAnswer:
    state = row.text("state").strip().casefold() or "score"
    flare = row.read("is_flare", csv_cells.yes_or_no, False)
    if state == "score":
        return Scored(row.need("score", read_score, Score(0)), flare)
    if flare:
        row.wrong("is_flare", "only together with a score")
    if state not in ("clear", "skip"):
        row.wrong("state", f"score, clear or skip, not “{state}”")
    elif row.text("score").strip() not in ("", "0" if state == "clear" else ""):
        row.wrong("score", f"empty where the state is {state}")
    return Clear() if state == "clear" else Skip()


def _schema(cell: str) -> int:
    version = csv_cells.whole_number(cell)
    if version > SCHEMA_VERSION:
        raise InvalidInput(
            "version", f"{SCHEMA_VERSION} at most; a newer Unknot wrote this, so update first"
        )
    return version
