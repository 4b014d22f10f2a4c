"""The events of calendar files, and one file after another."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.domain.agenda import Agenda, ComingBreak, ComingCheckIn, ComingHold
from app.domain.body import SpotId
from app.domain.calendar_events import (
    CalendarContent,
    CalendarIssued,
    calendar_content,
    issued,
)
from tests.domain.breaks.life import at

NEW = CalendarIssued("home")
MONDAY = date(2026, 3, 2)


def file(
    *breaks: str, before: CalendarIssued = NEW, now: str = "mon 09:00", until: str = "tue 00:00"
) -> CalendarContent:
    items = tuple(ComingBreak(at(each)) for each in breaks)
    return calendar_content(Agenda(items, at(until)), before, at(now))


def uids(content: CalendarContent) -> list[str]:
    return [each.uid for each in content.events]


def test_what_moves_within_its_half_hour_keeps_its_uid() -> None:
    first = file("mon 09:45:20", "mon 10:31")
    second = file("mon 09:50", "mon 10:36", before=issued(first), now="mon 09:01")
    assert uids(first) == uids(second)
    assert second.sequence > first.sequence
    assert second.cancelled == ()
    assert first.events[0].at == at("mon 09:45"), "in whole minutes"


def test_what_is_not_to_come_any_more_is_cancelled_until_its_time_is_over() -> None:
    first = file("mon 09:45", "mon 10:31")
    second = file("mon 10:31", before=issued(first), now="mon 09:01")
    assert [each.uid for each in second.cancelled] == uids(first)[:1]
    third = file("mon 10:31", before=issued(second), now="mon 09:02")
    assert third.cancelled == second.cancelled
    fourth = file("mon 10:31", before=issued(third), now="mon 09:46")
    assert fourth.cancelled == ()


def test_two_files_of_one_moment_are_still_in_order() -> None:
    first = file("mon 09:45")
    assert file("mon 09:45", before=issued(first)).sequence == first.sequence + 1


def test_no_spot_can_be_read_off_a_uid_and_two_calendars_do_not_mix() -> None:
    agenda = Agenda(
        (
            ComingHold(at("mon 10:00"), MONDAY, SpotId("left-shoulder"), "Left shoulder"),
            ComingCheckIn(at("mon 20:00"), MONDAY),
        ),
        at("tue 00:00"),
    )
    first = calendar_content(agenda, NEW, at("mon 09:00"))
    other = calendar_content(agenda, CalendarIssued("work"), at("mon 09:00"))
    assert "shoulder" not in "".join(uids(first)).lower()
    assert not set(uids(first)) & set(uids(other))


@given(st.lists(st.lists(st.integers(0, 47), unique=True, max_size=8), min_size=1, max_size=5))
def test_after_any_files_a_calendar_shows_what_the_last_one_announced(
    halves: list[list[int]],
) -> None:
    """A calendar that takes an event with a higher sequence, and drops a cancelled one."""
    shown: dict[str, tuple[int, datetime]] = {}
    before, midnight = NEW, at("mon 00:00")
    for n, slots in enumerate(halves):
        now = midnight - timedelta(minutes=len(halves) - n)
        items = tuple(ComingBreak(midnight + timedelta(minutes=30 * s)) for s in sorted(slots))
        content = calendar_content(Agenda(items, at("tue 00:00")), before, now)
        for event in content.events:
            assert shown.get(event.uid, (0, now))[0] < content.sequence
            shown[event.uid] = content.sequence, event.at
        for gone in content.cancelled:
            shown.pop(gone.uid, None)
        before = issued(content)
        assert {uid: at for uid, (_, at) in shown.items()} == {
            each.uid: each.at for each in content.events
        }
