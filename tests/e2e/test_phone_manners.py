"""The page on a phone: the screen, vibration, sharing, installing and the keyboard."""

from __future__ import annotations

import json
import re
import time

import pytest

from app.texts import break_screens, export_formats, install, settings, shell
from tests.e2e.conftest import Visiting
from tests.e2e.person import PATIENCE, Person
from tests.e2e.server import AT_WORK, Running, Serving

ANDROID = """
  window.noted = { lock: [], lengths: [], shared: [], asked: [] };
  navigator.vibrate = (length) => noted.lengths.push(length);
  navigator.canShare = () => true;
  navigator.share = async ({ files }) => { noted.shared.push(files[0].name); };
  navigator.wakeLock.request = async () => {
    noted.lock.push("on");
    return { release: () => noted.lock.push("off") };
  };
"""
KEYBOARD = """height => {
  Object.defineProperty(visualViewport, "height", { get: () => height, configurable: true });
  visualViewport.dispatchEvent(new Event("resize"));
}"""
FOCUSED_TO = "document.activeElement.getBoundingClientRect().bottom"
CAN_INSTALL = """() => {
  const question = new Event("beforeinstallprompt", { cancelable: true });
  question.prompt = () => { noted.asked.push("yes"); };
  dispatchEvent(question);
}"""


@pytest.fixture
def holder(app: Running, visiting: Visiting) -> Person:
    """Somebody who holds a phone of the usual kind."""
    return with_a_phone(visiting(app))


def with_a_phone(person: Person, route: str = "/settings") -> Person:
    """The same person, whose phone notes what the page asks of it."""
    person.page.add_init_script(ANDROID)
    return person.open(route)


def comes_true(person: Person, expression: str) -> None:
    """Wait until this is true in the page, whose policy refuses to have it evaluated there again
    and again."""
    end = time.monotonic() + PATIENCE / 1000
    while not person.page.evaluate(expression):
        assert time.monotonic() < end, expression
        person.page.wait_for_timeout(50)


def noted(person: Person, what: str, *wanted: object) -> None:
    """Wait until the phone has been asked for exactly this."""
    said = json.dumps(wanted, separators=(",", ":"))
    comes_true(person, f"JSON.stringify(noted.{what}) === {json.dumps(said)}")


def test_a_field_is_above_the_keyboard_of_the_phone(holder: Person) -> None:
    holder.tap(re.compile(f"^{settings.BREAKS}")).tap(settings.ADD_HOURS).sees(settings.CANCEL)
    holder.page.get_by_role("textbox").last.click(force=True)
    holder.page.evaluate(KEYBOARD, 400)
    comes_true(holder, f"{FOCUSED_TO} <= 400")


def test_the_screen_stays_on_while_a_break_runs(serving: Serving, visiting: Visiting) -> None:
    person = with_a_phone(visiting(serving(clock=AT_WORK)), "/")
    noted(person, "lock")
    person.tap(break_screens.START_NOW).arrives("/break").sees(break_screens.NEXT_MOVEMENT)
    noted(person, "lock", "on")
    person.tap(break_screens.CLOSE).arrives("/")
    noted(person, "lock", "on", "off")


def test_vibrations_can_be_felt_and_a_file_can_be_shared(holder: Person) -> None:
    holder.open("/settings/holds").tap(re.compile("^Let go: one heavy"))
    noted(holder, "lengths", 90)
    holder.open("/settings/data").tap(re.compile(f"^{export_formats.PAGE}"))
    holder.page.get_by_role("dialog").get_by_role("button", name="Share").click()
    comes_true(holder, "noted.shared.length === 1 && noted.shared[0].endsWith('.pdf')")


def test_settings_offer_to_install_where_the_browser_can(holder: Person) -> None:
    holder.page.evaluate(CAN_INSTALL)
    holder.open("/").page.evaluate(CAN_INSTALL)
    holder.tap(shell.SETTINGS).sees(install.BY_BUTTON)
    holder.tap(holder.page.get_by_role("button", name=install.BUTTON, exact=True))
    noted(holder, "asked", "yes")
    holder.does_not_see(install.TITLE)
