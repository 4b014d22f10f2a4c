"""The object graph of this machine: the store on disk, real time, and the machine's adapters."""

from __future__ import annotations

from pathlib import Path

from app import paths
from app.bootstrap.assemble import assemble
from app.content_loader import load_content
from app.domain.breaks.phases import Offered
from app.ports import Clock
from app.services.background_tasks import MaintenanceTask, StoreWatcher
from app.services.container import Services
from app.services.leader_election import SingleProcess
from app.services.notification_actions import NotificationAction
from app.services.saving import Saving
from app.storage.lease import FileLease
from app.storage.lock import ONE_PROCESS_ONLY, WriteLock
from app.texts import breaks as break_words


def build(folder: Path, clock: Clock) -> Services:
    """The object graph of this machine, with the data in `folder`.

    Raises `StorageError` when the folder cannot be used, and `ContentError` when the shipped
    content in `data/` is damaged.
    """
    from app.storage.store import disk_store
    from app.system.activity import detect_activity
    from app.system.activity.linux import ResumeSignal
    from app.system.clock import SystemClock
    from app.system.dbus import BusKind, DBusConnection
    from app.system.desktop import DesktopNotifier
    from app.system.holiday_calendar import LibraryCalendar
    from app.system.ntfy import NtfyNotifier
    from app.system.reminder_buttons import ReminderButtons
    from app.system.running_instance import BrowserOpener
    from app.system.timer import ApschedulerTimer
    from app.system.zone import system_zone

    timer, zone = ApschedulerTimer(clock), system_zone()
    store, saving = disk_store(folder, clock), Saving()
    saving.wrap(store)
    services = assemble(
        clock=clock,
        timer=timer,
        store=store,
        content=load_content(paths.shipped("data")),
        system_zone=lambda: zone.name,
        home=str(folder),
        lease=saving.lease(SingleProcess() if ONE_PROCESS_ONLY else FileLease.by(clock, folder)),
        process_lock=saving.process_lock(WriteLock(folder / "turn.lock")),
    )
    session, system = DBusConnection(BusKind.SESSION), DBusConnection(BusKind.SYSTEM)
    desktop = DesktopNotifier(
        session,
        break_words.buttons,
        lambda name, break_id: services.guided_break.perform_soon(
            NotificationAction(name), break_id
        ),
    )
    services.notification_channels.add(desktop)
    services.guided_break.notifier, services.guided_break.app_opener = (
        desktop,
        BrowserOpener(folder),
    )
    services.permissions.desktop_source = desktop
    services.notification_channels.add(
        NtfyNotifier(
            lambda: services.settings.current.outside,
            clock.sleep,
            ReminderButtons(folder, break_words.buttons).of,
            services.settings.changed,
        ),
        lambda occasion: break_words.message_outside(
            occasion,
            services.local_time.now(),
            names_spots=services.settings.current.outside.names_spots,
        ),
    )
    if isinstance(clock, SystemClock):  # a fast clock does not match this machine's
        idle, inhibitors = detect_activity(clock, session, system)
        services.activity_monitor.use_idle_source(idle)
        for source in inhibitors:
            services.activity_monitor.add_inhibitor_source(source)
        services.background_tasks.append(ResumeSignal(system, services.reminder_loop.check_soon))
    services.saving = saving
    services.settings.system_zone_certainty = zone.certainty
    services.settings.holiday_calendar = LibraryCalendar(clock)
    services.background_tasks[:0] = [saving, timer]

    def news() -> None:
        services.fire_all()
        services.reminder_loop.check_soon()

    def shows() -> bool:
        return services.in_app.is_seen or isinstance(services.reminders.state.phase, Offered)

    async def renew_holidays() -> None:
        await services.settings.renew_holidays(services.local_time.today())

    hints = (services.reminder_loop.heartbeat, services.reminders.changed, services.in_app.changed)
    services.background_tasks.append(StoreWatcher(clock, services.store, news, hints, shows))
    services.background_tasks.append(MaintenanceTask(clock, services.store, renew_holidays))
    return services
