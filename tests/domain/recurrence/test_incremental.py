"""A chronicle says what a reading from nothing says, whatever was said and taken back before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.journal.entry import Clear, Entry, EntryId, PainAnswer, Score, Scored, Skip
from app.domain.recurrence import IncrementalReader, KnownDay, analyse
from app.domain.recurrence.episode_detector import EpisodeDetector
from tests.domain.recurrence.diary import START, day, entries_of, lines
from tests.examples import examples

readings: st.SearchStrategy[PainAnswer] = st.one_of(
    st.builds(Scored, st.integers(0, 10).map(Score), st.booleans()),
    st.just(Clear()),
    st.just(Skip()),
)


def moved(entry: Entry, days: int) -> Entry:
    return replace(entry, occurred_at=entry.occurred_at + timedelta(days=days))


@examples(150)
@given(lines, st.data())
def test_going_on_is_the_same_as_beginning_anew(line: str, data: st.DataObject) -> None:
    left = entries_of(line)
    chronicle = IncrementalReader(left)
    last = day(len(line.split()) + 1)
    for turn in range(data.draw(st.integers(1, 5))):
        gone = data.draw(st.lists(st.sampled_from(left), max_size=3, unique=True)) if left else []
        again = [
            moved(replace(entry, reading=data.draw(readings)), data.draw(st.integers(-9, 9)))
            for entry in gone
            if data.draw(st.booleans())
        ]
        new = [
            Entry(EntryId(f"new {turn}/{nth}"), entry.spot, entry.occurred_at, last_of, reading)
            for nth, reading in enumerate(data.draw(st.lists(readings, max_size=3)))
            for entry in [moved(entries_of("3")[0], data.draw(st.integers(-3, 60)))]
            for last_of in [entry.recorded_at]
        ]
        left = [entry for entry in left if entry not in gone] + again + new
        chronicle.change(gone, [*again, *new])
        as_of = data.draw(st.dates(START, last + timedelta(days=70)))
        assert chronicle.read(as_of) == analyse(left, as_of)


def test_an_entry_of_today_is_read_without_walking_through_the_past(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    entries = entries_of("0 0 4 6 3 2 1 0 0 0 0 0 5 5 1 0 1 0 0 0 " * 50)
    chronicle = IncrementalReader(entries)
    now = entries[-1].day + timedelta(days=1)
    chronicle.read(now)
    walked = list[int]()
    take = EpisodeDetector.take

    def counted(walk: EpisodeDetector, known: object) -> None:
        walked.append(1)
        take(walk, known)  # type: ignore[arg-type]

    monkeypatch.setattr(EpisodeDetector, "take", counted)
    new = replace(entries[-1], id=EntryId("new"), reading=Scored(Score(7)))
    chronicle.change((), [moved(new, 1)])
    found = chronicle.read(now)
    assert len(walked) <= 2
    assert found.history.episodes[-1].peak == 7


def test_only_the_newest_days_are_walked_through_again(monkeypatch: pytest.MonkeyPatch) -> None:
    entries = entries_of("0 0 4 6 3 2 1 0 0 0 0 0 5 5 1 0 1 0 0 0 " * 50)
    chronicle = IncrementalReader(entries)
    now = entries[-1].day + timedelta(days=1)
    chronicle.read(now)
    walked = list[int]()
    extend = EpisodeDetector.extend

    def counted(walk: EpisodeDetector, days: Sequence[KnownDay]) -> None:
        walked.append(len(days))
        extend(walk, days)

    monkeypatch.setattr(EpisodeDetector, "extend", counted)
    chronicle.change((), [moved(replace(entries[-1], id=EntryId("new")), 1)])
    chronicle.read(now)
    assert sum(walked) <= 2


def test_undoing_the_newest_day_is_as_if_it_was_never_logged() -> None:
    entries = entries_of("0 5 0")
    chronicle = IncrementalReader(entries)
    chronicle.read(day(3))
    chronicle.change(entries[2:], ())
    assert chronicle.read(day(3)) == analyse(entries[:2], day(3))


def test_an_old_day_that_changes_moves_its_episode() -> None:
    entries = entries_of("0 0 5 5 0 0 0 0")
    chronicle = IncrementalReader(entries)
    as_of = day(8)
    assert chronicle.read(as_of).history.episodes[0].onset == day(3)
    earlier = replace(entries[1], reading=Scored(Score(4)))
    chronicle.change([entries[1]], [earlier])
    assert chronicle.read(as_of).history.episodes[0].onset == day(2)
    chronicle.change([earlier], [entries[1]])
    assert chronicle.read(as_of).history.episodes[0].onset == day(3)
