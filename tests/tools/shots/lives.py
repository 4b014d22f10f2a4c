"""Whose app is pictured: made-up people, whose day so far was lived on a clock that jumps."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import UTC, datetime, time, timedelta
from enum import Enum
from pathlib import Path
from tempfile import TemporaryDirectory

from app.bootstrap import assemble
from app.domain.body import MuscleId
from app.domain.breaks import DueAt
from app.domain.breathing.breath import BreathPart, PatternId
from app.domain.habits.plan import AfterBreak, AtTime
from app.domain.journal.entry import TagId
from app.domain.journal.own_tags import OwnTag
from app.domain.movements import MovementId, OwnMovement, OwnStep
from app.domain.safety import Answered, No
from app.services.container import Services
from app.storage.store import disk_store
from tests.e2e.server import Running, at_home, running
from tests.fakes import FakeClock, FakeTimer
from tests.graph import BERLIN, shipped_content
from tests.journals import write_demo

OWN_PATTERN = PatternId("own.slow_evening")
OWN_TAG = OwnTag(TagId("own-bath"), "relief", "Hot bath")
OWN_MOVEMENT = OwnMovement(
    MovementId("own-circles"),
    "Wrist circles",
    (OwnStep("Circle both wrists outwards.", 12), OwnStep("Circle them inwards.", 12)),
    desk_friendly=True,
)
BLADE = MuscleId("infraspinatus")
NINE = datetime(2026, 3, 23, 8, 0, tzinfo=UTC)  # a Monday, 09:00 in Berlin
EIGHT = datetime(2026, 3, 23, 19, 5, tzinfo=UTC)  # 20:05, five minutes after the check-in


class Life(Enum):
    """At which moment somebody is met."""

    NEW = "their first minute"
    EMPTY = "nothing is logged yet"
    LIVED = "an ordinary morning, after a year"
    DUE = "a break comes due"
    BREAK = "a break is being taken"
    HOLD = "a knot is being held"
    EVENING = "the evening of that day"


BEFORE_A_BREAK = dict.fromkeys(Life, timedelta(minutes=25)) | {
    Life.DUE: timedelta(seconds=20),
    Life.BREAK: timedelta(seconds=20),
}


@contextmanager
def app_of(life: Life) -> Iterator[Running]:
    """The app of somebody with such a life."""
    with TemporaryDirectory() as folder:
        now = _led_up_to(life, Path(folder))
        with running(Path(folder), now.isoformat()) as app:
            yield app


def _led_up_to(life: Life, folder: Path) -> datetime:
    """Have all that came before happen; the instant at which that ends."""
    match life:
        case Life.NEW:
            return NINE
        case Life.EMPTY:
            at_home(folder)
            return NINE
        case _:
            # In a thread of its own, as a browser that is being driven has this thread's loop.
            with ThreadPoolExecutor(1) as aside:
                return aside.submit(asyncio.run, _live(folder, life)).result()


async def _live(folder: Path, life: Life) -> datetime:
    """Keep a journal for a year, answer the safety questions, take a break, skip one; the instant
    at which that ends."""
    clock = FakeClock(NINE)
    store = disk_store(folder, clock)
    await write_demo(store)
    services = assemble(
        clock=clock,
        timer=FakeTimer(clock),
        store=store,
        content=shipped_content(),
        system_zone=lambda: BERLIN,
    )
    await services.breathing_patterns.change(
        OWN_PATTERN, "Slow evening", {BreathPart.IN: 5, BreathPart.OUT: 7}
    )
    await services.own_movements.save(OWN_MOVEMENT)
    archived = OwnTag(TagId("own-tea"), "relief", "A pot of tea", archived=True)
    drive = OwnTag(TagId("own-drive"), "triggers", "Long drive on the motorway")
    await services.store.own_tags.save(OWN_TAG, archived, drive)
    await services.safety.answer([Answered(each.id, No()) for each in services.safety.questions])
    await _plan(services)
    await services.start()
    await clock.advance_to(_next(services) + timedelta(seconds=20))
    await services.break_player.start()
    await clock.advance(600)
    await clock.advance_to(_next(services) + timedelta(seconds=20))
    await services.reminders.skip()
    evening = life is Life.EVENING
    await clock.advance_to(EIGHT if evening else _next(services) - BEFORE_A_BREAK[life])
    await services.stop()
    services.close()
    return clock.now() + timedelta(seconds=10)


async def _plan(services: Services) -> None:
    """A small plan: one hold that is due in the morning, one in the afternoon."""
    first, second, *_ = services.journal_reader.open_spots()
    await services.plans.plan_hold(first.id, 3, AtTime(time(9)))
    await services.plans.plan_hold(second.id, 2, AfterBreak(time(15)), BLADE)


def _next(services: Services) -> datetime:
    due = services.reminders.next_due()
    assert isinstance(due, DueAt)
    return due.at
