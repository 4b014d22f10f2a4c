"""Letters two or three times as large, as somebody may set them in the browser."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from playwright.sync_api import Locator

from app.domain.body import View
from app.texts import body, holds
from app.texts import trends_charts as pictures
from tests.e2e.conftest import Visiting
from tests.e2e.person import PHONE, SMALL_PHONE, Person
from tests.e2e.scripts import WORDS_BROKEN
from tests.e2e.server import Serving, unknot, within
from tests.e2e.test_access import shows
from tests.tools.shots.lives import Life, app_of

TALL = replace(PHONE, height=3000, text=300)
SCREENS = (
    "/",
    "/hold",
    "/hold/breathe",
    "/journal/new",
    "/journal/log/spot-1",
    "/journal/spot/spot-1",
    "/trends",
    "/trends/spot-1",
    "/learn",
    "/learn/muscles",
    "/learn/emergency",
    "/plan",
    "/settings",
    "/settings/breaks",
    "/settings/data",
    "/settings/evening",
    "/settings/history",
    "/settings/phone",
    "/settings/reach",
)
LOOKS = 6
BAR = 80  # pixels, of the destinations at the foot
CUT = """() => [...document.querySelectorAll(
    '[flt-semantics-identifier=landmark-main] :is([role=button], input)')]
  .filter(each => each.getBoundingClientRect().right > innerWidth - 2)
  .map(each => each.getAttribute('aria-label') || each.textContent)"""
"""Buttons and fields that run off the screen."""
NOON = "2026-03-20T12:00:00+01:00@1"


def high(person: Person, name: str) -> float:
    """How high the button called so is, in pixels."""
    box = person.page.get_by_role("button", name=name).bounding_box()
    assert box is not None
    return box["height"]


def test_buttons_grow_with_their_words_and_stay_on_the_screen(
    serving: Serving, visiting: Visiting, tmp_path: Path
) -> None:
    unknot(tmp_path, "log", "--region", "back.ql.left", "--score", "5", clock=NOON)
    app = serving(clock=NOON)
    person = visiting(app, SMALL_PHONE, "/trends").sees(pictures.MONTHS)
    usual = high(person, pictures.MONTHS)
    twice = visiting(app, SMALL_PHONE.with_text_at(200), "/trends").sees(pictures.MONTHS)
    assert usual >= 48
    assert high(twice, pictures.MONTHS) > usual
    for button in twice.page.get_by_role("button").all():
        box = button.bounding_box()
        assert box is None or box["x"] + box["width"] <= SMALL_PHONE.width


def test_with_letters_three_times_as_large_words_stay_whole(visiting: Visiting) -> None:
    with app_of(Life.LIVED) as app:
        person = visiting(app, TALL)
        wrong: dict[str, list[str]] = {}
        for route in SCREENS:
            shows(person, route)
            for _ in range(LOOKS):  # a screen is told how large text is once it is drawn
                found = person.page.evaluate(WORDS_BROKEN) + person.page.evaluate(CUT)
                if not found:
                    break
                person.page.wait_for_timeout(500)
            else:
                wrong[route] = found
        assert wrong == {}


def test_with_letters_twice_as_large_a_hold_can_be_started(visiting: Visiting) -> None:
    with app_of(Life.LIVED) as app:
        large = SMALL_PHONE.with_text_at(200)
        person = visiting(app, large, "/hold/levator_scapulae/left")
        person.tap(holds.NOTHING_NEW).arrives("/hold/now")


def test_with_letters_twice_as_large_the_whole_body_is_in_sight_on_a_phone(
    visiting: Visiting,
) -> None:
    with app_of(Life.LIVED) as app:
        person = visiting(app, PHONE.with_text_at(200), "/journal/new").sees(body.TAP_PART)
        drawn = person.page.get_by_role("img", name=body.picture(View.BACK)).first
        assert within(10, lambda: bottom(drawn) <= PHONE.height - BAR)


def bottom(drawn: Locator) -> float:
    """Where it ends, in pixels from the top of the screen."""
    box = drawn.bounding_box()
    assert box is not None
    return box["y"] + box["height"]
