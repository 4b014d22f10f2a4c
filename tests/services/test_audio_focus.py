"""Of several windows with one hold, one is heard."""

from __future__ import annotations

from app.services.audio_focus import AudioFocus


def test_a_single_window_is_heard() -> None:
    audio_focus = AudioFocus()
    audio_focus.enters("phone")
    assert audio_focus.is_audible("phone")
    assert not audio_focus.is_audible("desk")


def test_of_two_the_one_that_came_to_the_front_last_is_heard() -> None:
    audio_focus = AudioFocus()
    audio_focus.enters("phone")
    audio_focus.enters("desk")
    assert [audio_focus.is_audible(each) for each in ("phone", "desk")] == [False, True]
    audio_focus.came_forward("phone")
    assert [audio_focus.is_audible(each) for each in ("phone", "desk")] == [True, False]


def test_when_the_heard_one_leaves_or_goes_away_the_other_is_heard() -> None:
    audio_focus = AudioFocus()
    audio_focus.enters("phone")
    audio_focus.enters("desk")
    audio_focus.went_away("desk")
    assert audio_focus.is_audible("phone")
    audio_focus.came_forward("desk")
    assert not audio_focus.is_audible("phone")
    audio_focus.leaves("desk")
    assert audio_focus.is_audible("phone")


def test_a_window_that_plays_two_things_is_heard_until_it_plays_none() -> None:
    audio_focus = AudioFocus()
    audio_focus.enters("phone")
    audio_focus.enters("phone")
    audio_focus.leaves("phone")
    assert audio_focus.is_audible("phone")
    audio_focus.leaves("phone")
    assert not audio_focus.is_audible("phone")


def test_a_window_that_nobody_touched_does_not_take_over() -> None:
    audio_focus = AudioFocus()
    audio_focus.enters("phone")
    audio_focus.touched("phone")
    audio_focus.enters("desk")
    assert audio_focus.is_audible("phone")
    audio_focus.touched("desk")
    assert audio_focus.is_audible("desk")


def test_looking_at_a_window_that_plays_nothing_changes_nothing() -> None:
    audio_focus = AudioFocus()
    audio_focus.enters("phone")
    audio_focus.came_forward("desk")
    assert audio_focus.is_audible("phone")


def test_a_window_that_was_closed_for_good_leaves_nothing_behind() -> None:
    audio_focus, fresh = AudioFocus(), AudioFocus()
    for window in ("phone", "desk"):
        audio_focus.enters(window)
        audio_focus.touched(window)
        audio_focus.went_away(window)
        audio_focus.closed(window)
    assert vars(audio_focus) == vars(fresh)
