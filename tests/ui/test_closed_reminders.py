"""Who reminds a person while Unknot is closed: what the screen says, and what it does."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import flet as ft
import pytest

from app.domain.permissions import DeviceKind, PermissionState, PhonePermissions
from app.services.permissions import Permissions
from app.system.access_key import AccessKey
from app.system.server.admission import Admission
from app.texts import closed_reminders as words
from app.ui.app import build_main
from tests.calendars import events
from tests.services.reminder_graph import Morning, working
from tests.ui.harness import Screen, render


class FakeKey:
    """The key of a feed, in memory."""

    def __init__(self) -> None:
        self.now = ""

    def key(self) -> str:
        return self.now

    def make(self) -> str:
        self.now = "k1"
        return self.now

    def revoke(self) -> None:
        self.now = ""


async def opened(life: Morning, **replies: object) -> Screen:
    return await render(build_main(life.graph.services), "/settings/reach", replies=replies)


def push_switch(screen: Screen) -> ft.Switch:
    (found,) = [each for each in screen.all(ft.Switch) if each.data == words.PUSH_SWITCH]
    return found


@pytest.mark.parametrize("device", list(DeviceKind))
async def test_each_device_says_what_it_can_do(
    device: DeviceKind, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with working() as life:
        monkeypatch.setattr(Permissions, "device", device)
        screen = await opened(life)
        assert screen.sees(words.TITLE)
        assert screen.sees(words.HERE[device])
        assert screen.sees(words.CALENDAR_CAN)
        assert screen.sees(words.PUSH_CAN)
        assert screen.sees(words.PUSH_ELSEWHERE) is (device is not DeviceKind.COMPUTER)
        assert screen.sees(words.ANDROID_CAN) is (device is not DeviceKind.ANDROID)


def test_the_device_is_known_by_what_it_allows() -> None:
    phone = Permissions()
    phone.phone = PhonePermissions(PermissionState.GIVEN, PermissionState.GIVEN)
    assert phone.device is DeviceKind.ANDROID
    assert Permissions().device is DeviceKind.COMPUTER


async def test_a_calendar_file_is_saved_and_until_when_it_holds_is_shown() -> None:
    async with working() as life:
        screen = await opened(life, save_file="/there/x.ics")
        await screen.click(words.CALENDAR_SAVE)
        (saved,) = [args for name, args in screen.connection.invoked if name == "save_file"]
        assert events(saved["src_bytes"])
        assert saved["file_name"] == "unknot-2026-03-02.ics"
        assert screen.sees("Your last file holds until Monday 16 March at 00:00.")


async def test_a_calendar_file_that_was_not_saved_is_not_called_the_last_one() -> None:
    async with working() as life:
        screen = await opened(life, save_file=None)
        screen.page.web = False  # in a browser nobody can know
        await screen.click(words.CALENDAR_SAVE)
        assert not screen.sees("Your last file holds until Monday 16 March at 00:00.")


async def test_a_feed_has_an_address_until_it_is_stopped() -> None:
    async with working() as life:
        calendar = life.graph.services.calendar
        assert not (await opened(life)).sees(words.FEED)
        calendar.feed_key, calendar.feed_address = FakeKey(), "http://here/{}".format
        screen = await opened(life)
        await screen.click(words.FEED)
        assert screen.sees("http://here/k1")
        await screen.click(words.FEED_STOP)
        assert not screen.sees("http://here/k1")
        assert calendar.address == ""


@pytest.mark.parametrize("lan", ["", "http://192.168.1.20:8550", "https://192.168.1.20:8550"])
async def test_what_is_said_of_the_address_is_true_at_home_too(lan: str, tmp_path: Path) -> None:
    async with working() as life:
        services = life.graph.services
        services.entrance = Admission(AccessKey(tmp_path), lan=lan)
        services.calendar.feed_key = FakeKey()
        screen = await opened(life)
        assert screen.sees("It works on this computer only.") is (not lan)
        assert screen.sees("on devices in your home network") is bool(lan)
        assert screen.sees("isn’t encrypted") is lan.startswith("http:")


async def test_turning_the_push_on_makes_a_topic_that_nobody_can_guess() -> None:
    async with working() as life:
        services = life.graph.services
        screen = await opened(life)
        assert not services.settings.current.outside.push
        await screen.choose(push_switch(screen), True)
        outside = services.settings.current.outside
        assert outside.push
        assert len(outside.topic) > 30
        assert screen.sees(words.PUSH_STEPS)
        await screen.choose(push_switch(screen), False)
        assert services.settings.current.outside == replace(outside, push=False)


async def test_who_leaves_a_topic_is_told_what_stays_there() -> None:
    async with working() as life:
        services = life.graph.services
        screen = await opened(life)
        assert screen.sees(words.PUSH_STAYS)
        await screen.choose(push_switch(screen), True)
        first = services.settings.current.outside
        left = words.push_left(first.server, first.topic)
        assert not screen.sees(left)
        await services.settings.set("ntfy_topic", "hall")
        await screen.settle()
        assert screen.sees(left)
        await screen.choose(push_switch(screen), False)
        assert screen.sees(words.push_left(first.server, "hall"))
        assert not (await opened(life)).sees(words.push_left(first.server, "hall"))
        await screen.choose(push_switch(screen), True)
        assert not screen.sees(words.push_left(first.server, "hall")), "it goes there again"
