"""The details of an entry as cells of a CSV file: writing and reading."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.body import RegionId
from app.domain.errors import InvalidInput
from app.domain.journal.entry import EntryDetails, Score, TagId
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
from app.export import csv_cells
from app.export.csv_cells import CsvRow


def detail_cells(said: EntryDetails) -> Mapping[str, str]:
    """The cell of each field, by column."""
    return {field.name: _cell(field, said) for field in ENTRY_FIELDS}


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
                return row.text(field.name)

    return details_from(read)


def read_score(cell: str) -> Score:
    """Parse a score, 0-10.  Raises `InvalidInput` for anything else."""
    try:
        return Score(csv_cells.whole_number(cell))
    except InvalidInput:
        said = f", not “{cell}”" if cell else ""
        raise InvalidInput("score", f"a whole number from 0 to 10{said}") from None


def _cell(field: EntryField, said: EntryDetails) -> str:
    match field:
        case TagsField():
            return csv_cells.joined(field.of(said))
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
