"""What the screen says during a hold, second by second."""

from __future__ import annotations

from math import inf

import pytest

from app.domain.breathing.breath import BreathMoment, BreathPart, Unpaced
from app.domain.holds import (
    CheckedIn,
    CheckIn,
    Cue,
    EarlyRelease,
    Ended,
    Faded,
    HoldButton,
    HoldMode,
    HoldPaused,
    HoldState,
    LeadIn,
    LevelSet,
    MovedOn,
    NoFurtherRound,
    PhaseKind,
    Rated,
    Resumed,
    SecondsLeft,
    StopExplained,
    Stopped,
    StopReason,
    Untimed,
    crossings,
    state_at,
)
from app.domain.journal.entry import Score
from tests.domain.holds.examples import (
    OWN,
    PRESSING_SINCE,
    TRAPEZIUS,
    a_plan,
    feels,
    say,
    up_to_pressing,
    with_rounds,
)

PLAN = a_plan()
THREE_ROUNDS = a_plan(with_rounds(TRAPEZIUS, 3))
PRESSED = up_to_pressing()
LESS, SAME, MORE = CheckIn


def pressing_for(
    seconds: float, *acts: LevelSet | CheckedIn | EarlyRelease | HoldPaused | Resumed
) -> HoldState:
    return state_at(PLAN, PRESSING_SINCE + seconds, (*PRESSED, *acts))


def test_pain_rated_as_the_hold_begins_is_not_asked_for_again() -> None:
    rated = (Rated(0.0, Score(4)), MovedOn(0.0), MovedOn(5.0))
    assert state_at(PLAN, 1.0, rated[:2]).phase.kind is PhaseKind.PREPARE
    state = state_at(PLAN, 6.0, rated)
    assert (state.phase.kind, state.progress.before) == (PhaseKind.FIND, Score(4))
    assert PhaseKind.RATE_BEFORE not in {phase.kind for phase in state.coming}


def test_much_pain_as_the_hold_begins_leads_past_all_pressing() -> None:
    state = state_at(PLAN, 1.0, (Rated(0.0, Score(7)),))
    assert state.phase.kind is PhaseKind.AFTERCARE
    assert state.progress.ended is Ended.TOO_SORE


def test_a_hold_begins_by_asking_and_waits() -> None:
    state = state_at(PLAN, 100.0)
    assert state.phase.kind is PhaseKind.SCREEN
    assert state.left == Untimed()
    assert state.next_boundary == inf


def test_preparing_lasts_three_breaths_and_then_asks_for_the_pain() -> None:
    assert state_at(PLAN, 34.9, (MovedOn(5.0),)).phase.kind is PhaseKind.PREPARE
    assert state_at(PLAN, 35.0, (MovedOn(5.0),)).phase.kind is PhaseKind.RATE_BEFORE


def test_seven_seconds_into_a_press_one_breathes_out_and_three_are_left_of_it() -> None:
    state = pressing_for(7)
    assert state.phase.kind is PhaseKind.PRESS
    assert (state.phase.round, state.rounds) == (1, 2)
    assert state.left == SecondsLeft(23.0, 30.0)
    assert state.breath == BreathMoment(0, BreathPart.OUT, 0.5, 3.0)
    assert state.cue is Cue.OUT
    assert state.next_boundary == PRESSING_SINCE + 10


def test_the_rounds_follow_one_another_and_end_with_stretch_rating_and_aftercare() -> None:
    seconds = [(0, "press"), (30, "release"), (40, "rest"), (70, "press"), (100, "release")]
    seconds += [(110, "stretch"), (135, "rate_after")]
    for after, kind in seconds:
        assert pressing_for(after).phase.kind == kind
    rated = state_at(PLAN, 200.0, (*PRESSED, Rated(190.0, Score(3))))
    assert rated.phase.kind is PhaseKind.AFTERCARE
    assert rated.progress.after == Score(3)


def test_cues_of_a_press_are_in_out_and_release_with_a_check_in_asked_for_on_the_way() -> None:
    told = [
        (crossing.at - PRESSING_SINCE, crossing.cue)
        for crossing in crossings(PLAN, PRESSING_SINCE + 70, PRESSED)
        if crossing.at >= PRESSING_SINCE
    ]
    assert told == [
        (0, Cue.PRESS),
        (4, Cue.OUT),
        (10, Cue.IN),
        (14, Cue.OUT),
        (20, Cue.ASK_LEVEL_AND_IN),
        (24, Cue.OUT),
        (30, Cue.RELEASE),
        (40, Cue.REST),
        (70, Cue.REST_OVER),
    ]


def test_ones_own_breath_is_not_paced_but_still_asked_after() -> None:
    plan = a_plan(breathing=OWN, seconds=50)
    state = state_at(plan, PRESSING_SINCE + 20, PRESSED)
    assert state.breath == Unpaced()
    assert state.cue is Cue.ASK_LEVEL
    level_set = (*PRESSED, feels(4))
    assert state_at(plan, PRESSING_SINCE + 20, level_set).cue is Cue.ASK


def test_looking_for_the_spot_for_a_minute_gets_one_nudge() -> None:
    acts = PRESSED[:-1]
    found_since = 30.0
    assert state_at(PLAN, found_since + 59, acts).cue is Cue.FIND
    late = crossings(PLAN, found_since + 600, acts)
    assert [each.cue for each in late].count(Cue.NUDGE) == 1


def test_whoever_starts_at_seven_is_led_past_the_pressing() -> None:
    state = state_at(PLAN, 31.0, up_to_pressing(before=7)[:3])
    assert state.phase.kind is PhaseKind.AFTERCARE
    assert state.progress.ended is Ended.TOO_SORE


