"""Groups of scores, and many questions, beside other ways of working them out."""

from __future__ import annotations

from fractions import Fraction
from math import floor, sqrt
from random import Random
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from app.domain.insights.rank_statistics import (
    Shift,
    chi_squared_p,
    holm,
    kruskal_wallis_p,
    mann_whitney_p,
    median_score,
    shift,
    tally,
    without,
)

scores = st.lists(st.integers(0, 10), min_size=8, max_size=40)


def test_a_tally_counts_every_score() -> None:
    assert tally([3, 0, 3, 10]) == (1, 0, 0, 2, 0, 0, 0, 0, 0, 0, 1)
    assert tally([]) == (0,) * 11
    assert without(tally([3, 0, 3]), tally([3])) == tally([0, 3])


@given(scores)
def test_the_median_is_the_usual_one(group: list[int]) -> None:
    assert median_score(tally(group)) == Fraction(median(group))


@given(scores, scores)
def test_the_chance_is_that_of_scipy(one: list[int], other: list[int]) -> None:
    ours = mann_whitney_p(tally(one), tally(other))
    if len({*one, *other}) == 1:
        assert ours == 1.0
        return
    theirs = stats.mannwhitneyu(one, other, alternative="two-sided", method="asymptotic")
    assert ours == pytest.approx(theirs.pvalue, abs=1e-12)


@given(scores, scores)
def test_it_does_not_matter_which_group_comes_first(one: list[int], other: list[int]) -> None:
    there, back = mann_whitney_p(tally(one), tally(other)), mann_whitney_p(tally(other), tally(one))
    assert there == pytest.approx(back)


@given(st.lists(scores, min_size=2, max_size=7))
def test_several_groups_have_the_chance_of_scipy(groups: list[list[int]]) -> None:
    ours = kruskal_wallis_p([tally(group) for group in groups])
    if len({score for group in groups for score in group}) == 1:
        assert ours == 1.0
        return
    theirs = stats.kruskal(*groups)
    # Where the groups are alike, scipy's H is a difference of large numbers, and only near 0.
    near = 1e-10 if theirs.statistic > 1e-6 else 1e-6
    assert ours == pytest.approx(theirs.pvalue, abs=near)


@pytest.mark.parametrize("freedom", range(1, 9))
@pytest.mark.parametrize("value", [0.0, 0.3, 1.0, 4.7, 12.6, 60.0])
def test_chi_squared_is_that_of_scipy(value: float, freedom: int) -> None:
    assert chi_squared_p(value, freedom) == pytest.approx(stats.chi2.sf(value, freedom), abs=1e-13)


def test_a_worked_shift() -> None:
    # All 64 differences lie from 1 to 3; the 13th from either end bounds the interval.
    found = shift(tally([5, 5, 5, 5, 6, 6, 6, 6]), tally([3, 3, 3, 3, 4, 4, 4, 4]))
    assert found == Shift(2.0, 1, 3)
    assert found.excludes_none
    assert not shift(tally([0] * 8), tally([0] * 8)).excludes_none


def test_an_interval_on_one_side_may_begin_at_none() -> None:
    sides = [Shift(1, 0, 2), Shift(-1, -2, 0), Shift(0, 0, 0), Shift(0, -1, 1), Shift(2, 1, 3)]
    assert [each.one_sided for each in sides] == [True, True, False, False, True]
    assert [each.excludes_none for each in sides] == [False, False, False, False, True]


@given(scores, scores)
def test_the_shift_is_the_middle_of_all_differences(one: list[int], other: list[int]) -> None:
    differences = sorted(mine - yours for mine in one for yours in other)
    n, m = len(one), len(other)
    reach = stats.norm.ppf(0.975) * sqrt(n * m * (n + m + 1) / 12)
    outside = max(1, floor(n * m / 2 - reach))
    found = shift(tally(one), tally(other))
    assert found.value == median(differences)
    assert (found.low, found.high) == (differences[outside - 1], differences[-outside])
    mirrored = shift(tally(other), tally(one))
    assert (mirrored.low, mirrored.value, mirrored.high) == (-found.high, -found.value, -found.low)


@pytest.mark.parametrize("moved", [0, 1, 3])
@pytest.mark.parametrize("sizes", [(8, 8), (8, 40), (30, 60)])
def test_the_interval_holds_the_true_shift_19_times_in_20(
    moved: int, sizes: tuple[int, int]
) -> None:
    dice, held, times = Random(5), 0, 1500
    for _ in range(times):
        one = [moved + dice.choice((0, 0, 1, 2, 3, 5, 7)) for _ in range(sizes[0])]
        other = [dice.choice((0, 0, 1, 2, 3, 5, 7)) for _ in range(sizes[1])]
        found = shift(tally(one), tally(other))
        held += found.low <= moved <= found.high
    assert held / times >= 0.94


def test_without_a_difference_few_are_called_one() -> None:
    dice, times = Random(6), 1500
    called = 0
    for _ in range(times):
        groups = [tally([dice.choice((0, 0, 1, 3, 5)) for _ in range(12)]) for _ in range(7)]
        called += kruskal_wallis_p(groups) < 0.05
    assert called / times <= 0.06


def test_holm_multiplies_the_smallest_by_all_and_never_falls_below_it() -> None:
    assert holm([0.01, 0.04, 0.03]) == pytest.approx([0.03, 0.06, 0.06])
    assert holm([0.2, 0.9]) == pytest.approx([0.4, 0.9])
    assert holm([0.7, 0.8]) == pytest.approx([1.0, 1.0])
    assert holm([]) == []


chances = st.lists(st.floats(0, 1), min_size=1, max_size=12)


@given(chances)
def test_a_corrected_chance_is_never_smaller_and_keeps_the_order(ps: list[float]) -> None:
    corrected = holm(ps)
    assert all(after >= before for before, after in zip(ps, corrected, strict=True))
    order = sorted(range(len(ps)), key=lambda place: ps[place])
    assert [corrected[place] for place in order] == sorted(corrected)


@given(chances)
def test_holm_says_what_the_step_down_rule_says(ps: list[float]) -> None:
    """At each level: reject the smallest while it is at most level / how many are left."""
    for level in (0.01, 0.05, 0.2):
        left, rejected = sorted(range(len(ps)), key=lambda place: ps[place]), set[int]()
        while left and ps[left[0]] * len(left) <= level:
            rejected.add(left.pop(0))
        assert {place for place, p in enumerate(holm(ps)) if p <= level} == rejected
