"""Reading the pain answer and the times of one CSV row.

1. Without a `state`, a score means `score`; a row with neither has no answer and is invalid.
2. Beside `clear` only a score of 0 is allowed, beside `skip` none.
3. A flare can be marked on a score only.
4. A row without `recorded_at` counts as recorded at the time of reading.  Times without a UTC
   offset are local (`domain/journal/time_parser.py`).
5. A row without `entry_id` gets one derived from its spot, time and answer, numbered where several
   rows agree in these and differ in the rest: the same file gives the same ids every time.
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
    """The entry of `row`, its spot not yet determined, and its id empty if the row has none."""
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
    """Derives ids for rows without one (rule 5)."""

    def __init__(self) -> None:
        self._said: dict[tuple[str, ...], list[Entry]] = {}

    def id_for(self, entry: Entry, wish: SpotWish) -> EntryId:
        """The id of `entry`, whose row describes its spot as `wish`."""
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
