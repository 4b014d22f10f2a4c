"""The plan beside weekly pain, in words."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

from app.domain.insights import AdherenceWeek
from app.texts import adherence as words

MONDAY = date(2026, 1, 5)
WEEKS = (
    AdherenceWeek(MONDAY, 3, 2, 5, Fraction(7, 2)),
    AdherenceWeek(MONDAY + timedelta(weeks=1), 0, 0, 4, Fraction(9)),
    AdherenceWeek(MONDAY + timedelta(weeks=2), 3, 3, 2, None),
)


def test_the_summary_counts_weeks_with_a_plan_only() -> None:
    assert words.summary(WEEKS) == (
        "In 2 weeks with a plan, you did 5 of 6 holds. "
        "In those weeks, pain was 3.5 of 10 on average."
    )


def test_each_week_is_a_row_the_newest_first() -> None:
    newest, middle, oldest = words.rows(WEEKS)
    assert (newest.monday, newest.done, newest.pain) == ("19 Jan", "3 of 3", "–")
    assert newest.description == "Week of 19 Jan: 3 of 3 holds done, pain isn’t known"
    assert middle.description == "Week of 12 Jan: no plan, pain 9 of 10"
    assert oldest.description == "Week of 5 Jan: 2 of 3 holds done, pain 3.5 of 10"
    assert len(words.rows(WEEKS * 9)) == words.SHOWN
