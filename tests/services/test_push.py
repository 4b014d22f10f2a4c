"""Reminders through ntfy beside the other channels, from the clock to the phone."""

from __future__ import annotations

import asyncio

from app.domain.breaks.events import BreakShown
from app.domain.breaks.status import ChannelTrouble, PushTrouble
from app.domain.import_export.comparison import Version
from app.domain.outside import PUSH_CHANNEL
from app.services.container import Services
from app.system.ntfy import NtfyNotifier
from app.texts import breaks as words
from app.texts.cli.breaks import shown_where
from tests.services.habits.planned import AT_TWO, with_plan
from tests.services.reminder_graph import Morning, working
from tests.system.fake_ntfy import FakeNtfy, fake_ntfy


async def push_to(services: Services, server: FakeNtfy) -> None:
    """Turn it on, as a person does."""
    await services.settings.set("ntfy_server", server.address)
    await services.settings.set("ntfy_topic", "room")
    await services.settings.set("ntfy", "on")


def attached(life: Morning) -> None:
    services = life.graph.services
    services.notification_channels.add(
        NtfyNotifier(
            lambda: services.settings.current.outside,
            life.graph.clock.sleep,
            changed=services.settings.changed,
        ),
        lambda occasion: words.message_outside(
            occasion,
            services.local_time.now(),
            names_spots=services.settings.current.outside.names_spots,
        ),
    )


async def arrived(server: FakeNtfy, titles: list[str]) -> bool:
    """Whether these are on the phone, within two seconds of real time."""
    for _ in range(200):
        if sorted(server.shown.values()) == sorted(titles):
            return True
        await asyncio.sleep(0.01)
    return False


async def test_it_is_off_until_the_person_turns_it_on() -> None:
    with fake_ntfy() as server:
        async with working() as life:
            attached(life)
            await life.until("mon 09:46")
            assert life.is_offered
            assert PUSH_CHANNEL not in life.reminders.service_status.channels
            assert (server.posted, server.deleted) == ([], [])


async def test_a_break_arrives_is_logged_and_taken_back_when_it_is_done() -> None:
    with fake_ntfy() as server:
        async with working() as life:
            attached(life)
            await push_to(life.graph.services, server)
            await life.until("mon 09:45")
            assert await arrived(server, ["Time for a movement break"])
            assert server.posted[0]["message"] == "09:45"
            assert len(life.notifier.shown) == 1
            await life.reminders.skip()
            assert await arrived(server, [])
            assert len(life.logged(BreakShown)) == 2, "the desktop, and the phone"
            assert "through ntfy" in shown_where(life.reminders.service_status)


async def test_a_reminder_is_taken_back_from_the_topic_that_the_person_leaves() -> None:
    with fake_ntfy() as server:
        async with working() as life:
            attached(life)
            services = life.graph.services
            await push_to(services, server)
            await life.until("mon 09:45")
            assert await arrived(server, ["Time for a movement break"])
            await services.settings.set("ntfy_topic", "hall")
            assert await arrived(server, [])
            assert [each.split("/")[1] for each in server.deleted] == ["room"]
            assert life.is_offered, "the break itself is still there"


async def test_a_server_that_fails_is_said_and_delays_nobody() -> None:
    with fake_ntfy() as server:
        async with working() as life:
            attached(life)
            await push_to(life.graph.services, server)
            server.status = 500
            await life.until("mon 09:45")
            assert len(life.notifier.shown) == 1
            for _ in range(200):
                if life.graph.services.notification_channels.troubles:
                    break
                await asyncio.sleep(0.01)
            await life.until("mon 09:47")
            status = life.reminders.service_status
            assert status.troubles == (ChannelTrouble(PUSH_CHANNEL, PushTrouble.SERVER_FAILED),)
            assert "has a problem of its own" in shown_where(status)
            assert len(life.notifier.shown) == 1, "posting again shows nothing twice elsewhere"


async def test_a_spot_is_named_only_if_the_person_says_so() -> None:
    for named in ("off", "on"):
        with fake_ntfy() as server:
            async with working("mon 13:50") as life:
                attached(life)
                services = life.graph.services
                spot = await with_plan(services, AT_TWO)
                await push_to(services, server)
                await services.settings.set("outside_spots", named)
                await life.until("mon 14:20")
                title = f"Time for your hold: {spot.name}"
                wanted = title if named == "on" else "Time for your planned hold"
                for _ in range(200):
                    if wanted in {each["title"] for each in server.posted}:
                        break
                    await asyncio.sleep(0.01)
                titles = {each["title"] for each in server.posted}
                assert wanted in titles
                assert (title in titles) is (named == "on")


async def test_it_is_in_no_export_and_an_import_leaves_it() -> None:
    with fake_ntfy() as server:
        async with working() as life:
            services = life.graph.services
            await services.settings.set("interval_minutes", "50")
            await push_to(services, server)
            kept = services.settings.current.outside
            (file, *_) = services.import_export.render("json", "all")
            assert b"room" not in file.content
            await services.settings.set("interval_minutes", "40")
            brought = services.import_export.preview(file.name, file.content)
            await services.import_export.apply(brought, version=Version.FILE)
            assert services.settings.current.reminders.interval_minutes == 50
            assert services.settings.current.outside == kept
