"""Plans, and all that is recorded of them, leave with an export and come back."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from app import paths
from app.content_loader import load_content
from app.domain.habits.record import HabitRecord
from app.domain.import_export.archive import Archive, Excerpt, ParsedImport
from app.domain.import_export.comparison import compare
from app.domain.import_export.excerpt import excerpt_of
from app.export.archive_json import JsonExporter
from app.export.json_import import JsonImporter
from app.storage import serialization
from tests.domain.habits.examples import BERLIN
from tests.export.journals import NOW

LIBRARY = load_content(paths.shipped("data"))
DOCUMENTS = json.loads((Path(__file__).parents[1] / "storage" / "stored_kinds.json").read_text())
EVERY_KIND = tuple(
    {
        record.id: record
        for record in (
            serialization.from_json(each, HabitRecord, "habits") for each in DOCUMENTS["habits"]
        )
    }.values()
)


def through_json(archive: Archive) -> ParsedImport:
    text = JsonExporter(serialization).files(archive, "all", NOW)[0].content
    return JsonImporter(serialization, LIBRARY).read(text, Archive(), NOW)


def test_every_kind_of_record_comes_back_exactly() -> None:
    found = through_json(Archive(habits=EVERY_KIND))
    assert found.bad == ()
    assert found.archive.habits == EVERY_KIND


def test_the_same_thing_said_on_two_devices_is_no_difference() -> None:
    later = tuple(replace(each, at=each.at + timedelta(minutes=5)) for each in EVERY_KIND)
    found = compare(through_json(Archive(habits=later)), Archive(habits=EVERY_KIND))
    assert found.differences == ()
    assert found.new.habits == ()


def test_an_excerpt_of_one_spot_says_nothing_of_another() -> None:
    chosen = Excerpt(spots=(EVERY_KIND[1].what.spot,))
    kept = excerpt_of(Archive(habits=EVERY_KIND), chosen, BERLIN).habits
    assert 0 < len(kept) < len(EVERY_KIND)
