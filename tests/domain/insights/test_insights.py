"""Breaks and holds beside pain."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from zoneinfo import ZoneInfo

from app.domain.body import MuscleId, Side, SpotId
from app.domain.breaks import BreakEvent, BreakId
from app.domain.breaks.event_reasons import CreditReason, FinishReason, MissReason, SkipReason
from app.domain.breaks.events import (
    BreakCredited,
    BreakDue,
    BreakFinished,
    BreakMissed,
    BreakSkipped,
)
from app.domain.breathing.breath import PatternId
from app.domain.holds.outcomes import HoldEffect, outcomes_of_spot
from app.domain.holds.record import (
    NOT_FADED,
    NOT_RATED,
    Ended,
    HoldId,
    HoldRecord,
    Rating,
    RoundDone,
)
from app.domain.insights import (
    Association,
    DayActivity,
    Factor,
    GroupComparison,
    Shift,
    activity_by_day,
    beside_activity,
    corrected,
    in_period,
    one_before,
    week_summary,
)
from app.domain.journal.entry import Score
from app.domain.recurrence import Insufficient, KnownDay, Need, Needed, Preliminary, Sufficient
from tests.domain.journal_values import spot
from tests.domain.recurrence.diary import SPOT, START, day, read

BERLIN = ZoneInfo("Europe/Berlin")
LATE = datetime(2026, 1, 5, 23, 30, tzinfo=UTC)  # in Berlin it is the 6th


def event(what: object, at: datetime = LATE) -> BreakEvent:
    return BreakEvent(at, what, BreakId("b"))  # type: ignore[arg-type]


def hold(
    number: int,
    before: Rating = NOT_RATED,
    after: Rating = NOT_RATED,
    pressed: float = 30.0,
    on: SpotId | None = SPOT,
) -> HoldRecord:
    at = datetime.combine(day(number), LATE.time(), UTC) - timedelta(hours=12)
    rounds = (RoundDone(30, pressed, NOT_FADED, ()),)
    return HoldRecord(
        HoldId(f"h{number}"), MuscleId("m"), Side.RIGHT, at, at, PatternId("p"),
        before, after, rounds, Ended.COMPLETED, spot=on,
    )  # fmt: skip


def compare_days(
    days: Mapping[SpotId, Sequence[KnownDay]], activity: Mapping[date, DayActivity]
) -> list[Association]:
    """All these spots beside breaks and holds, corrected together."""
    asked = [
        each for spot, known in days.items() for each in beside_activity(spot, known, activity)
    ]
    return [each for each in corrected(asked) if isinstance(each, Association)]


def test_a_break_is_a_deed_of_the_local_date_on_which_it_ended() -> None:
    finished = event(BreakFinished(LATE, FinishReason.PLAYED))
    due = event(BreakDue(LATE))
    assert activity_by_day([due, finished], [], BERLIN) == {date(2026, 1, 6): DayActivity(1, 1)}


def test_finished_and_credited_breaks_were_taken_and_others_were_not() -> None:
    events = [
        event(BreakFinished(LATE, FinishReason.PLAYED)),
        event(BreakCredited(LATE, CreditReason.IDLE)),
        event(BreakSkipped(SkipReason.CHOSEN)),
        event(BreakMissed(MissReason.NO_ANSWER)),
        event(BreakSkipped(SkipReason.HOURS)),
        event(BreakMissed(MissReason.NOT_RUNNING)),
    ]
    (done,) = activity_by_day(events, [], BERLIN).values()
    assert (done.taken, done.came_up, done.took_all) == (2, 4, False)
    assert DayActivity(2, 2).took_all
    assert not DayActivity().took_all, "a day without any says nothing"


def test_a_hold_counts_once_it_was_pressed() -> None:
    held = activity_by_day([], [hold(1), hold(2, pressed=0), hold(3, on=None)], UTC)
    assert held == {day(1): DayActivity(holds=1, held=(SPOT,)), day(3): DayActivity(holds=1)}


def test_days_with_all_breaks_taken_are_laid_beside_the_others() -> None:
    known = read("1 5 " * 10).history.days
    activity = {day(n): DayActivity(2, 2) if n % 2 else DayActivity(1, 2) for n in range(1, 21)}
    found = {each.asked: each.found for each in compare_days({SPOT: known}, activity)}
    breaks = found[Factor.BREAKS]
    assert isinstance(breaks, Sufficient)
    compared = breaks.value
    assert (compared.days_with, compared.days_without) == (10, 10)
    assert (compared.with_it, compared.without_it) == (Fraction(1), Fraction(5))
    assert compared.differ
    assert isinstance(found[Factor.HOLDS], Insufficient)


def test_days_on_which_no_break_came_up_belong_to_neither() -> None:
    known = read("1 5 " * 10).history.days
    activity = {day(n): DayActivity(1, 1) for n in range(1, 8)}
    (breaks, _) = compare_days({SPOT: known}, activity)
    assert breaks.found == Insufficient(
        (Need(Needed.DAYS_WITH, 8, 7), Need(Needed.DAYS_WITHOUT, 8, 0))
    )


def test_days_with_a_hold_are_compared_from_the_first_hold_to_the_last() -> None:
    known = read("9 " * 5 + "4 2 " * 9 + "0 " * 20).history.days
    activity = {day(5 + n): DayActivity(holds=1, held=(SPOT,)) for n in range(1, 19, 2)}
    (_, holds) = compare_days({SPOT: known}, activity)
    assert isinstance(holds.found, Sufficient)
    assert (holds.found.value.days_with, holds.found.value.days_without) == (9, 8)
    assert holds.found.value.with_it == 4


def test_all_comparisons_shown_together_are_corrected_together() -> None:
    known = read("1 5 2 4 " * 6).history.days
    activity = {day(n): DayActivity(2, 2) if n % 2 else DayActivity(1, 2) for n in range(1, 25)}
    alone = compare_days({SPOT: known}, activity)[0].found
    three = compare_days({SPOT: known, SpotId("b"): known, SpotId("c"): known}, activity)
    assert isinstance(alone, Sufficient)
    for each in three:
        if isinstance(each.found, Sufficient):
            assert each.found.value.p >= alone.value.p


def test_what_holds_changed_is_a_median_of_the_rated_ones() -> None:
    holds = [hold(1, Score(6), Score(3)), hold(2, Score(5), Score(4)), hold(3, Score(4))]
    early = outcomes_of_spot(holds, SPOT).effect
    assert early == Preliminary(HoldEffect(-2.0, -3, -1, 2), (Need(Needed.RATED_HOLDS, 3, 2),))
    assert isinstance(
        outcomes_of_spot([*holds, hold(4, Score(4), Score(4))], SPOT).effect, Sufficient
    )
    assert outcomes_of_spot(holds, SpotId("other")).effect == Insufficient(
        (Need(Needed.RATED_HOLDS, 3, 0),)
    )


def test_two_periods_of_one_length_lie_side_by_side() -> None:
    found = read("0 0 5 5 0 0 0 0 0 0 0 0 4 0")
    first, last = one_before(day(8), day(14))
    assert (first, last) == (day(1), day(7))
    before, now = in_period(found, first, last), in_period(found, day(8), day(14))
    assert (before.flares, before.sore, before.worst) == (1, 2, 5)
    assert (now.flares, now.sore, now.clear) == (1, 1, 6)
    assert isinstance(now.burden, Sufficient)
    assert before.days == now.days == 7


def test_unknown_days_are_counted_and_make_no_period_better() -> None:
    period = in_period(read("0 . . 0 . s 0"), day(1), day(7))
    assert (period.known, period.unknown, period.clear) == (3, 4, 3)


def test_a_flare_whose_beginning_nobody_saw_is_not_counted_as_begun() -> None:
    assert in_period(read("5 5 0 0 0"), START, day(5)).flares == 0


def test_the_week_tells_the_sorest_spot_first_and_counts_what_was_done() -> None:
    sore, quiet = spot(id="s1"), spot(id="s2")
    found = [(quiet, read("0 . 0 0 0 0 0 . 0")), (sore, read("0 0 . 5 6 . . . 0"))]
    activity = {day(4): DayActivity(3, 4, 1, (SPOT,)), day(1): DayActivity(9, 9)}
    told = week_summary(found, activity, day(9))
    assert [each.spot.id for each in told.spots] == ["s1", "s2"]
    assert told.days_logged == 6
    assert (told.breaks_taken, told.breaks_came_up, told.holds) == (3, 4, 1)


def test_a_spot_of_which_nothing_is_known_this_week_is_left_out() -> None:
    assert week_summary([(spot(), read("5 5 " + ". " * 9))], {}, day(11)).spots == ()


def test_differing_takes_a_small_chance_different_medians_and_a_shift() -> None:
    one, three = Fraction(1), Fraction(3)
    less, perhaps = Shift(-2, -3, 0), Shift(-2, -3, 1)
    assert not GroupComparison(8, 8, three, three, less, 0.01).differ
    assert not GroupComparison(8, 8, one, three, less, 0.05).differ
    assert not GroupComparison(8, 8, one, three, perhaps, 0.01).differ
    assert GroupComparison(8, 8, one, three, less, 0.049).differ
