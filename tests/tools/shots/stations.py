"""Stations of a journey, and what leads from one to the next.

An act is done once, on the services and a clock held still; then everybody looks.  What a screen
keeps to itself, each of those who look taps for themselves.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from app.domain.body import MuscleId, Side
from app.domain.holds import CheckIn, Familiar, HoldButton, StopReason
from app.domain.journal.entry import Score
from tests.e2e.person import Person
from tests.graph import Graph
from tests.services.holds.running import state

Act = Callable[[Graph], Awaitable[object]]
Tap = Callable[[Person], object]

A_GOOD_REST = 3 * 3600.0  # seconds
A_MOMENT = 0.3  # seconds: by then a screen has drawn where it begins, and begun to move


async def nothing(built: Graph) -> None:
    """Nothing is done."""


def look(person: Person) -> None:
    """Nothing is tapped."""


@dataclass(frozen=True, slots=True)
class Station:
    """One moment: what leads there, the address to be at (none: stay), and what each taps."""

    name: str
    act: Act = nothing
    route: str = ""
    tap: Tap = look


def waiting(seconds: float) -> Act:
    """Time passes."""
    return lambda built: built.clock.advance(seconds)


def then(*acts: Act) -> Act:
    """One after the other, and a moment to draw it."""

    async def act(built: Graph) -> None:
        for each in acts:
            await each(built)
        await built.clock.advance(A_MOMENT)

    return act


def begun(muscle: MuscleId, side: Side = Side.LEFT) -> Act:
    """A hold is begun."""
    return lambda built: built.services.holds.begin(muscle, side)


async def onward(built: Graph) -> None:
    """On to the next phase."""
    await built.services.holds.next()


async def found(built: Graph) -> None:
    """The spot is found."""
    await built.services.holds.confirm_spot(Familiar.YES)


async def finished(built: Graph) -> None:
    """Done with this hold, and a good rest after it."""
    await built.services.holds.finish()
    await built.clock.advance(A_GOOD_REST)


def rated_before(score: int) -> Act:
    """The pain before."""
    return lambda built: built.services.holds.rate_before(Score(score))


def rated_after(score: int) -> Act:
    """The pain after."""
    return lambda built: built.services.holds.rate_after(Score(score))


def answering(*answers: CheckIn) -> Act:
    """The first check-in, with a 5, unless there was one; then these, one after the other."""

    async def answer(built: Graph) -> None:
        holds = built.services.holds
        if HoldButton.SET_LEVEL in state(holds).buttons:
            await holds.set_level(Score(5))
        for each in answers:
            await holds.check_in(each)

    return answer


def explained(reason: StopReason) -> Act:
    """Why it was stopped."""
    return lambda built: built.services.holds.give_stop_reason(reason)


def pressing(muscle: MuscleId, side: Side = Side.LEFT) -> Act:
    """A hold up to its first press, with a pain of 5."""
    return then(begun(muscle, side), onward, onward, rated_before(5), found)
