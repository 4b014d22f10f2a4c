"""Two groups of days, and many questions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from app.domain.insights.association import holm, mann_whitney_p

scores = st.lists(st.integers(0, 10), min_size=8, max_size=40)


@given(scores, scores)
def test_the_chance_is_that_of_scipy(one: list[int], other: list[int]) -> None:
    if len({*one, *other}) == 1:
        assert mann_whitney_p(one, other) == 1.0
        return
    theirs = stats.mannwhitneyu(one, other, alternative="two-sided", method="asymptotic")
    assert mann_whitney_p(one, other) == pytest.approx(theirs.pvalue, abs=1e-12)


@given(scores, scores)
def test_it_does_not_matter_which_group_comes_first(one: list[int], other: list[int]) -> None:
    assert mann_whitney_p(one, other) == pytest.approx(mann_whitney_p(other, one))


def test_holm_multiplies_the_smallest_by_all_and_never_falls_below_it() -> None:
    assert holm([0.01, 0.04, 0.03]) == pytest.approx([0.03, 0.06, 0.06])
    assert holm([0.2, 0.9]) == pytest.approx([0.4, 0.9])
    assert holm([0.7, 0.8]) == pytest.approx([1.0, 1.0])
    assert holm([]) == []


@given(st.lists(st.floats(0, 1), min_size=1, max_size=12))
def test_a_corrected_chance_is_never_smaller_and_keeps_the_order(ps: list[float]) -> None:
    corrected = holm(ps)
    assert all(after >= before for before, after in zip(ps, corrected, strict=True))
    order = sorted(range(len(ps)), key=lambda place: ps[place])
    assert [corrected[place] for place in order] == sorted(corrected)
