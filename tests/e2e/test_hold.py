"""A guided hold in a browser, on a clock that runs faster."""

from __future__ import annotations

import pytest

from app.texts import hold_player as player
from app.texts import holds as words
from app.texts import safety
from tests.e2e.conftest import Visiting
from tests.e2e.person import DESKTOP, PHONE, SMALL_PHONE, Person, answers_none
from tests.e2e.server import MONDAY, Running, Serving

pytestmark = pytest.mark.alone

FASTER = f"{MONDAY}@5"
FINGER = 48  # pixels
MUSCLE = "/hold/upper_trapezius/left"


def answer_the_questions(person: Person) -> Person:
    """Nothing applies."""
    person.sees(words.DUE).tap(words.ANSWER)
    person.sees(safety.INTRO)
    return answers_none(person).sees(words.ALL_MUSCLES)


def press(app: Running, person: Person) -> Person:
    """From the preparation to the first press, with a pain of 5."""
    person.page.goto(app.address + MUSCLE)
    person.wait().sees(words.ANYTHING_NEW).tap(words.NOTHING_NEW)
    person.sees(player.SETTLE).tap(player.READY)
    person.sees(player.RATE_BEFORE).tap("5 of 10")
    person.sees(player.FAMILIAR).tap("Yes, that’s it")
    return person.sees("Round 1 of 2")


def reaches(person: Person, *names: str) -> Person:
    """Each of these is on the screen as a whole, and large enough for a finger."""
    window = person.page.viewport_size or {"width": 0, "height": 0}
    for name in names:
        box = person.button(name).first.bounding_box()
        assert box, name
        assert min(box["x"], box["y"]) >= 0, (name, box)
        assert box["x"] + box["width"] <= window["width"] + 1, (name, box)
        assert box["y"] + box["height"] <= window["height"] + 1, (name, box)
        assert min(box["width"], box["height"]) >= FINGER, (name, box)
    return person


def test_a_hold_from_the_first_question_to_the_aftercare(
    serving: Serving, visiting: Visiting
) -> None:
    app = serving(clock=FASTER)
    person = press(app, answer_the_questions(visiting(app, PHONE, "/hold")))
    person.tap("5 of 10").tap("More").sees(player.EASE_OFF)
    person.tap("Less").sees("Round 1 of 2")
    person.sees(player.RELEASE).sees(player.REST).tap(player.ENOUGH)
    person.sees(player.STRETCH).tap(player.ON_TO_RATING)
    person.sees(player.RATE_AFTER).tap("2 of 10")
    person.sees("from 5 to 2").tap(player.FINISH).arrives("/")


def test_two_tabs_one_with_text_twice_as_large_show_one_hold_and_keys_pause_and_stop_it(
    serving: Serving, visiting: Visiting
) -> None:
    app = serving(clock=FASTER)
    desk = press(app, answer_the_questions(visiting(app, DESKTOP, "/hold")))
    desk.page.keyboard.press("Space")
    desk.sees(player.PAUSED)
    phone = visiting(app, SMALL_PHONE.with_text_at(200), "/hold/now").sees(player.PAUSED)
    reaches(phone, player.RESUME, player.STOP).tap(player.RESUME).sees(player.LEVEL_SHORT)
    levels = [player.level_label(score) for score in player.LEVELS]
    reaches(phone, *levels, player.PAUSE, player.STOP).tap("4 of 10").sees(player.CHECK_IN_SHORT)
    reaches(phone, "Less", "Same", "More", player.PAUSE, player.STOP)
    reaches(desk.sees("Round 1 of 2"), "Less", "Same", "More", player.PAUSE, player.STOP)
    desk.page.keyboard.press("Escape")
    phone.sees(player.WHY_STOPPED).tap("Numbness")
    desk.sees(player.STOPPED_HELP).tap(player.FINISH).arrives("/")
    desk.page.goto(app.address + MUSCLE)
    desk.wait().sees(words.LOCKED)


def test_a_hold_outlives_a_reload_and_after_a_restart_it_is_offered(
    serving: Serving, visiting: Visiting
) -> None:
    app = serving(clock=FASTER)
    person = press(app, answer_the_questions(visiting(app, PHONE, "/hold")))
    person.page.keyboard.press("Space")
    person.sees(player.PAUSED).reload().sees(player.PAUSED).page.close()
    app.stop()
    again = serving(clock="2026-03-02T09:40:00+01:00@5")
    later = visiting(again, PHONE, "/hold")
    later.sees(words.INTERRUPTED).tap(words.LOG_WHAT_WAS_DONE)
    later.sees(words.LOGGED)
