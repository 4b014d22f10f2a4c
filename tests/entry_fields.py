"""An example for each optional field of an entry."""

from __future__ import annotations

import pytest

from app.domain.body import RegionId
from app.domain.import_export.archive import Archive
from app.domain.journal.entry import NO_DETAILS, EntryDetails, Score, Scored
from app.domain.journal.entry_fields import (
    ENTRY_FIELDS,
    SCALE_FIELDS,
    DetailValue,
    EntryField,
    RegionsField,
    ScaleField,
    TagsField,
    TextField,
    details_from,
)
from tests.domain.journal_values import entry, spot
from tests.graph import shipped_content

CONTENT = shipped_content()
THERE = RegionId("front.temporalis.right")
FOUR = Scored(Score(4))
NAMES = [field.name for field in ENTRY_FIELDS]

each_field = pytest.mark.parametrize("field", ENTRY_FIELDS, ids=NAMES)


def example(field: EntryField) -> DetailValue:
    """Something that can be said there; scales differ from each other."""
    match field:
        case TagsField():
            return (field.offered(CONTENT.tags)[0].id,)
        case RegionsField():
            return (THERE,)
        case ScaleField():
            return Score(1 + SCALE_FIELDS.index(field))
        case TextField():
            return f"some words in {field.name}"


EVERYTHING = details_from(example)


def only(said: EntryField) -> EntryDetails:
    """The details that say something in one field."""

    def value(field: EntryField) -> DetailValue:
        return field.of(EVERYTHING if field is said else NO_DETAILS)

    return details_from(value)


def holding(details: EntryDetails) -> Archive:
    """An archive of one entry with these details."""
    return Archive((spot(),), (entry(4).saying(details),))
