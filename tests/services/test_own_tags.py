"""Tags of a person's own, from naming one to the file that brings it elsewhere."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.errors import InvalidInput, NotAllowed
from app.domain.import_export.archive import Excerpt
from app.domain.journal.entry import Entry, EntryDetails, Score, Scored, TagId
from app.domain.journal.entry_filter import EntryFilter
from app.domain.spots.matching import BodyPlace
from app.storage.store import disk_store
from app.texts.import_export import preview_lines
from tests.entry_fields import THERE
from tests.fakes import FakeClock
from tests.graph import Graph, graph

FOUR, WARMTH = Scored(Score(4)), TagId("warmth")


async def logged(made: Graph, **said: object) -> Entry:
    details = replace(EntryDetails(), **said)  # type: ignore[arg-type]
    kept = await made.services.journal.record(BodyPlace.of(THERE), FOUR, details=details)
    return kept.entry


async def test_one_that_is_added_can_be_said_and_is_kept(tmp_path: Path) -> None:
    made = graph()
    bath = await made.services.own_tags.add("relief", " Hot bath ")
    entry = await logged(made, relief=(bath.id, WARMTH))
    assert (bath.name, entry.relief) == ("Hot bath", (bath.id, WARMTH))
    with closing(disk_store(tmp_path, FakeClock())) as store:
        await store.own_tags.save(replace(bath, merged_into=WARMTH))
    with closing(disk_store(tmp_path, FakeClock())) as kept:
        assert kept.own_tags.all() == (replace(bath, merged_into=WARMTH),)


async def test_a_tag_of_another_list_is_refused() -> None:
    made = graph()
    bath = await made.services.own_tags.add("relief", "Hot bath")
    with pytest.raises(InvalidInput, match="triggers"):
        await logged(made, triggers=(bath.id,))


async def test_a_second_of_that_name_is_refused_or_found() -> None:
    own_tags = graph().services.own_tags
    bath = await own_tags.add("relief", "Hot bath")
    with pytest.raises(InvalidInput):
        await own_tags.add("relief", "hot bath")
    assert await own_tags.find_or_add("relief", "HOT BATH") == bath.id
    assert await own_tags.find_or_add("relief", "warmth") == WARMTH
    await own_tags.archive(bath.id)
    assert await own_tags.find_or_add("relief", "Hot bath") == bath.id
    assert own_tags.known.one(bath.id).is_offered


async def test_an_archived_one_stays_in_its_entry_and_cannot_be_said_anew() -> None:
    made = graph()
    bath = await made.services.own_tags.add("relief", "Hot bath")
    entry = await logged(made, relief=(bath.id,))
    await made.services.own_tags.archive(bath.id)
    await made.services.journal.revise(replace(entry, note="still there"))
    assert made.services.journal_reader.entry(entry.id).relief == (bath.id,)
    with pytest.raises(InvalidInput):
        await logged(made, relief=(bath.id,))


async def test_a_merge_rewrites_entries_and_is_undone_exactly() -> None:
    made = graph()
    own_tags = made.services.own_tags
    bath = await own_tags.add("relief", "Hot bath")
    entry = await logged(made, relief=(bath.id,), note="long day")
    merge = await own_tags.merge(bath.id, WARMTH)
    assert made.store.entries.get(entry.id) == replace(entry, relief=(WARMTH,))
    assert (await logged(made, relief=(bath.id,))).relief == (WARMTH,)
    await own_tags.undo_merge(merge)
    assert made.store.entries.get(entry.id) == entry
    assert own_tags.known.own == (bath,)


async def test_a_merge_is_not_undone_over_what_changed_since() -> None:
    made = graph()
    own_tags = made.services.own_tags
    bath = await own_tags.add("relief", "Hot bath")
    entry = await logged(made, relief=(bath.id,))
    merge = await own_tags.merge(bath.id, WARMTH)
    await made.services.journal.revise(replace(made.store.entries.get(entry.id), note="since"))
    with pytest.raises(NotAllowed):
        await own_tags.undo_merge(merge)
    other = await own_tags.add("relief", "Tea")
    merge = await own_tags.merge(other.id, WARMTH)
    await own_tags.add("relief", "Tea")
    with pytest.raises(InvalidInput):
        await own_tags.undo_merge(merge)


async def test_entries_are_found_by_the_name_of_a_tag_and_by_the_medicine() -> None:
    made = graph()
    bath = await made.services.own_tags.add("relief", "Hot bath")
    entry = await logged(made, relief=(bath.id,), medicine="Ibuprofen 400 mg")
    await logged(made, note="nothing")
    reader, names = made.services.journal_reader, made.services.own_tags.known.names
    for words in ("hot BATH", "ibuprofen"):
        (day,) = reader.newest_days(5, EntryFilter(words=words), names)
        assert day.entries == (entry,)


@pytest.mark.parametrize("format", ["csv", "json"])
async def test_one_moves_along_with_its_name(format: str) -> None:
    here, there = graph(), graph()
    bath = await here.services.own_tags.add("relief", "Hot bath")
    await here.services.own_tags.add("triggers", "Never said")
    await logged(here, relief=(bath.id, WARMTH))
    file = here.services.import_export.render(format, "all", Excerpt())[0]
    assert b"Hot bath" in file.content
    desk = there.services.import_export
    for _ in range(2):
        await desk.apply(desk.preview(file.name, file.content))
    (entry,) = there.store.entries.all()
    names = there.services.own_tags.known.names
    assert [names[tag] for tag in entry.relief] == ["Hot bath", "Warmth"]
    back = here.services.import_export.preview(file.name, file.content)
    assert (back.new.own_tags, back.differences, back.already_here) == ((), (), 1)


async def test_a_part_has_the_tags_of_its_entries_only() -> None:
    here = graph()
    bath = await here.services.own_tags.add("relief", "Hot bath")
    await here.services.own_tags.add("triggers", "Never said")
    entry = await logged(here, relief=(bath.id,))
    part = Excerpt(spots=(entry.spot,))
    for format in ("json", "fhir"):
        file = here.services.import_export.render(format, "part", part)[0]
        assert b"Hot bath" in file.content
        assert b"Never said" not in file.content


async def test_names_that_are_here_already_are_the_same_tag() -> None:
    here, there = graph(), graph()
    bath = await here.services.own_tags.add("relief", "Hot bath")
    await logged(here, relief=(bath.id,))
    mine = await there.services.own_tags.add("relief", "HOT BATH")
    file = here.services.import_export.render("json", "all")[0]
    desk = there.services.import_export
    await desk.apply(desk.preview(file.name, file.content))
    assert there.services.own_tags.known.own == (mine,)
    assert there.store.entries.all()[0].relief == (mine.id,)


def table(*tags: str) -> bytes:
    rows = [f"back.ql.left,4,2026-01-0{day} 09:00,{tag}" for day, tag in enumerate(tags, 1)]
    return "\n".join(["region_id,score,occurred_at,triggers", *rows, ""]).encode()


async def test_words_of_a_table_that_are_on_no_list_become_own_tags() -> None:
    made = graph()
    desk = made.services.import_export
    found = desk.preview("pain.csv", table("Long drive", "long drive", "stress", "A" * 60))
    assert found.bad == ()
    assert [tag.name for tag in found.new.own_tags] == ["Long drive", "A" * 40]
    assert "“Long drive”" in " ".join(preview_lines(found))
    imported = await desk.apply(found)
    names = made.services.own_tags.known.names
    said = [names[tag] for each in made.store.entries.all() for tag in each.triggers]
    assert said == ["Long drive", "Long drive", "Stress", "A" * 40]
    await desk.undo(imported)
    assert (made.store.entries.all(), made.store.own_tags.all()) == ((), ())


async def test_what_was_renamed_or_merged_here_stays_so_when_the_file_comes_again() -> None:
    made = graph()
    desk, own_tags = made.services.import_export, made.services.own_tags
    text = table("Long drive", "Rain")
    await desk.apply(desk.preview("pain.csv", text))
    drive, rain = own_tags.known.of("triggers")
    await own_tags.rename(drive.id, "Driving far")
    await own_tags.merge(rain.id, TagId("cold"))
    again = desk.preview("pain.csv", text)
    assert (again.new.own_tags, again.differences, again.already_here) == ((), (), 2)


async def test_a_file_never_undoes_a_merge() -> None:
    made = graph()
    desk, own_tags = made.services.import_export, made.services.own_tags
    bath = await own_tags.add("relief", "Hot bath")
    await logged(made, relief=(bath.id,))
    file = desk.render("json", "all")[0]
    await own_tags.merge(bath.id, WARMTH)
    again = desk.preview(file.name, file.content)
    assert (again.new.own_tags, again.differences, again.already_here) == ((), (), 1)


async def test_an_undone_import_leaves_a_tag_that_is_in_use_by_now() -> None:
    made = graph()
    desk = made.services.import_export
    imported = await desk.apply(desk.preview("pain.csv", table("Long drive", "Rain")))
    drive, _ = made.services.own_tags.known.own
    mine = await logged(made, triggers=(drive.id,))
    await desk.undo(imported)
    assert (made.store.entries.all(), made.store.own_tags.all()) == ((mine,), (drive,))
