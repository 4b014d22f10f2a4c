"""The private storage of a real browser: killed after each answer, and shared by two tabs."""

from __future__ import annotations

import pytest
from playwright.sync_api import Playwright

from tests.reliability.opfs.__main__ import acknowledged_and_found, saved_from_two_tabs

pytestmark = pytest.mark.e2e


def test_a_browser_that_is_killed_keeps_all_that_it_acknowledged(playwright: Playwright) -> None:
    acknowledged, found, _ = acknowledged_and_found(playwright, kills=2)
    assert found == acknowledged
    assert len(acknowledged) == 3


def test_of_two_tabs_one_saves_and_the_other_is_refused_until_it_takes_over(
    playwright: Playwright,
) -> None:
    acknowledged, found, refused = saved_from_two_tabs(playwright, turns=6)
    assert found == acknowledged
    assert refused
