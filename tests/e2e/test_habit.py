"""The habit, from the first steps to the week after: planned, led from a break into a hold, read
back on Sunday, eased, left alone, and welcomed back.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from app.texts import break_screens as breaks
from app.texts import habits, habits_today, holds, journal, weeks, welcome
from app.texts import hold_player as player
from tests.e2e.conftest import Visiting
from tests.e2e.person import DESKTOP, PHONE, Person, Screen, answers_none
from tests.e2e.server import Serving, unknot

pytestmark = pytest.mark.alone

SPOT = "Left top of the shoulder"
MONDAY_AFTERNOON = "2026-03-02T14:50:00+01:00@3"
OTHER_DAYS = ("2026-03-04T16:00:00+01:00", "2026-03-06T16:00:00+01:00")
SUNDAY_EVENING = "2026-03-08T18:05:00+01:00"
NEXT_MONDAY = "2026-03-09T09:00:00+01:00"
A_WEEK_LATER = "2026-03-16T09:00:00+01:00"


@pytest.mark.timeout(900)  # two weeks, and seven starts of the app
@pytest.mark.parametrize("screen", [PHONE, DESKTOP.in_the_dark()], ids=["phone", "desktop"])
def test_from_the_first_steps_to_the_welcome_back(
    serving: Serving, visiting: Visiting, tmp_path: Path, screen: Screen
) -> None:
    newcomer = tmp_path / "newcomer"
    newcomer.mkdir()
    app = serving(clock=MONDAY_AFTERNOON, data=newcomer)
    person = visiting(app, screen)
    plans_a_hold_in_the_first_steps(person)
    is_led_from_the_break_into_the_hold(person)
    unknot(newcomer, "plan", "--breaks-a-day", "2", clock=MONDAY_AFTERNOON)
    leaves(person, app)
    for day in OTHER_DAYS:
        app = serving(clock=day, data=newcomer)
        person = visiting(app, screen)
        says_not_today_and_why(person)
        leaves(person, app)

    app = serving(clock=SUNDAY_EVENING, data=newcomer)
    person = visiting(app, screen)
    reads_the_week_and_eases_it(person)
    leaves(person, app)

    app = serving(clock=NEXT_MONDAY, data=newcomer)
    person = visiting(app, screen, "/plan").sees("Twice a week, after the 15:00 break.")
    leaves(person, app)

    app = serving(clock=A_WEEK_LATER, data=newcomer)
    visiting(app, screen).sees(weeks.WELCOME).sees(weeks.WELCOME_ABOUT).tap(weeks.GO_ON)
    assert "twice a week" in unknot(newcomer, "plan", clock=A_WEEK_LATER).lower()


def plans_a_hold_in_the_first_steps(person: Person) -> None:
    """A spot is logged, the suggestion for it is taken as it is, and the questions are answered."""
    person.sees(welcome.HEADING).tap(welcome.LOG_A_SPOT).arrives("/journal/new")
    person.tap(journal.BY_NAME).tap(SPOT)
    person.tap("4 of 10").sees("Saved: 4 of 10").tap(journal.DONE)
    person.goes_to("Today").tap(welcome.IS_RIGHT).tap(welcome.MAKE_PLAN).arrives("/plan")
    person.tap(habits.PLAN_THIS).sees("after the 15:00 break")
    answers_none(person.goes_to("Today").tap(welcome.ANSWER))
    person.goes_to("Today").sees("after the 15:00 break")


def is_led_from_the_break_into_the_hold(person: Person) -> None:
    """The break counts; one tap leads on, through the question before and the score after."""
    person.tap(breaks.START_NOW).arrives("/break").sees(breaks.DONE, timeout=60_000)
    person.sees(habits_today.NEXT_UP).tap(habits_today.DO)
    person.sees(holds.ANYTHING_NEW).tap(holds.NOTHING_NEW)
    person.sees(player.SETTLE).tap(player.READY)
    person.sees(player.RATE_BEFORE).tap("5 of 10")
    person.sees(player.FAMILIAR).tap("Yes, that’s it").sees("Round 1 of 2")
    person.tap("5 of 10").tap("Less")
    person.sees(player.REST, timeout=60_000).tap(player.ENOUGH)
    person.sees(player.STRETCH).tap(player.ON_TO_RATING)
    person.sees(player.RATE_AFTER).tap("2 of 10")
    person.sees("from 5 to 2").tap(player.FINISH)
    person.goes_to("Today").sees(habits_today.done(SPOT)).sees("1 done")


def says_not_today_and_why(person: Person) -> None:
    """Two taps, and the second is never a must."""
    person.sees(habits_today.DUE_TITLE).tap(habits_today.NOT_TODAY)
    person.tap(habits_today.WHY).tap("Just not now").sees(habits_today.THANKS)


def reads_the_week_and_eases_it(person: Person) -> None:
    """One of three holds, one calm word, one question."""
    person.tap(weeks.CARD).arrives("/week")
    person.sees("1 of 3").sees("Now and then").tap("Ease it a little")
    person.sees("A smaller plan that fits")


def leaves(person: Person, app: object) -> None:
    """The window is closed, and Unknot with it."""
    person.page.close()
    app.stop()  # type: ignore[attr-defined]
