"""Notifications of the browser, in a real one that allows them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
from playwright.sync_api import Browser

from tests.e2e.person import Person
from tests.e2e.server import Running, Serving, unknot, within

pytestmark = pytest.mark.alone

BEFORE = "2026-03-02T09:00:00+01:00"
CLOCK = "2026-03-02T09:14:30+01:00@30"
UP = """async () => {
  const worker = await navigator.serviceWorker.getRegistration('/notify/worker.js');
  return worker ? (await worker.getNotifications()).map(each => each.title) : [];
}"""
CLICK = """async () => {
  const [notification] = await self.registration.getNotifications();
  self.dispatchEvent(new NotificationEvent('notificationclick', { notification }));
}"""
COUNT = """window.asked = 0;
Object.defineProperty(Notification, "permission", { get: () => "default" });
Notification.requestPermission = async () => { window.asked += 1; return "default"; };
"""
DUE = "Time for a movement break"

Tabs = Callable[..., list[Person]]


@pytest.fixture
def tabs(browser: Browser) -> Iterator[Tabs]:
    """Tabs of one browser: `tabs(app, 2)`, where notifications are allowed unless said."""
    with ExitStack() as ends:
        people: list[Person] = []

        def open_tabs(
            app: Running, count: int, permissions: tuple[str, ...] = ("notifications",)
        ) -> list[Person]:
            window = browser.new_context(permissions=list(permissions))
            ends.callback(window.close)
            opened = [Person(window.new_page(), app.entrance).open() for _ in range(count)]
            people.extend(opened)
            return opened

        yield open_tabs
        problems = [problem for person in people for problem in person.problems]
        assert not problems, "\n".join(problems)


@pytest.fixture
def app(serving: Serving, tmp_path_factory: pytest.TempPathFactory) -> Running:
    """An app with a break due after half a minute: it was away for fourteen."""
    data = tmp_path_factory.mktemp("notified")
    unknot(data, "settings", "set", "interval_minutes", "30")
    unknot(data, "settings", "set", "idle_minutes", "15")
    unknot(data, "settings", "set", "welcome", "done")
    unknot(data, "pause", "1m", clock=BEFORE)
    unknot(data, "resume", clock=BEFORE)
    running: Running = serving(CLOCK, data)
    return running


def up(person: Person) -> list[str]:
    """The titles of the notifications that are shown now."""
    titles: list[str] = person.page.evaluate(UP)
    return titles


def at(person: Person) -> str:
    """Where the tab is now."""
    route: str = person.page.evaluate("location.pathname")
    return route


def test_with_two_tabs_one_notification_comes_and_a_click_opens_the_break(
    app: Running, tabs: Tabs
) -> None:
    first, second = tabs(app, 2)
    assert within(60, lambda: bool(up(first))), "no notification came"
    first.page.wait_for_timeout(500)
    assert up(first) == up(second)
    assert len(up(first)) == 1
    first.page.context.service_workers[0].evaluate(CLICK)
    assert within(15, lambda: "/break" in (at(first), at(second)))
    opened = first if at(first) == "/break" else second
    opened.sees(DUE).tap("Skip")
    other = second if opened is first else first
    assert within(15, lambda: up(other) == [])


def test_permission_is_asked_on_a_tap_in_settings_and_never_on_load(
    app: Running, tabs: Tabs
) -> None:
    (person,) = tabs(app, 1, ())
    person.page.add_init_script(COUNT)
    person.open("/settings/reach")
    person.goes_to("Journal").arrives("/journal")
    person.open("/settings/reach").sees("Your browser will ask you once")
    assert person.page.evaluate("window.asked") == 0
    person.tap("Allow notifications")
    assert within(15, lambda: bool(person.page.evaluate("window.asked")))
