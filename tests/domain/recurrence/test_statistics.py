"""The statistics: worked cases, and what each still needs."""

from __future__ import annotations

from fractions import Fraction

import pytest

from app.domain.recurrence import (
    After,
    Gap,
    GapEnd,
    Insufficient,
    Need,
    Needed,
    NotReached,
    Preliminary,
    Rate,
    Statistic,
    Sufficient,
)
from app.domain.recurrence.gaps import gap_trend
from app.domain.recurrence.rate import return_rate
from app.domain.recurrence.severity import SeverityWeek, burden, weeks_of
from app.domain.recurrence.survival import curve_of, median_gap, median_of, survival
from app.domain.recurrence.theil_sen import Trend, severity_trend
from tests.domain.recurrence.diary import day, read
from tests.domain.recurrence.test_episodes import CASE_A


def gaps_of(*lengths: str) -> tuple[Gap, ...]:
    """`9` returned after nine days; `9+` was not seen to."""
    return tuple(
        Gap(day(1), int(text.rstrip("+")), GapEnd.CENSORED if "+" in text else GapEnd.RETURNED)
        for text in lengths
    )


def value(statistic: Statistic[Rate]) -> Rate:
    assert not isinstance(statistic, Insufficient)
    return statistic.value


CASE_C = gaps_of("6", "9", "14", "14+", "21", "30+")
CASE_D = [
    SeverityWeek(number, quarters)
    for number, quarters in enumerate([24, 20, 20, 16, 20, 12, 12, 8], start=2900)
]


def test_two_flares_in_twenty_days_are_three_in_thirty_give_or_take() -> None:
    rate = value(read(CASE_A).rate)
    assert rate.value == 3.0
    assert (round(rate.low, 2), round(rate.high, 2)) == (0.34, 10.83)


def test_the_burden_of_the_same_twenty_days_is_28_over_19() -> None:
    assert read(CASE_A).burden == Sufficient(Fraction(28, 19))


def test_the_curve_falls_at_each_return_by_its_share_of_the_gaps_still_running() -> None:
    curve = curve_of(CASE_C)
    assert [(step.days, step.at_risk, step.events, step.s) for step in curve] == [
        (6, 6, 1, Fraction(5, 6)),
        (9, 5, 1, Fraction(2, 3)),
        (14, 4, 1, Fraction(1, 2)),
        (21, 2, 1, Fraction(1, 4)),
    ]


def test_the_median_gap_is_reached_at_exactly_one_half() -> None:
    assert median_of(curve_of(CASE_C)).value == After(14)


def test_a_median_that_is_never_reached_stays_open() -> None:
    median = median_of(curve_of(gaps_of("6", "9+", "9+", "9+")))
    assert (median.value, median.high) == (NotReached(), NotReached())


def test_the_median_range_closes_on_the_last_return_when_every_gap_ended() -> None:
    median = median_of(curve_of(gaps_of("5", "9", "20")))
    assert (median.value, median.high) == (After(9), After(20))


def test_severity_falling_over_eight_weeks_is_seen_as_a_trend() -> None:
    trend = severity_trend(CASE_D)
    assert isinstance(trend, Sufficient)
    found: Trend = trend.value
    assert found.test.s == -22
    assert found.test.variance == Fraction(182, 3)
    assert round(found.test.z, 3) == -2.696
    assert round(found.test.p, 5) == 0.00701
    assert (found.per_week.value, found.per_week.low, found.per_week.high) == (-0.5, -1.0, -0.25)
    assert round(found.per_week.per_30_days.value, 2) == -2.14


def test_missing_weeks_count_as_distance() -> None:
    apart = [SeverityWeek(week.number * 2, week.quarters) for week in CASE_D]
    trend = severity_trend(apart)
    assert isinstance(trend, Sufficient)
    assert trend.value.per_week.value == -0.25


def test_a_week_counts_from_three_known_days_and_takes_the_median_of_their_medians() -> None:
    line = "1 . 2+5 . 9 . .  3 . . 4 . . .  0 0 1 1 . . ."
    assert [week.severity for week in weeks_of(read(line).history.days)] == [3.5, 0.5]


def test_five_gaps_each_longer_than_the_last_happen_by_chance_one_time_in_sixty() -> None:
    growing = gap_trend([3, 5, 8, 9, 20])
    assert isinstance(growing, Sufficient)
    assert growing.value.s == 10
    assert growing.value.p == pytest.approx(2 / 120)


def test_no_flare_at_all_still_has_an_upper_bound() -> None:
    rate = value(return_rate(0, 60))
    assert (rate.value, rate.low) == (0.0, 0.0)
    assert 1.5 < rate.high < 2.0


def test_a_line_is_drawn_across_a_bridged_silence_but_not_across_a_longer_one() -> None:
    assert read("4 . 8").burden == Sufficient(Fraction(6))
    assert read("4 . . . . . . . . 8 8").burden == Sufficient(Fraction(8))


@pytest.mark.parametrize(
    ("statistic", "needs"),
    [
        (return_rate(2, 20), [(Needed.ONSETS, 3, 2), (Needed.OBSERVED_DAYS, 28, 20)]),
        (return_rate(3, 27), [(Needed.OBSERVED_DAYS, 28, 27)]),
        (median_gap(curve_of(gaps_of("5", "5")), gaps_of("5", "5")), [(Needed.RETURNS, 3, 2)]),
        (survival(curve_of(CASE_C[:4]), CASE_C[:4]), [(Needed.GAPS, 5, 4)]),
        (severity_trend(CASE_D[:7]), [(Needed.WEEKS, 8, 7)]),
        (gap_trend([3, 4, 5, 6]), [(Needed.RETURNS, 5, 4)]),
    ],
)
def test_one_short_of_the_least_it_is_worked_out_but_not_earned(
    statistic: Statistic[object], needs: list[tuple[Needed, int, int]]
) -> None:
    assert isinstance(statistic, Preliminary)
    assert [(need.what, need.least, need.has) for need in statistic.needs] == needs


@pytest.mark.parametrize(
    "statistic",
    [
        return_rate(3, 28),
        median_gap(curve_of(CASE_C[:3]), CASE_C[:3]),
        survival(curve_of(CASE_C[:5]), CASE_C[:5]),
        severity_trend(CASE_D),
        gap_trend([3, 4, 5, 6, 7]),
        burden(read("3 4").history.days),
    ],
)
def test_from_the_least_on_it_is_earned(statistic: Statistic[object]) -> None:
    assert isinstance(statistic, Sufficient)


def test_out_of_nothing_comes_nothing_but_what_it_takes() -> None:
    nothing = read("")
    assert nothing.median_gap == Insufficient((Need(Needed.RETURNS, 3, 0),))
    assert nothing.survival == Insufficient((Need(Needed.GAPS, 5, 0), Need(Needed.RETURNS, 3, 0)))
    assert nothing.trend == Insufficient((Need(Needed.WEEKS, 8, 0),))
    assert nothing.burden == Insufficient((Need(Needed.NEIGHBOURS, 2, 0),))
    assert read("5").burden == Insufficient((Need(Needed.NEIGHBOURS, 2, 1),))
