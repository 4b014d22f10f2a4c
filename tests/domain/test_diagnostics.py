"""What counts as a problem."""

from __future__ import annotations

import pytest

from app.domain.diagnostics import (
    MEGABYTE,
    Folder,
    LockState,
    Privacy,
    Severity,
    severity_of_folder,
    severity_of_lock,
    severity_of_privacy,
    severity_of_space,
)


@pytest.mark.parametrize(
    ("free", "grade"),
    [
        (0, Severity.PROBLEM),
        (20 * MEGABYTE - 1, Severity.PROBLEM),
        (20 * MEGABYTE, Severity.WORTH_KNOWING),
        (200 * MEGABYTE - 1, Severity.WORTH_KNOWING),
        (200 * MEGABYTE, Severity.FINE),
    ],
)
def test_room_for_two_journals_is_the_least(free: int, grade: Severity) -> None:
    assert severity_of_space(free) is grade


def test_a_folder_to_be_made_is_fine_and_one_that_cannot_be_used_is_not() -> None:
    assert {folder for folder in Folder if severity_of_folder(folder) is Severity.FINE} == {
        Folder.READY,
        Folder.NOT_YET,
    }


def test_what_others_may_see_or_do_is_worth_knowing() -> None:
    assert severity_of_privacy(Privacy.OTHERS_TOO) is Severity.WORTH_KNOWING
    assert severity_of_privacy(Privacy.OWNER_ONLY) is Severity.FINE
    assert severity_of_lock(LockState.TAKEN) is Severity.WORTH_KNOWING
    assert severity_of_lock(LockState.FREE) is Severity.FINE
