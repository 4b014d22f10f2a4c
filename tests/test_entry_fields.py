"""Every optional field of an entry is kept, revised, and shown on the screen."""

from __future__ import annotations

from dataclasses import fields
from datetime import UTC

import flet as ft

from app.domain.journal.entry import NO_DETAILS, Entry, EntryDetails, Score
from app.domain.journal.entry_fields import (
    ENTRY_FIELDS,
    TEXT_FIELDS,
    EntryField,
    RegionsField,
    ScaleField,
    TagsField,
    TextField,
)
from app.domain.spots.matching import BodyPlace
from app.storage.serialization import from_json, to_json
from app.texts import journal as words
from app.texts.entry_fields import FIELD_WORDS, scales, scales_title
from app.ui.app import build_main
from app.ui.journal.entry_draft import EntryDraft
from tests.domain.journal_values import entry
from tests.entry_fields import CONTENT, EVERYTHING, FOUR, NAMES, THERE, each_field, only
from tests.graph import graph
from tests.ui.harness import Screen, render


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


async def test_every_field_can_be_set_in_the_form_and_is_shown_in_the_journal() -> None:
    here = graph()
    screen = await render(build_main(here.services), "/journal/new/back-trap_upper-right")
    await screen.click("4")
    await screen.click(words.MORE)
    await screen.click(scales_title())
    for field in ENTRY_FIELDS:
        await fill(screen, field)
    await screen.click(words.DONE)
    (kept,) = (each for day in here.services.journal_reader.days() for each in day.entries)
    assert kept.details == EVERYTHING
    shown = " ".join(screen.texts)
    assert scales(EVERYTHING) in shown
    assert CONTENT.region_name(THERE) in shown
    assert all(field.of(EVERYTHING) in shown for field in TEXT_FIELDS)


def test_the_scales_are_shown_together() -> None:
    assert scales_title() == "Sleep and stress"
    assert scales(EntryDetails(sleep=Score(3), stress=Score(8))) == "Sleep 3, stress 8"
    assert scales(EntryDetails(stress=Score(8))) == "Stress 8"
    assert scales(NO_DETAILS) == ""
