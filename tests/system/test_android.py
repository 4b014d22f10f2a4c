"""The Android channel, with a stand-in that has the methods of its plugin."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from app.domain.breaks import BreakId, ForMinutes
from app.domain.breaks.events import ActionIgnored, BreakOffered, BreakSnoozed
from app.domain.permissions import PermissionState, PhonePermissions
from app.system.android import number_of
from app.system.android_page import AndroidPage
from tests.domain.breaks.life import at
from tests.fakes import settle
from tests.services.reminder_graph import another_process, working
from tests.system.android_plugin import FakePlugin, phone


async def test_the_next_break_and_the_rest_of_the_window_are_handed_over_once() -> None:
    async with working("mon 15:00") as life:
        plugin = FakePlugin()
        android = phone(life, plugin)
        await android.refill()
        assert plugin.times == ["mon 15:45:00", "mon 16:31:30", "mon 17:18:00"]
        await android.refill()
        assert plugin.scheduled == 3


async def test_what_is_no_longer_planned_is_taken_back() -> None:
    async with working("mon 15:00") as life:
        plugin = FakePlugin()
        android = phone(life, plugin)
        await android.refill()
        await life.reminders.pause(ForMinutes(60))
        await android.refill()
        assert plugin.times == ["mon 16:45:00", "mon 17:31:30"]


async def test_after_the_last_break_the_next_window_is_handed_over() -> None:
    async with working("mon 17:30") as life:
        plugin = FakePlugin()
        await phone(life, plugin).refill()
        assert plugin.times[0] == "tue 09:45:00"
        assert plugin.times[-1] < "tue 18"


async def test_what_the_system_shows_is_not_shown_a_second_time() -> None:
    async with working("mon 15:00") as life:
        plugin = FakePlugin()
        android = phone(life, plugin)
        life.graph.services.notification_channels.add(android)
        await android.refill()
        await life.until("mon 15:46")
        assert plugin.shown == []
        await life.until("mon 15:51")  # half of the time has gone: now it is us who ask again
        assert len(plugin.shown) == 1


async def test_an_answer_comes_back_to_the_break_it_was_for_however_often() -> None:
    async with working("mon 15:00") as life:
        plugin = FakePlugin()
        android = phone(life, plugin)
        await android.refill()
        payload = next(e["payload"] for e in plugin.pending.values() if e["at"] == "mon 15:45:00")
        await life.until("mon 15:45")
        said = json.dumps({"payload": payload, "action_id": "skip", "notification_id": 1})
        await android.tapped(said)
        assert not life.is_offered
        await android.tapped(said)
        assert len(life.logged(ActionIgnored)) == 1


async def test_an_answer_from_before_a_restart_harms_nothing() -> None:
    async with working("mon 15:00") as life:
        plugin = FakePlugin()
        await phone(life, plugin).refill()
        payload = next(iter(plugin.pending.values()))["payload"]
    await life.graph.clock.advance_to(at("mon 16:30"))
    async with working(over=another_process(life.graph)) as later:
        await phone(later, plugin).tapped({"payload": payload, "action_id": "start"})
        assert later.logged(BreakOffered) == []
        assert len(later.logged(ActionIgnored)) == 1


async def test_a_tap_beside_the_buttons_presses_nothing() -> None:
    async with working("mon 15:00") as life:
        await phone(life, FakePlugin()).tapped({"payload": "one", "action_id": ""})
        assert life.logged(ActionIgnored) == []


async def test_without_exact_alarms_breaks_come_about_on_time_and_it_says_so() -> None:
    async with working("mon 15:00") as life:
        plugin = FakePlugin(exact=False)
        android = phone(life, plugin)
        await android.refill()
        assert plugin.modes == {"inexact_allow_while_idle"}
        assert await android.phone_permissions() == PhonePermissions(
            PermissionState.GIVEN, PermissionState.REFUSED, PermissionState.UNKNOWN
        )


async def test_a_phone_that_refuses_notifications_is_no_channel() -> None:
    async with working("mon 15:00") as life:
        assert not await phone(life, FakePlugin(enabled=False)).available()


async def test_rights_are_asked_on_a_tap_and_looked_up_anew() -> None:
    async with working("mon 15:00") as life:
        plugin, rights = FakePlugin(enabled=False, exact=False), life.graph.services.permissions
        rights.phone_source = phone(life, plugin)
        await rights.refresh()
        assert rights.phone == PhonePermissions(PermissionState.REFUSED, PermissionState.REFUSED)
        await rights.ask_to_notify()
        assert rights.phone == PhonePermissions(PermissionState.GIVEN, PermissionState.REFUSED)
        await rights.ask_for_exact_alarms()
        assert rights.phone == PhonePermissions(PermissionState.GIVEN, PermissionState.GIVEN)
        await rights.open_settings()
        assert plugin.settings_opened == 1


async def test_a_plugin_that_does_not_answer_leaves_rights_unknown() -> None:
    async with working("mon 15:00") as life:
        rights = life.graph.services.permissions
        rights.phone_source = phone(life, object())  # type: ignore[arg-type]
        await rights.refresh()
        assert rights.phone == PhonePermissions(PermissionState.UNKNOWN, PermissionState.UNKNOWN)


def test_a_break_has_the_same_number_in_every_process() -> None:
    assert number_of(BreakId("20260302T084500Z-1")) == number_of("20260302T084500Z-1")
    assert 0 <= number_of("x") < 2**31


@dataclass
class FakePage:
    """A page, as far as it tells of the app coming back."""

    on_app_lifecycle_state_change: Any = None


@dataclass
class Happened:
    """An event of the page or the plugin."""

    state: str = ""
    data: str = ""


async def test_it_is_refilled_when_the_app_opens_and_when_it_comes_back() -> None:
    async with working("mon 15:00") as life:
        heard: list[str] = []
        page = FakePage(lambda event: heard.append(event.state))
        plugin, meeting = FakePlugin(), AndroidPage()
        meeting.attach(phone(life, plugin), page)
        await settle()
        assert len(plugin.pending) == 3
        plugin.pending.clear()
        page.on_app_lifecycle_state_change(Happened(state="pause"))
        await settle()
        assert plugin.pending == {}
        page.on_app_lifecycle_state_change(Happened(state="resume"))
        await settle()
        assert len(plugin.pending) == 3
        assert heard == ["pause", "resume"]  # who listened before still does


async def test_a_tap_in_the_system_is_pressed_in_the_app() -> None:
    async with working("mon 15:00") as life:
        plugin, meeting = FakePlugin(), AndroidPage()
        meeting.attach(phone(life, plugin), FakePage())
        await settle()
        payload = next(e["payload"] for e in plugin.pending.values() if e["at"] == "mon 15:45:00")
        await life.until("mon 15:45")
        meeting.tapped(Happened(data=json.dumps({"payload": payload, "action_id": "snooze"})))
        meeting.tapped(Happened(data="not json"))
        await settle()
        assert not life.is_offered
        assert life.logged(BreakSnoozed) == ["mon 15:45:00"]
