"""Where reminders show, the test of it, and the history of breaks."""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass, replace

import flet as ft
import pytest

from app.domain.breaks import BreakEvent, Inhibitor
from app.domain.breaks.event_reasons import (
    CreditReason,
    FinishReason,
    IgnoreReason,
    MissReason,
    RequestedAction,
    ResumeReason,
    SkipReason,
)
from app.domain.breaks.events import (
    ActionIgnored,
    AnchorMoved,
    BreakAnnounced,
    BreakCredited,
    BreakDeferred,
    BreakDue,
    BreakFinished,
    BreakHandedOver,
    BreakMissed,
    BreakOffered,
    BreakOfferedAgain,
    BreakShown,
    BreakSkipped,
    BreakSnoozed,
    BreaksPaused,
    BreaksPausedUntilResumed,
    BreaksResumed,
    BreakStarted,
    CheckInAsked,
    CheckInMissed,
    ClockStepped,
    EventDetail,
)
from app.domain.breaks.state import AnchorReason
from app.domain.permissions import DesktopStatus, PermissionState, PhonePermissions
from app.services.browser_notifications import PageMessage, Permission
from app.services.notification_channels import DeliveryOutcome, DeliveryTest
from app.texts import break_history as history
from app.texts import notifications as words
from app.ui.app import build_main
from tests.domain.breaks.life import BERLIN, at
from tests.services.reminder_graph import Morning, working
from tests.ui.harness import Screen, labels_of, render


async def opened(life: Morning, route: str) -> Screen:
    return await render(build_main(life.graph.services), route)


async def test_a_test_reminder_says_which_channels_answered() -> None:
    async with working() as life:
        screen = await opened(life, "/settings/reach")
        await screen.click(words.TEST)
        assert life.notifier.shown[0].title == words.TEST_TITLE
        assert screen.sees("Desktop notification")
        assert screen.sees("This window")
        assert (
            screen.texts.count(words.tried(DeliveryTest("desktop", DeliveryOutcome.SHOWN))[1]) == 2
        )
        assert screen.sees("Not available here right now.")


async def test_permission_of_the_browser_is_asked_on_a_tap_and_only_where_it_can_be() -> None:
    async with working() as life:
        screen, browser = await opened(life, "/settings/reach"), life.graph.services.browser
        assert words.ALLOW not in [each for one in screen.all(ft.Button) for each in labels_of(one)]
        heard: list[PageMessage] = []

        async def listen() -> None:
            async for saying in browser.listen("default"):
                heard.append(saying)  # noqa: PERF401 - one by one, as they come

        page = asyncio.ensure_future(listen())
        await screen.settle()
        assert heard == []
        await screen.click(words.ALLOW)
        assert heard == [PageMessage("ask")]
        browser.close()
        await page
        await screen.settle()
        assert screen.sees(words.PERMISSIONS[Permission.NO_PAGE])


@dataclass
class FakePhone:
    """A phone whose person agrees to everything, when asked."""

    standing: PhonePermissions
    opened: int = 0

    async def phone_permissions(self) -> PhonePermissions:
        return self.standing

    async def ask_to_notify(self) -> None:
        self.standing = replace(self.standing, notifications=PermissionState.GIVEN)

    async def ask_for_exact_alarms(self) -> None:
        self.standing = replace(self.standing, exact_alarms=PermissionState.GIVEN)

    async def open_settings(self) -> None:
        self.opened += 1


@dataclass
class FakeDesk:
    """A desktop that says how it stands."""

    stands: DesktopStatus

    async def desktop_status(self) -> DesktopStatus:
        return self.stands


@pytest.mark.parametrize(
    "stands", [desk for desk in DesktopStatus if desk is not DesktopStatus.NONE]
)
async def test_the_desktop_says_how_it_stands_and_what_to_do(stands: DesktopStatus) -> None:
    async with working() as life:
        life.graph.services.permissions.desktop_source = FakeDesk(stands)
        screen = await opened(life, "/settings/reach")
        await screen.settle()
        assert screen.sees(words.DESKS[stands])


