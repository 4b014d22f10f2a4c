"""What holds for every journal."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.domain.recurrence import Ending, EndUnobserved, Gap, Resolved, StillOpen, analyse
from app.domain.recurrence.days import known_days
from app.domain.recurrence.episode_detector import detect_episodes
from tests.domain.recurrence.diary import START, day, entries_of, lines, read
from tests.domain.recurrence.slow import slow
from tests.examples import examples

NAMES: dict[type[Ending], str] = {
    Resolved: "resolved",
    StillOpen: "open",
    EndUnobserved: "unobserved",
}


@given(lines, st.integers(0, 12))
def test_the_walk_agrees_with_the_rules_written_out_slowly(line: str, silent_days: int) -> None:
    as_of = day(len(line.split()) + silent_days)
    fast, plain = analyse(entries_of(line), as_of), slow(entries_of(line), as_of)
    assert [
        (e.onset, e.onset_observed, e.peak, e.last_day, NAMES[type(e.ending)])
        for e in fast.history.episodes
    ] == [(e.onset, e.observed, max(e.sore.values()), max(e.sore), e.state) for e in plain.episodes]
    assert [(gap.days, gap.returned) for gap in fast.history.gaps] == plain.gaps
    known = {
        d.date: state.value for d, state in zip(fast.history.days, fast.history.states, strict=True)
    }
    assert {on: known.get(on, "unknown") for on in plain.states} == plain.states
    assert sum(spell.days for spell in fast.history.spells) == plain.observed_days
    assert fast.counts.unknown == list(plain.states.values()).count("unknown")


@given(lines)
def test_skips_say_no_more_than_silence(line: str) -> None:
    assert read(line) == read(line.replace("s", "."))


@given(lines, st.integers(1, 40))
def test_silence_changes_no_score_and_no_count_of_known_days(line: str, silent_days: int) -> None:
    now, later = read(line), read(line, silent_days)
    assert later.history.days == now.history.days
    assert later.history.states == now.history.states
    assert (later.burden, later.trend, later.rate) == (now.burden, now.trend, now.rate)
    assert later.history.gaps == now.history.gaps


@given(lines, st.integers(-500, 500))
def test_the_same_journal_on_other_dates_is_the_same_story(line: str, weeks: int) -> None:
    shift = timedelta(weeks=weeks)
    as_of = day(len(line.split()))
    here, there = (
        analyse(entries_of(line), as_of),
        analyse(entries_of(line, START + shift), as_of + shift),
    )
    assert [(e.onset + shift, e.last_day + shift, e.peak) for e in here.history.episodes] == [
        (e.onset, e.last_day, e.peak) for e in there.history.episodes
    ]
    assert [_moved(gap, shift) for gap in here.history.gaps] == list(there.history.gaps)
    for name in ("counts", "rate", "median_gap", "survival", "trend", "gap_trend", "burden"):
        assert getattr(here, name) == getattr(there, name)


@given(lines)
def test_every_observed_return_closes_one_gap(line: str) -> None:
    history = read(line).history
    resolved = [e for e in history.episodes if isinstance(e.ending, Resolved)]
    assert len(history.gaps) == len(resolved)
    returned = sum(gap.returned for gap in history.gaps)
    assert returned <= sum(e.onset_observed for e in history.episodes)
    assert returned <= max(0, len(history.episodes) - 1)


@given(lines)
def test_episodes_are_apart_and_in_order(line: str) -> None:
    episodes = read(line).history.episodes
    for earlier, later in pairwise(episodes):
        assert earlier.last_day < later.onset
    for episode in episodes:
        assert episode.onset <= episode.peak_day <= episode.last_day


@given(lines, st.data())
def test_what_is_logged_later_moves_no_earlier_onset(line: str, data: st.DataObject) -> None:
    words = line.split()
    if len(words) < 2:
        return
    cut = data.draw(st.integers(1, len(words) - 1))
    early = [e.onset for e in read(" ".join(words[:cut])).history.episodes]
    assert [e.onset for e in read(line).history.episodes][: len(early)] == early


@given(lines, st.integers(1, 7))
def test_a_bridged_silence_inside_an_episode_or_a_gap_leaves_the_count_of_episodes(
    line: str, length: int
) -> None:
    quiet = "0 0 5 5 " + ". " * length + "4 0 0 0 " + line
    loud = "0 0 5 5 " + "2 " * length + "4 0 0 0 " + line
    assert len(read(quiet).history.episodes) == len(read(loud).history.episodes)


@examples(40)
@given(lines, st.data())
def test_going_on_from_a_copy_ends_where_the_whole_walk_ends(
    line: str, data: st.DataObject
) -> None:
    days = known_days(entries_of(line))
    cut = data.draw(st.integers(0, len(days)))
    half = detect_episodes(days[:cut])
    resumed = half.copy()
    for known in days[cut:]:
        resumed.take(known)
    as_of = day(len(line.split()) + 1).toordinal()
    assert resumed.history(days, as_of) == detect_episodes(days).history(days, as_of)
    assert half.history(days, as_of) == detect_episodes(days[:cut]).history(days, as_of), (
        "the copy left it alone"
    )


@given(lines, st.integers(0, 30))
def test_what_is_felt_after_the_reading_date_does_not_count(line: str, cut: int) -> None:
    words = line.split()
    as_of: date = day(max(1, len(words) - cut))
    kept = " ".join(words[: max(1, len(words) - cut)])
    assert analyse(entries_of(line), as_of) == analyse(entries_of(kept), as_of)


def _moved(gap: Gap, shift: timedelta) -> Gap:
    return replace(gap, first_clear=gap.first_clear + shift)
