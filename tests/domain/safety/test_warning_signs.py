"""When what was logged should bring up when to get help."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from app.domain.body import SpotId
from app.domain.journal.entry import Clear, Entry, EntryId, PainAnswer, Score, Scored, Skip, TagId
from app.domain.safety import WarningSign, warning_signs

TODAY = date(2026, 3, 30)
SEVERE, JUMP, NUMBNESS, NO_IMPROVEMENT = WarningSign


def entry(days_ago: int, reading: PainAnswer | int, *tags: str) -> Entry:
    at = datetime.combine(TODAY - timedelta(days=days_ago), time(9), UTC)
    told = reading if isinstance(reading, Scored | Clear | Skip) else Scored(Score(reading))
    return Entry(
        EntryId(f"{days_ago}"), SpotId("s"), at, at, told, tuple(TagId(tag) for tag in tags)
    )


def signs(*entries: Entry, care: tuple[int, ...] = ()) -> frozenset[WarningSign]:
    return warning_signs(entries, [TODAY - timedelta(days=n) for n in care], TODAY)


def test_nine_and_ten_are_severe_and_eight_is_not() -> None:
    assert signs(entry(0, 9)) == {SEVERE}
    assert signs(entry(1, 10)) == {SEVERE}
    assert signs(entry(0, 8)) == set()


def test_a_severe_score_of_long_ago_is_past() -> None:
    assert signs(entry(2, 10)) == set()
    assert signs(entry(1, 10), entry(0, 2)) == set()


def test_four_above_the_usual_is_a_jump() -> None:
    usual = (entry(9, 2), entry(6, 3), entry(3, 2))
    assert signs(*usual, entry(0, 6)) == {JUMP}
    assert signs(*usual, entry(0, 5)) == set()
    assert signs(*usual[1:], entry(0, 8)) == set()


def test_the_usual_is_that_of_the_last_28_days_and_silence_says_nothing() -> None:
    old = (entry(60, 2), entry(50, 2), entry(40, 2))
    assert signs(*old, entry(0, 8)) == set()
    skipped = (entry(9, Skip()), entry(6, Skip()), entry(3, Skip()))
    assert signs(*skipped, entry(0, 8)) == set()
    cleared = (entry(9, Clear()), entry(6, Clear()), entry(3, Clear()))
    assert signs(*cleared, entry(0, 4)) == {JUMP}


def test_a_note_of_numbness_counts_whatever_the_score() -> None:
    for tag in ("numb", "tingling", "weak"):
        assert signs(entry(0, 2, "aching", tag)) == {NUMBNESS}
    assert signs(entry(0, 2, "aching")) == set()


def weeks(first: int, last: int) -> tuple[Entry, ...]:
    return (
        *(entry(days_ago, first) for days_ago in (20, 17, 15)),
        *(entry(days_ago, last) for days_ago in (6, 3, 0)),
    )


def test_three_weeks_of_care_without_improvement_say_so() -> None:
    care = (18, 11, 4)
    assert signs(*weeks(5, 5), care=care) == {NO_IMPROVEMENT}
    assert signs(*weeks(5, 4), care=care) == set()
    assert signs(*weeks(3, 3), care=care) == {NO_IMPROVEMENT}
    assert signs(*weeks(2, 2), care=care) == set()
    assert signs(*weeks(5, 5), care=care[:2]) == set()
    assert signs(*weeks(5, 5)[:5], care=care) == set()
