"""When anything but a break may be rung."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.body import SpotId
from app.domain.breaks import BreakSettings, Inhibitor, Observations, ReminderState, first_state
from app.domain.breaks.events import (
    BreakDue,
    BreakEvent,
    BreakOffered,
    CheckInAsked,
    HoldReminded,
)
from app.domain.breaks.phases import Away, InProgress, Offered, OpenBreak, Snoozed
from app.domain.breaks.prompts import (
    APART,
    MayPrompt,
    Prompt,
    PromptDelay,
    PromptHeldBack,
    PromptKind,
    may_prompt,
    prompted_at,
    told_at,
)
from app.domain.breaks.state import PausedUntilResumed
from tests.domain.breaks.life import at

SETTINGS = BreakSettings("Europe/Berlin")
HOLD = Prompt("hold-1", PromptKind.HOLD, HoldReminded(SpotId("neck"), "Neck"))
EVENING = Prompt("asked-1", PromptKind.EVENING, CheckInAsked(date(2026, 3, 2)))
LONG_AGO = at("mon 00:00")
OPEN = OpenBreak("one", at("mon 09:45"))  # type: ignore[arg-type]


def state(begun: str = "mon 09:00") -> ReminderState:
    return first_state(SETTINGS, at(begun))


def test_a_hold_may_be_rung_between_two_breaks() -> None:
    assert may_prompt(HOLD, state(), Observations(), SETTINGS, LONG_AGO, at("mon 09:20")) == (
        MayPrompt()
    )


@pytest.mark.parametrize(
    ("now", "why"),
    [
        ("mon 09:40", PromptDelay.BREAK_SOON),
        ("mon 09:45", PromptDelay.BREAK_SOON),
        ("mon 08:00", PromptDelay.OUTSIDE_HOURS),
        ("sun 12:00", PromptDelay.OUTSIDE_HOURS),
    ],
)
def test_a_hold_is_held_back_before_a_break_and_outside_the_hours(
    now: str, why: PromptDelay
) -> None:
    held = may_prompt(HOLD, state(), Observations(), SETTINGS, LONG_AGO, at(now))
    assert held == PromptHeldBack(why)


def test_an_advance_notice_counts_as_the_break() -> None:
    early = replace(SETTINGS, notice_seconds=60)
    held = may_prompt(HOLD, state(), Observations(), early, LONG_AGO, at("mon 09:39"))
    assert held == PromptHeldBack(PromptDelay.BREAK_SOON)


@pytest.mark.parametrize(
    "phase",
    [
        Offered(OPEN, at("mon 09:45")),
        Snoozed(OPEN, at("mon 09:55")),
        InProgress(OPEN, at("mon 09:45"), at("mon 09:47")),
    ],
)
@pytest.mark.parametrize("prompt", [HOLD, EVENING])
def test_nothing_is_rung_while_a_break_is_open(prompt: Prompt, phase: Offered) -> None:
    there = replace(state(), phase=phase)
    held = may_prompt(prompt, there, Observations(), SETTINGS, LONG_AGO, at("mon 09:46"))
    assert held == PromptHeldBack(PromptDelay.BREAK_OPEN)


def test_a_pause_and_absence_hold_back_a_hold_but_not_the_question_of_the_evening() -> None:
    paused = replace(state(), pausing=PausedUntilResumed(at("mon 09:00")))
    away = replace(state(), phase=Away(at("mon 09:10")))
    now = at("mon 09:20")
    for there, why in ((paused, PromptDelay.PAUSED), (away, PromptDelay.AWAY)):
        held = may_prompt(HOLD, there, Observations(), SETTINGS, LONG_AGO, now)
        assert held == PromptHeldBack(why)
        assert may_prompt(EVENING, there, Observations(), SETTINGS, LONG_AGO, now) == MayPrompt()


def test_the_question_of_the_evening_comes_outside_the_hours() -> None:
    there = state("mon 17:30")
    asked = may_prompt(EVENING, there, Observations(), SETTINGS, LONG_AGO, at("mon 20:00"))
    assert asked == MayPrompt()


@pytest.mark.parametrize("prompt", [HOLD, EVENING])
def test_an_inhibitor_holds_everything_back(prompt: Prompt) -> None:
    seen = Observations(inhibitors=(Inhibitor.FULL_SCREEN,))
    held = may_prompt(prompt, state(), seen, SETTINGS, LONG_AGO, at("mon 09:20"))
    assert held == PromptHeldBack(Inhibitor.FULL_SCREEN)


@given(st.integers(-3600, 3600), st.integers(0, 9 * 3600), st.sampled_from([HOLD, EVENING]))
def test_no_prompt_ever_comes_within_five_minutes_of_another_or_before_a_break(
    since_told: int, second: int, prompt: Prompt
) -> None:
    now = at("mon 09:00") + timedelta(seconds=second)
    told = now - timedelta(seconds=since_told)
    if may_prompt(prompt, state(), Observations(), SETTINGS, told, now) == MayPrompt():
        assert abs(now - told) >= APART
        assert not timedelta() <= at("mon 09:45") - now <= APART


def test_what_was_told_last_is_found_in_the_log() -> None:
    now = at("mon 10:00")
    events = [
        BreakEvent(at("mon 09:59"), BreakDue(at("mon 09:59"))),
        BreakEvent(at("mon 09:57"), BreakOffered()),
        BreakEvent(at("mon 09:30"), HOLD.event),
    ]
    assert told_at(events, now) == at("mon 09:57")
    assert prompted_at(events, now) == at("mon 09:30")
    assert now - told_at([], now) > APART
