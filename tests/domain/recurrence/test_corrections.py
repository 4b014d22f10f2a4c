"""Where the person knows better than the rules."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import InvalidInput
from app.domain.recurrence import (
    Correction,
    CorrectionId,
    CorrectionKind,
    EndUnobserved,
    Episode,
    EpisodeSource,
    MarkFlare,
    MergeFlares,
    Recurrence,
    Resolved,
    SplitFlare,
    StillOpen,
    analyse,
)
from tests.domain.recurrence.diary import SPOT, START, day, entries_of, lines
from tests.examples import examples

MADE = datetime(2026, 6, 1, tzinfo=UTC)


def correction(saying: CorrectionKind, nth: int = 0) -> Correction:
    return Correction(CorrectionId(f"c{nth}"), SPOT, MADE + timedelta(seconds=nth), saying)


def read(line: str, *sayings: CorrectionKind, silent_days: int = 0) -> Recurrence:
    made = [correction(saying, nth) for nth, saying in enumerate(sayings)]
    return analyse(entries_of(line), day(len(line.split()) + silent_days), made)


def one(found: Recurrence) -> Episode:
    (episode,) = found.history.episodes
    return episode


def test_two_flares_can_be_one() -> None:
    found = read("0 5 5 0 0 0 4 6 0 0 0", MergeFlares(day(2), day(7)))
    whole = one(found)
    assert (whole.onset, whole.last_day, whole.told) == (day(2), day(8), EpisodeSource.MERGED)
    assert (whole.peak, whole.peak_day) == (6, day(8))
    assert whole.ending == Resolved(day(9))
    assert [(gap.days, gap.returned) for gap in found.history.gaps] == [(2, False)]


def test_one_flare_can_be_two_with_the_clear_days_between_as_a_gap() -> None:
    line = "0 5 5 0 0 5 4 0 0 0"
    assert one(read(line)).told is EpisodeSource.BY_RULES
    found = read(line, SplitFlare(day(6)))
    first, second = found.history.episodes
    assert (first.onset, first.last_day, first.ending) == (day(2), day(3), Resolved(day(4)))
    assert (second.onset, second.onset_observed, second.told) == (
        day(6),
        True,
        EpisodeSource.SPLIT,
    )
    assert [gap.days for gap in found.history.gaps if gap.returned] == [2]


def test_parted_on_a_clear_day_begins_on_the_next_sore_one() -> None:
    assert read("0 5 5 0 0 5 0 0 0", SplitFlare(day(4))).history.episodes[1].onset == day(6)


def test_parted_without_a_clear_day_between_leaves_no_gap() -> None:
    first, second = read("0 5 5 2 6 6 0 0 0", SplitFlare(day(5))).history.episodes
    assert (first.last_day, first.ending) == (day(4), EndUnobserved())
    assert second.peak == 6


def test_mild_days_can_be_called_a_flare() -> None:
    assert read("0 0 2 2 0 0").history.episodes == ()
    found = read("0 0 2 2 0 0", MarkFlare(day(3), day(4)))
    whole = one(found)
    assert (whole.onset, whole.onset_observed, whole.peak) == (day(3), True, 2)
    assert whole.ending == Resolved(day(5))
    assert found.counts == read("0 0 2 2 0 0").counts, "no day is changed"


def test_a_flare_called_up_to_today_is_open() -> None:
    assert one(read("0 0 2 2", MarkFlare(day(3), day(4)))).ending == StillOpen()
    silent = read("0 0 2 2", MarkFlare(day(3), day(4)), silent_days=9)
    assert one(silent).ending == EndUnobserved()


def test_calling_days_beside_a_flare_makes_it_longer() -> None:
    whole = one(read("0 2 5 5 0 0 0", MarkFlare(day(2), day(3))))
    assert (whole.onset, whole.last_day, whole.ending) == (day(2), day(4), Resolved(day(5)))


def test_days_about_which_nothing_is_known_cannot_be_a_flare() -> None:
    assert read("0 0 . . 0 0", MarkFlare(day(3), day(4))).history.episodes == ()


def test_dates_the_wrong_way_round_are_refused() -> None:
    with pytest.raises(InvalidInput):
        MarkFlare(day(3), day(2))


def test_a_correction_waits_for_its_days_to_come_back() -> None:
    joined = MergeFlares(day(2), day(7))
    assert read("0 0 0 0 0 0 4 6 0 0 0", joined) == read("0 0 0 0 0 0 4 6 0 0 0")
    assert one(read("0 5 5 0 0 0 4 6 0 0 0", joined)).told is EpisodeSource.MERGED


def test_a_flare_is_not_parted_from_days_that_were_all_clear() -> None:
    called = MarkFlare(day(1), day(2))
    assert read("0 2", called, SplitFlare(day(2))) == read("0 2", called)


dates = st.integers(-3, 60).map(lambda days: START + timedelta(days=days))
spans = st.tuples(dates, dates).map(sorted)
sayings: st.SearchStrategy[CorrectionKind] = st.one_of(
    spans.map(lambda two: MergeFlares(two[0], two[1])),
    spans.map(lambda two: MarkFlare(two[0], two[1])),
    dates.map(SplitFlare),
)


@examples(200)
@given(lines, st.lists(sayings, min_size=1, max_size=4))
def test_corrected_episodes_are_whole_apart_and_in_order(
    line: str, told: list[CorrectionKind]
) -> None:
    found = read(line, *told)
    plain = read(line)
    for earlier, later in pairwise(found.history.episodes):
        assert earlier.last_day < later.onset
    known = {known_day.date: known_day.worst for known_day in found.history.days}
    for each in found.history.episodes:
        assert each.onset <= each.peak_day <= each.last_day
        assert known[each.peak_day] == each.peak
        if isinstance(each.ending, Resolved):
            assert each.last_day < each.ending.first_clear
            assert each.ending.first_clear in known
    assert all(gap.days >= 1 for gap in found.history.gaps if gap.returned)
    assert (found.counts, found.burden, found.trend) == (plain.counts, plain.burden, plain.trend)
    assert found.history.states == plain.history.states


@given(lines, sayings)
def test_saying_it_twice_changes_nothing_more(line: str, told: CorrectionKind) -> None:
    assert read(line, told, told).history.episodes == read(line, told).history.episodes
