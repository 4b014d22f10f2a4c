"""Five minutes of a hold: exact to the end, however unevenly one looks at it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from math import inf

from hypothesis import given
from hypothesis import strategies as st

from app.domain.body import Side
from app.domain.breathing.breath import Paced, part_starts
from app.domain.errors import NotAllowed
from app.domain.holds import (
    Cue,
    Familiar,
    HoldId,
    HoldPlan,
    HoldSession,
    MonotonicReading,
    MovedOn,
    PhaseKind,
    Rated,
    SpotFound,
    Timed,
    advanced_to,
)
from app.domain.holds.limits import SITES_PER_SESSION
from app.domain.holds.queue import QueuedHold, enqueued
from app.domain.holds.sites import HoldSite
from app.domain.journal.entry import Score
from app.domain.learn.muscle import Pressable
from tests.domain.holds.examples import (
    COHERENT,
    LONG_EXHALE,
    NOON,
    SIGH,
    TRAPEZIUS,
    a_plan,
    held,
    with_rounds,
)
from tests.examples import examples

BREATHING = {
    Cue.IN,
    Cue.OUT,
    Cue.TOP_UP,
    Cue.ASK_AND_IN,
    Cue.ASK_LEVEL_AND_IN,
    Cue.PRESS,
    Cue.REST_OVER,
}
_PRESSED = with_rounds(TRAPEZIUS, 3)
assert isinstance(_PRESSED.pressing, Pressable)
LONGEST = replace(_PRESSED, pressing=replace(_PRESSED.pressing, max_seconds=60))
"""Three minutes of pressing, five with everything between."""
patterns = st.sampled_from((LONG_EXHALE, COHERENT, SIGH))


def begun(plan: HoldPlan) -> HoldSession:
    """At the first instant of the first press."""
    at_once = (MovedOn(0.0), MovedOn(0.0), Rated(0.0, Score(5)), SpotFound(0.0, Familiar.YES))
    return HoldSession(HoldId("h"), plan, NOON, MonotonicReading(0.0, 0.0), NOON, acts=at_once)


def looked_at(run: HoldSession, lateness: list[float]) -> HoldSession:
    """The run, looked at a little after each of its boundaries, until only the person can go on."""
    number, now = 0, 0.0
    while (boundary := run.state.next_boundary) < inf:
        now = max(now, boundary + lateness[number % len(lateness)])
        run = advanced_to(run, MonotonicReading(now, now), NOON + timedelta(seconds=now))
        number += 1
    return run


def meant(plan: HoldPlan) -> list[float]:
    """When each part of a breath is to begin in the presses, by adding up the plan."""
    times, at = [], 0.0
    first = plan.index(PhaseKind.PRESS)
    for phase in plan.phases[first:]:
        if not isinstance(phase.length, Timed):
            break
        if phase.kind is PhaseKind.PRESS and isinstance(phase.pace, Paced):
            times += [at + into for into, _ in part_starts(phase.pace, phase.length.seconds)]
        at += phase.length.seconds
    return times


@examples(40)
@given(patterns, st.lists(st.floats(0, 0.9), min_size=1, max_size=20))
def test_lateness_never_adds_up(pattern: object, lateness: list[float]) -> None:
    long_ago = tuple(held(float(days)) for days in (40, 30))
    plan = a_plan(
        LONGEST,
        Side.LEFT,
        60,
        pattern,  # type: ignore[arg-type]
        long_ago,
    )
    run = looked_at(begun(plan), lateness)
    presses = {n for n, phase in enumerate(plan.phases) if phase.kind is PhaseKind.PRESS}
    told = [
        each.at
        for each in run.state.progress.crossings
        if each.phase in presses and each.cue in BREATHING
    ]
    wanted = meant(plan)
    assert wanted[-1] > 200  # minutes, not moments
    assert len(told) == len(wanted)
    assert max(abs(a - b) for a, b in zip(told, wanted, strict=True)) < 1e-6


@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from(Side)), max_size=12))
def test_no_line_is_ever_longer_than_a_session(asked: list[tuple[str, Side]]) -> None:
    line: tuple[QueuedHold, ...] = ()
    for muscle, side in asked:
        try:
            line = enqueued(line, QueuedHold(HoldSite(muscle, side)), (held(0.005),), NOON)  # type: ignore[arg-type]
        except NotAllowed:
            continue
        places = {each.place for each in line}
        assert len(places) == len(line)
        assert len(places | {HoldSite(TRAPEZIUS.id, Side.LEFT)}) <= SITES_PER_SESSION
