"""An import never opens what an answer here locks."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from app.domain.safety import (
    Agreed,
    Answer,
    Answered,
    No,
    NotScreened,
    Outdated,
    QuestionId,
    Screened,
    ScreeningAreaId,
    Yes,
)
from app.domain.safety.screening_merge import screening_to_take

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
LATER = NOON + timedelta(hours=1)
ARM, LEG = ScreeningAreaId("elbow"), ScreeningAreaId("knee")


def given(answer: Answer) -> tuple[Answered, ...]:
    return (Answered(QuestionId("q"), answer),)


def test_once_something_is_new_no_file_opens_anything() -> None:
    for brought in (Screened(NOON, given(No())), Screened(LATER, given(No()))):
        assert screening_to_take(brought, Outdated(NOON, given(No()))) == NotScreened()


def test_that_something_is_new_on_the_other_device_counts_here() -> None:
    brought = Outdated(NOON, given(No()))
    assert screening_to_take(brought, Screened(NOON, given(No()))) == brought
    assert screening_to_take(brought, Screened(LATER, given(No()))) == NotScreened()


@pytest.mark.parametrize(
    ("theirs", "ours", "kept"),
    [
        (No(), Yes(), Yes()),
        (No(), Agreed(), Agreed()),
        (Agreed(), Yes(), Yes()),
        (Yes((ARM,)), Yes((LEG,)), Yes((ARM, LEG))),
    ],
)
def test_later_answers_that_would_open_something_are_asked_again(
    theirs: Answer, ours: Answer, kept: Answer
) -> None:
    found = screening_to_take(Screened(LATER, given(theirs)), Screened(NOON, given(ours)))
    assert found == Outdated(NOON, given(kept))


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [
        (No(), No()),
        (Yes(), No()),
        (Agreed(), No()),
        (Yes(), Agreed()),
        (Yes((ARM, LEG)), Yes((LEG,))),
    ],
)
def test_later_answers_that_are_as_strict_are_taken_as_they_are(
    theirs: Answer, ours: Answer
) -> None:
    brought = Screened(LATER, given(theirs))
    assert screening_to_take(brought, Screened(NOON, given(ours))) == brought
