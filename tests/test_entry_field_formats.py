"""Every optional field of an entry goes through each format and the command line."""

from __future__ import annotations

import json
from datetime import UTC
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from app.cli import unknot
from app.domain.import_export.archive import Archive, Excerpt, NotesChoice
from app.domain.import_export.comparison import Difference, Newer
from app.domain.import_export.excerpt import excerpt_of
from app.domain.journal.entry import NO_DETAILS, EntryDetails
from app.domain.journal.entry_fields import (
    ENTRY_FIELDS,
    EntryField,
    RegionsField,
    ScaleField,
    TagsField,
    TextField,
)
from app.export.archive_json import JsonExporter
from app.export.csv_export import COLUMNS, CsvExporter
from app.export.csv_import import CsvImporter
from app.export.fhir import FhirExporter
from app.export.json_import import JsonImporter
from app.storage import serialization
from app.storage.store import disk_store
from app.texts.entry_fields import FIELD_WORDS
from app.texts.import_differences import difference
from tests.domain.journal_values import entry
from tests.entry_fields import CONTENT, EVERYTHING, each_field, holding, only
from tests.export.journals import NOW
from tests.fakes import FakeClock


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
def test_each_field_is_in_fhir_and_an_empty_one_is_left_out(
    field: EntryField,
) -> None:
    plain, told = observation(NO_DETAILS), observation(only(field))
    assert not {"component", "note"} & plain.keys()
    if isinstance(field, TextField):
        assert told["note"] == [{"text": field.of(EVERYTHING)}]
    else:
        (component,) = told["component"]
        assert component["code"]["text"] == FIELD_WORDS[field.name].report


def test_every_field_can_be_set_on_the_command_line(tmp_path: Path) -> None:
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
    assert difference(found).endswith(f": {FIELD_WORDS[field.name].name} is different")


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
