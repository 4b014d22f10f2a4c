"""What is planned: length, rounds, phases, and what stands against it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.body import Side
from app.domain.breathing.breath import BreathPattern
from app.domain.errors import InvalidInput, NotAllowed
from app.domain.holds import (
    Ended,
    Feeling,
    HoldSettings,
    LengthReason,
    NextDay,
    PhaseKind,
    Timed,
    plan,
    require_pressable,
)
from app.domain.holds.limits import sessions
from app.domain.safety import Restrictions
from tests.domain.holds.examples import (
    BOX,
    COHERENT,
    GLUTEUS,
    HALVED,
    LONG_EXHALE,
    NOON,
    OWN,
    PARASPINALS,
    SIGH,
    THUMB,
    TRAPEZIUS,
    a_plan,
    held,
    with_rounds,
)

MINUTES = 1 / (24 * 60)
SORE = NextDay(NOON - timedelta(days=1), Feeling.SORE)


def test_the_phases_come_in_order_with_no_rest_after_the_last_round() -> None:
    kinds = [phase.kind.value for phase in a_plan().phases]
    rounds = ["press", "release", "rest", "press", "release"]
    assert kinds[:4] == ["screen", "prepare", "rate_before", "find"]
    assert kinds[4:9] == rounds
    assert kinds[9:] == ["stretch", "rate_after", "aftercare"]


@pytest.mark.parametrize(
    ("asked", "breathing", "seconds"),
    [
        (30, LONG_EXHALE, 30),
        (60, LONG_EXHALE, 60),
        (90, LONG_EXHALE, 90),
        (120, LONG_EXHALE, 90),
        (30, COHERENT, 33),
        (30, SIGH, 27),
        (33, OWN, 33),
        (10, COHERENT, 11),
    ],
)
def test_a_press_is_the_nearest_whole_breaths_within_the_muscles_maximum(
    asked: int, breathing: BreathPattern, seconds: float
) -> None:
    assert a_plan(seconds=asked, breathing=breathing).press_seconds == seconds


def test_a_muscles_own_maximum_is_stronger_than_the_setting() -> None:
    planned = a_plan(THUMB, seconds=120, history=(held(muscle=THUMB),))
    assert (planned.press_seconds, planned.why) == (40, LengthReason.MUSCLE_MAXIMUM)


@pytest.mark.parametrize("asked", [10, 20, 30, 120])
@pytest.mark.parametrize("breathing", [LONG_EXHALE, COHERENT, SIGH, OWN])
def test_the_first_hold_on_a_muscle_lasts_20_to_30_seconds(
    asked: int, breathing: BreathPattern
) -> None:
    planned = a_plan(seconds=asked, breathing=breathing, history=(held(muscle=GLUTEUS),))
    assert 20 <= planned.press_seconds <= 30
    assert planned.why is LengthReason.FIRST


def test_three_good_holds_make_the_usual_time_to_fade_the_default() -> None:
    good = tuple(held(days, fade=fade, after=2) for days, fade in ((9, 38), (6, 52), (3, 41)))
    assert a_plan(history=good).press_seconds == 40
    assert a_plan(history=good).why is LengthReason.FADE
    assert a_plan(history=(*good, held(1, after=5))).why is LengthReason.ASKED_FOR
    assert a_plan(history=good[:2]).why is LengthReason.ASKED_FOR


def test_a_fade_is_kept_between_the_muscles_minimum_and_maximum() -> None:
    quick = tuple(held(days, fade=4, after=2) for days in (9, 6, 3))
    slow = tuple(held(days, muscle=THUMB, fade=60, after=2) for days in (9, 6, 3))
    assert a_plan(history=quick).press_seconds == 20
    assert a_plan(THUMB, history=slow).press_seconds == 40


def test_soreness_the_next_day_halves_the_next_hold_and_lightens_it() -> None:
    planned = a_plan(seconds=60, history=(held(2, next_day=SORE),))
    assert (planned.press_seconds, planned.why) == (30, LengthReason.SORE)
    assert planned.intensity_max == a_plan().intensity_max - 1
    assert a_plan(seconds=60, history=(held(3, next_day=SORE), held(1))).press_seconds == 60


def test_gentle_answers_halve_every_hold_but_never_twice_over() -> None:
    assert a_plan(seconds=60, restrictions=HALVED).press_seconds == 30
    sore_too = (held(2, next_day=SORE),)
    assert a_plan(seconds=60, history=sore_too, restrictions=HALVED).press_seconds == 30


def test_preparing_takes_three_breaths_of_the_pattern() -> None:
    assert a_plan().phases[1].length == Timed(30.0)
    assert a_plan(breathing=COHERENT).phases[1].length == Timed(33.0)
    assert a_plan(breathing=OWN).phases[1].length == Timed(30.0)


def test_a_pattern_that_holds_the_breath_is_not_for_pressing() -> None:
    with pytest.raises(InvalidInput, match="no pauses in the breath"):
        a_plan(breathing=BOX)


def test_a_muscle_with_two_sides_needs_one() -> None:
    with pytest.raises(InvalidInput, match="left or right"):
        a_plan(side=Side.MIDDLE)


def test_a_pair_along_the_spine_is_one_place_whichever_side_is_named() -> None:
    assert {a_plan(PARASPINALS, side).side for side in Side} == {Side.MIDDLE}


def test_a_spot_gets_three_minutes_in_a_session() -> None:
    long = with_rounds(TRAPEZIUS, 3)
    assert a_plan(long, seconds=90).rounds == 2
    assert a_plan(long, seconds=60).rounds == 3
    just_held = (held(), held(10 * MINUTES, pressed=60, rounds=2))
    rest = a_plan(long, seconds=60, history=just_held)
    assert (rest.press_seconds, rest.rounds) == (60, 1)
    shorter = a_plan(long, seconds=90, history=just_held)
    assert (shorter.press_seconds, shorter.why) == (60, LengthReason.LIMIT)
    with pytest.raises(NotAllowed, match="three minutes"):
        a_plan(history=(held(10 * MINUTES, pressed=90, rounds=2),))


def test_the_last_few_seconds_of_the_three_minutes_are_not_used_for_half_a_breath() -> None:
    with pytest.raises(NotAllowed, match="enough on this spot"):
        a_plan(history=(held(10 * MINUTES, pressed=87, rounds=2),))


def test_a_session_has_three_spots() -> None:
    three = (
        held(28 * MINUTES, side=Side.LEFT),
        held(20 * MINUTES, side=Side.RIGHT),
        held(12 * MINUTES, muscle=THUMB),
    )
    with pytest.raises(NotAllowed, match="Three spots"):
        a_plan(GLUTEUS, history=three)
    assert a_plan(TRAPEZIUS, Side.LEFT, history=three).rounds >= 1
    assert a_plan(GLUTEUS, history=tuple(replace(h, ended_at=h.begun_at) for h in three[:2]))


def test_a_spot_gets_two_sessions_a_day() -> None:
    twice = (held(3 / 24), held(6 / 24))
    with pytest.raises(NotAllowed, match="two sessions today"):
        a_plan(history=twice)
    assert a_plan(side=Side.RIGHT, history=twice).rounds == 2
    assert a_plan(history=(held(3 / 24), held(1.0))).rounds == 2


def test_half_an_hour_between_holds_begins_a_new_session() -> None:
    first, near, far = held(1.0), held(1.0 - 34 * MINUTES), held(1.0 - 75 * MINUTES)
    assert [len(each) for each in sessions((far, first, near))] == [2, 1]
    untouched = held(1.0 - 20 * MINUTES, rounds=0)
    assert [len(each) for each in sessions((first, untouched))] == [1]


def test_settings_and_history_of_other_muscles_make_no_difference_to_the_caps() -> None:
    others = tuple(held(days / 24, muscle=GLUTEUS) for days in (2, 4))
    planned = plan(
        TRAPEZIUS,
        Side.LEFT,
        HoldSettings(),
        (held(), *others),
        pattern=LONG_EXHALE,
        restrictions=Restrictions(),
        now=NOON,
    )
    assert planned.rounds == 2


def test_may_press_says_how_a_muscle_is_pressed() -> None:
    assert require_pressable(TRAPEZIUS, Side.LEFT, Restrictions()).pressing == TRAPEZIUS.pressing


def test_a_hold_that_was_too_much_does_not_count_as_good() -> None:
    history = (*(held(d, fade=30, after=2) for d in (9, 6)), held(3, fade=30, ended=Ended.TOO_MUCH))
    assert a_plan(history=history).why is LengthReason.ASKED_FOR


def test_every_round_has_its_number() -> None:
    press = [p.round for p in a_plan().phases if p.kind is PhaseKind.PRESS]
    assert press == [1, 2]
