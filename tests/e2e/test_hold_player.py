"""The player in a browser, on a clock five times as fast: heard, hidden, loaded again, in two tabs.

With the long exhale a breath is 0.8 s in and 1.2 s out here.
"""

from __future__ import annotations

import pytest

from app.texts import breathing
from app.texts import hold_player as player
from tests.e2e.conftest import Listening, Motion
from tests.e2e.ears import lengths
from tests.e2e.server import MONDAY, Serving, within
from tests.e2e.test_hold import FASTER, answer_the_questions, press

pytestmark = pytest.mark.alone

IN_SECONDS, OUT_SECONDS = 4 / 5, 6 / 5
TWICE = f"{MONDAY}@2"
NEAR = 0.3  # seconds of patience with a busy machine


def about(seconds: float) -> object:
    return pytest.approx(seconds, abs=NEAR)


def test_a_whole_hold_of_two_rounds_with_every_answer_a_pause_and_a_stop(
    serving: Serving, listening: Listening
) -> None:
    app = serving(clock=TWICE)  # four answers are given within one press
    person, ears = listening(app)
    press(app, answer_the_questions(person))
    person.tap("5 of 10").tap("Same")
    person.tap("More").sees(player.EASE_OFF)
    person.tap("Less").sees("Round 1 of 2")
    person.page.keyboard.press("Space")
    person.sees(player.PAUSED)
    person.page.wait_for_timeout(1_500)
    quiet = len(ears.heard)
    person.page.wait_for_timeout(1_500)
    assert len(ears.heard) == quiet
    person.tap(player.RESUME).sees("Round 1 of 2")
    person.sees(player.RELEASE, timeout=30_000).sees(player.REST).sees(
        "Round 2 of 2", timeout=30_000
    )
    person.page.keyboard.press("2")
    person.page.keyboard.press("Escape")
    person.sees(player.WHY_STOPPED).tap(player.OTHER_REASON)
    person.sees(player.STOPPED_OTHER).tap(player.FINISH).arrives("/")
    tones = ears.tones
    assert tones[tones.index("release") :][:3] == ["release", "next", "rest_over"]
    assert "ease" in tones


def test_each_breath_is_heard_at_its_boundary(serving: Serving, listening: Listening) -> None:
    app = serving(clock=FASTER)
    person, ears = listening(app, "/hold/breathe")
    person.tap(breathing.START)
    assert within(15, lambda: len(ears.heard) >= 8)
    heard = ears.heard[:8]
    assert [each.tone for each in heard] == ["in", "out"] * 4
    first, *others = lengths(heard, "in", "out")
    assert first <= IN_SECONDS + NEAR  # the first may wait for its sound to be loaded
    assert others == [about(IN_SECONDS)] * 3
    assert lengths(heard, "out", "in") == [about(OUT_SECONDS)] * 3


def test_a_hidden_tab_goes_on_sounding_and_shows_where_the_hold_is(
    serving: Serving, listening: Listening
) -> None:
    app = serving(clock=FASTER)
    person, ears = listening(app)
    press(app, answer_the_questions(person))
    ears.hide()
    assert within(20, lambda: "release" in ears.tones)
    assert within(20, lambda: "rest_over" in ears.tones)
    ears.show()
    person.sees("Round 2 of 2")


def test_loaded_again_in_the_middle_of_a_press_it_goes_on_where_it_is_and_can_be_let_go(
    serving: Serving, listening: Listening
) -> None:
    app = serving(clock=f"{MONDAY}@2")
    person, _ = listening(app)
    press(app, answer_the_questions(person)).reload()
    person.sees("Round 1 of 2").tap("5 of 10").tap("Less").tap("Less").sees(player.MAY_RELEASE)
    person.tap(player.RELEASE_EARLY).sees(player.LETTING_GO).sees(player.RELEASE)


def test_of_two_tabs_one_is_heard_and_the_other_takes_over(
    serving: Serving, listening: Listening
) -> None:
    app = serving(clock=FASTER)
    first, one = listening(app)
    press(app, answer_the_questions(first))
    first.page.keyboard.press("Space")
    first.sees(player.PAUSED)  # so the press waits for the second tab, however long that takes
    second, other = listening(app, "/hold/now")
    second.sees(player.PAUSED).tap(player.RESUME)
    before = len(one.heard)
    assert within(40, lambda: "release" in other.tones)
    assert len(one.heard) == before
    second.page.close()
    assert within(40, lambda: "rest_over" in one.tones)


@pytest.mark.parametrize("motion", ["no-preference", "reduce"])
def test_with_less_motion_the_pacer_is_words_and_a_bar(
    serving: Serving, listening: Listening, motion: Motion
) -> None:
    app = serving(clock=FASTER)
    person, _ = listening(app, "/hold/breathe", motion=motion)
    person.tap(breathing.START).sees("Breathe out")
    if motion == "reduce":
        person.sees(player.PACER)
    else:
        person.does_not_see(player.PACER)
