"""What holding did over time."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.domain.body import SpotId
from app.domain.holds import Feeling, NextDay
from app.domain.holds.outcomes import (
    HoldEffect,
    HoldOutcome,
    HoldOutcomes,
    outcomes_at,
    outcomes_of_spot,
)
from app.domain.holds.sites import site_held
from app.domain.recurrence import Preliminary, Sufficient
from app.texts import holds as words
from tests.domain.holds.examples import GLUTEUS, NOON, held


def test_only_holds_rated_before_and_after_tell_something() -> None:
    holds = (held(3.0, before=6, after=3), held(2.0, before=5, after=5))
    told = outcomes_at(holds, site_held(holds[0]))
    assert [(one.before, one.after, one.change) for one in told.rated] == [(6, 3, -3), (5, 5, 0)]
    assert told.easier == 1
    assert isinstance(told.effect, Preliminary)


def test_to_a_spot_belong_the_holds_begun_for_it_whatever_the_muscle() -> None:
    neck, elsewhere = SpotId("neck"), SpotId("elsewhere")
    holds = (
        replace(held(2.0, muscle=GLUTEUS, before=4, after=2), spot=neck),
        replace(held(3.0, before=6, after=5), spot=neck),
        replace(held(1.0, before=9, after=9), spot=elsewhere),
        held(1.5, before=8, after=8),
    )
    told = outcomes_of_spot(holds, neck)
    assert [(one.before, one.after) for one in told.rated] == [(6, 5), (4, 2)]


def test_the_days_after_are_counted_where_somebody_said_so() -> None:
    said = [NextDay(NOON, each) for each in (Feeling.EASIER, Feeling.SORE, Feeling.EASIER)]
    holds = [held(10.0 - n, next_day=day) for n, day in enumerate(said)]
    told = outcomes_at((*holds, held(1.0)), site_held(holds[0]))
    assert words.day_after(told.felt) == "The day after: easier twice, sore once."


def test_another_side_is_another_story() -> None:
    assert outcomes_at((), site_held(held())).rated == ()


def test_from_three_holds_on_the_usual_change_is_said() -> None:
    day = date(2026, 3, 2)
    told = HoldOutcomes(
        (HoldOutcome(day, 6, 3), HoldOutcome(day, 5, 4), HoldOutcome(day, 5, 5)), unrated=1
    )
    assert told.effect == Sufficient(HoldEffect(-1.0, low=-3, high=0, holds=3))
    assert words.sums_up(told) == (
        "Less pain afterwards in 2 of 3 holds. Your score usually went down by 1."
    )


def test_no_change_and_more_pain_are_said_without_a_verdict() -> None:
    day = date(2026, 3, 2)
    same = HoldOutcomes((HoldOutcome(day, 5, 5),) * 3, unrated=0)
    assert words.sums_up(same).endswith("stayed the same.")
    worse = HoldOutcomes((HoldOutcome(day, 4, 5),) * 3, unrated=0)
    assert words.sums_up(worse).endswith("went up by 1.")


def test_the_picture_can_be_read_out() -> None:
    told = HoldOutcomes(
        (HoldOutcome(date(2026, 3, 2), 5, 3), HoldOutcome(date(2026, 3, 4), 4, 2)), unrated=0
    )
    assert words.told_in_words(told) == "2 March: 5 before, 3 after; 4 March: 4 before, 2 after"
