"""What a timeline shows, before it has a size."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.ui.trends.timeline_model import Stretch, timeline, whole_length
from tests.domain.recurrence.diary import lines, read


def test_each_known_day_is_a_point_at_its_worst_score() -> None:
    plan = timeline(read("0 3+5 1 c"), 4)
    assert [(mark.at, mark.score) for mark in plan.marks] == [
        (0.125, 0.0),
        (0.375, 5.0),
        (0.625, 1.0),
        (0.875, 0.0),
    ]


def test_no_line_is_drawn_across_a_silent_day() -> None:
    runs = timeline(read("0 1 . 2 s 3 4"), 7).runs
    assert [len(run) for run in runs] == [2, 1, 2]


def test_silent_days_are_pale_also_before_the_first_entry_and_after_the_last() -> None:
    plan = timeline(read("1 . . 2", silent_days=2), 10)
    assert plan.unknown == (Stretch(0.0, 0.4), Stretch(0.5, 0.7), Stretch(0.8, 1.0))


def test_a_flare_is_shaded_from_its_first_to_its_last_day() -> None:
    assert timeline(read("0 0 5 4 2 0 0 0 0 0"), 10).flares == (Stretch(0.2, 0.5),)


def test_an_open_flare_is_shaded_up_to_the_reading_date() -> None:
    assert timeline(read("0 0 0 0 5", silent_days=5), 10).flares == (Stretch(0.4, 1.0),)


def test_a_flare_that_began_before_the_period_is_cut_at_its_edge() -> None:
    assert timeline(read("5 5 5 0 0 0"), 4).flares == (Stretch(0.0, 0.25),)
    assert timeline(read("5 5 5 0 0 0"), 3).flares == ()


def test_long_periods_are_drawn_week_by_week() -> None:
    found = read("1 " * 7 + "3 3 . . . . . " + "2 " * 7 + "0 " * 200)
    plan = timeline(found, whole_length(found))
    assert [mark.score for mark in plan.marks[:2]] == [1.0, 2.0]
    assert len(plan.runs) == 2, "the week with two days is not joined"


def test_dates_are_written_below_from_the_first_to_the_last_day() -> None:
    ticks = timeline(read("0 " * 90), 90).ticks
    assert (ticks[0].text, ticks[-1].text) == ("5 Jan", "4 Apr")


@given(lines, st.sampled_from([1, 7, 90, 119, 120, 365, 3650]))
def test_everything_lies_inside_the_picture_and_in_order(line: str, days: int) -> None:
    plan = timeline(read(line, silent_days=1), days)
    shares = [mark.at for mark in plan.marks] + [tick.at for tick in plan.ticks]
    shares += [moment.at for moment in plan.moments]
    assert all(earlier.at < later.at for earlier, later in pairwise(plan.moments))
    shares += [edge for part in (*plan.flares, *plan.unknown) for edge in (part.start, part.end)]
    assert all(0 <= share <= 1 for share in shares)
    assert all(earlier.at < later.at for earlier, later in pairwise(plan.marks))
    assert not any(part.start < mark.at < part.end for part in plan.unknown for mark in plan.marks)


def test_every_day_says_its_value_also_a_silent_one() -> None:
    plan = timeline(read("0 0 5 . 4 0 0 0"), 8)
    assert [moment.text for moment in plan.moments[2:5]] == [
        "Wednesday 7 January: 5 of 10, in a flare",
        "Thursday 8 January: not logged, in a flare",
        "Friday 9 January: 4 of 10, in a flare",
    ]
    assert plan.moments[-1].text == "Today: 0 of 10"
    assert plan.moments[0].at == 1 / 16


def test_a_long_period_says_its_values_week_by_week() -> None:
    found = read("3 " * 7 + ". " * 7 + "0 " * 200)
    first, second, *_ = timeline(found, whole_length(found)).moments
    assert first.text == "Week of 5 January: typically 3 of 10, in a flare"
    assert second.text == "Week of 12 January: fewer than 3 days logged"
