"""The calendar over the whole graph: what is remembered, settled, and named."""

from __future__ import annotations

from datetime import time
from pathlib import Path

import pytest

from app.domain.agenda import Agenda, ComingCheckIn, ComingHold
from app.domain.body import Spot
from app.domain.breaks import UntilTomorrow
from app.domain.calendar_events import EPOCH
from app.domain.errors import StorageError
from app.domain.habits.plan import AfterBreak, AtTime
from app.domain.journal.entry import Clear
from app.export.folder_writer import FolderWriter
from app.services.calendar import Calendar
from tests.calendars import events
from tests.domain.breaks.life import at, local
from tests.graph import Graph, graph
from tests.services.habits.planned import with_plan
from tests.services.reminder_graph import working


async def planned() -> tuple[Graph, Spot]:
    found = graph(at("mon 09:00"))
    return found, await with_plan(found.services, AtTime(time(11)))


async def saved(calendar: Calendar, days: int) -> bytes:
    """A file that the person took."""
    file = await calendar.file(days)
    await calendar.remember(file)
    return file.content


async def test_a_file_that_cannot_be_written_is_not_remembered(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    found, _ = await planned()

    def full(*_: object) -> None:
        raise StorageError("The disk is full.")

    monkeypatch.setattr(FolderWriter, "put", full)
    with pytest.raises(StorageError):
        await found.services.calendar.export(tmp_path / "x.ics")
    assert found.services.calendar.holds_until == EPOCH


async def test_a_later_file_replaces_the_one_before_it() -> None:
    found, _ = await planned()
    calendar = found.services.calendar
    first = events(await saved(calendar, 3))
    await found.services.reminders.pause(UntilTomorrow())
    second = events(await saved(calendar, 3))
    assert {each.uid for each in first} == {each.uid for each in second}
    assert min(e.sequence for e in second) > max(e.sequence for e in first)
    gone = [each for each in second if each.is_cancelled]
    assert gone
    assert {each.start.date() for each in gone} == {at("mon 09:00").date()}
    assert calendar.holds_until == at("thu 00:00")


async def test_a_feed_cancels_nothing_and_is_not_remembered() -> None:
    found, _ = await planned()
    calendar = found.services.calendar
    await saved(calendar, 3)
    before = found.store.calendar_issued.get()
    await found.services.reminders.pause(UntilTomorrow())
    assert not [e for e in events(await calendar.feed()) if e.is_cancelled]
    assert found.store.calendar_issued.get() == before


def days(agenda: Agenda, kind: type[ComingHold | ComingCheckIn]) -> list[str]:
    return [local(each.at)[:3] for each in agenda.items if isinstance(each, kind)]


async def test_what_was_answered_today_is_not_asked_again() -> None:
    found, spot = await planned()
    calendar = found.services.calendar
    assert days(calendar.agenda(2), ComingHold)[:1] == ["mon"]
    assert days(calendar.agenda(2), ComingCheckIn) == ["mon", "tue"]
    await found.services.due_holds.decline(spot.id)
    await found.services.journal.record(spot.id, Clear())
    assert "mon" not in days(calendar.agenda(2), ComingHold)
    assert days(calendar.agenda(2), ComingCheckIn) == ["tue"]


async def test_a_hold_after_a_break_that_is_over_does_not_come_again_today() -> None:
    async with working() as life:
        services = life.graph.services
        await with_plan(services, AfterBreak(time(9, 45)))
        await life.until("mon 09:45")
        await life.break_player.start()
        await life.until("mon 10:00")
        assert "mon" not in days(services.calendar.agenda(2), ComingHold)


async def test_spots_are_named_once_the_person_says_so() -> None:
    found, spot = await planned()
    services = found.services
    assert spot.name.encode() not in (await services.calendar.file()).content
    await services.settings.set("outside_spots", "on")
    titles = {each.title for each in events((await services.calendar.file()).content)}
    assert f"Planned hold: {spot.name}" in titles