async def test_a_device_without_a_desktop_says_nothing_of_one() -> None:
    async with working() as life:
        assert not (await opened(life, "/settings/reach")).sees(words.DESKTOP)


async def test_a_phone_says_what_it_allows_and_asks_only_on_a_tap() -> None:
    async with working() as life:
        phone = FakePhone(PhonePermissions(PermissionState.REFUSED, PermissionState.REFUSED))
        life.graph.services.permissions.phone_source = phone
        screen = await opened(life, "/settings/reach")
        await screen.settle()
        assert screen.sees(words.PHONE_RIGHTS[PermissionState.REFUSED])
        assert screen.sees(words.EXACT_RIGHTS[PermissionState.REFUSED])
        assert not screen.sees(words.BROWSER)
        assert phone.standing == PhonePermissions(PermissionState.REFUSED, PermissionState.REFUSED)
        await screen.click(words.ALLOW_EXACT)
        assert screen.sees(words.EXACT_RIGHTS[PermissionState.GIVEN])
        await screen.click(words.PHONE_SETTINGS)
        assert phone.opened == 1
        await screen.click(words.ALLOW)
        assert screen.sees(words.PHONE_RIGHTS[PermissionState.GIVEN])
        assert words.ALLOW not in [each for one in screen.all(ft.Button) for each in labels_of(one)]


async def test_what_the_phone_cannot_be_asked_is_explained() -> None:
    async with working() as life:
        life.graph.services.permissions.phone_source = FakePhone(
            PhonePermissions(PermissionState.UNKNOWN, PermissionState.UNKNOWN)
        )
        screen = await opened(life, "/settings/reach")
        await screen.settle()
        assert screen.sees(words.BATTERY_RIGHTS[PermissionState.UNKNOWN])
        assert screen.sees(words.BATTERY_ABOUT)
        assert screen.sees(words.PHONE_RIGHTS[PermissionState.UNKNOWN])


async def test_the_history_says_what_happened_and_why() -> None:
    async with working() as life:
        await life.until("mon 09:45")
        await life.reminders.skip()
        life.activity_monitor.holding = (Inhibitor.CALL,)
        await life.until("mon 10:31")
        screen = await opened(life, "/settings/history")
        assert screen.sees("A break was due at 09:45.")
        times = [each for each in screen.all(ft.Text) if each.value == "09:45"]
        assert times
        assert all(each.no_wrap for each in times)  # however large its text is
        assert screen.sees("Skipped.")
        assert screen.sees("Waited: you were on a call.")
        assert screen.sees("Today")


async def test_a_history_without_events_says_what_will_stand_there() -> None:
    async with working("sat 10:00") as life:
        assert (await opened(life, "/settings/history")).sees(history.EMPTY)


def test_everything_that_can_be_logged_has_its_sentence() -> None:
    moment = at("mon 10:30")
    every: list[EventDetail] = [
        BreakAnnounced(moment),
        BreakDue(moment),
        BreakOffered(),
        BreakOfferedAgain(),
        BreakShown("desktop"),
        BreakHandedOver(),
        BreakStarted(),
        BreakSnoozed(moment, 1),
        BreaksPaused(moment),
        BreaksPausedUntilResumed(),
        CheckInAsked(moment.date()),
        CheckInMissed(moment.date()),
        ClockStepped(at("mon 11:30") - moment),
        ClockStepped(moment - at("mon 11:30")),
        *(BreakFinished(moment, why) for why in FinishReason),
        *(BreakSkipped(why) for why in SkipReason),
        *(BreakMissed(why) for why in MissReason),
        *(BreakCredited(moment, why) for why in CreditReason),
        *(BreakDeferred(why) for why in Inhibitor),
        *(BreaksResumed(why) for why in ResumeReason),
        *(AnchorMoved(why) for why in AnchorReason),
        *(ActionIgnored(RequestedAction.SKIP, why) for why in IgnoreReason),
    ]
    now = at("mon 12:00").astimezone(BERLIN)
    for what in every:
        said = history.line(BreakEvent(moment, what), now)
        assert re.fullmatch(r"[A-Z].*\.", said), said
