"""That a score is higher than usual is a remark that can be hidden, and no red flag."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import flet as ft

from app.texts import safety as words
from app.ui.app import build_main
from tests.domain.journal_values import entry, spot
from tests.graph import graph
from tests.ui.harness import render

NOW = datetime(2026, 3, 20, 19, 0, tzinfo=UTC)


async def test_it_is_a_remark_that_goes_with_one_tap() -> None:
    made = graph(NOW)
    named = spot()
    await made.store.spots.save(named)
    for days, score in ((9, 1), (6, 1), (3, 1), (0, 5)):
        at = NOW - timedelta(days=days)
        await made.store.entries.save(entry(score, at=at, name=f"e{days}", recorded=at))
    screen = await render(build_main(made.services), f"/journal/spot/{named.id}")
    said = f"{named.name}: higher than usual for this spot."
    assert said in screen.texts
    assert words.SEE_A_PROFESSIONAL not in screen.texts
    (hide,) = [
        each
        for each in screen.all(ft.IconButton)
        if isinstance(each.icon, ft.Icon)
        and each.icon.semantics_label == f"{words.SET_ASIDE}: {said}"
    ]
    await screen.fire(hide, "click")
    assert said not in screen.texts
