"""One CSV row as an entry: its pain answer, times and details, read and written.

1. Without a `state`, a score means `score`; a row with neither has no answer and is invalid.
2. Beside `clear` only a score of 0 is allowed, beside `skip` none.
3. A flare can be marked on a score only.
4. A row without `recorded_at` counts as recorded at the time of reading.  Times without a UTC
   offset are local (`domain/journal/time_parser.py`).
5. A row without `entry_id` gets one derived from its spot, time and answer, numbered where several
   rows agree in these and differ in the rest: the same file gives the same ids every time.
6. Times are read alike in all rows of a file, and what was ambiguous in them is counted.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import MAXYEAR, MINYEAR, UTC, datetime
from functools import partial

from app.domain.body import RegionId, SpotId
from app.domain.errors import InvalidInput
from app.domain.import_export.archive import Assumed, check_id, derived_id
from app.domain.import_export.date_order import DateOrder
from app.domain.import_export.text_encoding import Encoding
from app.domain.journal.entry import (
    Clear,
    Entry,
    EntryDetails,
    EntryId,
    PainAnswer,
    Score,
    Scored,
    Skip,
    TagId,
    check_brought,
    check_note,
)
from app.domain.journal.entry_fields import (
    ENTRY_FIELDS,
    DetailValue,
    EntryField,
    RegionsField,
    ScaleField,
    TagsField,
    TextField,
    details_from,
)
from app.domain.journal.time_parser import Precision, TimeRead, read_cell
from app.export import csv_cells
from app.export.csv_cells import CsvRow
from app.export.csv_spots import SpotWish


def detail_cells(said: EntryDetails, own: Mapping[TagId, str]) -> Mapping[str, str]:
    """The cell of each field, by column; `own` has the names of own tags."""
    return {field.name: _cell(field, said, own) for field in ENTRY_FIELDS}


def read_details(row: CsvRow) -> EntryDetails:
    """The details in `row`; invalid cells are noted in the row."""

    def read(field: EntryField) -> DetailValue:
        match field:
            case TagsField():
                tags: tuple[TagId, ...] = row.read(field.name, _tags, ())
                return tags
            case RegionsField():
                regions: tuple[RegionId, ...] = row.read(field.name, _regions, ())
                return regions
            case ScaleField():
                return row.read(field.name, read_score, None)
            case TextField():
                return _text(row, field.name)

    return details_from(read)


def _text(row: CsvRow, column: str) -> str:
    """The person's own words, to the letter."""
    text = row.text(column)
    try:
        return check_note(text, column)
    except InvalidInput as wrong:
        row.wrong(column, wrong.allowed)
        return ""


def read_score(cell: str) -> Score:
    """Parse a score, 0-10.  Raises `InvalidInput` for anything else."""
    try:
        return Score(csv_cells.whole_number(cell))
    except InvalidInput:
        said = f", not “{cell}”" if cell else ""
        raise InvalidInput("score", f"a whole number from 0 to 10{said}") from None


def _cell(field: EntryField, said: EntryDetails, own: Mapping[TagId, str]) -> str:
    match field:
        case TagsField():
            return csv_cells.joined(own.get(tag, tag) for tag in field.of(said))
        case RegionsField():
            return csv_cells.joined(region.text for region in field.of(said))
        case ScaleField():
            score = field.of(said)
            return "" if score is None else str(int(score))
        case TextField():
            return field.of(said)


def _tags(cell: str) -> tuple[TagId, ...]:
    return tuple(TagId(item) for item in csv_cells.listed(cell))


def _regions(cell: str) -> tuple[RegionId, ...]:
    return tuple(RegionId(item) for item in csv_cells.listed(cell))


TIME_COLUMNS = ("occurred_at", "recorded_at")


class TimesOfFile:
    """Reads times in the zone of `now`, and dates such as 02/03/2026 in `order`."""

    def __init__(self, now: datetime, order: DateOrder) -> None:
        self._counted: list[TimeRead] = []
        self._in_this_row: list[TimeRead] = []
        self._now = now
        self._order = order

    def begin_row(self) -> None:
        """Begin a row: the next times belong to it."""
        self._in_this_row = []

    def count_row(self) -> None:
        """Count the times of this row, because the row is valid."""
        self._counted += self._in_this_row

    def assumed(self, encoding: Encoding) -> Assumed:
        """What had to be assumed for valid rows, in a file of this encoding."""
        alone = sum(each.precision is Precision.DATE for each in self._counted)
        local = sum(each.precision is Precision.LOCAL_TIME for each in self._counted)
        ordered = any(each.ordered for each in self._counted)
        return Assumed(
            without_offset=alone + local,
            zone=str(self._now.tzinfo) if alone + local else "",
            dates_alone=alone,
            dates=self._order if ordered else DateOrder.AS_FOUND,
            encoding=encoding,
        )

    def felt(self, cell: str, recorded_at: datetime) -> datetime:
        """When an entry recorded at `recorded_at` was felt.  Raises `InvalidInput`."""
        return check_brought(self._read(cell), recorded_at, self._now)

    def recorded(self, cell: str) -> datetime:
        """When it was recorded, in UTC.  Raises `InvalidInput`."""
        return self._read(cell).astimezone(UTC)

    def _read(self, cell: str) -> datetime:
        read = read_cell(cell, self._now, self._order)
        if read.at.year in (MINYEAR, MAXYEAR):  # here the time in UTC may be outside the calendar
            raise InvalidInput("time", f"a time people live in, not “{cell}”")
        self._in_this_row.append(read)
        return read.at


SCHEMA_VERSION = 1


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
            "version", f"{SCHEMA_VERSION} at most. A newer Unknot wrote this, so update first"
        )
    return version


def reading_cells(reading: PainAnswer) -> Mapping[str, str]:
    """The columns `state`, `score` and `is_flare` of an answer."""
    match reading:
        case Scored(score, flare):
            words = ("score", str(int(score)), "true" if flare else "false")
        case Clear():
            words = ("clear", "", "false")
        case Skip():
            words = ("skip", "", "false")
    return dict(zip(("state", "score", "is_flare"), words, strict=True))
