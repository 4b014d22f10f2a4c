"""Journeys through a hold, breathing by itself and a break, with a station at every moment."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, replace
from typing import Any

from app.bootstrap import assemble
from app.domain.body import MuscleId, Side
from app.domain.breathing.breath import PatternId
from app.domain.holds import CheckIn, StopReason
from app.domain.settings import Settings
from app.services.holds.service import Holds
from app.texts import breathing
from tests.e2e.person import Person
from tests.graph import BERLIN, Graph, graph, shipped_content
from tests.services.holds.running import screened
from tests.tools.shots.months import SPOT, held_for_weeks
from tests.tools.shots.stations import (
    Station,
    Tap,
    answering,
    begun,
    explained,
    finished,
    found,
    onward,
    pressing,
    rated_after,
    rated_before,
    then,
    waiting,
)

NECK, SHOULDER = MuscleId("levator_scapulae"), MuscleId("upper_trapezius")
SPINE = MuscleId("thoracic_paraspinals")
LESS, SAME, MORE = CheckIn
REASONS = [each for each in StopReason if each is not StopReason.NOT_GIVEN]
OWN_BREATH = PatternId("own")


@dataclass(frozen=True, slots=True)
class Journey:
    """Whose app it goes through, and where it stops to look."""

    make: Callable[[], Coroutine[Any, Any, Graph]]
    stations: tuple[Station, ...]


async def ready() -> Graph:
    """Somebody who may hold whatever they like."""
    built = graph()
    await screened(built.services)
    return built


async def restarted() -> Graph:
    """The app again, whose process ended in the middle of a press."""
    before = await ready()
    await pressing(NECK)(before)
    await before.clock.advance(12)
    services = assemble(
        clock=before.clock,
        timer=before.timer,
        store=before.store,
        content=shipped_content(),
        system_zone=lambda: BERLIN,
    )
    return replace(before, services=services)


async def asleep(built: Graph) -> None:
    """The machine sleeps for ten minutes, and its timers ring when it has woken."""
    built.clock.suspend(600)
    await built.clock.advance(5)


async def own_breath(built: Graph) -> None:
    """No pacing from now on."""

    def unpaced(settings: Settings) -> Settings:
        return replace(settings, holds=replace(settings.holds, pattern=OWN_BREATH))

    await built.services.settings.change(unpaced)


async def lined_up(built: Graph) -> None:
    """Two more wait."""
    await built.services.hold_queue.enqueue(NECK, Side.RIGHT)
    await built.services.hold_queue.enqueue(SHOULDER, Side.LEFT)


def does(act: Callable[[Holds], Awaitable[object]]) -> Callable[[Graph], Awaitable[object]]:
    """What the person does to the hold under way."""
    return lambda built: act(built.services.holds)


def breathe(pattern: str) -> Tap:
    """Begin to breathe like that."""

    def tap(person: Person) -> None:
        person.tap(pattern).tap(breathing.START).sees(breathing.STOP)

    return tap


HOLD = Journey(
    ready,
    (
        Station("hold-anything-new", begun(NECK), "/hold/now"),
        Station("hold-prepare", then(onward)),
        Station("hold-rate-before", onward),
        Station("hold-find", rated_before(5)),
        Station("hold-find-nudged", waiting(61)),
        Station("hold-press-in", then(found)),
        Station("hold-press-out", waiting(4)),
        Station("hold-asked", waiting(16)),
        Station("hold-eased", answering(MORE)),
        Station("hold-may-let-go", answering(LESS, LESS, LESS)),
        Station("hold-paused", does(Holds.pause)),
        Station("hold-lead-in", does(Holds.resume)),
        Station("hold-letting-go", then(waiting(3.5), does(Holds.release_early))),
        Station("hold-release", waiting(10)),
        Station("hold-rest", then(onward)),
        Station("hold-round-2", waiting(31)),
        Station("hold-release-now", then(answering(MORE, MORE, MORE, MORE))),
        Station("hold-rate-after", waiting(11)),
        Station("hold-too-much", rated_after(7)),
        Station("hold-overslept", then(finished, pressing(SHOULDER), asleep), "/hold/now"),
        Station("hold-stretch", then(does(Holds.resume), onward, does(Holds.end_rounds))),
        Station("hold-aftercare", then(onward, rated_after(3))),
        Station("hold-line", then(finished, lined_up), "/hold"),
        Station("hold-own-breath", then(own_breath, pressing(SPINE, Side.MIDDLE)), "/hold/now"),
        Station("hold-why-stopped", does(Holds.stop_now)),
        *(
            Station(f"hold-stopped-{each}", explained(each))
            for each in StopReason
            if each.value != "unsaid"
        ),
    ),
)
RESTART = Journey(
    restarted,
    (Station("hold-offered-again", route="/hold"), Station("hold-offered-here", route="/hold/now")),
)
BREATHE = Journey(
    ready,
    (
        Station("breathe-in", route="/hold/breathe", tap=breathe("Long exhale")),
        Station("breathe-out", waiting(4.5)),
        Station("breathe-full", route="/hold/breathe", tap=breathe("Box")),
        Station("breathe-own", route="/hold/breathe", tap=breathe("own")),
        Station("breathe-done", waiting(181)),
    ),
)
TAKE_A_BREAK = Journey(
    ready,
    (
        Station("break-none", route="/break"),
        Station("break-get-ready", lambda built: built.services.break_player.start()),
        Station("break-step", waiting(12)),
        Station("break-paused", lambda built: built.services.break_player.pause()),
        Station("break-last", lambda built: built.services.break_player.next_movement()),
        Station("break-other-side", waiting(30)),
        Station("break-done", lambda built: built.services.break_player.next_movement()),
    ),
)
STORY = Journey(held_for_weeks, (Station("spot-story", route=f"/journal/spot/{SPOT}"),))
JOURNEYS = (HOLD, RESTART, STORY, BREATHE, TAKE_A_BREAK)
