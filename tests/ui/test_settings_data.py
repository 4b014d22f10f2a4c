"""A person's data on the screen: taken along, and brought back."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import flet as ft
import pytest

from app.domain.admitted_browsers import AdmittedBrowser
from app.domain.body import RegionId
from app.domain.journal.entry import EntryDetails, Score, Scored
from app.domain.spots.matching import BodyPlace
from app.ports.notifications import Invitation
from app.texts import data_settings as words
from app.texts import export_formats
from app.ui.app import build_main
from tests.fakes import settle
from tests.graph import Graph, graph
from tests.ui.harness import Screen, render

NECK = BodyPlace.of(RegionId("back.trap_upper.right"))
LOW_BACK = BodyPlace.of(RegionId("back.ql.left"))
BY_HAND = "region_id,score,occurred_at\nback.trap_upper.right,4,2026-03-01T09:00:00+01:00\n"
BAD = "back.trap_upper.right,40,2026-03-01T09:00:00+01:00\n"


async def shown(route: str, made: Graph, **replies: object) -> Screen:
    return await render(build_main(made.services), route, replies=replies)


async def test_everything_is_put_into_the_persons_hands_as_one_file() -> None:
    made = graph()
    await made.services.journal.record(NECK, Scored(Score(4)))
    screen = await shown("/settings/data", made)
    await worked(screen, made, export_formats.EVERYTHING)
    (saved,) = [args for name, args in screen.connection.invoked if name == "save_file"]
    assert saved["file_name"] == "unknot-2026-03-02.json"
    assert len(json.loads(saved["src_bytes"])["entries"]) == 1
    assert screen.sees(words.HANDED_OVER)


async def worked(screen: Screen, made: Graph, label: str) -> None:
    """Press what takes a moment, and let the moment pass."""
    pressed = asyncio.ensure_future(screen.click(label))
    await settle()
    await made.clock.advance(1)
    await pressed
    await screen.settle()


def file(content: str, name: str = "pain.csv") -> list[dict[str, object]]:
    size = len(content)
    return [{"id": 1, "name": name, "size": size, "path": None, "bytes": content.encode()}]


async def test_a_file_is_shown_before_it_is_brought_in() -> None:
    made = graph()
    screen = await shown("/settings/data", made, pick_files=file(BY_HAND))
    await worked(screen, made, words.CHOOSE_FILE)
    assert screen.sees("New: 1 entry, 1 spot.")
    assert made.store.entries.all() == ()
    await screen.click(words.BRING_IN)
    assert len(made.store.entries.all()) == 1
    assert screen.sees(words.BROUGHT_IN)


async def test_bad_rows_are_listed_and_only_left_out_when_asked() -> None:
    made = graph()
    screen = await shown("/settings/data", made, pick_files=file(BY_HAND + BAD))
    await worked(screen, made, words.CHOOSE_FILE)
    assert screen.sees("line 3: score: a whole number from 0 to 10, not “40”")
    await screen.click(words.LEAVE_OUT)
    assert len(made.store.entries.all()) == 1


@pytest.mark.parametrize("content", ["", "{", "name;age\nAda;36"])
async def test_a_foreign_file_is_reported_and_changes_nothing(content: str) -> None:
    made = graph()
    screen = await shown("/settings/data", made, pick_files=file(content))
    await worked(screen, made, words.CHOOSE_FILE)
    assert screen.sees("Nothing has changed.")
    assert made.store.entries.all() == ()


async def test_choosing_no_file_leaves_everything_as_it_was() -> None:
    made = graph()
    screen = await shown("/settings/data", made, pick_files=[])
    await worked(screen, made, words.CHOOSE_FILE)
    assert not screen.sees("Nothing has changed.")


def subtitles(screen: Screen) -> list[object]:
    return [tile.subtitle for tile in screen.all(ft.ListTile)]


async def test_only_a_part_is_taken_along_when_that_is_chosen() -> None:
    made = graph()
    await made.services.journal.record(
        NECK, Scored(Score(4)), details=EntryDetails(note="at home only")
    )
    old = made.clock.now() - timedelta(days=60)
    await made.services.journal.record(
        LOW_BACK, Scored(Score(5)), old, EntryDetails(note="long ago")
    )
    screen = await shown("/settings/data", made)
    await screen.click(words.HOW_MUCH)
    await screen.click(words.FOUR_WEEKS)
    await screen.choose(screen.all(ft.Switch)[0], False)
    await worked(screen, made, words.THE_PART)
    (saved,) = [args for name, args in screen.connection.invoked if name == "save_file"]
    assert saved["file_name"] == "unknot-2026-03-02-part.json"
    part = json.loads(saved["src_bytes"])
    assert [each["reading"]["score"] for each in part["entries"]] == [4]
    assert b"at home only" not in saved["src_bytes"]
    assert "Last 4 weeks, all spots, without notes" in subtitles(screen)


async def test_other_days_and_some_spots_are_chosen_too() -> None:
    made = graph()
    await made.services.journal.record(NECK, Scored(Score(4)))
    kept = await made.services.journal.record(LOW_BACK, Scored(Score(5)))
    screen = await shown("/settings/data", made)
    await screen.click(words.HOW_MUCH)
    await screen.click(words.OTHER_DAYS)
    await screen.type(words.FIRST_DAY, "2026-03-02")
    chip = screen.get(ft.Chip, key=f"part-{kept.spot.id}")
    await screen.fire(chip, "select", True)
    await worked(screen, made, export_formats.JOURNAL)
    (saved,) = [args for name, args in screen.connection.invoked if name == "save_file"]
    assert saved["file_name"] == "unknot-2026-03-02-part.csv"
    assert saved["src_bytes"].count(b"\r\n") == 2
    assert "From 2026-03-02, 1 spot, with notes" in subtitles(screen)


async def test_impossible_days_are_reported_and_no_file_is_made() -> None:
    made = graph()
    screen = await shown("/settings/data", made)
    await screen.click(words.HOW_MUCH)
    await screen.click(words.OTHER_DAYS)
    await screen.type(words.FIRST_DAY, "soon")
    assert screen.get(ft.TextField, words.FIRST_DAY).error == words.DAY_ALLOWED
    await screen.type(words.FIRST_DAY, "2026-03-02")
    await screen.type(words.LAST_DAY, "2026-03-01")
    assert screen.get(ft.TextField, words.LAST_DAY).error == words.LAST_IS_EARLIER
    await screen.click(export_formats.JOURNAL)
    assert [name for name, _ in screen.connection.invoked if name == "save_file"] == []


async def old_export(made: Graph) -> list[dict[str, object]]:
    """A file from before an entry was changed."""
    kept = await made.services.journal.record(NECK, Scored(Score(4)))
    packed = made.services.import_export.render("json", "old")[0].content.decode()
    await made.services.journal.revise(replace(kept.entry, reading=Scored(Score(8))))
    return file(packed, "old.json")


async def test_where_a_file_differs_one_chooses_and_can_undo() -> None:
    made = graph()
    screen = await shown("/settings/data", made, pick_files=await old_export(made))
    await worked(screen, made, words.CHOOSE_FILE)
    assert screen.sees("1 entry is older in the file:")
    assert screen.sees("8 here, 4 in the file")
    assert screen.get(ft.FilledButton, words.BRING_IN).disabled
    await screen.choose(screen.all(ft.Switch)[-1], True)
    await screen.click(words.BRING_IN)
    assert [each.reading for each in made.store.entries.all()] == [Scored(Score(4))]
    (undo,) = [bar.action for bar in screen.all(ft.SnackBar) if bar.action]
    assert isinstance(undo, ft.SnackBarAction)
    await screen.fire(undo, "click")
    assert [each.reading for each in made.store.entries.all()] == [Scored(Score(8))]
    assert screen.sees(words.AS_BEFORE)


async def test_what_was_removed_here_comes_back_only_when_that_is_chosen() -> None:
    made = graph()
    chosen = await old_export(made)
    (entry,) = made.store.entries.all()
    await made.services.journal.delete(entry.id)
    screen = await shown("/settings/data", made, pick_files=chosen)
    await worked(screen, made, words.CHOOSE_FILE)
    assert screen.sees("You deleted 1 entry here before.")
    await screen.choose(screen.all(ft.Switch)[-1], True)
    await screen.click(words.BRING_IN)
    assert len(made.store.entries.all()) == 1


UNCLEAR = "region_id,score,occurred_at\nback.trap_upper.right,4,02/01/2026\n"


@pytest.mark.parametrize(("answer", "month"), [(words.DAY_FIRST, 1), (words.MONTH_FIRST, 2)])
async def test_what_dates_mean_is_asked_once_with_a_button_for_each_answer(
    answer: str, month: int
) -> None:
    made = graph()
    screen = await shown("/settings/data", made, pick_files=file(UNCLEAR))
    await worked(screen, made, words.CHOOSE_FILE)
    assert screen.sees("In dates like 02/01/2026, which comes first: the day or the month?")
    await screen.click(answer)
    await screen.click(words.BRING_IN)
    (entry,) = made.store.entries.all()
    assert entry.occurred_at.month == month


class Hall:
    """A way in for browsers, of which none was let in."""

    lan = ""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def link_revoking_others(self, route: str) -> str:
        self.asked.append(route)
        return f"{route}?token=one"

    def browsers(self) -> Sequence[AdmittedBrowser]:
        return ()

    def invite(self) -> Invitation:
        raise NotImplementedError

    def revoke(self, browser_id: str) -> AdmittedBrowser:
        raise NotImplementedError


async def test_all_other_browsers_are_forgotten_after_a_question() -> None:
    made, hall = graph(), Hall()
    made.services.entrance = hall
    screen = await shown("/settings/data", made)
    await screen.click(words.FORGET_BROWSERS)
    assert screen.sees(words.FORGET_BROWSERS_MEANS)
    assert hall.asked == []
    await screen.click(words.FORGET)
    assert hall.asked == ["/settings/data"]
    (launched,) = [args for name, args in screen.connection.invoked if name == "launch_url"]
    assert launched["url"] == "/settings/data?token=one"
    assert launched["web_only_window_name"] == "_self"


async def test_they_are_not_when_it_is_thought_better_of() -> None:
    made, hall = graph(), Hall()
    made.services.entrance = hall
    screen = await shown("/settings/data", made)
    await screen.click(words.FORGET_BROWSERS)
    await screen.click(words.NOT_NOW)
    assert hall.asked == []


async def test_browsers_are_not_mentioned_where_none_can_connect() -> None:
    assert not (await shown("/settings/data", graph())).sees(words.BROWSERS)
