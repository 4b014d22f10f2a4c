"""The site's notifications of breaks, and their buttons, in a browser that allows them.

No driver presses a notification of the system, so its service worker is told of the press, with the
notification that is really there.  Only a real press may open a window.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from app.texts import break_screens as breaks
from app.texts import welcome
from tests.e2e.person import PHONE, Person
from tests.e2e.server import within
from tests.e2e.site import served
from tests.e2e.test_site import installed, started

LONG = pytest.mark.timeout(900)  # Python itself starts in the browser
pytestmark = [pytest.mark.alone, LONG]

CLOCK = "2026-03-02T09:05:00%2B01:00@40"  # the break at 09:50 is due after 68 seconds
DUE = 150.0  # seconds, on a busy machine
SHOWN = """() => navigator.serviceWorker.ready
  .then(worker => worker.getNotifications())
  .then(shown => shown.map(each => [each.title, ...each.actions.map(button => button.action)]))"""
PRESS = """async (action) => {
  const [notification] = await self.registration.getNotifications();
  self.dispatchEvent(new NotificationEvent("notificationclick", { notification, action }));
}"""
NOTE_WINDOWS = """() => {
  self.opened = [];
  self.clients.openWindow = async (address) => { self.opened.push(address); };
}"""


@pytest.fixture
def person(browser: Browser, site: Path) -> Iterator[Person]:
    """Somebody who allows notifications, at the site on a morning that runs fast."""
    with served(site) as address:
        window = browser.new_context(
            viewport={"width": PHONE.width, "height": PHONE.height},
            has_touch=True,
            locale="en-GB",
            timezone_id="Europe/Berlin",
            permissions=["notifications"],
        )
        try:
            visitor = Person(window.new_page(), f"{address}index.html?clock={CLOCK}#")
            visitor.page.goto(visitor.address)
            yield installed(started(visitor)).tap(welcome.LOOK_AROUND)
            assert not visitor.problems
        finally:
            window.close()


def shown(page: Page) -> list[list[str]]:
    """The notifications that are shown now: the title and the names of the buttons of each."""
    found: list[list[str]] = page.evaluate(SHOWN)
    return found


def is_reminded(person: Person) -> None:
    """Wait for one notification of a break, with what a browser has room for: two buttons."""
    assert within(DUE, lambda: bool(shown(person.page))), person.reading
    assert [buttons for _, *buttons in shown(person.page)] == [["snooze", "skip"]]


def presses(person: Person, button: str = "") -> None:
    """Press this button of the notification, or the notification itself."""
    person.page.context.service_workers[0].evaluate(PRESS, button)


def test_snooze_skip_and_start_do_what_they_say(person: Person) -> None:
    is_reminded(person)
    presses(person, "snooze")
    person.sees("Snoozed until")
    assert within(15, lambda: shown(person.page) == [])
    is_reminded(person)
    presses(person, "skip")
    person.sees("1 skipped").sees(breaks.NEXT_BREAK)
    assert within(15, lambda: shown(person.page) == [])
    is_reminded(person)
    presses(person, "start")
    person.arrives("/break").sees(breaks.STOP)
    assert within(15, lambda: shown(person.page) == [])


def test_a_press_on_the_notification_itself_shows_the_break(person: Person) -> None:
    is_reminded(person)
    presses(person)
    person.arrives("/break").sees(breaks.DUE)


def test_with_no_page_open_a_press_opens_one_at_the_break(person: Person) -> None:
    is_reminded(person)
    worker = person.page.context.service_workers[0]
    person.page.close()
    worker.evaluate(NOTE_WINDOWS)
    worker.evaluate(PRESS, "")
    assert within(15, lambda: bool(worker.evaluate("self.opened.length")))
    (address,) = worker.evaluate("self.opened")
    assert address.endswith("/#/break")
