"""The object graph of a browser: the journal in its private storage, and the page's notifications.

There is one process and one window, so nothing is led, locked or watched for other processes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from html import escape
from importlib import import_module
from pathlib import Path
from typing import Any

from app.bootstrap.assemble import assemble
from app.bootstrap.window import paint
from app.domain.content import Content
from app.domain.settings import TodayAtOnce
from app.domain.storage_space import StorageSpace
from app.ports import Clock
from app.services.background_tasks import MaintenanceTask
from app.services.browser_storage import Promise
from app.services.container import Services
from app.services.notification_actions import NotificationAction
from app.services.saving import Saving
from app.storage.disk import Disk
from app.storage.store import disk_store
from app.system.browser_page import Channel, PageLink
from app.system.browser_zone import ZoneWatch
from app.system.timer import ApschedulerTimer
from app.texts import breaks as break_words
from app.texts import site as words


def build_in_browser(root: Path, disk: Disk, clock: Clock, content: Content) -> Services:
    """The object graph of this browser, with the journal under `root` of the disk.

    Raises `StorageError` when the disk cannot be used.
    """
    timer, store, saving = ApschedulerTimer(clock), disk_store(root, clock, disk), Saving()
    zone = ZoneWatch(browser_zone)
    saving.wrap(store)
    services = assemble(
        clock=clock,
        timer=timer,
        store=store,
        content=content,
        system_zone=lambda: zone.zone.name,
    )
    services.saving = saving

    def zone_changed() -> None:
        services.settings.system_zone_certainty = zone.zone.certainty
        services.fire_all()
        services.reminder_loop.check_soon()

    def perform(button: str, id: str) -> None:
        services.guided_break.perform_soon(NotificationAction(button), id)

    services.settings.system_zone_certainty = zone.zone.certainty
    zone.on_change = zone_changed
    storage = services.browser_storage
    storage.promise = Promise.UNKNOWN
    page = PageLink(
        page_channel,
        services.browser,
        storage,
        break_words.buttons,
        perform,
        lambda: today_as_left(services),
        services.settings.changed,
    )
    storage.ask, storage.estimate = page.ask_to_keep, browser_space
    services.background_tasks[:0] = [saving, timer]
    services.background_tasks.extend([zone, page, MaintenanceTask(clock, store)])
    return services


def today_as_left(services: Services) -> Mapping[str, str]:
    """Today as the next start of this page shows it, until Python has started; empty when the
    person does not want that.
    """
    if services.settings.current.today_at_once is TodayAtOnce.OFF:
        return {}
    page = paint(services)("/")
    said = f'<main><p class="as-left">{escape(words.AS_LEFT)}</p>'
    html = page.html.replace("<main>", said, 1).replace('href="/', 'href="#/')
    return {"look": page.look, "html": html}


def browser_zone() -> str:
    """The zone that the browser names."""
    js: Any = import_module("js")
    return str(js.Intl.DateTimeFormat.new().resolvedOptions().timeZone)


async def browser_space() -> StorageSpace:
    """The space that the browser gives this site.  Fails where it does not say."""
    js: Any = import_module("js")
    found = await js.navigator.storage.estimate()
    return StorageSpace(int(found.usage), int(found.quota))


def page_channel(hear: Callable[[str], None]) -> Channel:
    """The channel between this worker, its page and its service worker."""
    js: Any = import_module("js")
    ffi: Any = import_module("pyodide.ffi")
    home = js.URL.new("./", js.location.href).href
    channel: Any = js.BroadcastChannel.new(f"unknot {home}")
    channel.onmessage = ffi.create_proxy(lambda event: hear(str(event.data)))
    opened: Channel = channel
    return opened
