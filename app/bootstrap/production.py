"""The object graph of this machine: the store on disk, real time, and the machine's adapters."""

from __future__ import annotations

from pathlib import Path

from app import paths
from app.bootstrap.assemble import assemble
from app.content_loader import load_content
from app.domain.breaks.phases import Offered
from app.ports import Clock
from app.services.container import Services
from app.services.leader_election import SingleProcess
from app.services.maintenance import MaintenanceTask
from app.services.notification_actions import NotificationAction
from app.services.saving import Saving
from app.services.store_watcher import StoreWatcher
from app.storage.lease import FileLease
from app.storage.lock import WriteLock
from app.storage.lock_file import ONE_PROCESS_ONLY
from app.texts import breaks as break_words


def build(folder: Path, clock: Clock) -> Services:
    """The object graph of this machine, with the data in `folder`.

    Raises `StorageError` when the folder cannot be used, and `ContentError` when the shipped
    content in `data/` is damaged.
    """
    from app.storage.store import disk_store
    from app.system.activity.detect import activity_sources
    from app.system.activity.resume_signal import ResumeSignal
    from app.system.clock import SystemClock
    from app.system.dbus import BusKind, DBusConnection
    from app.system.desktop import Desktop
    from app.system.running_instance import BrowserOpener
    from app.system.timer import ApschedulerTimer
    from app.system.zone import system_zone

    timer, zone = ApschedulerTimer(clock), system_zone()
    store, saving = disk_store(folder, clock), Saving()
    saving.stand_by(store)
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
    desktop = Desktop(
        session,
        {button.value: title for button, title in break_words.BUTTONS.items()},
        lambda name, break_id: services.guided_break.press_soon(NotificationAction(name), break_id),
    )
    services.reminders.channels.add(desktop)
    services.guided_break.leader, services.guided_break.door = desktop, BrowserOpener(folder)
    services.permissions.asks_desk = desktop
    if isinstance(clock, SystemClock):  # a fast clock does not match this machine's
        idle, inhibitors = activity_sources(clock, session, system)
        services.reminders.activity_monitor.listen_to(idle)
        for source in inhibitors:
            services.reminders.activity_monitor.add(source)
        services.background_tasks.append(ResumeSignal(system, services.reminders.look_soon))
    services.saving = saving
    services.settings.system_certainty = zone.certainty
    services.background_tasks[:0] = [saving, timer]

    def news() -> None:
        services.fire_all()
        services.reminders.look_soon()

    def shows() -> bool:
        return services.in_app.is_seen or isinstance(services.reminders.state.phase, Offered)

    hints = (services.reminders.beat, services.reminders.changed, services.in_app.changed)
    services.background_tasks.append(StoreWatcher(clock, services.store, news, hints, shows))
    services.background_tasks.append(MaintenanceTask(clock, services.store))
    return services
