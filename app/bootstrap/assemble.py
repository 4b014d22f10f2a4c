"""The object graph, over real components or fakes."""

from __future__ import annotations

from collections.abc import Callable
from zoneinfo import ZoneInfo

from app.domain.content import Content
from app.domain.settings import ANYWHERE
from app.export.folder_writer import FolderWriter
from app.export.formats import exporters, importers
from app.ports import Clock, Lease, ProcessLock, Store, Timer
from app.services.activity_monitor import (
    ActivityMonitor,
    EntryInhibitor,
    HoldInhibitor,
    NoIdleSource,
)
from app.services.break_log import BreakLog
from app.services.break_player import BreakPlayerService
from app.services.breathing_patterns import BreathingPatterns
from app.services.browser_notifications import BrowserNotifier
from app.services.container import Services
from app.services.corrections import Corrections
from app.services.evening_checkin import EveningCheckInService
from app.services.guided_break import GuidedBreak
from app.services.holds.queue import HoldQueueService
from app.services.holds.service import Holds
from app.services.import_export import Formats, ImportExport
from app.services.in_app_notifications import InAppNotifier
from app.services.insights import Insights
from app.services.journal import Journal
from app.services.journal_reader import JournalReader
from app.services.leader_election import SingleProcess
from app.services.local_time import LocalTime
from app.services.movement_picker import MovementPicker
from app.services.notification_actions import NotificationActions
from app.services.notification_channels import Message, NotificationChannels, NotificationKind
from app.services.own_movements import OwnMovements
from app.services.reminder_loop import ReminderLoop
from app.services.reminders import Reminders
from app.services.safety import Safety
from app.services.settings import SettingsService
from app.services.signal import CommandLock
from app.services.spots import SpotService
from app.services.trends import Trends
from app.storage import serialization
from app.storage.atomic_files import AtomicFiles
from app.texts import break_screens
from app.texts import breaks as break_words


def assemble(
    *,
    clock: Clock,
    timer: Timer,
    store: Store,
    content: Content,
    system_zone: Callable[[], str] = lambda: ANYWHERE,
    home: str = "",
    lease: Lease | None = None,
    process_lock: ProcessLock | None = None,
) -> Services:
    """The object graph over these components; `home` is where the store is.

    Without a `lease` and a `process_lock` this is the only process on the store.
    """
    settings_service = SettingsService(store, content, system_zone)
    local_time = LocalTime(clock, lambda: ZoneInfo(settings_service.current.reminders.zone))
    reader = JournalReader(local_time, store)
    lock = CommandLock(store)
    spots = SpotService(clock=clock, store=store, content=content, lock=lock)
    journal = Journal(
        clock=clock,
        store=store,
        content=content,
        reader=reader,
        spots=spots,
        lock=lock,
        local_time=local_time,
    )
    corrections = Corrections(clock, store, local_time.today)
    trends = Trends(store, local_time.today, journal.changed, corrections.changed)
    safety = Safety(clock=clock, store=store, content=content, local_time=local_time)
    holds = Holds(
        clock=clock,
        store=store,
        content=content,
        settings_service=settings_service,
        safety=safety,
        local_time=local_time,
    )
    journal.changed.connect(holds.heed_locks)  # numbness may be logged during a hold
    in_app, browser = InAppNotifier(), BrowserNotifier()

    def announce(kind: NotificationKind) -> Message:
        return break_words.message(kind, break_words.next_movements(break_player.next_movements()))

    activity_monitor = ActivityMonitor(
        clock, NoIdleSource(), [HoldInhibitor(holds.runner, clock), EntryInhibitor(in_app, clock)]
    )
    channels, log = NotificationChannels([in_app, browser], announce), BreakLog(store)
    loop = ReminderLoop(
        clock=clock,
        timer=timer,
        store=store,
        settings=lambda: settings_service.current.reminders,
        settings_changed=settings_service.changed,
        activity_monitor=activity_monitor,
        channels=channels,
        log=log,
        lease=lease or SingleProcess(),
        process_lock=process_lock or SingleProcess(),
    )
    reminders = Reminders(
        clock=clock, store=store, loop=loop, log=log, activity_monitor=activity_monitor
    )
    picker = MovementPicker(store, content, lambda: settings_service.current.movements, safety)
    break_player = BreakPlayerService(
        clock=clock,
        timer=timer,
        store=store,
        picker=picker,
        reminders=reminders,
        changes=(safety.changed, settings_service.changed),
    )
    answers = NotificationActions(reminders, break_player)
    evening_checkin = EveningCheckInService(
        clock=clock,
        timer=timer,
        journal=journal,
        reader=reader,
        local_time=local_time,
        settings_service=settings_service,
        loop=loop,
        log=log,
    )
    return Services(
        clock=clock,
        content=content,
        store=store,
        settings=settings_service,
        local_time=local_time,
        journal_reader=reader,
        spots=spots,
        journal=journal,
        corrections=corrections,
        trends=trends,
        insights=Insights(store, trends, local_time, holds.changed, reminders.changed),
        evening_checkin=evening_checkin,
        safety=safety,
        breathing_patterns=BreathingPatterns(content, settings_service),
        holds=holds,
        hold_queue=HoldQueueService(clock, store, holds),
        activity_monitor=activity_monitor,
        notification_channels=channels,
        break_log=log,
        reminder_loop=loop,
        reminders=reminders,
        movement_picker=picker,
        own_movements=OwnMovements(content, settings_service),
        break_player=break_player,
        notification_actions=answers,
        guided_break=GuidedBreak(answers, break_player, in_app, break_screens.guidance),
        in_app=in_app,
        browser=browser,
        import_export=ImportExport(
            store=store,
            local_time=local_time,
            formats=Formats(exporters(serialization, content), importers(serialization, content)),
            outbox=FolderWriter(AtomicFiles().write, home),
            changed=(
                settings_service.changed,
                journal.changed,
                corrections.changed,
                safety.changed,
            ),
            home=home,
        ),
        background_tasks=[loop, holds.runner, evening_checkin],
    )
