"""The thirteen everyday jobs, as a person with a phone does each, and the most taps it may take.

A job begins on the screen where one would be; what is typed counts as one tap.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from app.domain.body import AreaId, Side, View
from app.domain.body_geometry import centre_of
from app.domain.body_zoom import closer, fitted
from app.texts import (
    body,
    data_settings,
    endings,
    export_formats,
    learn,
    settings,
    trends_screens,
    welcome,
)
from app.texts import break_screens as breaks
from app.texts import hold_player as player
from app.texts import journal as journal
from app.ui.components.body_frame import frame_in, frame_of_view
from tests.e2e.person import PHONE, Person
from tests.graph import shipped_content
from tests.tools.shots.lives import Life

PLACE = AreaId("back.glute")


class Counting:
    """Somebody whose taps are counted."""

    def __init__(self, person: Person) -> None:
        self.person, self.taps = person, 0

    def tap(self, what: str) -> Counting:
        """One tap on a button."""
        self.person.tap(what)
        self.taps += 1
        return self

    def goes_to(self, tab: str) -> Counting:
        """One tap on a destination of the bar."""
        self.person.goes_to(tab)
        self.taps += 1
        return self

    def chooses(self, item: str) -> Counting:
        """One tap on an item of an open menu."""
        self.person.tap(self.person.page.get_by_role("menuitem", name=item))
        self.taps += 1
        return self

    def scores(self, score: int) -> Counting:
        """One tap on a number of the scale; a row that tells of an earlier score is not meant."""
        self.person.tap(re.compile(rf"^{score} of 10\b"))
        self.taps += 1
        return self

    def types(self, label: str, text: str) -> Counting:
        """Something typed, however long."""
        self.person.writes(label, text)
        self.taps += 1
        return self

    def touches_the_body(self, closer_by: bool) -> Counting:
        """One touch of the drawn body, which looks `closer_by` at it or sets the place."""
        frame = frame_in(PHONE.width, PHONE.height)
        meant = centre_of(shipped_content().area(PLACE), Side.RIGHT)
        whole = frame_of_view(frame)
        seen, window = (whole, fitted(whole)) if closer_by else (frame, closer(meant, frame))
        drawing = self.person.page.get_by_role("img", name=body.picture(View.BACK)).first
        drawing.scroll_into_view_if_needed()
        box = drawing.bounding_box()
        assert box is not None
        x, y = window.place(meant, seen.wide)
        self.person.page.touchscreen.tap(box["x"] + x, box["y"] + y)
        self.taps += 1
        return self


Doing = Callable[[Counting], object]


@dataclass(frozen=True, slots=True)
class Job:
    """A job: who does it, where it begins, what is done, and the most taps it may take."""

    name: str
    most: int
    life: Life
    route: str
    do: Doing


def _known_spot(counting: Counting) -> None:
    counting.tap(f"{journal.LOG}: Left shoulder blade").scores(3).person.sees("Saved")


def _new_spot(counting: Counting) -> None:
    counting.tap(journal.LOG_NEW).person.sees(body.TAP_PART)
    counting.touches_the_body(closer_by=True).person.sees("now tap the place")
    counting.touches_the_body(closer_by=False).person.sees(journal.HOW_MUCH)
    counting.scores(4).person.sees("Saved: 4 of 10")


def _to_pressing(counting: Counting) -> None:
    counting.tap(journal.about(journal.HOLD, "Left shoulder blade")).scores(3)
    counting.person.arrives("/hold/now").sees(player.FIND, timeout=60_000)
    counting.tap("Yes, that’s it").person.sees("Round 1")


def _break(counting: Counting) -> None:
    counting.tap(breaks.START_NOW).person.arrives("/break")


def _check_in(counting: Counting) -> None:
    for score in (1, 2, 3, 4):
        counting.scores(score).person.page.wait_for_timeout(1_500)
    counting.person.does_not_see(journal.CHECK_IN_ABOUT)


def _hours(counting: Counting) -> None:
    counting.tap("Settings").tap(settings.BREAKS).tap("Mon–Fri 9–17").person.sees("Saved")


def _pause(counting: Counting) -> None:
    counting.tap(breaks.PAUSE_MENU).chooses(breaks.PAUSE_TOMORROW).person.sees(breaks.RESUME)


def _behind_the_eye(counting: Counting) -> None:
    counting.goes_to("Hold").types(learn.FIND_FIELD, "behind the left eye")
    counting.tap("Base of the skull").scores(3).person.arrives("/hold/now")


def _page(counting: Counting) -> None:
    counting.goes_to("Trends").tap(trends_screens.PAGE).person.arrives("/settings/data")
    counting.tap(export_formats.PAGE).person.sees(data_settings.HANDED_OVER)


def _breathing(counting: Counting) -> None:
    counting.goes_to("Hold").tap(endings.BREATHE_ONE_MINUTE).person.arrives(
        "/hold/breathe/now/long_exhale/1"
    )


def _first_value(counting: Counting) -> None:
    counting.tap(welcome.TRY_A_BREAK).person.arrives("/break")


def _all_clear(counting: Counting) -> None:
    counting.tap(journal.ALL_CLEAR).person.sees(journal.ALL_CLEAR_SAVED)


def _undo(counting: Counting) -> None:
    counting.person.tap(journal.ALL_CLEAR).sees(journal.ALL_CLEAR_SAVED)
    counting.tap("Undo").person.does_not_see(journal.ALL_CLEAR_SAVED)


JOBS = (
    Job("log a known spot", 2, Life.LIVED, "/", _known_spot),
    Job("log a new spot", 4, Life.LIVED, "/", _new_spot),
    Job("from Today to pressing", 3, Life.LIVED, "/", _to_pressing),
    Job("begin a break", 1, Life.LIVED, "/", _break),
    Job("check-in of four spots", 4, Life.EVENING, "/", _check_in),
    Job("hours Monday to Friday", 5, Life.LIVED, "/", _hours),
    Job("pause until tomorrow", 2, Life.LIVED, "/", _pause),
    Job("“behind the eye” to a hold begun", 5, Life.LIVED, "/", _behind_the_eye),
    Job("the page for a clinician", 3, Life.LIVED, "/", _page),
    Job("one minute of breathing", 2, Life.LIVED, "/", _breathing),
    Job("first run to first value", 3, Life.NEW, "/", _first_value),
    Job("all clear", 1, Life.LIVED, "/", _all_clear),
    Job("undo", 1, Life.LIVED, "/", _undo),
)
