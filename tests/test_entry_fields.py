"""Every optional field of an entry goes through everything that takes entries."""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import UTC
from pathlib import Path
from typing import Any

import flet as ft
import pytest
from click.testing import CliRunner

from app.cli import unknot
from app.domain.body import RegionId
from app.domain.import_export.archive import Archive, Excerpt, NotesChoice
from app.domain.import_export.comparison import Difference, Newer
from app.domain.import_export.excerpt import excerpt_of
from app.domain.journal.entry import NO_DETAILS, Entry, EntryDetails, Score, Scored
from app.domain.journal.entry_fields import (
    ENTRY_FIELDS,
    SCALE_FIELDS,
    TEXT_FIELDS,
    DetailValue,
    EntryField,
    RegionsField,
    ScaleField,
    TagsField,
    TextField,
    details_from,
)
from app.domain.spots.matching import BodyPlace
from app.export.archive_json import JsonExporter
from app.export.csv_export import COLUMNS, CsvExporter
from app.export.csv_import import CsvImporter
from app.export.fhir import FhirExporter
from app.export.json_import import JsonImporter
from app.storage import serialization
from app.storage.serialization import from_json, to_json
from app.storage.store import disk_store
from app.texts import journal as words
from app.texts.entry_fields import FIELD_WORDS, scales, scales_title
from app.texts.import_differences import difference
from app.ui.app import build_main
from app.ui.journal.entry_draft import EntryDraft
from tests.domain.journal_values import entry, spot
from tests.export.journals import NOW
from tests.fakes import FakeClock
from tests.graph import graph, shipped_content
from tests.ui.harness import Screen, render

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


def observation(details: EntryDetails) -> dict[str, Any]:
    """The entry with these details as FHIR has it."""
    (file,) = FhirExporter(CONTENT).files(holding(details), "journal", NOW)
    found = [each["resource"] for each in json.loads(file.content)["entry"]]
    (observed,) = (each for each in found if each["resourceType"] == "Observation")
    return dict(observed)


def typed(field: EntryField) -> str:
    """What one types on the command line to say it."""
    match field:
        case TagsField() | RegionsField():
            return ",".join(map(str, field.of(EVERYTHING)))
        case ScaleField() | TextField():
            return str(field.of(EVERYTHING))


async def fill(screen: Screen, field: EntryField) -> None:
    """Say it in the form."""
    label = FIELD_WORDS[field.name].form
    match field:
        case TagsField():
            await screen.click(label)
            (tag,) = field.of(EVERYTHING)
            await screen.fire(screen.get(ft.Chip, key=f"tag-{tag}"), "select", True)
        case RegionsField():
            await screen.click(label)
            await screen.click(CONTENT.region_name(THERE))
        case ScaleField():
            chip = f"{label}-{field.of(EVERYTHING)}"
            await screen.fire(screen.get(ft.Chip, key=chip), "select", True)
        case TextField():
            await screen.type(label, field.of(EVERYTHING))


def test_the_table_names_exactly_the_fields_of_the_dataclass_in_their_order() -> None:
    assert [field.name for field in fields(EntryDetails)] == NAMES


def test_an_entry_is_its_five_own_fields_and_then_the_details() -> None:
    own = ["id", "spot", "occurred_at", "recorded_at", "reading"]
    assert [field.name for field in fields(Entry)] == [*own, *NAMES]


def test_entries_stay_small_for_there_are_ten_years_of_them() -> None:
    assert not hasattr(entry(4), "__dict__")
    assert not hasattr(EVERYTHING, "__dict__")


def test_each_field_has_its_words_wherever_a_person_reads_of_it() -> None:
    assert list(FIELD_WORDS) == NAMES
    for said in FIELD_WORDS.values():
        assert all((said.name, said.form, said.report, said.option))


@each_field
def test_the_example_of_each_field_says_something_and_nothing_else(field: EntryField) -> None:
    assert field.of(EVERYTHING) != field.of(NO_DETAILS)
    assert [each for each in ENTRY_FIELDS if each.of(only(field)) != each.of(NO_DETAILS)] == [field]


def test_an_entry_takes_on_the_details_of_another_and_keeps_the_rest() -> None:
    assert entry(4).saying(EVERYTHING).details == EVERYTHING
    assert entry(4).saying(EVERYTHING).saying(NO_DETAILS) == entry(4)


def test_every_field_is_stored_flat_beside_the_others_and_read_back() -> None:
    said = entry(4).saying(EVERYTHING)
    document = to_json(said, Entry)
    assert list(document)[5:] == NAMES
    assert from_json(document, Entry, "entries") == said


