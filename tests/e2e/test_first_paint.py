"""What can be read and tapped before the client has drawn."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Route, expect

from app.texts import break_screens, journal
from tests.e2e.conftest import Visiting
from tests.e2e.person import PHONE, Person
from tests.e2e.server import AT_WORK, Running, Serving, unknot

CLIENT = "**/main.dart.*"


@pytest.fixture
def logged(serving: Serving, tmp_path: Path) -> Running:
    unknot(tmp_path, "log", "back.low.right", "4", clock=AT_WORK)
    return serving(AT_WORK)


def arriving(app: Running, visiting: Visiting) -> tuple[Person, list[Route]]:
    """Somebody whose client does not come before its files are let through."""
    person = visiting(app, PHONE, "/learn")  # so that this browser is let in
    kept: list[Route] = []
    person.page.route(CLIENT, lambda route: kept.append(route))
    person.page.goto(app.address + "/")
    return person, kept


def test_today_is_read_and_a_tap_is_kept_until_the_client_has_come(
    logged: Running, visiting: Visiting
) -> None:
    person, kept = arriving(logged, visiting)
    painted = person.page.locator("#starting")
    expect(painted.get_by_role("heading", name="Today")).to_be_visible()
    expect(painted.get_by_text(break_screens.NEXT_BREAK).first).to_be_visible()
    painted.get_by_role("link", name="4 of 10, today").click()
    person.page.route(CLIENT, lambda route: route.continue_())
    for each in kept:
        each.continue_()
    person.wait().sees(journal.HOW_MUCH)
    assert "/journal/log/" in person.page.url
    expect(painted).to_have_count(0)
    person.page.go_back()
    person.sees(journal.ALL_CLEAR)


def test_a_tap_while_the_client_begins_is_kept_too(logged: Running, visiting: Visiting) -> None:
    person = visiting(logged, PHONE, "/learn")
    person.page.add_init_script("""addEventListener('flutter-first-frame', () => {
      document.querySelector('#starting main li a').click();
    })""")
    person.page.goto(logged.address + "/")
    person.wait().sees(journal.HOW_MUCH)
    assert "/journal/log/" in person.page.url
    person.page.wait_for_function("() => document.title.startsWith('Log a spot')")
