"""A break that is started where no screen shows it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import pytest

from app.domain.breaks.event_reasons import FinishReason
from app.services.break_player import NotPlaying, Playing
from app.services.guided_break import PLAYER, GuidedBreak
from app.services.notification_actions import NotificationAction
from tests.fakes import settle
from tests.services.reminder_graph import Morning, working
from tests.services.test_break_player import finished, played


@dataclass
class FakeDoor:
    """The app elsewhere, open to those who knock or not."""

    opens: bool = True
    opened: list[str] = field(default_factory=list)

    async def open(self, route: str) -> bool:
        if self.opens:
            self.opened.append(route)
        return self.opens


@dataclass
class FakeLeader:
    """A desktop that shows one text at a time."""

    works: bool = True
    shown: list[tuple[str, str, tuple[str, ...]]] = field(default_factory=list)
    up: bool = False
    press: Callable[[str], None] = lambda name: None

    async def available(self) -> bool:
        return self.works

    async def lead(
        self, title: str, body: str, buttons: Mapping[str, str], pressed: Callable[[str], None]
    ) -> None:
        self.shown.append((title, body, tuple(buttons.values())))
        self.press, self.up = pressed, True

    async def leave(self) -> None:
        self.up = False


@dataclass
class BrokenOnce(FakeLeader):
    """A desktop that fails with the first text, in a way of its own."""

    broken: bool = True

    async def lead(
        self, title: str, body: str, buttons: Mapping[str, str], pressed: Callable[[str], None]
    ) -> None:
        if self.broken:
            self.broken = False
            raise RuntimeError("the bus broke")
        await super().lead(title, body, buttons, pressed)


@dataclass
class Started:
    """A morning in which Start was pressed on a notification at 09:45."""

    life: Morning
    guided_break: GuidedBreak
    door: FakeDoor
    leader: FakeLeader


@asynccontextmanager
async def started(
    door: FakeDoor | None = None, leader: FakeLeader | None = None, window: str = ""
) -> AsyncIterator[Started]:
    async with working() as life:
        guided_break = life.graph.services.guided_break
        door, leader = door or FakeDoor(opens=False), leader or FakeLeader()
        guided_break.app_opener, guided_break.notifier = door, leader
        if window:
            life.graph.services.in_app.opened(window)
        await life.until("mon 09:45")
        guided_break.perform_soon(NotificationAction.START, life.notifier.shown[-1].break_id)
        await settle()
        assert isinstance(life.break_player.playing(), Playing)
        yield Started(life, guided_break, door, leader)


async def test_the_app_that_runs_elsewhere_is_opened_at_the_break() -> None:
    async with started(door=FakeDoor()) as now:
        assert now.door.opened == [PLAYER]
        assert now.leader.shown == []


async def test_with_none_to_open_a_notification_tells_the_steps_and_the_seconds() -> None:
    async with started() as now:
        first = played(now.life).plan.movements[0]
        [(title, body, buttons)] = now.leader.shown
        assert title == first.name
        assert all(step.text in body for step in first.steps)
        assert "seconds" in body
        assert buttons in (("Next", "Stop"), ("Done", "Stop"))


async def test_a_window_that_is_open_shows_the_break_by_itself() -> None:
    async with started(window="one") as now:
        assert now.leader.shown == []


async def test_each_movement_is_shown_once_and_nothing_stays_when_the_break_is_over() -> None:
    async with started() as now:
        plan = played(now.life).plan
        await now.life.graph.clock.advance(plan.seconds + 1)
        assert [title for title, _, _ in now.leader.shown] == [one.name for one in plan.movements]
        assert now.leader.shown[-1][2] == ("Done", "Stop")
        assert not now.leader.up


async def test_next_goes_on_and_after_the_last_movement_the_break_is_done() -> None:
    async with started() as now:
        for _ in played(now.life).plan.movements:
            assert isinstance(now.life.break_player.playing(), Playing)
            now.leader.press("next")
            await settle()
        assert finished(now.life) == [FinishReason.PLAYED]
        assert not now.leader.up


async def test_stop_ends_the_break() -> None:
    async with started() as now:
        now.leader.press("stop")
        await settle()
        assert finished(now.life) == [FinishReason.STOPPED_EARLY]
        assert not now.leader.up


async def test_a_button_of_a_movement_that_has_gone_does_nothing() -> None:
    async with started() as now:
        plan = played(now.life).plan
        early = now.leader.press
        assert len(plan.movements) > 1
        await now.life.graph.clock.advance(played(now.life).now.movement_left + 1)
        early("next")
        await settle()
        assert played(now.life).now.step.nth == 1


async def test_a_desktop_that_cannot_show_it_leaves_the_break_to_run() -> None:
    async with started(leader=FakeLeader(works=False)) as now:
        assert now.leader.shown == []
        await now.life.graph.clock.advance(played(now.life).plan.seconds + 1)
        assert finished(now.life) == [FinishReason.TIME_WAS_UP]


async def test_a_desktop_that_fails_is_logged_and_tried_again_for_the_next_movement(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async with started(leader=BrokenOnce()) as now:
        assert "could not be shown" in caplog.text
        plan = played(now.life).plan
        await now.life.graph.clock.advance(plan.seconds + 1)
        shown = [title for title, _, _ in now.leader.shown]
        assert shown == [one.name for one in plan.movements[1:]]


async def test_skip_and_a_start_that_came_too_late_show_nothing() -> None:
    async with working() as life:
        guided_break, door = life.graph.services.guided_break, FakeDoor()
        guided_break.app_opener = door
        await life.until("mon 09:45")
        outdated = life.notifier.shown[-1].break_id
        await guided_break.perform(NotificationAction.SKIP, outdated)
        await guided_break.perform(NotificationAction.START, outdated)
        assert isinstance(life.break_player.playing(), NotPlaying)
        assert door.opened == []
