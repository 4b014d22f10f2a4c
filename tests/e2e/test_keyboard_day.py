"""A day by the keyboard alone: the first spot, a break, the check-in, a hold, Trends and a setting;
and what is announced on the way."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.domain.safety import QuestionGroup
from app.texts import break_screens as breaks
from app.texts import hold_player as player
from app.texts import holds, safety, settings, welcome
from app.texts import journal as words
from app.texts import today as today_words
from app.texts.shell import BACK
from tests.e2e.conftest import Visiting
from tests.e2e.keys import goes_to, hears, listens, presses
from tests.e2e.person import DESKTOP, Person
from tests.e2e.server import Serving, unknot

pytestmark = pytest.mark.alone

EARLY = "2026-03-02T07:00:00+01:00@1"
MORNING = "2026-03-02T09:20:00+01:00@10"
DAY_BEFORE = "2026-03-02T12:00:00+01:00@1"
EVENING = "2026-03-03T20:05:00+01:00@1.5"
CARDS = len(QuestionGroup)
SPOT = "Left top of the shoulder"


def test_the_first_spot(serving: Serving, visiting: Visiting, tmp_path: Path) -> None:
    newcomer = tmp_path / "newcomer"
    newcomer.mkdir()
    person = listens(visiting(serving(clock=EARLY, data=newcomer), DESKTOP))
    person.sees(welcome.HEADING)
    presses(person, welcome.LOG_A_SPOT)
    person.arrives("/journal/new")
    presses(person, words.BY_NAME)
    person.sees(words.ON_THE_BODY)
    presses(person, SPOT)
    presses(person, "4 of 10", "Space")
    hears(person, "Saved")
    presses(person, words.DONE)
    presses(person, "Today")
    person.sees(SPOT).sees("4 of 10, today")


def test_the_break_that_comes_due(serving: Serving, visiting: Visiting, tmp_path: Path) -> None:
    unknot(tmp_path, "settings", "set", "fixed_times", "09:26")
    person = listens(visiting(serving(clock=MORNING), DESKTOP))
    hears(person, breaks.DUE, within=60_000)
    presses(person, breaks.START)
    person.arrives("/break").sees(breaks.DONE, timeout=30_000)
    presses(person, breaks.BACK_TO_TODAY)
    person.sees("1 done")


def test_the_evening_with_a_hold_and_a_setting(
    serving: Serving, visiting: Visiting, tmp_path: Path
) -> None:
    unknot(tmp_path, "log", "--region", "back.trap_upper.left", "--score", "5", clock=DAY_BEFORE)
    app = serving(clock=EVENING)
    person = listens(visiting(app, DESKTOP).sees(words.CHECK_IN_ABOUT))
    presses(person, "3 of 10", "Space")
    hears(person, today_words.CHECK_IN_ENDED)
    answers_what_is_safe(person)
    holds_the_spot(person)
    presses(person, "Trends")
    person.arrives("/trends").sees(SPOT)
    changes_a_setting(person)


def answers_what_is_safe(person: Person) -> None:
    presses(person, words.about(words.HOLD, SPOT))
    presses(person, holds.ANSWER)
    for number in range(1, CARDS + 1):
        person.sees(safety.nth_card(number, CARDS)).reads_on()
        presses(person, safety.NONE_OF_THESE)
    person.arrives("/hold")


def holds_the_spot(person: Person) -> None:
    presses(person, SPOT)
    presses(person, holds.NOTHING_NEW)
    hears(person, "Get comfortable. Breathe in")
    presses(person, player.READY)
    presses(person, "5 of 10", "Space")
    hears(person, "Then find the spot")
    presses(person, "Yes, that’s it")
    hears(person, "Press gently")
    hears(person, "How strong is it")
    presses(person, "5 of 10", "Space")  # which pauses where no button has the ring
    hears(person, "Let go slowly", within=40_000)
    presses(person, player.ENOUGH)
    hears(person, "Now the stretch")
    presses(person, player.ON_TO_RATING)
    hears(person, "How is it now?")
    presses(person, "2 of 10", "Space")
    person.sees("from 5 to 2")
    presses(person, player.FINISH)
    person.arrives("/")


def changes_a_setting(person: Person) -> None:
    presses(person, "Settings")
    presses(person, settings.EVENING)
    person.arrives("/settings/evening")
    presses(person, settings.CHECKIN, "Space")
    person.sees("Saved")
    presses(person, BACK)
    person.arrives("/settings")
    presses(person, settings.BREAKS)
    person.arrives("/settings/breaks")
    goes_to(person, settings.DAYS_OFF)
    person.page.keyboard.type("soon")
    person.page.keyboard.press("Enter")
    hears(person, "“soon” isn’t a day")
