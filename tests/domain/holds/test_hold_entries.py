"""What a hold says in the journal."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.domain.body import Spot, SpotId
from app.domain.holds.hold_entries import (
    EntryChanges,
    after_id,
    before_id,
    both_of,
    changes_of_entries,
    entries_of,
    hold_entries,
    says_the_same,
)
from app.domain.holds.record import NOT_RATED, HoldRecord, Rating
from app.domain.journal.entry import Entry, EntryDetails, EntryId, Score, Scored
from app.domain.journal.entry_queries import last_known
from app.domain.recurrence.days import known_days
from tests.domain.holds.examples import held
from tests.domain.journal_values import NOON, spot

HERE = SpotId("s1")
SPOTS = {HERE: spot()}
Journal = dict[EntryId, Entry]


FOUR, TWO = Score(4), Score(2)


def at_spot(before: Rating = FOUR, after: Rating = TWO) -> HoldRecord:
    return replace(held(), spot=HERE, before=before, after=after)


def kept(journal: Iterable[Entry], changes: EntryChanges) -> Journal:
    """The journal after the changes."""
    entries = {entry.id: entry for entry in journal} | {e.id: e for e in changes.save}
    return {id: entry for id, entry in entries.items() if id not in changes.remove}


def recorded(
    *holds: HoldRecord, journal: Journal | None = None, spots: dict[SpotId, Spot] = SPOTS
) -> Journal:
    """The journal after a hold was recorded so, one after another."""
    entries, earlier = dict(journal or {}), None
    for each in holds:
        entries = kept(entries.values(), changes_of_entries(each, earlier, spots, entries))
        earlier = each
    return entries


def scores(journal: Journal) -> list[int]:
    return [e.reading.score for e in journal.values() if isinstance(e.reading, Scored)]


def test_four_before_and_two_after_is_a_day_of_four_that_stands_at_two() -> None:
    entries = recorded(at_spot()).values()
    (day,) = known_days(entries)
    assert (day.worst, day.median) == (4, 3)
    last = last_known(entries)
    assert isinstance(last, Entry)
    assert last.reading == Scored(Score(2))


def test_the_entries_stand_at_both_ends_of_the_hold_at_the_place_where_it_was() -> None:
    hold = at_spot()
    first, last = hold_entries(hold)
    assert (first.occurred_at, last.occurred_at) == (hold.begun_at, hold.ended_at)
    assert last.occurred_at.utcoffset() == hold.begun_at.utcoffset()
    assert {first.recorded_at, last.recorded_at} == {hold.ended_at}


def test_a_score_before_alone_says_nothing_and_one_after_is_enough() -> None:
    assert recorded(at_spot(after=NOT_RATED)) == {}
    assert scores(recorded(at_spot(before=NOT_RATED))) == [2]


def test_a_place_that_is_not_followed_has_no_entries() -> None:
    assert recorded(replace(at_spot(), spot=None)) == {}
    assert recorded(at_spot(), spots={}) == {}
    assert recorded(at_spot(), spots={HERE: spot(archived=NOON)}) == {}


def test_recording_again_adds_nothing_and_a_changed_score_changes_the_entry() -> None:
    hold = at_spot()
    assert recorded(hold, hold) == recorded(hold)
    assert scores(recorded(at_spot(after=NOT_RATED), hold)) == [4, 2]
    assert scores(recorded(hold, at_spot(after=Score(1)))) == [4, 1]
    assert recorded(hold, at_spot(after=NOT_RATED)) == {}


def test_a_changed_score_keeps_what_was_noted_beside_it() -> None:
    hold = at_spot()
    journal = recorded(hold)
    noted = journal[after_id(hold.id)].saying(EntryDetails(note="in the sun"))
    journal[noted.id] = noted
    changed = at_spot(after=Score(1))
    journal = kept(journal.values(), changes_of_entries(changed, hold, SPOTS, journal))
    assert journal[noted.id] == replace(noted, reading=Scored(Score(1)))


def test_what_the_person_took_back_or_corrected_stays_so() -> None:
    hold = at_spot()
    assert not changes_of_entries(hold, hold, SPOTS, {})
    assert not changes_of_entries(at_spot(after=Score(1)), hold, SPOTS, {})
    journal = recorded(hold)
    corrected = replace(journal[before_id(hold.id)], reading=Scored(Score(6)))
    journal[corrected.id] = corrected
    assert not changes_of_entries(hold, hold, SPOTS, journal)


def test_either_entry_of_a_hold_names_both_and_any_other_only_itself() -> None:
    hold = at_spot()
    both = tuple(entry.id for entry in hold_entries(hold))
    assert [both_of(each) for each in both] == [both, both]
    for other in ("e1", "hold-1", "x-after", str(hold.id)):
        assert both_of(EntryId(other)) == (other,)


def test_an_entry_that_says_more_than_its_hold_is_known() -> None:
    hold = at_spot()
    _, after = hold_entries(hold)
    assert says_the_same(after, after)
    assert not says_the_same(after.saying(EntryDetails(note="better")), after)
    assert not says_the_same(replace(after, reading=Scored(Score(3))), after)
    assert not says_the_same(replace(after, occurred_at=NOON + timedelta(hours=1)), after)


ratings = st.one_of(st.just(NOT_RATED), st.integers(0, 10).map(Score))


@given(st.lists(st.tuples(ratings, ratings), min_size=1, max_size=4))
def test_however_often_it_is_recorded_the_journal_says_what_the_hold_says_last(
    rated: list[tuple[Rating, Rating]],
) -> None:
    journal = recorded(*(at_spot(*each) for each in rated))
    last = at_spot(*rated[-1])
    assert entries_of(last.id, journal.values()) == hold_entries(last)
