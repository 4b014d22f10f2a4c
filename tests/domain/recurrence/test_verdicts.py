"""What a figure means is decided once; words only say it."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.recurrence import (
    GapTrend,
    Slope,
    Sufficient,
    Trend,
    Verdict,
    change_verdict,
    gap_verdict,
    range_verdict,
    trend_verdict,
)
from app.domain.recurrence.kendall import MannKendall, mann_kendall
from app.domain.recurrence.severity import SeverityWeek
from app.domain.recurrence.theil_sen import severity_trend

BETTER, WORSE, UNCHANGED, UNCLEAR = Verdict


def trend(low: float, value: float, high: float, p: float) -> Trend:
    return Trend(Slope(value, low, high), MannKendall(-9, Fraction(8), -2.0, p), 12)


@pytest.mark.parametrize(
    ("low", "value", "high", "p", "verdict"),
    [
        (-0.5, -0.3, -0.1, 0.01, BETTER),
        (0.1, 0.3, 0.5, 0.049, WORSE),
        (-0.5, -0.3, -0.1, 0.05, UNCLEAR),  # chance explains it
        (-0.5, -0.3, 0.0, 0.01, UNCLEAR),  # it may be no change at all
        (-0.5, 0.0, 0.5, 1.0, UNCLEAR),
    ],
)
def test_a_trend_is_clear_when_test_and_interval_agree(
    low: float, value: float, high: float, p: float, verdict: Verdict
) -> None:
    assert trend_verdict(trend(low, value, high, p)) is verdict


@pytest.mark.parametrize(
    ("low", "high", "verdict"),
    [
        (-0.5, -0.1, BETTER),
        (-0.5, 0.0, BETTER),
        (0.0, 0.5, WORSE),
        (-0.1, 0.1, UNCLEAR),
        (0.0, 0.0, UNCHANGED),
    ],
)
def test_an_interval_lies_on_one_side_of_no_change_or_on_both(
    low: float, high: float, verdict: Verdict
) -> None:
    assert range_verdict(Slope((low + high) / 2, low, high)) is verdict


@pytest.mark.parametrize(
    ("s", "p", "verdict"),
    [(12, 0.01, BETTER), (-12, 0.01, WORSE), (12, 0.05, UNCLEAR), (0, 0.01, UNCLEAR)],
)
def test_longer_gaps_are_better(s: int, p: float, verdict: Verdict) -> None:
    assert gap_verdict(GapTrend(s, p)) is verdict


def test_less_pain_is_better() -> None:
    assert [change_verdict(change) for change in (-1.5, 0, 1)] == [BETTER, UNCHANGED, WORSE]


weekly = st.lists(st.integers(0, 40), min_size=8, max_size=30)


def verdict_on(quarters: list[int]) -> Verdict:
    found = severity_trend([SeverityWeek(number, each) for number, each in enumerate(quarters)])
    assert isinstance(found, Sufficient)
    return trend_verdict(found.value)


@given(weekly)
def test_pain_turned_upside_down_turns_the_verdict_round(quarters: list[int]) -> None:
    verdict = verdict_on(quarters)
    turned = {BETTER: WORSE, WORSE: BETTER}.get(verdict, verdict)
    assert verdict_on([40 - each for each in quarters]) is turned


@given(weekly)
def test_a_clear_verdict_has_the_direction_of_most_pairs(quarters: list[int]) -> None:
    verdict = verdict_on(quarters)
    if verdict in {BETTER, WORSE}:
        assert (mann_kendall(quarters).s < 0) == (verdict is BETTER)
