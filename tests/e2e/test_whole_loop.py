"""A person's day: welcomed, reminded, guided, and able to see what comes back."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.domain.body import AreaId, Point, Side, View
from app.domain.body_geometry import centre_of
from app.domain.body_zoom import Frame, Viewport, closer, fitted
from app.texts import body, holds, welcome
from app.texts import break_screens as breaks
from app.texts import hold_player as player
from app.texts import journal as journal_words
from app.ui.components.body_frame import frame_in, frame_of_view
from tests.e2e.conftest import Visiting
from tests.e2e.person import DESKTOP, PHONE, Person, Screen, answers_none
from tests.e2e.server import Serving, unknot
from tests.graph import shipped_content

pytestmark = pytest.mark.alone

FASTEST = "2026-03-02T08:59:30+01:00@60"
LATER = "2026-03-02T11:00:00+01:00@3"
SPOT = "Left top of the shoulder"
RHOMBOID = AreaId("back.trap_mid_rhomboid")
TAPPED = "Right inner edge of the shoulder blade"


@pytest.mark.parametrize("screen", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_the_whole_loop(
    serving: Serving, visiting: Visiting, tmp_path: Path, screen: Screen
) -> None:
    newcomer = tmp_path / "newcomer"
    newcomer.mkdir()
    unknot(newcomer, "settings", "set", "interval_minutes", "30")
    first = serving(clock=FASTEST, data=newcomer)
    person = visiting(first, screen)
    is_welcomed(person)
    takes_the_break_that_comes_due(person)
    person.page.close()
    first.stop()

    app = serving(clock=LATER, data=newcomer)
    person = visiting(app, screen, "/hold")
    holds_the_spot(person)
    logs_by_the_list(person)
    logs_by_the_map(person, screen)
    person.goes_to("Trends").arrives("/trends").sees("March 2026, 1.").sees(TAPPED)
    person.reload().sees("March 2026, 1.").sees(SPOT)
    beside_it = visiting(app, screen)
    beside_it.sees("6 of 10").sees(TAPPED)
    sees_a_change_made_in_another_tab(person, beside_it)


def is_welcomed(person: Person) -> None:
    """A spot is logged as the first thing of all; the hours are right as they are."""
    person.sees(welcome.HEADING).tap(welcome.LOG_A_SPOT).arrives("/journal/new")
    person.tap(journal_words.BY_NAME).tap(SPOT)
    person.tap("4 of 10").sees("Saved: 4 of 10").tap(journal_words.DONE)
    person.goes_to("Today").sees(breaks.NEXT_BREAK).sees(SPOT)
    person.sees(welcome.WHEN).tap(welcome.IS_RIGHT).sees(welcome.PLAN).tap(welcome.NOT_NOW)
    answers_none(person.sees(welcome.QUESTIONS).tap(welcome.ANSWER))
    person.goes_to("Today").does_not_see(welcome.SET_UP)


def takes_the_break_that_comes_due(person: Person) -> None:
    """Due by itself; started, played to its end; a dot for it on Today."""
    person.sees(breaks.DUE, timeout=60_000).tap(breaks.START)
    person.arrives("/break").sees(breaks.DONE, timeout=30_000).tap(breaks.BACK_TO_TODAY)
    person.sees("1 done")


def holds_the_spot(person: Person) -> None:
    """One press with check-ins, released, rated, and kept."""
    person.tap(SPOT).sees(holds.ANYTHING_NEW).tap(holds.NOTHING_NEW)
    person.sees(player.SETTLE).tap(player.READY)
    person.sees(player.RATE_BEFORE).tap("5 of 10")
    person.sees(player.FAMILIAR).tap("Yes, that’s it").sees("Round 1 of 2")
    person.tap("5 of 10").tap("More").sees(player.EASE_OFF).tap("Less")
    person.sees(player.REST).tap(player.ENOUGH)
    person.sees(player.STRETCH).tap(player.ON_TO_RATING)
    person.sees(player.RATE_AFTER).tap("2 of 10")
    person.sees("from 5 to 2").tap(player.FINISH).arrives("/")


def logs_by_the_list(person: Person) -> None:
    """A known spot again, in two taps from Today."""
    person.goes_to("Today").tap(journal_words.about(journal_words.LOG, SPOT))
    person.tap("6 of 10").sees("6 of 10")


def logs_by_the_map(person: Person, screen: Screen) -> None:
    """A new place, tapped on the drawn body, said back and kept."""
    person.tap(journal_words.LOG_NEW).sees(journal_words.WHERE)
    place = centre_of(shipped_content().area(RHOMBOID), Side.RIGHT)
    frame = frame_in(screen.width, screen.height)
    whole = frame_of_view(frame)
    clicks(person, place, fitted(whole), whole)
    person.sees("now tap the place")
    clicks(person, place, closer(place, frame), frame)
    person.sees("seen from behind: your right")
    person.tap("3 of 10").sees("Saved: 3 of 10").tap(journal_words.DONE)
    person.arrives("/journal")


def clicks(person: Person, place: Point, window: Viewport, frame: Frame) -> None:
    """Click the place where the drawing, seen from behind, shows it."""
    drawing = person.page.get_by_role("img", name=body.picture(View.BACK)).first
    box = drawing.bounding_box()
    assert box is not None
    x, y = window.place(place, frame.wide)
    person.page.mouse.click(box["x"] + x, box["y"] + y)


def sees_a_change_made_in_another_tab(one: Person, other: Person) -> None:
    """What one tab keeps, the other shows without a reload."""
    one.goes_to("Today").tap(journal_words.ALL_CLEAR)
    other.sees("clear, today")