def test_an_early_release_ends_the_press_with_the_breath_being_breathed() -> None:
    acts = (feels(5), say(LESS, 8), say(LESS, 11), EarlyRelease(PRESSING_SINCE + 13))
    assert pressing_for(19.9, *acts).phase.kind is PhaseKind.PRESS
    released = pressing_for(20, *acts)
    assert released.phase.kind is PhaseKind.RELEASE
    assert released.progress.rounds[0].pressed == 20
    assert released.progress.rounds[0].fade == Faded(11.0)


def test_an_early_release_once_accepted_is_not_offered_again() -> None:
    accepted = (feels(5), say(LESS, 8), say(LESS, 11), EarlyRelease(PRESSING_SINCE + 13))
    state = pressing_for(16, *accepted, say(LESS, 15))
    assert state.progress.releasing
    assert HoldButton.RELEASE_EARLY not in state.buttons
    assert [each.cue for each in state.progress.crossings].count(Cue.MAY_RELEASE) == 1
    assert not pressing_for(20, *accepted).progress.releasing


def test_the_same_through_two_rounds_ends_the_pressing() -> None:
    acts = (*PRESSED, feels(4), say(SAME, 20), say(SAME, 90))
    assert state_at(THREE_ROUNDS, PRESSING_SINCE + 111, acts).phase.kind is PhaseKind.STRETCH
    assert state_at(THREE_ROUNDS, PRESSING_SINCE + 111, acts).progress.ended is Ended.UNCHANGED
    unanswered = state_at(THREE_ROUNDS, PRESSING_SINCE + 111, PRESSED)
    assert unanswered.phase.kind is PhaseKind.REST


@pytest.mark.parametrize(
    ("answers", "ended"),
    [
        ((feels(4), say(SAME, 90)), Ended.UNCHANGED),
        ((feels(4, 90),), Ended.COMPLETED),
        ((feels(4),), Ended.COMPLETED),
        ((feels(4), say(SAME, 20), say(LESS, 90)), Ended.COMPLETED),
        ((feels(4), say(MORE, 20), say(SAME, 90)), Ended.COMPLETED),
    ],
)
def test_a_level_counts_as_an_answer_and_is_not_a_change(
    answers: tuple[LevelSet | CheckedIn, ...], ended: Ended
) -> None:
    state = state_at(THREE_ROUNDS, PRESSING_SINCE + 111, (*PRESSED, *answers))
    assert state.progress.ended is ended


def test_enough_while_resting_goes_on_to_the_stretch() -> None:
    state = state_at(PLAN, PRESSING_SINCE + 50, (*PRESSED, NoFurtherRound(PRESSING_SINCE + 45)))
    assert (state.phase.kind, state.progress.ended) == (PhaseKind.STRETCH, Ended.ENOUGH)


def test_stop_ends_everything_at_once_and_asks_why_afterwards() -> None:
    stopped = state_at(PLAN, PRESSING_SINCE + 500, (*PRESSED, Stopped(PRESSING_SINCE + 12)))
    assert stopped.mode is HoldMode.STOPPED
    assert stopped.progress.rounds[0].pressed == 12
    assert stopped.buttons == {HoldButton.EXPLAIN, HoldButton.FINISH}
    acts = (*PRESSED, Stopped(60.0), StopExplained(70.0, StopReason.NUMB))
    assert state_at(PLAN, 71.0, acts).progress.reason is StopReason.NUMB


def test_stop_is_there_in_every_phase_up_to_the_stretch() -> None:
    for after in range(-45, 135):
        acts = tuple(act for act in PRESSED if act.at <= PRESSING_SINCE + after)
        assert HoldButton.STOP in state_at(PLAN, PRESSING_SINCE + after, acts).buttons


def test_a_pause_waits_and_resuming_leads_in_for_three_seconds() -> None:
    paused = pressing_for(400, HoldPaused(PRESSING_SINCE + 14))
    assert paused.mode is HoldMode.PAUSED
    assert paused.left == SecondsLeft(20.0, 30.0)
    assert paused.buttons == {HoldButton.RESUME, HoldButton.STOP}
    resumed = (HoldPaused(PRESSING_SINCE + 14), Resumed(PRESSING_SINCE + 14))
    leading_in = pressing_for(15, *resumed)
    assert leading_in.left == LeadIn(2.0)
    assert HoldButton.CHECK_IN not in leading_in.buttons
    again = pressing_for(17, *resumed)
    assert again.left == SecondsLeft(20.0, 30.0)
    assert again.breath == BreathMoment(0, BreathPart.IN, 0.0, 4.0)
    assert pressing_for(37, *resumed).progress.rounds[0].pressed == 34


def test_a_press_paused_in_its_last_half_breath_is_over_on_resuming() -> None:
    resumed = (HoldPaused(PRESSING_SINCE + 26), Resumed(PRESSING_SINCE + 26))
    assert pressing_for(26, *resumed).phase.kind is PhaseKind.RELEASE


def test_a_rest_goes_on_with_what_was_left_of_it() -> None:
    resumed = (HoldPaused(PRESSING_SINCE + 50), Resumed(PRESSING_SINCE + 50))
    assert pressing_for(53, *resumed).left == SecondsLeft(20.0, 30.0)


def test_an_act_that_means_nothing_where_it_comes_changes_nothing() -> None:
    odd = (MovedOn(5.0), say(LESS, -40), EarlyRelease(6.0), NoFurtherRound(7.0), Resumed(8.0))
    assert state_at(PLAN, 10.0, odd) == state_at(PLAN, 10.0, (MovedOn(5.0),))
