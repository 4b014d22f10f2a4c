"""Holds that an earlier version began, which asked no level: pain is compared with that at rest.

Such a hold may be under way when the app is updated, so its answers lead to what they led to.
"""

from __future__ import annotations

import pytest

from app.domain.holds import (
    CheckedIn,
    CheckIn,
    Cue,
    Ended,
    HoldButton,
    HoldState,
    PhaseKind,
    state_at,
)
from app.domain.holds.pain_level import LevelFromRest
from tests.domain.holds.examples import PRESSING_SINCE, a_plan, say, up_to_pressing

PLAN = a_plan()
PRESSED = up_to_pressing()
LESS, SAME, MORE = CheckIn


def pressing_for(seconds: float, *acts: CheckedIn) -> HoldState:
    return state_at(PLAN, PRESSING_SINCE + seconds, (*PRESSED, *acts))


def test_more_by_one_says_ease_off() -> None:
    assert pressing_for(12, say(MORE, 12)).cue is Cue.EASE_OFF


def test_more_by_two_releases_now_and_there_is_no_further_round() -> None:
    more_twice = (say(MORE, 12), say(MORE, 15))
    now = pressing_for(15, *more_twice)
    assert (now.phase.kind, now.cue) == (PhaseKind.RELEASE, Cue.RELEASE_NOW)
    assert now.coming[0].kind is PhaseKind.RATE_AFTER  # and what is said to come, comes
    after = pressing_for(25, *more_twice)
    assert after.phase.kind is PhaseKind.RATE_AFTER
    assert after.progress.ended is Ended.TOO_MUCH


def test_more_by_two_releases_however_little_it_hurt_at_first() -> None:
    start = up_to_pressing(before=2)
    once = state_at(PLAN, PRESSING_SINCE + 12, (*start, say(MORE, 12)))
    assert (once.phase.kind, once.cue) == (PhaseKind.PRESS, Cue.EASE_OFF)
    twice = state_at(PLAN, PRESSING_SINCE + 15, (*start, say(MORE, 12), say(MORE, 15)))
    assert (twice.phase.kind, twice.cue) == (PhaseKind.RELEASE, Cue.RELEASE_NOW)


def test_reaching_seven_releases_now_even_after_one_more() -> None:
    acts = (*up_to_pressing(before=6), say(MORE, 3))
    assert state_at(PLAN, PRESSING_SINCE + 3, acts).cue is Cue.RELEASE_NOW


@pytest.mark.parametrize(("before", "less"), [(6, 2), (5, 2), (3, 1), (2, 1)])
def test_down_by_two_or_to_two_offers_an_early_release(before: int, less: int) -> None:
    answers = tuple(say(LESS, 10 + n) for n in range(less))
    started = up_to_pressing(before)
    all_but_one = state_at(PLAN, PRESSING_SINCE + 15, (*started, *answers[:-1]))
    assert HoldButton.RELEASE_EARLY not in all_but_one.buttons
    state = state_at(PLAN, PRESSING_SINCE + 15, (*started, *answers))
    assert HoldButton.RELEASE_EARLY in state.buttons
    assert state.phase.kind is PhaseKind.PRESS


def test_a_second_round_may_press_back_to_the_first_level() -> None:
    acts = (say(LESS, 8), say(LESS, 11), say(MORE, 75), say(MORE, 80))
    state = pressing_for(81, *acts)
    assert state.phase.kind is PhaseKind.PRESS
    assert state.progress.level == LevelFromRest(5, 5)
