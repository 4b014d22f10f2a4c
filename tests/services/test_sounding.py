"""Of several windows with one hold, one is heard."""

from __future__ import annotations

from app.services.sounding import Sounding


def test_a_single_window_is_heard() -> None:
    sounding = Sounding()
    sounding.enters("phone")
    assert sounding.is_heard("phone")
    assert not sounding.is_heard("desk")


def test_of_two_the_one_that_came_to_the_front_last_is_heard() -> None:
    sounding = Sounding()
    sounding.enters("phone")
    sounding.enters("desk")
    assert [sounding.is_heard(each) for each in ("phone", "desk")] == [False, True]
    sounding.came_forward("phone")
    assert [sounding.is_heard(each) for each in ("phone", "desk")] == [True, False]


def test_when_the_heard_one_leaves_or_goes_away_the_other_is_heard() -> None:
    sounding = Sounding()
    sounding.enters("phone")
    sounding.enters("desk")
    sounding.went_away("desk")
    assert sounding.is_heard("phone")
    sounding.came_forward("desk")
    assert not sounding.is_heard("phone")
    sounding.leaves("desk")
    assert sounding.is_heard("phone")


def test_a_window_that_plays_two_things_is_heard_until_it_plays_none() -> None:
    sounding = Sounding()
    sounding.enters("phone")
    sounding.enters("phone")
    sounding.leaves("phone")
    assert sounding.is_heard("phone")
    sounding.leaves("phone")
    assert not sounding.is_heard("phone")


def test_a_window_that_nobody_touched_does_not_take_over() -> None:
    sounding = Sounding()
    sounding.enters("phone")
    sounding.touched("phone")
    sounding.enters("desk")
    assert sounding.is_heard("phone")
    sounding.touched("desk")
    assert sounding.is_heard("desk")


def test_looking_at_a_window_that_plays_nothing_changes_nothing() -> None:
    sounding = Sounding()
    sounding.enters("phone")
    sounding.came_forward("desk")
    assert sounding.is_heard("phone")


def test_a_window_that_was_closed_for_good_leaves_nothing_behind() -> None:
    sounding, fresh = Sounding(), Sounding()
    for window in ("phone", "desk"):
        sounding.enters(window)
        sounding.touched(window)
        sounding.went_away(window)
        sounding.closed(window)
    assert vars(sounding) == vars(fresh)
