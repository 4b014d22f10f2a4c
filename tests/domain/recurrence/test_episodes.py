"""Days, episodes and gaps."""

from __future__ import annotations

from app.domain.recurrence import DayState, EndUnobserved, Episode, Gap, GapEnd, Resolved, StillOpen
from tests.domain.recurrence.diary import day, read

CASE_A = "0 0 4 6 3 2 1 0 0 0 0 0 5 5 1 0 1 0 0 0"


def states(line: str) -> str:
    return " ".join(state.value for state in read(line).history.states)


def gaps(line: str, silent_days: int = 0) -> list[tuple[int, bool]]:
    return [(gap.days, gap.returned) for gap in read(line, silent_days).history.gaps]


def test_two_flares_in_twenty_days_are_two_episodes_and_two_gaps() -> None:
    history = read(CASE_A).history
    assert history.episodes == (
        Episode(day(3), True, 6, day(4), day(6), Resolved(day(7))),
        Episode(day(13), True, 5, day(13), day(14), Resolved(day(15))),
    )
    assert history.gaps == (
        Gap(day(7), 6, GapEnd.RETURNED),
        Gap(day(15), 5, GapEnd.CENSORED),
    )


def test_a_day_is_as_bad_as_its_worst_entry() -> None:
    assert states("0+3 1+2 0+1") == "pain mild clear"


def test_a_ticked_flare_is_pain_whatever_the_number() -> None:
    assert states("0 1f") == "clear pain"


def test_a_clear_mark_makes_a_mild_day_clear_but_not_a_painful_one() -> None:
    assert states("2+c 6+c") == "clear pain"


def test_a_skip_leaves_the_day_unknown() -> None:
    counts = read("0 s . 5").counts
    assert (counts.pain, counts.mild, counts.clear, counts.unknown) == (1, 0, 1, 2)


def test_the_days_after_the_last_entry_are_unknown() -> None:
    assert read("0 0", silent_days=3).counts.unknown == 3


def test_the_first_entry_ever_is_no_observed_onset() -> None:
    assert [e.onset_observed for e in read("6 0 0 0 5").history.episodes] == [False, True]


def test_an_onset_seven_silent_days_after_a_known_day_is_observed() -> None:
    [episode] = read("0 . . . . . . . 5").history.episodes
    assert episode.onset_observed


def test_an_onset_eight_silent_days_after_a_known_day_is_not_observed() -> None:
    [episode] = read("0 . . . . . . . . 5").history.episodes
    assert not episode.onset_observed


def test_a_mild_day_neither_opens_an_episode_nor_closes_one() -> None:
    assert read("0 2 2 2").history.episodes == ()
    [episode] = read("0 5 2 2 2 2").history.episodes
    assert episode.ending == StillOpen()
    assert episode.last_day == day(6)


def test_three_days_from_clear_to_clear_resolve_it_even_with_silence_between() -> None:
    [episode] = read("0 5 0 . 0").history.episodes
    assert episode.ending == Resolved(day(3))


def test_two_clear_days_do_not_resolve_it() -> None:
    [episode] = read("0 5 0 0").history.episodes
    assert episode.ending == StillOpen()


def test_a_mild_day_between_clear_days_starts_the_count_again() -> None:
    [episode] = read("0 5 0 0 2 0 0 0").history.episodes
    assert (episode.last_day, episode.ending) == (day(5), Resolved(day(6)))


def test_an_open_episode_is_still_open_after_a_week_of_silence_and_unobserved_after_that() -> None:
    assert read("0 5", silent_days=7).history.episodes[0].ending == StillOpen()
    assert read("0 5", silent_days=8).history.episodes[0].ending == EndUnobserved()


def test_a_long_silence_cuts_an_episode_in_two_and_the_second_is_no_return() -> None:
    history = read("0 5 . . . . . . . . 5 0 0 0").history
    assert [(e.onset_observed, e.ending) for e in history.episodes] == [
        (True, EndUnobserved()),
        (False, Resolved(day(12))),
    ]
    assert [gap.days for gap in history.gaps] == [2]


def test_a_gap_is_censored_at_the_last_entry_and_not_at_today() -> None:
    assert gaps("0 5 0 0 0 0", silent_days=60) == [(3, False)]


def test_a_gap_across_a_long_silence_is_censored_before_it() -> None:
    assert gaps("0 5 0 0 0 . . . . . . . . 5") == [(2, False)]


def test_a_steady_ache_raises_what_counts_as_pain() -> None:
    assert read("3 " + "2 " * 12 + "3 3 3").history.episodes[-1].onset == day(1)
    steady = "2 " * 12
    assert read(steady + "3 3 3").history.episodes == ()
    assert [e.onset for e in read(steady + "4").history.episodes] == [day(13)]


def test_nine_days_are_too_few_for_a_baseline() -> None:
    assert len(read("2 " * 9 + "3").history.episodes) == 1
    assert len(read("2 " * 10 + "3").history.episodes) == 0


def test_the_baseline_looks_back_twenty_eight_days() -> None:
    silence = ". " * 18
    assert len(read("2 " * 10 + silence + "3").history.episodes) == 0
    assert len(read("2 " * 10 + silence + ". 3").history.episodes) == 1


def test_a_raised_baseline_is_as_clear_as_it_gets() -> None:
    history = read("2 " * 12 + "5 2 2 2").history
    assert list(history.states[-3:]) == [DayState.CLEAR] * 3
    assert history.episodes[0].ending == Resolved(day(14))


def test_a_long_flare_never_becomes_the_new_ordinary() -> None:
    [episode] = read("0 0 " + "5 " * 60).history.episodes
    assert episode.ending == StillOpen()
    assert episode.days == 60


def test_a_strict_recurrence_is_a_return_after_a_month_that_lasts() -> None:
    clear = "0 5 " + "0 " * 30
    assert len(read(clear + "5 5").history.strict) == 1
    assert read(clear + "5").history.strict == (), "one day is too short"
    assert read("0 5 " + "0 " * 29 + "5 5").history.strict == (), "29 days are too few"
    assert read(clear + "2f 2f").history.strict == (), "a peak of 2 is too low"


def test_no_entries_are_no_history() -> None:
    result = read("")
    assert (result.counts.known, result.counts.unknown) == (0, 0)
    assert result.history.episodes == ()


def test_clear_days_on_both_sides_of_a_long_silence_do_not_resolve_it() -> None:
    silence = " . . . . . . . . "
    for line in ("0 5 0" + silence + "0 0", "0 5 0 0" + silence + "0 0"):
        (episode,) = read(line).history.episodes
        assert isinstance(episode.ending, EndUnobserved)
        assert gaps(line) == []
    assert gaps("0 5 0" + silence[2:] + "0 0") == [(9, False)]
