"""What the journal shows, in words."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given

from app.domain.recurrence import (
    After,
    Gap,
    GapEnd,
    MedianGap,
    Need,
    Needed,
    NotReached,
    Preliminary,
    Sufficient,
)
from app.domain.recurrence.severity import SeverityWeek
from app.domain.recurrence.survival import curve_of, median_of
from app.domain.recurrence.theil_sen import severity_trend
from app.texts import dates_and_times
from app.texts import trends as words
from app.texts.trends_statistics import figures
from tests.domain.recurrence.diary import lines, read

CASE_A = "0 0 4 6 3 2 1 0 0 0 0 0 5 5 1 0 1 0 0 0"
OFTEN = "0 0 5 " + "0 0 0 0 5 " * 9 + "0 0 0"


def gaps(*days: int) -> list[Gap]:
    return [Gap(date(2026, 1, 1), length, GapEnd.RETURNED) for length in days]


def test_the_first_words_are_counts() -> None:
    assert words.sentence(read(CASE_A)) == (
        "2 flares in 20 logged days. No flare logged since 19 January. How long it stays "
        "away: needs 3 returns (1 so far)."
    )


def test_at_a_glance_a_spot_is_one_line() -> None:
    assert words.glance(read("")) == words.NOTHING_YET
    assert words.glance(read("0 0 1 0")) == "No flares in 4 logged days."
    assert words.glance(read("0 0 5 0 0 0 0")) == "1 flare so far, on 7 January."
    assert words.glance(read(CASE_A)) == "2 flares so far, the last on 17 January."
    assert words.glance(read(OFTEN)).startswith("Usually back in about 4 days, last on ")
    assert words.glance(read(OFTEN + " 5")).startswith("Here since ")


@given(lines)
def test_a_line_never_says_that_there_is_no_change_nor_what_is_missing(line: str) -> None:
    said = words.glance(read(line))
    assert said
    assert "no clear change" not in said
    assert "needs" not in said


def test_one_entry_is_enough_for_a_sentence() -> None:
    assert words.sentence(read("5")).startswith("1 flare in 1 logged day. You’ve had a flare since")


def test_a_spot_without_entries_says_so() -> None:
    assert words.sentence(read("")) == words.NOTHING_YET
    assert words.sentence(read("s .")) == words.NOTHING_YET


def test_silence_is_not_taken_for_a_good_time() -> None:
    line = words.sentence(read("0 5", silent_days=30))
    assert "You didn’t log how the last one ended." in line
    assert "No flare logged since" not in line


def test_a_return_is_a_range_once_three_are_seen() -> None:
    assert "It usually comes back in about 4 days." in words.sentence(read(OFTEN))


@pytest.mark.parametrize(
    ("median", "said"),
    [
        (MedianGap(After(14), After(9), After(21)), "usually comes back in 9–21 days"),
        (MedianGap(After(14), After(9), NotReached()), "usually stays away for 9 days or more"),
        (MedianGap(After(1), After(1), After(1)), "usually comes back in about 1 day"),
        (
            MedianGap(NotReached(), NotReached(), NotReached()),
            "usually stays away longer than any quiet stretch so far",
        ),
    ],
)
def test_bounds_that_are_not_reached_stay_open(median: MedianGap, said: str) -> None:
    assert words.usually(median) == said


def test_few_returns_leave_the_range_wide() -> None:
    assert words.usually(median_of(curve_of(gaps(5, 9, 20)))) == ("usually comes back in 5–20 days")


@pytest.mark.parametrize(
    ("quarters", "said"),
    [
        ([24, 20, 20, 16, 20, 12, 12, 8], "gets milder, by 1.1–4.3 points in 30 days"),
        ([8, 12, 12, 20, 16, 20, 20, 24], "gets stronger, by 1.1–4.3 points in 30 days"),
        ([8, 8, 8, 8, 8, 8, 8, 8], "there’s no clear change"),
        ([8, 20, 8, 20, 8, 20, 8, 20], "there’s no clear change"),
    ],
)
def test_a_direction_is_a_range_and_shown_only_when_it_is_clear(
    quarters: list[int], said: str
) -> None:
    trend = severity_trend([SeverityWeek(3000 + n, value) for n, value in enumerate(quarters)])
    assert isinstance(trend, Sufficient)
    assert said in words.heading_where(trend.value)


def test_what_is_missing_is_counted() -> None:
    assert words.needs((Need(Needed.RETURNS, 3, 1),)) == "needs 3 returns (1 so far)"
    assert words.needs((Need(Needed.ONSETS, 3, 2), Need(Needed.OBSERVED_DAYS, 28, 20))) == (
        "needs 3 flares logged from their start (2 so far); "
        "needs 28 days covered by your journal (20 so far)"
    )


def test_each_number_has_a_range_or_a_need_and_always_an_explanation() -> None:
    for line in ("", "5", CASE_A, OFTEN, "2 " * 90):
        for figure in figures(read(line)):
            assert figure.value or figure.needs
            assert figure.about


def test_a_number_worked_out_too_early_is_not_earned() -> None:
    often, away, *_ = figures(read(CASE_A))
    assert isinstance(read(CASE_A).rate, Preliminary)
    assert not often.earned
    assert often.value == "0.3–10.8 flares in 30 days (as logged: 3)"
    assert away.needs == "needs 3 returns (1 so far)"


def test_dates_carry_their_year_only_when_it_is_another() -> None:
    today = date(2026, 3, 20)
    assert dates_and_times.day_month(date(2026, 3, 3), today) == "3 March"
    assert dates_and_times.day_month(date(2025, 3, 3), today) == "3 March 2025"
    assert dates_and_times.stretch(date(2026, 3, 3), date(2026, 3, 7), today) == "3–7 March"
    assert (
        dates_and_times.stretch(date(2026, 2, 28), date(2026, 3, 3), today)
        == "28 February – 3 March"
    )
