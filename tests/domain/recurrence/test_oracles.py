"""The same numbers from scipy, pymannkendall and lifelines, over many random series."""

from __future__ import annotations

import random
import warnings
from collections.abc import Sequence
from fractions import Fraction
from itertools import permutations
from math import isclose

import numpy as np
import pymannkendall
import pytest
from lifelines import KaplanMeierFitter
from lifelines.utils import qth_survival_times
from scipy import stats

from app.domain.recurrence import After, Gap, GapEnd, MedianReach
from app.domain.recurrence.kendall import exact_p, kendall_s, mann_kendall, ties_in
from app.domain.recurrence.severity import SeverityWeek
from app.domain.recurrence.survival import Z, curve_of, median_of
from app.domain.recurrence.theil_sen import ranked_slopes, theil_sen
from tests.domain.recurrence.diary import START

STEPS = [(-4, -2, 0, 0, 0, 2, 4), (0, 0, 0, 1, -1), tuple(range(-12, 13)), (-2, 0, 0, 0, 0, 2)]
ALPHA = float(2 * stats.norm.sf(Z))


def wandering(dice: random.Random, weeks: int, kept: float = 1.0) -> list[SeverityWeek]:
    """Weekly severities that wander; a share of the weeks is kept."""
    steps, quarters, made = dice.choice(STEPS), 8, list[SeverityWeek]()
    for number in range(3000, 3000 + weeks):
        quarters = min(40, max(0, quarters + dice.choice(steps)))
        if dice.random() < kept or number == 3000:
            made.append(SeverityWeek(number, quarters))
    return made


def all_slopes(weeks: Sequence[SeverityWeek]) -> list[float]:
    x = np.array([week.number for week in weeks])
    y = np.array([week.severity for week in weeks])
    earlier, later = np.triu_indices(len(weeks), 1)
    slopes = np.sort((y[later] - y[earlier]) / (x[later] - x[earlier]))
    return [float(slope) for slope in slopes]


def test_slopes_and_their_intervals_are_those_of_scipy() -> None:
    dice = random.Random(1)
    for _ in range(1000):
        weeks = wandering(dice, dice.randint(2, 40), dice.choice([1.0, 0.7]))
        if len(weeks) < 2:
            continue
        ours = theil_sen(weeks)
        theirs = stats.theilslopes([w.severity for w in weeks], [w.number for w in weeks])
        assert (ours.value, ours.low, ours.high) == (
            theirs.slope,
            theirs.low_slope,
            theirs.high_slope,
        )


@pytest.mark.parametrize("kept", [1.0, 0.6])
def test_slopes_of_years_are_those_of_scipy_too(kept: float) -> None:
    dice = random.Random(2)
    for weeks in (wandering(dice, dice.randint(110, 520), kept) for _ in range(12)):
        ours = theil_sen(weeks)
        theirs = stats.theilslopes([w.severity for w in weeks], [w.number for w in weeks])
        assert (ours.value, ours.low, ours.high) == (
            theirs.slope,
            theirs.low_slope,
            theirs.high_slope,
        )


def test_any_rank_among_the_slopes_of_years_is_found_exactly() -> None:
    dice = random.Random(3)
    for _ in range(40):
        weeks = wandering(dice, dice.randint(70, 200), dice.choice([1.0, 0.95, 0.5]))
        if len(weeks) < 2:
            continue
        slopes = all_slopes(weeks)
        ranks = [0, len(slopes) - 1, *(dice.randrange(len(slopes)) for _ in range(6))]
        assert ranked_slopes(weeks, ranks) == [slopes[rank] for rank in ranks]


def test_mann_kendall_is_that_of_pymannkendall() -> None:
    dice = random.Random(4)
    for _ in range(1000):
        values = [dice.randint(0, dice.choice([2, 8, 40])) for _ in range(dice.randint(2, 40))]
        if len(set(values)) == 1:
            continue
        ours, theirs = mann_kendall(values), pymannkendall.original_test(values)
        assert ours.s == theirs.s
        assert isclose(ours.variance, theirs.var_s)
        assert isclose(ours.z, theirs.z, abs_tol=1e-12)
        assert isclose(ours.p, theirs.p, abs_tol=1e-12)


def test_without_any_difference_there_is_no_trend() -> None:
    flat = mann_kendall([3, 3, 3, 3])
    assert (flat.s, float(flat.variance), flat.z, flat.p) == (0, 0.0, 0.0, 1.0)


def test_the_exact_p_counts_every_order() -> None:
    dice = random.Random(5)
    for _ in range(60):
        values = [dice.randint(1, 5) for _ in range(dice.randint(2, 6))]
        s = kendall_s(values)
        orders = [kendall_s(order) for order in permutations(values)]
        share = Fraction(sum(abs(other) >= abs(s) for other in orders), len(orders))
        assert isclose(exact_p(s, ties_in(values)), share, abs_tol=1e-11)


def test_the_exact_p_of_many_different_gaps_is_that_of_scipy() -> None:
    dice = random.Random(6)
    for _ in range(60):
        values = dice.sample(range(500), dice.randint(3, 120))
        theirs = stats.kendalltau(range(len(values)), values, method="exact").pvalue
        assert isclose(exact_p(kendall_s(values), ties_in(values)), theirs, abs_tol=1e-11)


def test_the_exact_p_of_two_lengths_of_gap_is_that_of_a_rank_sum_test() -> None:
    """With two different values only, S asks whether the one comes later: Mann and Whitney's U."""
    dice = random.Random(7)
    for _ in range(40):
        values = [dice.choice([4, 9]) for _ in range(dice.randint(4, 90))]
        early = [place for place, gap in enumerate(values) if gap == 4]
        late = [place for place, gap in enumerate(values) if gap == 9]
        if early and late:
            theirs = stats.mannwhitneyu(early, late, method="exact").pvalue
            assert isclose(exact_p(kendall_s(values), ties_in(values)), theirs, abs_tol=1e-10)


@pytest.mark.slow
def test_curve_median_and_intervals_are_those_of_lifelines() -> None:
    dice = random.Random(8)
    compared = 0
    for _ in range(300):
        gaps = [
            Gap(START, dice.randint(3, 40), dice.choice([*GapEnd, GapEnd.RETURNED]))
            for _ in range(dice.randint(1, 30))
        ]
        curve = curve_of(gaps)
        if not curve:
            continue
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            fit = KaplanMeierFitter(alpha=ALPHA).fit(
                [gap.days for gap in gaps], [gap.returned for gap in gaps]
            )
        bounds = fit.confidence_interval_
        for step in curve:
            assert isclose(fit.predict(step.days), step.s, abs_tol=1e-9)
            low, high = bounds.loc[step.days]
            assert isclose(low, step.low, abs_tol=1e-9)
            assert isclose(high, step.high, abs_tol=1e-9)
        if any(step.s == Fraction(1, 2) for step in curve):
            continue  # lifelines sums logarithms and may miss one half itself
        median = median_of(curve)
        assert _days(median.value) == fit.median_survival_time_
        reached = qth_survival_times(0.5, bounds)
        assert [_days(median.low), _days(median.high)] == list(reached.iloc[0])
        compared += 1
    assert compared > 150


def _days(reach: MedianReach) -> float:
    return reach.days if isinstance(reach, After) else float("inf")
