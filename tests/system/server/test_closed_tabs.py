"""How long the session of a closed tab waits for its return."""

from __future__ import annotations

import asyncio

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.system.server.session_socket import (
    KEPT_SECONDS,
    MOST_SESSIONS,
    RELOAD_SECONDS,
    SessionSocket,
    expired,
)
from tests.system.server.test_session_socket import CLOSES, OPENS, SAYS_WHO_IT_IS, Screen, visit_to

NOW = 10_000.0


@pytest.mark.parametrize(
    ("ago", "open_tabs", "let_go"),
    [
        ([RELOAD_SECONDS - 1], 1, []),
        ([RELOAD_SECONDS], 1, ["0"]),
        ([RELOAD_SECONDS], 0, []),
        ([KEPT_SECONDS - 1], 0, []),
        ([KEPT_SECONDS], 0, ["0"]),
        ([RELOAD_SECONDS, 1], 0, ["0"]),
        ([KEPT_SECONDS - 1, KEPT_SECONDS - 2], 0, ["0"]),
        ([RELOAD_SECONDS + 1, RELOAD_SECONDS], 2, ["0", "1"]),
        ([1] * MOST_SESSIONS, 1, []),
        ([1] * (MOST_SESSIONS + 2), 1, ["0", "1"]),
    ],
)
def test_which_sessions_are_let_go(ago: list[float], open_tabs: int, let_go: list[str]) -> None:
    closed = {str(place): NOW - each for place, each in enumerate(ago)}
    assert expired(closed, NOW, open_tabs) == let_go


@given(st.lists(st.floats(0, 2 * KEPT_SECONDS)), st.integers(0, 3))
def test_never_more_than_a_few_wait_and_none_for_more_than_an_hour(
    ago: list[float], open_tabs: int
) -> None:
    closed = {str(place): NOW - each for place, each in enumerate(sorted(ago, reverse=True))}
    left = closed.keys() - set(expired(closed, NOW, open_tabs))
    assert len(left) <= MOST_SESSIONS
    assert all(NOW - closed[each] < KEPT_SECONDS for each in left)
    assert sum(NOW - closed[each] >= RELOAD_SECONDS for each in left) <= (open_tabs == 0)


async def test_of_three_hundred_tabs_a_few_are_remembered() -> None:
    main = Screen()
    tabs = SessionSocket(main)
    for _ in range(300):
        await visit_to(tabs, OPENS, SAYS_WHO_IT_IS, CLOSES, pause=0.001)
    assert len(tabs.closed.waiting) == MOST_SESSIONS
    await asyncio.sleep(0)
    closed = [page for page in main.pages if page.data == "closed"]
    assert len(closed) == 300 - MOST_SESSIONS
