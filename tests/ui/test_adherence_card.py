"""The plan beside weekly pain, on the screen of a spot."""

from __future__ import annotations

import flet as ft
import pytest

from app.domain.recurrence import Sufficient
from app.texts import adherence as words
from app.texts.trends_screens import CURIOUS
from app.ui.app import build_main
from tests.services.habits.test_adherence import FIRST, planned
from tests.ui.harness import render
from tests.ui.test_reading_age import GRADE, grade


@pytest.mark.parametrize("size", [(320, 640), (1280, 900)])
async def test_the_weeks_are_told_and_described(size: tuple[float, float]) -> None:
    made = await planned(weeks=10)
    screen = await render(build_main(made.services), f"/trends/{FIRST}", size=size)
    await screen.click(CURIOUS)
    found = made.services.adherence.of(FIRST)
    assert isinstance(found, Sufficient)
    assert screen.sees(words.summary(found.value))
    labels = [each.label for each in screen.all(ft.Semantics)]
    for row in words.rows(found.value):
        assert row.description in labels
    assert grade(screen.texts) <= GRADE


async def test_too_few_weeks_say_what_is_missing() -> None:
    made = await planned(weeks=2)
    screen = await render(build_main(made.services), f"/trends/{FIRST}")
    await screen.click(CURIOUS)
    assert screen.sees(words.TITLE)
    assert screen.sees("Needs 8 weeks with a plan and 3 logged days each (3 so far).")
