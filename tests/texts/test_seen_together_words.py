"""What is seen together, in words that never make it a cause."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from app.domain.insights import (
    DayBefore,
    Factor,
    GroupComparison,
    NotedTag,
    Shift,
    TagRole,
    TimeOfDay,
    Timing,
    TimingComparison,
    TimingGroup,
)
from app.domain.journal.entry import TagId
from app.domain.recurrence import Insufficient, Need, Needed, Sufficient
from app.texts import seen_together as words
from app.texts.trends_screens import still_needed

STRESS = NotedTag(TagRole.TRIGGER, TagId("stress"))
LESS = GroupComparison(9, 12, Fraction(5, 2), Fraction(4), Shift(-1.5, -3, -1), 0.01)


def group(number: int, shift: Shift) -> TimingGroup:
    return TimingGroup(number, 12, Fraction(3), shift)


UP, DOWN, LEVEL = Shift(2, 1, 3), Shift(-1, -2, -1), Shift(0, -1, 1)


@pytest.mark.parametrize(
    ("shift", "said"),
    [
        (UP, "2 points more (1 more to 3 more)"),
        (Shift(-1, -2, 0), "1 point less (2 less to 0)"),
        (Shift(-0.5, -2, 1), "0.5 points less (2 less to 1 more)"),
        (LEVEL, "about the same (1 less to 1 more)"),
    ],
)
def test_a_shift_has_its_range(shift: Shift, said: str) -> None:
    assert words.shifted(shift) == said


def test_breaks_and_holds_have_both_groups_and_the_shift() -> None:
    assert words.association(Factor.HOLDS, Sufficient(LESS)).value == (
        "With a hold here, your typical day was 2.5 of 10 (9 days). With none, it was 4 (12 days). "
        "That’s 1.5 points less (3 less to 1 less). Seen together: a clear difference."
    )


def test_a_tag_has_its_name_its_field_and_the_day_after() -> None:
    figure = words.noted(STRESS, "Stress", Sufficient(LESS))
    assert figure.name == "Stress (trigger)"
    assert figure.value.startswith("The day after, the worst was typically 2.5 of 10 (9 days).")
    assert figure.earned


@pytest.mark.parametrize(
    ("before", "said"),
    [
        (
            DayBefore(Fraction(5), Fraction(1)),
            "The days you noted it were sorer already (5, next to 1).",
        ),
        (
            DayBefore(Fraction(1), Fraction(5)),
            "The days you noted it were milder already (1, next to 5).",
        ),
        (DayBefore(Fraction(2), Fraction(2)), "The days themselves were alike (2)."),
    ],
)
def test_a_tag_says_how_the_days_themselves_were(before: DayBefore, said: str) -> None:
    figure = words.noted(STRESS, "Stress", Sufficient(replace(LESS, before=before)))
    assert figure.value.endswith(f"a clear difference. {said}")


def test_below_the_minimum_there_is_only_what_is_missing() -> None:
    missing = Insufficient((Need(Needed.DAYS_WITH, 8, 7),))
    figure = words.noted(STRESS, "Stress", missing)
    assert (figure.value, figure.earned) == ("", False)
    assert figure.needs == "needs 8 logged days with it (7 so far)"


def test_what_is_missing_is_told_once_for_all_that_need_it() -> None:
    few, other = "needs 8 logged days (2 so far)", "needs 3 returns (1 so far)"
    said = still_needed([("Stress", few), ("How long", other), ("Heat", few), ("Breaks", few)])
    assert said == (
        ("Stress, Heat and Breaks", "Needs 8 logged days (2 so far)."),
        ("How long", "Needs 3 returns (1 so far)."),
    )
    assert still_needed([]) == ()


def test_weekdays_that_stand_out_are_named() -> None:
    found = TimingComparison((group(0, UP), group(2, LEVEL), group(5, DOWN), group(6, DOWN)), 0.01)
    assert words.timing_summary(Timing.WEEKDAY, found) == (
        "Seen together: more pain on Mondays, less on Saturdays and on Sundays."
    )


def test_times_of_day_that_stand_out_are_named() -> None:
    evening = TimingComparison((group(TimeOfDay.EVENING, DOWN),), 0.01)
    assert words.timing_summary(Timing.TIME_OF_DAY, evening) == (
        "Seen together: less pain in the evening."
    )
    night = TimingComparison((group(TimeOfDay.NIGHT, UP),), 0.01)
    assert words.timing_summary(Timing.TIME_OF_DAY, night) == ("Seen together: more pain at night.")


def test_no_group_is_named_without_a_clear_difference() -> None:
    unclear = TimingComparison((group(0, UP), group(1, LEVEL)), 0.05)
    assert words.timing_summary(Timing.WEEKDAY, unclear) == (
        "No clear difference between days of the week."
    )
    level = TimingComparison((group(0, LEVEL), group(1, LEVEL)), 0.01)
    assert words.timing_summary(Timing.WEEKDAY, level) == (
        "The days of the week differ clearly, but none of them stands out."
    )


def test_a_row_is_described_for_a_screen_reader() -> None:
    (row,) = words.timing_rows(Timing.WEEKDAY, TimingComparison((group(3, UP),), 0.01))
    assert row.description == (
        "Thursday: typically 3 of 10, 12 days, 2 points more (1 more to 3 more)"
    )
