"""A person's data on the screen: taken along, and brought back."""

from __future__ import annotations

import asyncio
import json

import pytest

from app.domain.body import RegionId
from app.domain.journal import Score, Scored
from app.domain.spots import Place
from app.ui.app import build_main
from app.ui.words import data as words
from tests.fakes import settle
from tests.graph import Graph, graph
from tests.ui.harness import Screen, render

NECK = Place.of(RegionId("back.trap_upper.right"))
BY_HAND = "region_id,score,occurred_at\nback.trap_upper.right,4,2026-03-01T09:00:00+01:00\n"
BAD = "back.trap_upper.right,40,2026-03-01T09:00:00+01:00\n"


async def shown(route: str, made: Graph, **replies: object) -> Screen:
    return await render(build_main(made.unknot), route, replies=replies)


async def test_everything_is_put_into_the_persons_hands_as_one_file() -> None:
    made = graph()
    await made.unknot.journal.record(NECK, Scored(Score(4)))
    screen = await shown("/settings/data", made)
    await worked(screen, made, words.EVERYTHING)
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


async def test_bad_rows_are_listed_and_only_left_out_when_that_is_said() -> None:
    made = graph()
    screen = await shown("/settings/data", made, pick_files=file(BY_HAND + BAD))
    await worked(screen, made, words.CHOOSE_FILE)
    assert screen.sees("line 3: score: a whole number from 0 to 10, not “40”")
    await screen.click(words.LEAVE_OUT)
    assert len(made.store.entries.all()) == 1


@pytest.mark.parametrize("content", ["", "{", "name;age\nAda;36"])
async def test_a_foreign_file_is_told_and_changes_nothing(content: str) -> None:
    made = graph()
    screen = await shown("/settings/data", made, pick_files=file(content))
    await worked(screen, made, words.CHOOSE_FILE)
    assert screen.sees("Nothing was changed.")
    assert made.store.entries.all() == ()


async def test_choosing_no_file_leaves_everything_as_it_was() -> None:
    made = graph()
    screen = await shown("/settings/data", made, pick_files=[])
    await worked(screen, made, words.CHOOSE_FILE)
    assert not screen.sees("Nothing was changed.")


class Hall:
    """A way in for browsers."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def forgetting_others(self, route: str) -> str:
        self.asked.append(route)
        return f"{route}?token=one"


async def test_all_other_browsers_are_forgotten_after_a_question() -> None:
    made, hall = graph(), Hall()
    made.unknot.entrance = hall
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
    made.unknot.entrance = hall
    screen = await shown("/settings/data", made)
    await screen.click(words.FORGET_BROWSERS)
    await screen.click(words.NOT_NOW)
    assert hall.asked == []


async def test_where_no_browser_comes_in_nothing_is_said_of_them() -> None:
    assert not (await shown("/settings/data", graph())).sees(words.BROWSERS)
