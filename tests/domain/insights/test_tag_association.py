"""Triggers and relief beside the pain of the next day."""

from __future__ import annotations

from fractions import Fraction
from statistics import median

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from app.domain.insights import (
    Association,
    DayBefore,
    GroupComparison,
    NotedTag,
    TagRole,
    beside_tags,
    corrected,
)
from app.domain.journal.entry import TagId
from app.domain.recurrence import Insufficient, Need, Needed, Sufficient, analyse
from tests.domain.insights.noted import noted_days, tagged
from tests.domain.recurrence.diary import SPOT, day, lines

STRESS, HEAT = NotedTag(TagRole.TRIGGER, TagId("stress")), NotedTag(TagRole.RELIEF, TagId("heat"))


def found(line: str, **tags: dict[str, set[int]]) -> dict[NotedTag, Association]:
    entries = tagged(line, **tags)
    days = analyse(entries, day(len(line.split()))).history.days
    asked = beside_tags(SPOT, days, noted_days(entries))
    return {each.asked: each for each in asked if isinstance(each.asked, NotedTag)}


def groups(line: str, **tags: dict[str, set[int]]) -> GroupComparison:
    (one,) = found(line, **tags).values()
    assert isinstance(one.found, Sufficient)
    return one.found.value


def test_the_day_after_is_compared_and_not_the_day_itself() -> None:
    # Noted on every odd day, which scores 1; the day after scores 5.
    compared = groups("1 5 " * 10, triggers={"stress": set(range(1, 21, 2))})
    assert [compared.with_it, compared.without_it] == [5, 1]
    assert (compared.days_with, compared.days_without) == (10, 9)
    assert (compared.shift.value, compared.shift.low, compared.shift.high) == (4, 4, 4)
    assert compared.differ
    assert compared.before == DayBefore(Fraction(1), Fraction(5))


def test_a_day_whose_next_day_is_unknown_belongs_to_neither() -> None:
    (one,) = found("4 . 4 s 3 2 . " * 4, relief={"heat": set(range(1, 29))}).values()
    assert one.asked == HEAT
    assert one.found == Insufficient(
        (Need(Needed.DAYS_WITH, 8, 4), Need(Needed.DAYS_WITHOUT, 8, 0))
    )


def test_a_day_that_was_skipped_is_no_day_with_the_tag() -> None:
    (one,) = found("s 4 " * 10, relief={"heat": {1, 3, 5}}).values()
    assert isinstance(one.found, Insufficient)
    assert one.found.needs[0].has == 0


def test_days_before_the_first_and_after_the_last_do_not_count() -> None:
    line = "9 " * 20 + "1 2 " * 10 + "0 " * 30
    compared = groups(line, triggers={"stress": set(range(21, 41, 2))})
    assert (compared.days_with, compared.days_without) == (10, 9)
    assert [compared.with_it, compared.without_it] == [2, 1]


@pytest.mark.parametrize(("noted", "other"), [(7, 12), (12, 7), (8, 8)])
def test_eight_days_of_each_kind_are_needed(noted: int, other: int) -> None:
    # The first and the last are days with it; those without it lie in between.
    on = {1, *range(2 + other, 1 + other + noted)}
    (one,) = found("3 " * (noted + other + 1), triggers={"stress": on}).values()
    if min(noted, other) >= 8:
        assert isinstance(one.found, Sufficient)
        assert (one.found.value.days_with, one.found.value.days_without) == (noted, other)
    else:
        assert isinstance(one.found, Insufficient)
        (need,) = one.found.needs
        assert (need.least, need.has) == (8, 7)


def test_triggers_come_before_relief_and_what_is_noted_often_comes_first() -> None:
    order = found(
        "4 " * 9,
        triggers={"rare": {1}, "own tag 7": {1, 2}},
        relief={"heat": {1, 2, 3, 4}, "cold": {5}},
    )
    assert [asked.tag for asked in order] == ["own tag 7", "rare", "heat", "cold"]


def test_an_equal_name_in_both_fields_is_two_questions() -> None:
    asked = found("4 5 6", triggers={"heat": {1}}, relief={"heat": {2}})
    assert list(asked) == [NotedTag(TagRole.TRIGGER, TagId("heat")), HEAT]


def test_many_tags_are_corrected_together() -> None:
    odd = set(range(1, 41, 2))
    alone = groups("1 2 3 1 " * 10, triggers={"a": odd})
    asked = found("1 2 3 1 " * 10, triggers=dict.fromkeys("abcd", odd))
    for each in corrected(asked.values()):
        assert isinstance(each.found, Sufficient)
        assert each.found.value.p == pytest.approx(min(1.0, 4 * alone.p))


@settings(max_examples=60)
@given(st.lists(lines, min_size=1, max_size=4), st.sets(st.integers(1, 150), max_size=60))
def test_any_journal_is_compared_as_by_hand(parts: list[str], on: set[int]) -> None:
    line = " ".join(parts)
    entries = tagged(line, triggers={"stress": on})
    known = {each.ordinal: each.worst for each in analyse(entries, day(1000)).history.days}
    noted = [n for n in sorted(on) if day(n).toordinal() in known]
    with_it, without = list[int](), list[int]()
    paired = [n for n in noted if day(n + 1).toordinal() in known]
    for number in range(min(paired, default=1), max(paired, default=0) + 1):
        today, after = known.get(day(number).toordinal()), known.get(day(number + 1).toordinal())
        if today is not None and after is not None:
            (with_it if number in on else without).append(after)
    days = analyse(entries, day(1000)).history.days
    for each in beside_tags(SPOT, days, noted_days(entries)):
        if min(len(with_it), len(without)) < 8:
            assert isinstance(each.found, Insufficient)
            continue
        assert isinstance(each.found, Sufficient)
        compared = each.found.value
        assert (compared.days_with, compared.days_without) == (len(with_it), len(without))
        assert compared.shift.value == median(a - b for a in with_it for b in without)
        if len({*with_it, *without}) > 1:
            theirs = stats.mannwhitneyu(with_it, without, method="asymptotic")
            assert compared.p == pytest.approx(theirs.pvalue, abs=1e-12)
