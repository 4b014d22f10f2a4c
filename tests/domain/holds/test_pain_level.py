"""The pain level under pressure: worked cases, and what no sequence of answers can do."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from app.domain.holds import (
    CheckedIn,
    CheckIn,
    Cue,
    Ended,
    HoldButton,
    HoldState,
    LevelSet,
    PhaseKind,
    state_at,
)
from app.domain.holds.pain_level import Advice, LevelUnderPressure, level_under_pressure
from app.domain.journal.entry import Score
from tests.domain.holds.examples import (
    PRESSING_SINCE,
    THUMB,
    a_plan,
    feels,
    held,
    say,
    up_to_pressing,
)
from tests.examples import examples

PLAN = a_plan()
LESS, SAME, MORE = CheckIn
AT_ONCE = (PhaseKind.RELEASE, Cue.RELEASE_NOW)


def answered(first: int, *answers: CheckIn, before: int = 5) -> HoldState:
    """The hold once these answers have been given in its first press."""
    given = [say(answer, 2.0 + n) for n, answer in enumerate(answers)]
    return hold_at(20, feels(first), *given, before=before)


def hold_at(seconds: float, *acts: LevelSet | CheckedIn, before: int = 5) -> HoldState:
    return state_at(PLAN, PRESSING_SINCE + seconds, (*up_to_pressing(before), *acts))


def told(state: HoldState) -> Cue:
    """The newest cue that an answer led to, or `PRESS`."""
    led_to = (Cue.PRESS_MORE, Cue.EASE_OFF, Cue.MAY_RELEASE, Cue.RELEASE_NOW, Cue.PRESS)
    return [each.cue for each in state.progress.crossings if each.cue in led_to][-1]


def test_the_first_check_in_asks_for_a_number_and_the_later_ones_for_a_change() -> None:
    first = hold_at(0.5)
    assert HoldButton.SET_LEVEL in first.buttons
    assert HoldButton.CHECK_IN not in first.buttons
    later = answered(4)
    assert HoldButton.CHECK_IN in later.buttons
    assert HoldButton.SET_LEVEL not in later.buttons


def test_the_level_is_set_once() -> None:
    state = hold_at(3, feels(4, 1), feels(9, 2))
    assert state.phase.kind is PhaseKind.PRESS
    assert state.progress.level == LevelUnderPressure(4, 4, 5)


def test_a_quiet_spot_that_is_three_or_four_under_the_thumb_is_pressed_on() -> None:
    for before in (0, 1, 2):
        state = answered(3, MORE, MORE, before=before)
        assert (state.phase.kind, told(state)) == (PhaseKind.PRESS, Cue.PRESS)


def test_one_less_from_three_or_four_is_not_called_fading_above_two() -> None:
    assert HoldButton.RELEASE_EARLY not in answered(4, LESS).buttons
    assert HoldButton.RELEASE_EARLY in answered(3, LESS).buttons  # down to 2


@pytest.mark.parametrize("first", [7, 8, 10])
def test_seven_or_more_at_the_first_answer_releases_now_without_a_further_round(first: int) -> None:
    state = hold_at(2, feels(first))
    assert (state.phase.kind, state.cue) == AT_ONCE
    assert state.coming[0].kind is PhaseKind.RATE_AFTER
    assert state.progress.ended is Ended.TOO_MUCH


def test_six_says_ease_off_and_goes_on_saying_so() -> None:
    for state in (answered(6), answered(5, MORE), answered(6, SAME)):
        assert (state.phase.kind, told(state)) == (PhaseKind.PRESS, Cue.EASE_OFF)
    twice = [each.cue for each in answered(6, SAME).progress.crossings].count(Cue.EASE_OFF)
    assert twice == 2


def test_two_more_in_a_row_from_five_up_release_now_and_a_pause_between_them_as_well() -> None:
    now = hold_at(3, feels(5), say(MORE, 2), say(MORE, 3))
    assert (now.phase.kind, now.cue) == AT_ONCE
    assert told(answered(6, MORE)) is Cue.RELEASE_NOW
    assert told(answered(5, MORE, SAME, MORE)) is Cue.RELEASE_NOW
    assert answered(5, MORE, LESS, MORE).phase.kind is PhaseKind.PRESS


@pytest.mark.parametrize(("first", "less"), [(6, 2), (5, 2), (4, 2), (3, 1), (2, 1), (1, 1)])
def test_down_by_two_or_to_two_offers_an_early_release(first: int, less: int) -> None:
    answers = (LESS,) * less
    assert HoldButton.RELEASE_EARLY not in answered(first, *answers[:-1]).buttons
    state = answered(first, *answers)
    assert HoldButton.RELEASE_EARLY in state.buttons
    assert state.phase.kind is PhaseKind.PRESS


@pytest.mark.parametrize("first", [0, 1, 2])
def test_a_light_first_level_says_press_a_little_more_and_offers_no_release(first: int) -> None:
    state = answered(first)
    assert told(state) is Cue.PRESS_MORE
    assert HoldButton.RELEASE_EARLY not in state.buttons


def test_the_level_is_carried_to_the_next_round_which_asks_for_a_change_at_once() -> None:
    acts = (feels(5), say(LESS, 8), say(LESS, 11), say(MORE, 75))
    start = hold_at(70.5, *acts[:-1])
    assert (start.phase.kind, start.phase.round) == (PhaseKind.PRESS, 2)
    assert HoldButton.CHECK_IN in start.buttons
    assert HoldButton.RELEASE_EARLY not in start.buttons
    assert hold_at(76, *acts).progress.level == LevelUnderPressure(5, 4, 5)


def test_without_an_answer_in_the_first_round_the_second_asks_for_the_number() -> None:
    second = hold_at(70.5)
    assert HoldButton.SET_LEVEL in second.buttons
    assert hold_at(72, feels(4, 71)).progress.level == LevelUnderPressure(4, 4, 5)


def test_the_level_is_recorded_in_the_round_in_which_it_was_set() -> None:
    first, second = hold_at(101, feels(4), say(SAME, 20)).progress.rounds
    assert first.level == Score(4)
    assert not isinstance(second.level, Score)


def test_a_muscle_that_is_pressed_less_hard_is_eased_off_earlier() -> None:
    plan = a_plan(THUMB, history=(held(muscle=THUMB),))
    assert plan.intensity_max == 4
    acts = up_to_pressing()
    assert state_at(plan, PRESSING_SINCE + 2, (*acts, feels(4))).cue is not Cue.EASE_OFF
    assert state_at(plan, PRESSING_SINCE + 2, (*acts, feels(5))).cue is Cue.EASE_OFF


answers = st.lists(st.sampled_from(CheckIn), max_size=14)
levels = st.integers(0, 10)
allowed = st.integers(3, 5)


def advices(first: int, most: int, given: Sequence[CheckIn]) -> list[tuple[int, Advice]]:
    """The level and the advice after the first answer, and after each later one."""
    level = level_under_pressure(Score(first), most)
    seen = [(level.now, level.first_advice())]
    for answer in given:
        level = level.after(answer)
        seen.append((level.now, level.advice(answer)))
    return seen


@given(levels, st.integers(0, 6), answers)
def test_no_sequence_of_answers_keeps_anybody_pressing_at_seven(
    first: int, before: int, given: list[CheckIn]
) -> None:
    now, pressing = first, True
    for count in range(len(given) + 1):
        if count:
            now += {LESS: -1, SAME: 0, MORE: 1}[given[count - 1]]
            now = max(0, now)
        pressing = pressing and now < 7
        state = answered(first, *given[:count], before=before)
        assert (state.phase.kind is PhaseKind.PRESS) == pressing
        assert pressing or state.progress.ended is Ended.TOO_MUCH


@given(st.integers(0, 4), allowed, answers)
def test_two_more_below_five_never_release(first: int, most: int, given: list[CheckIn]) -> None:
    assume(first + given.count(MORE) <= 6)
    seen = advices(first, most, [*given, MORE, MORE])
    if seen[-3][0] < 5:
        assert all(advice is not Advice.RELEASE_NOW for _, advice in seen)


@given(levels, allowed, answers)
def test_two_more_in_a_row_from_five_up_always_release(
    first: int, most: int, given: list[CheckIn]
) -> None:
    seen = advices(first, most, [*given, MORE, MORE])
    if seen[-3][0] >= 5:
        assert seen[-1][1] is Advice.RELEASE_NOW


SEVERITY = (
    (Advice.PRESS_MORE, Advice.MAY_RELEASE),
    (Advice.CARRY_ON,),
    (Advice.EASE_OFF,),
    (Advice.RELEASE_NOW,),
)


def severity(advice: Advice) -> int:
    return next(n for n, advices in enumerate(SEVERITY) if advice in advices)


@given(allowed, answers)
def test_a_higher_first_level_never_leads_to_a_milder_advice(
    most: int, given: list[CheckIn]
) -> None:
    without_less = [answer for answer in given if answer is not LESS]
    ends = [severity(advices(first, most, without_less)[-1][1]) for first in range(11)]
    assert ends == sorted(ends)


@given(levels, allowed, answers)
def test_one_more_is_never_milder_than_the_same_nor_that_than_less(
    first: int, most: int, given: list[CheckIn]
) -> None:
    ends = [severity(advices(first, most, [*given, last])[-1][1]) for last in CheckIn]
    assert all(one <= other for one, other in pairwise(ends))


@examples(100)
@given(levels, answers, answers)
def test_pain_at_rest_has_no_say_in_what_an_answer_leads_to(
    first: int, given: list[CheckIn], more: list[CheckIn]
) -> None:
    told = {
        tuple((each.at, each.cue) for each in state.progress.crossings)
        for state in (answered(first, *given, *more[:2], before=n) for n in (0, 3, 6))
    }
    assert len(told) == 1