def test_every_field_goes_into_a_draft_and_out_of_it() -> None:
    draft = EntryDraft.of(entry(4).saying(EVERYTHING))
    assert draft.details == EVERYTHING
    assert draft.revising(entry(4), UTC) == entry(4).saying(EVERYTHING)


async def test_every_field_is_recorded_and_can_be_revised_away() -> None:
    services = graph().services
    journal, reader = services.journal, services.journal_reader
    kept = (await journal.record(BodyPlace.of(THERE), FOUR, details=EVERYTHING)).entry
    assert reader.entry(kept.id).details == EVERYTHING
    await journal.revise(kept.saying(NO_DETAILS))
    assert reader.entry(kept.id).details == NO_DETAILS


@each_field
def test_each_field_goes_out_as_csv_under_its_name_and_comes_back(field: EntryField) -> None:
    archive = holding(only(field))
    found = CsvImporter(str).read(
        CsvExporter().files(archive, "journal", NOW)[0].content, Archive(), NOW
    )
    assert field.name in COLUMNS
    assert (found.bad, found.unknown) == ((), ())
    assert [each.details for each in found.archive.entries] == [only(field)]


@each_field
def test_each_field_goes_out_as_json_and_comes_back(field: EntryField) -> None:
    archive = holding(only(field))
    (file,) = JsonExporter(serialization).files(archive, "all", NOW)
    found = JsonImporter(serialization, CONTENT).read(file.content, Archive(), NOW)
    assert found.archive.entries == archive.entries


@each_field
def test_each_field_is_told_in_fhir_and_nothing_is_where_nothing_was_said(
    field: EntryField,
) -> None:
    plain, told = observation(NO_DETAILS), observation(only(field))
    assert not {"component", "note"} & plain.keys()
    if isinstance(field, TextField):
        assert told["note"] == [{"text": field.of(EVERYTHING)}]
    else:
        (component,) = told["component"]
        assert component["code"]["text"] == FIELD_WORDS[field.name].report


def test_every_field_can_be_said_on_the_command_line(tmp_path: Path) -> None:
    options = [
        part
        for field in ENTRY_FIELDS
        for part in (f"--{field.name}".replace("_", "-"), typed(field))
    ]
    here = ["log", "--region", "back.trap_upper.left", "--score", "4", "--data", str(tmp_path)]
    result = CliRunner().invoke(unknot, [*here, *options])
    assert result.exit_code == 0, result.output
    (kept,) = disk_store(tmp_path, FakeClock()).entries.all()
    assert kept.details == EVERYTHING


@each_field
def test_each_field_is_explained_in_the_help(field: EntryField) -> None:
    helped = CliRunner().invoke(unknot, ["log", "--help"]).output
    assert FIELD_WORDS[field.name].option in " ".join(helped.split())


@each_field
def test_each_field_is_named_where_two_versions_differ_in_it(field: EntryField) -> None:
    found = Difference(entry(4), entry(4).saying(only(field)), Newer.UNKNOWN, "Neck")
    assert difference(found).endswith(f": {FIELD_WORDS[field.name].name} differs")


async def test_every_field_can_be_said_in_the_form_and_is_shown_in_the_journal() -> None:
    here = graph()
    screen = await render(build_main(here.services), "/journal/new/back-trap_upper-right")
    await screen.click(words.YES_HERE)
    await screen.click("4")
    await screen.click(scales_title())
    for field in ENTRY_FIELDS:
        await fill(screen, field)
    await screen.click(words.SAVE)
    (kept,) = (each for day in here.services.journal_reader.days() for each in day.entries)
    assert kept.details == EVERYTHING
    shown = " ".join(screen.texts)
    assert scales(EVERYTHING) in shown
    assert CONTENT.region_name(THERE) in shown
    assert all(field.of(EVERYTHING) in shown for field in TEXT_FIELDS)


@each_field
def test_a_part_without_notes_leaves_out_what_is_in_the_persons_own_words(
    field: EntryField,
) -> None:
    part = excerpt_of(holding(EVERYTHING), Excerpt(notes=NotesChoice.LEFT_OUT), UTC)
    (kept,) = part.entries
    stays = NO_DETAILS if isinstance(field, TextField) else EVERYTHING
    assert field.of(kept) == field.of(stays)
    header = CsvExporter().files(part, "journal", NOW)[0].content.decode("utf-8-sig")
    columns = header.splitlines()[0].split(",")
    assert (field.name in columns) is not isinstance(field, TextField)


def test_the_scales_are_told_together() -> None:
    assert scales_title() == "Sleep and stress"
    assert scales(EntryDetails(sleep=Score(3), stress=Score(8))) == "Sleep 3, stress 8"
    assert scales(EntryDetails(stress=Score(8))) == "Stress 8"
    assert scales(NO_DETAILS) == ""
