"""Tags of one's own: added in the form of an entry, looked after in the settings."""

from __future__ import annotations

from dataclasses import replace

import flet as ft

from app.domain.journal.entry import EntryDetails, Score, Scored, TagId
from app.domain.journal.entry_fields import TAG_FIELDS
from app.domain.journal.own_tags import OwnTag
from app.domain.spots.matching import BodyPlace
from app.texts import journal as journal_words
from app.texts import shell
from app.texts import tags as words
from app.texts.entry_fields import FIELD_WORDS
from app.ui.app import build_main
from tests.entry_fields import THERE
from tests.graph import Graph, graph
from tests.ui.harness import Screen, render

FORM, LIST = "/journal/new/back-trap_upper-right", "/settings/tags"
HELPED = FIELD_WORDS["relief"].form
BATH = OwnTag(TagId("own-1"), "relief", "Hot bath")


async def shown(made: Graph, route: str) -> Screen:
    return await render(build_main(made.services), route)


async def with_bath() -> Graph:
    """A graph with an own tag, and an entry that has it."""
    made = graph()
    await made.store.own_tags.save(BATH)
    await made.services.journal.record(
        BodyPlace.of(THERE),
        Scored(Score(4)),
        details=replace(EntryDetails(), relief=(BATH.id,), medicine="ibuprofen 400 mg"),
    )
    return made


async def test_one_is_added_in_the_form_and_is_chosen_at_once() -> None:
    made = graph()
    screen = await shown(made, FORM)
    await screen.click("4")
    await screen.click(journal_words.MORE)
    await screen.click(HELPED)
    await screen.type(words.ADD_OWN, "Hot bath")
    await screen.click(words.add_to(HELPED))
    (tag,) = made.services.own_tags.known.own
    assert screen.get(ft.Chip, key=f"tag-{tag.id}").selected
    await screen.click(journal_words.DONE)
    (entry,) = made.store.entries.all()
    assert entry.relief == (tag.id,)
    assert "Hot bath" in screen.texts


async def test_a_name_that_is_on_the_list_chooses_that() -> None:
    made = graph()
    screen = await shown(made, FORM)
    await screen.click("4")
    await screen.click(journal_words.MORE)
    await screen.click(HELPED)
    await screen.type(words.ADD_OWN, "warmth")
    await screen.click(words.add_to(HELPED))
    assert made.services.own_tags.known.own == ()
    assert screen.get(ft.Chip, key="tag-warmth").selected


async def test_an_archived_one_shows_in_its_entry_only() -> None:
    made = await with_bath()
    await made.services.own_tags.archive(BATH.id)
    (entry,) = made.store.entries.all()
    screen = await shown(made, f"/journal/entry/{entry.id}")
    await screen.click(journal_words.MORE)
    await screen.click(HELPED)
    assert screen.get(ft.Chip, key=f"tag-{BATH.id}").selected
    journal = await shown(made, "/journal")
    assert "Hot bath" in journal.texts
    assert "Medicine and dose: ibuprofen 400 mg" in journal.texts
    form = await shown(made, FORM)
    await form.click("4")
    await form.click(journal_words.MORE)
    await form.click(HELPED)
    assert not [chip for chip in form.all(ft.Chip) if chip.key == f"tag-{BATH.id}"]


async def test_the_list_is_two_taps_from_today_and_adds_to_each() -> None:
    made = graph()
    screen = await shown(made, "/settings")
    await screen.click(words.TITLE)
    await screen.follow()
    assert screen.route == LIST
    fields = [each for each in screen.all(ft.TextField) if each.label == words.ADD_OWN]
    place = [field.name for field in TAG_FIELDS].index("triggers")
    await screen.choose(fields[place], "Long drive")
    await screen.click(words.add_to(FIELD_WORDS["triggers"].form))
    (tag,) = made.services.own_tags.known.own
    assert (tag.field, tag.name) == ("triggers", "Long drive")
    await screen.click("Long drive")
    await screen.follow()
    assert screen.route == f"{LIST}/{tag.id}"


async def test_one_is_renamed_and_that_is_undone() -> None:
    made = await with_bath()
    screen = await shown(made, f"{LIST}/{BATH.id}")
    assert any(words.used(1) in text for text in screen.texts)
    await screen.type(words.NAME, "Bath")
    await screen.click(words.SAVE)
    assert made.services.own_tags.known.names[BATH.id] == "Bath"
    await screen.click(shell.UNDO)
    assert made.services.own_tags.known.own == (BATH,)


async def test_one_is_archived_and_used_again() -> None:
    made = await with_bath()
    screen = await shown(made, f"{LIST}/{BATH.id}")
    await screen.click(words.ARCHIVE)
    assert made.services.own_tags.known.one(BATH.id).archived
    await screen.click(words.USE_AGAIN)
    assert made.services.own_tags.known.own == (BATH,)


async def test_one_becomes_another_and_that_is_undone() -> None:
    made = await with_bath()
    (entry,) = made.store.entries.all()
    screen = await shown(made, f"{LIST}/{BATH.id}")
    await screen.choose(screen.get(ft.DropdownM2, words.MERGE_INTO), "warmth")
    await screen.click(words.MERGE_NOW)
    assert made.store.entries.all()[0].relief == ("warmth",)
    await screen.follow()
    assert screen.route == LIST
    await screen.click(shell.UNDO)
    assert made.store.entries.all() == (entry,)
    assert made.services.own_tags.known.own == (BATH,)


async def test_one_that_is_gone_says_so() -> None:
    screen = await shown(graph(), f"{LIST}/own-9")
    assert words.GONE in screen.texts
