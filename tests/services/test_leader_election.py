"""Several processes on the same data: one gives reminders, and another takes over (R17)."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import date

import pytest

from app.bootstrap import assemble
from app.domain.body import RegionId
from app.domain.breaks.events import BreakDue, BreakOffered, CheckInAsked
from app.domain.breaks.prompts import Prompt, PromptKind
from app.domain.spots.matching import BodyPlace
from app.texts import breaks as words
from tests.domain.breaks.life import at
from tests.fakes import FakeLease, FakeTimer, Leases
from tests.graph import BERLIN, Graph, graph, shipped_content
from tests.services.reminder_graph import Morning, morning


@asynccontextmanager
async def several(count: int) -> AsyncIterator[list[tuple[Morning, FakeLease]]]:
    """Processes on one store and one clock, each with a desktop to tell, all at work."""
    leases, first = Leases(), graph(at("mon 09:00"))
    found: list[tuple[Morning, FakeLease]] = []
    async with AsyncExitStack() as ends:
        for _ in range(count):
            timer, lease = FakeTimer(first.clock), FakeLease(leases)
            services = assemble(
                clock=first.clock,
                timer=timer,
                store=first.store,
                content=shipped_content(),
                system_zone=lambda: BERLIN,
                lease=lease,
            )
            life = morning(over=Graph(services, first.clock, timer, first.store))
            await services.start()
            ends.push_async_callback(services.stop)
            found.append((life, lease))
        yield found


def titles(lives: list[tuple[Morning, FakeLease]]) -> Iterator[int]:
    for life, _ in lives:
        yield len(life.notifier.shown)


async def test_of_two_processes_one_tells_and_decides() -> None:
    async with several(2) as lives:
        await lives[0][0].until("mon 09:46")
        assert list(titles(lives)) == [1, 0]
        assert lives[0][0].logged(BreakDue) == ["mon 09:45:00"]


async def test_when_one_dies_another_tells_the_next_break_within_half_a_minute() -> None:
    async with several(3) as lives:
        first, lease = lives[0]
        await first.until("mon 09:44:50")
        lease.dies()
        await first.until("mon 09:45:20")
        assert list(titles(lives[1:])) == [1, 0]
        assert first.logged(BreakOffered) == [lives[1][0].logged(BreakOffered)[0]]


async def test_one_that_ends_leaves_the_lease_to_another() -> None:
    async with several(2) as lives:
        first, second = lives[0][0], lives[1][0]
        await first.until("mon 09:30")
        await first.graph.services.stop()
        await first.until("mon 09:45")
        assert len(second.notifier.shown) == 1
        assert second.graph.services.reminder_loop.is_running


async def test_a_verb_of_one_that_stands_by_is_heard_by_the_one_that_reminds() -> None:
    async with several(2) as lives:
        first, second = lives[0][0], lives[1][0]
        await first.until("mon 09:45")
        await second.reminders.skip()
        assert second.notifier.withdrawn == []
        await first.until("mon 09:45:20")
        assert len(first.notifier.withdrawn) == 1
        assert first.logged(BreakDue) == ["mon 09:45:00"]


async def test_one_that_can_show_nothing_makes_room_for_one_that_can() -> None:
    async with several(2) as lives:
        first, second = lives[0][0], lives[1][0]
        first.notifier.works = False
        await first.until("mon 09:45")
        assert len(second.notifier.shown) == 1
        assert second.reminders.service_status.channels == ("desktop",)
        second.notifier.works = False
        first.notifier.works = True
        await first.until("mon 09:46")
        assert len(first.notifier.shown) == 1  # the break still waits for its answer
        assert first.reminders.service_status.channels == ("desktop",)


async def test_with_nothing_to_show_anywhere_breaks_are_decided_all_the_same() -> None:
    async with several(2) as lives:
        for life, _ in lives:
            life.notifier.works = False
        await lives[0][0].until("mon 09:46")
        assert lives[0][0].logged(BreakDue) == ["mon 09:45:00"]


@pytest.mark.slow
async def test_of_two_processes_one_asks_in_the_evening() -> None:
    async with several(2) as lives:
        await an_open_spot(lives[0][0])
        await lives[0][0].until("mon 20:01")
        assert [evenings_asked(life) for life, _ in lives] == [1, 0]


@pytest.mark.slow
async def test_when_the_one_that_reminds_died_just_before_the_evening_another_asks() -> None:
    async with several(2) as lives:
        first, lease = lives[0]
        await an_open_spot(first)
        await first.until("mon 19:59:50")
        lease.dies()
        await first.until("mon 20:01")
        assert [evenings_asked(life) for life, _ in lives] == [0, 1]


async def an_open_spot(life: Morning) -> None:
    await life.graph.services.spots.open(BodyPlace.of(RegionId("back.trap_upper.right")))


def evenings_asked(life: Morning) -> int:
    title = words.message(Prompt("", PromptKind.EVENING, CheckInAsked(date(2026, 3, 2))), "").title
    return sum(each.title == title for each in life.notifier.shown)


async def test_a_sleep_is_taken_in_once_whoever_reminds() -> None:
    async with several(2) as lives:
        first, lease = lives[0]
        await first.until("mon 09:30")
        lease.dies()
        await first.until("mon 09:31")
        first.graph.clock.suspend(600)
        await first.until("mon 09:42")
        assert len(lives[1][0].logged(BreakDue)) == 0
        assert [life.reminders.next_due() for life, _ in lives] == [
            lives[1][0].reminders.next_due()
        ] * 2
