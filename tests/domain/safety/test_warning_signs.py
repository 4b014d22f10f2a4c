"""When what was logged should bring up when to get help."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.domain.body import SpotId
from app.domain.journal.entry import Clear, Entry, EntryId, PainAnswer, Score, Scored, Skip, TagId
from app.domain.safety import SignSetAside, WarningSign, warning_signs

TODAY = date(2026, 3, 30)
Aside = tuple[tuple[int, int], ...]  # set aside so many days ago, up to that score
SEVERE, HIGHER, NUMBNESS, NO_IMPROVEMENT = WarningSign


def entry(days_ago: int, reading: PainAnswer | int, *tags: str) -> Entry:
    at = datetime.combine(TODAY - timedelta(days=days_ago), time(9), UTC)
    told = reading if isinstance(reading, Scored | Clear | Skip) else Scored(Score(reading))
    return Entry(
        EntryId(f"{days_ago}"), SpotId("s"), at, at, told, tuple(TagId(tag) for tag in tags)
    )


def signs(*entries: Entry, care: tuple[int, ...] = (), aside: Aside = ()) -> frozenset[WarningSign]:
    hidden = [SignSetAside(SpotId("s"), before(days), Score(score)) for days, score in aside]
    return warning_signs(entries, [before(n) for n in care], TODAY, hidden)


def before(days_ago: int) -> date:
    return TODAY - timedelta(days=days_ago)


def test_nine_and_ten_are_severe_and_eight_is_not() -> None:
    assert signs(entry(0, 9)) == {SEVERE}
    assert signs(entry(1, 10)) == {SEVERE}
    assert signs(entry(0, 8)) == set()


def test_a_severe_score_of_long_ago_is_past() -> None:
    assert signs(entry(2, 10)) == set()
    assert signs(entry(1, 10), entry(0, 2)) == set()


def test_four_above_the_usual_is_higher_than_usual() -> None:
    usual = (entry(9, 2), entry(6, 3), entry(3, 2))
    assert signs(*usual, entry(0, 6)) == {HIGHER}
    assert signs(*usual, entry(0, 5)) == set()
    assert signs(*usual[1:], entry(0, 8)) == set()


def test_the_usual_is_that_of_the_last_28_days_and_silence_says_nothing() -> None:
    old = (entry(60, 2), entry(50, 2), entry(40, 2))
    assert signs(*old, entry(0, 8)) == set()
    skipped = (entry(9, Skip()), entry(6, Skip()), entry(3, Skip()))
    assert signs(*skipped, entry(0, 8)) == set()
    cleared = (entry(9, Clear()), entry(6, Clear()), entry(3, Clear()))
    assert signs(*cleared, entry(0, 4)) == {HIGHER}


def test_the_usual_of_a_score_of_yesterday_reaches_28_days_back_from_there() -> None:
    usual = (entry(29, 2), entry(28, 2), entry(27, 2))
    assert signs(*usual, entry(1, 6)) == {HIGHER}
    assert signs(entry(30, 2), *usual[1:], entry(1, 6)) == set()


USUAL = (entry(9, 1), entry(6, 1), entry(3, 1))


def test_what_the_spot_had_in_the_year_before_is_not_higher_than_usual() -> None:
    assert signs(*USUAL, entry(0, 5)) == {HIGHER}
    assert signs(entry(300, 5), *USUAL, entry(0, 5)) == set()
    assert signs(entry(300, 4), *USUAL, entry(0, 5)) == {HIGHER}
    assert signs(entry(365, 5), *USUAL, entry(0, 5)) == set()
    assert signs(entry(366, 5), *USUAL, entry(0, 5)) == {HIGHER}


def test_the_last_week_may_be_the_same_flare_and_is_not_part_of_the_range() -> None:
    quiet = (entry(20, 1), entry(18, 1), entry(16, 1), entry(14, 1), entry(12, 1))
    assert signs(*quiet, entry(1, 7), entry(0, 7)) == {HIGHER}
    assert signs(*quiet, entry(7, 7), entry(0, 7)) == {HIGHER}
    assert signs(*quiet, entry(8, 7), entry(0, 7)) == set()


def test_it_is_set_aside_for_a_week_up_to_that_score() -> None:
    later = (*USUAL, entry(0, 7))
    assert signs(*later, aside=((0, 7),)) == set()
    assert signs(*later, aside=((6, 7),)) == set()
    assert signs(*later, aside=((7, 7),)) == {HIGHER}
    assert signs(*later, aside=((0, 6),)) == {HIGHER}
    assert signs(*USUAL, entry(0, 9), aside=((0, 10),)) == {SEVERE}


DAYS = st.dictionaries(st.integers(0, 400), st.integers(0, 10), max_size=40)


@given(DAYS, st.sets(st.integers(0, 30)), st.integers(0, 10))
def test_only_a_score_above_its_own_range_is_higher_and_hiding_that_hides_nothing_else(
    days: dict[int, int], care: set[int], hidden: int
) -> None:
    entries = [entry(days_ago, score) for days_ago, score in days.items()]
    found = signs(*entries, care=tuple(care))
    newest = min(days, default=0)
    worst = days.get(newest, 0)
    range_ = [score for ago, score in days.items() if newest + 7 < ago <= newest + 365]
    if HIGHER in found:
        assert worst > max(range_, default=0)
        assert worst >= 4
    left = signs(*entries, care=tuple(care), aside=((0, hidden),))
    assert left == (found - {HIGHER} if worst <= hidden else found)


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
