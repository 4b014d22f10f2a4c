"""Back, as the browser of a phone gives it: on screens, on dialogs, and in players."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from app.texts import break_screens, breathing, settings, shell
from app.texts import hold_player as player
from tests.e2e.conftest import Visiting
from tests.e2e.person import PHONE, Person
from tests.e2e.server import AT_WORK, MONDAY, Running, Serving
from tests.e2e.test_hold import answer_the_questions, press


def goes_back(person: Person) -> Person:
    """The gesture, or the button of the browser."""
    person.page.go_back()
    return person


def test_back_leads_from_screen_to_screen_to_where_one_came_from(phone: Person) -> None:
    phone.goes_to("Learn").tap(shell.SETTINGS).arrives("/settings")
    phone.tap(re.compile(f"^{settings.BREAKS}")).arrives("/settings/breaks")
    goes_back(phone).arrives("/settings").sees(settings.EVENING)
    goes_back(phone).arrives("/learn").is_at("Learn")
    goes_back(phone).arrives("/").is_at("Today")


def test_back_closes_a_dialog_and_the_next_one_leaves_the_screen(phone: Person) -> None:
    phone.tap(shell.SETTINGS).arrives("/settings")
    phone.tap(re.compile(f"^{settings.BREAKS}")).tap(settings.ADD_HOURS).sees(settings.CANCEL)
    goes_back(phone).does_not_see(settings.CANCEL).arrives("/settings/breaks")
    phone.tap(settings.ADD_HOURS).sees(settings.CANCEL).tap(re.compile(f"^{settings.FROM}"))
    phone.sees(settings.SET)
    goes_back(phone).does_not_see(settings.SET).sees(settings.CANCEL)
    goes_back(phone).does_not_see(settings.CANCEL).arrives("/settings/breaks")
    goes_back(phone).arrives("/settings").sees(settings.EVENING)


def test_back_closes_a_menu_and_what_the_page_itself_asks(app: Running, visiting: Visiting) -> None:
    person = visiting(app).goes_to("Learn").goes_to("Today")
    person.tap(break_screens.PAUSE).sees(break_screens.PAUSE_OPEN)
    goes_back(person).does_not_see(break_screens.PAUSE_OPEN).arrives("/").is_at("Today")
    goes_back(person).arrives("/learn").is_at("Learn")


def test_back_asks_before_it_leaves_a_break(serving: Serving, visiting: Visiting) -> None:
    person = visiting(serving(clock=AT_WORK)).goes_to("Learn").goes_to("Today")
    person.tap(break_screens.START_NOW).arrives("/break").sees(break_screens.NEXT_MOVEMENT)
    goes_back(person).sees(shell.LEAVE_ASK).tap(shell.STAY).does_not_see(shell.LEAVE_ASK)
    person.arrives("/break").sees(break_screens.NEXT_MOVEMENT)
    goes_back(person).sees(shell.LEAVE_ASK)
    expect(person.page.get_by_role("alertdialog", name=shell.LEAVE_ASK)).to_be_attached()
    goes_back(person).does_not_see(shell.LEAVE_ASK).arrives("/break")
    goes_back(person).sees(shell.LEAVE_ASK).tap(shell.LEAVE)
    person.arrives("/learn").is_at("Learn").does_not_see(shell.LEAVE_ASK)
    goes_back(person).arrives("/").is_at("Today")


def test_back_from_a_hold_leads_to_where_it_was_begun_and_the_hold_is_still_there(
    serving: Serving, visiting: Visiting
) -> None:
    app = serving(clock=MONDAY)
    person = press(app, answer_the_questions(visiting(app, PHONE, "/hold")))
    goes_back(person).sees(shell.LEAVE_ASK).tap(shell.LEAVE)
    person.arrives("/hold/upper_trapezius/left").does_not_see(shell.LEAVE_ASK)
    person.page.go_forward()
    person.arrives("/hold/now").sees("Round 1 of 2").tap(player.STOP).sees(player.WHY_STOPPED)
    goes_back(person).arrives("/hold/upper_trapezius/left")


def test_breathing_is_left_only_with_a_yes(app: Running, visiting: Visiting) -> None:
    person = visiting(app, PHONE, "/hold/breathe").tap(breathing.START).sees(breathing.STOP)
    person.page.wait_for_url("**/hold/breathe/now/**")
    goes_back(person).sees(breathing.LEAVING).tap(shell.STAY).does_not_see(breathing.LEAVING)
    goes_back(person).sees(breathing.LEAVING).tap(shell.LEAVE)
    person.arrives("/hold/breathe").sees(breathing.START)
