"""When it hurts, and what was noted, on the screen of a spot."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import flet as ft
import pytest

from app.domain.body import SpotId
from app.domain.insights import PainTimes, Timing
from app.domain.journal.entry import TagId
from app.domain.recurrence import Sufficient
from app.texts import seen_together as words
from app.texts import trends_screens
from app.ui.app import build_main
from tests.domain.journal_values import entry, spot
from tests.graph import Graph, graph
from tests.ui.harness import Screen, render
from tests.ui.test_reading_age import GRADE, grade

NOW = datetime(2026, 3, 20, 19, 0, tzinfo=UTC)
FIRST = SpotId("s1")
DESKTOP, PHONE = (1280, 900), (390, 844)


@pytest.fixture
async def journal() -> Graph:
    """Ten weeks: sore on Mondays, heat every third day, stress three times."""
    made = graph(NOW)
    await made.store.spots.save(spot(id=FIRST))
    shipped = made.services.content.tags
    for days in range(70):
        at = NOW - timedelta(days=days, hours=days % 2 * 10)
        score = 6 if at.weekday() == 0 else 1 + days % 2
        said = entry(score, at=at, name=f"e{days}", recorded=at)
        said = replace(
            said,
            relief=(shipped.relief[0].id,) if days % 3 == 0 else (),
            triggers=(shipped.triggers[0].id,) if days in (5, 9, 14) else (),
        )
        await made.store.entries.save(said)
    return made


async def shown(made: Graph, size: tuple[float, float] = PHONE) -> Screen:
    screen = await render(build_main(made.services), f"/trends/{FIRST}", size=size)
    await screen.click(trends_screens.CURIOUS)
    return screen


def labels(screen: Screen) -> list[str]:
    return [each.label for each in screen.all(ft.Semantics) if each.label]


@pytest.mark.parametrize("size", [PHONE, DESKTOP])
async def test_weekdays_and_times_of_day_are_told_in_words_and_described(
    journal: Graph, size: tuple[float, float]
) -> None:
    screen = await shown(journal, size)
    times = [
        each for each in journal.services.insights.association(FIRST) if isinstance(each, PainTimes)
    ]
    assert [each.asked for each in times] == [*Timing]
    for each in times:
        assert isinstance(each.found, Sufficient)
        assert words.timing_summary(each.asked, each.found.value) in screen.texts
        for row in words.timing_rows(each.asked, each.found.value):
            assert row.description in labels(screen)
    assert any("more pain on Mondays" in text for text in screen.texts)


async def test_what_was_noted_often_has_a_figure_and_the_rest_what_is_missing(
    journal: Graph,
) -> None:
    screen = await shown(journal)
    tags = journal.services.content.tags
    assert f"{tags.relief[0].name} (relief)" in screen.texts
    assert any(text.startswith("The day after, the worst was typically") for text in screen.texts)
    needs = "Needs 8 logged days with it (3 so far); needs 8 logged days without it (7 so far)."
    at = screen.texts.index(f"{tags.triggers[0].name} (trigger)")
    assert screen.texts.index(trends_screens.STILL_NEEDED) < at
    assert screen.texts[at + 1] == needs


async def test_before_anything_is_earned_only_what_is_missing_is_shown() -> None:
    made = graph(NOW)
    await made.store.spots.save(spot(id=FIRST))
    await made.store.entries.save(entry(4, at=NOW, recorded=NOW))
    screen = await shown(made)
    assert "Needs 5 weekdays with 8 logged days each (0 so far)." in screen.texts
    assert "Needs 2 times of day with 8 logged days each (0 so far)." in screen.texts
    assert words.NONE_NOTED in screen.texts
    assert words.NOTED_ABOUT not in screen.texts
    assert not any("typically" in label for label in labels(screen))


async def test_a_tag_that_no_list_knows_is_shown_by_its_own_word(journal: Graph) -> None:
    odd = replace(entry(4, at=NOW - timedelta(hours=1), name="odd"), triggers=(TagId("gone"),))
    await journal.store.entries.save(odd)
    screen = await shown(journal)
    assert any("gone (trigger)" in text for text in screen.texts)


async def test_all_of_it_can_be_read_by_someone_of_13(journal: Graph) -> None:
    assert grade((await shown(journal)).texts) <= GRADE


def test_the_journal_ends_on_a_friday() -> None:
    assert date(2026, 3, 20).weekday() == 4
