"""What counts as a problem."""

from __future__ import annotations

import pytest

from app.domain.checkup import (
    MEGABYTE,
    Folder,
    Grade,
    Privacy,
    Turn,
    grade_of_folder,
    grade_of_privacy,
    grade_of_space,
    grade_of_turn,
)


@pytest.mark.parametrize(
    ("free", "grade"),
    [
        (0, Grade.PROBLEM),
        (20 * MEGABYTE - 1, Grade.PROBLEM),
        (20 * MEGABYTE, Grade.WORTH_KNOWING),
        (200 * MEGABYTE - 1, Grade.WORTH_KNOWING),
        (200 * MEGABYTE, Grade.FINE),
    ],
)
def test_room_for_two_journals_is_the_least(free: int, grade: Grade) -> None:
    assert grade_of_space(free) is grade


def test_a_folder_to_be_made_is_fine_and_one_that_cannot_be_used_is_not() -> None:
    assert {folder for folder in Folder if grade_of_folder(folder) is Grade.FINE} == {
        Folder.READY,
        Folder.NOT_YET,
    }


def test_what_others_may_see_or_do_is_worth_knowing() -> None:
    assert grade_of_privacy(Privacy.OTHERS_TOO) is Grade.WORTH_KNOWING
    assert grade_of_privacy(Privacy.OWNER_ONLY) is Grade.FINE
    assert grade_of_turn(Turn.TAKEN) is Grade.WORTH_KNOWING
    assert grade_of_turn(Turn.FREE) is Grade.FINE
