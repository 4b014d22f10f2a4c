"""The object graph, over real components or fakes."""

from __future__ import annotations

from collections.abc import Callable
from zoneinfo import ZoneInfo

from app.domain.content import Content
from app.domain.habits.plan import HoldPart
from app.domain.settings import ANYWHERE
from app.export.folder_writer import FolderWriter
from app.export.formats import exporters, importers
from app.export.ics import calendar_file
from app.ports import Clock, Lease, ProcessLock, Store, Timer
from app.services.activity_monitor import (
    ActivityMonitor,
    EntryInhibitor,
    HoldInhibitor,
    NoIdleSource,
)
from app.services.backup_reminder import BackupReminder
from app.services.break_log import BreakLog
from app.services.break_player import BreakPlayerService
from app.services.breathing_patterns import BreathingPatterns
from app.services.breathing_records import BreathingRecords
from app.services.browser_notifications import BrowserNotifier
from app.services.browser_storage import BrowserStorage
from app.services.calendar import Calendar
from app.services.container import Services
from app.services.corrections import Corrections
from app.services.evening_checkin import EveningCheckInService
from app.services.guided_break import GuidedBreak
from app.services.habits.adherence import Adherence
from app.services.habits.coming_back import ComingBack
from app.services.habits.consistency import ConsistencyService
from app.services.habits.day_recorder import DayRecorder
from app.services.habits.due_holds import DueHolds
from app.services.habits.gentle_start import GentleStart
from app.services.habits.habit_days import HabitDays
from app.services.habits.habit_weeks import HabitWeeks
from app.services.habits.hold_reminders import HoldReminders
from app.services.habits.plans import Plans
from app.services.habits.skips import Skips
from app.services.habits.tips import Tips
from app.services.habits.weekly_review import WeeklyReview
from app.services.holds.queue import HoldQueueService
from app.services.holds.service import Holds
from app.services.ill_days import IllDays
from app.services.import_export import Formats, ImportExport
from app.services.in_app_notifications import InAppNotifier
from app.services.insights import Insights
from app.services.journal import Journal
from app.services.journal_reader import JournalReader
from app.services.leader_election import SingleProcess
from app.services.local_time import LocalTime
from app.services.movement_picker import MovementPicker
from app.services.notification_actions import NotificationActions
from app.services.notification_channels import Message, NotificationChannels, Occasion
from app.services.own_movements import OwnMovements
from app.services.own_tags import OwnTags
from app.services.prompter import Prompter
from app.services.reminder_loop import ReminderLoop
from app.services.reminders import Reminders
from app.services.safety import Safety
from app.services.settings import SettingsService
from app.services.signal import CommandLock
from app.services.spots import SpotService
from app.services.trends import Trends
from app.services.week_strip import WeekStrip
from app.storage import serialization
from app.storage.atomic_files import AtomicFiles
from app.texts import break_screens, habits_today
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
        journal_lock=lock,
    )
    breathing_records = BreathingRecords(store, local_time)
    journal.changed.connect(holds.heed_locks)  # numbness may be logged during a hold
    in_app, browser = InAppNotifier(), BrowserNotifier()
    browser_storage = BrowserStorage()

    def announce(occasion: Occasion) -> Message:
        return break_words.message(
            occasion, break_words.next_movements(break_player.next_movements())
        )

    activity_monitor = ActivityMonitor(
        clock, NoIdleSource(), [HoldInhibitor(holds.runner, clock), EntryInhibitor(in_app, clock)]
    )
    channels, log = NotificationChannels([in_app, browser], announce), BreakLog(store)
    prompter = Prompter(channels, log)
    loop = ReminderLoop(
        clock=clock,
        timer=timer,
        store=store,
        settings=lambda: settings_service.current.reminders,
        settings_changed=settings_service.changed,
        activity_monitor=activity_monitor,
        channels=channels,
        log=log,
        prompter=prompter,
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
    plans = Plans(store, content, local_time)
    days = HabitDays(store, plans, settings_service, local_time)
    due_holds = DueHolds(
        store=store,
        plans=plans,
        days=days,
        records=holds.records,
        safety=safety,
        settings_service=settings_service,
        local_time=local_time,
        break_log=log,
    )
    consistency = ConsistencyService(
        store=store,
        plans=plans,
        days=days,
        due_holds=due_holds,
        settings_service=settings_service,
        local_time=local_time,
        break_log=log,
        changes=(holds.changed, reminders.changed, breathing_records.changed),
    )
    weeks = HabitWeeks(
        store=store,
        plans=plans,
        consistency=consistency,
        trends=trends,
        local_time=local_time,
        break_log=log,
    )
    day_recorder = DayRecorder(
        store=store,
        plans=plans,
        days=days,
        due_holds=due_holds,
        local_time=local_time,
        loop=loop,
    )
    answers = NotificationActions(reminders, break_player, due_holds)
    hold_reminders = HoldReminders(
        store=store,
        due_holds=due_holds,
        days=days,
        reminders=reminders,
        break_log=log,
        prompter=prompter,
        settings_service=settings_service,
        local_time=local_time,
    )
    gentle_start = GentleStart(store, plans, settings_service, local_time)
    plans.followers.append(gentle_start.follow)
    prompter.sources.extend(
        [hold_reminders.prompts, holds.records.prompts, evening_checkin.prompts]
    )
    outbox = FolderWriter(AtomicFiles().write, home)
    return Services(
        clock=clock,
        content=content,
        store=store,
        settings=settings_service,
        local_time=local_time,
        journal_reader=reader,
        spots=spots,
        journal=journal,
        own_tags=OwnTags(store=store, content=content, lock=lock),
        corrections=corrections,
        trends=trends,
        insights=Insights(store, trends, local_time, holds.changed, reminders.changed),
        week_strip=WeekStrip(store, log, settings_service, local_time),
        evening_checkin=evening_checkin,
        plans=plans,
        gentle_start=gentle_start,
        habit_days=days,
        adherence=Adherence(trends, lambda spot: consistency.days.get(HoldPart(spot), ())),
        hold_reminders=hold_reminders,
        due_holds=due_holds,
        skips=Skips(store, plans, log, settings_service, local_time),
        consistency=consistency,
        weekly_review=WeeklyReview(
            store=store,
            plans=plans,
            weeks=weeks,
            local_time=local_time,
            changes=(consistency.changed, trends.changed),
        ),
        coming_back=ComingBack(
            store=store,
            plans=plans,
            days=days,
            trends=trends,
            local_time=local_time,
            break_log=log,
        ),
        tips=Tips(store, content.tips, log, reminders, settings_service, local_time),
        safety=safety,
        breathing_patterns=BreathingPatterns(content, settings_service),
        breathing_records=breathing_records,
        holds=holds,
        hold_queue=HoldQueueService(clock, store, holds),
        activity_monitor=activity_monitor,
        notification_channels=channels,
        break_log=log,
        reminder_loop=loop,
        reminders=reminders,
        ill_days=IllDays(settings_service, reminders, local_time),
        movement_picker=picker,
        own_movements=OwnMovements(content, settings_service),
        break_player=break_player,
        notification_actions=answers,
        guided_break=GuidedBreak(
            answers, break_player, in_app, break_screens.guidance, habits_today.OPEN_TO_HOLD
        ),
        in_app=in_app,
        browser=browser,
        browser_storage=browser_storage,
        backup_reminder=BackupReminder(store, local_time, browser_storage),
        calendar=Calendar(
            store=store,
            local_time=local_time,
            settings_service=settings_service,
            reminders=reminders,
            plans=plans,
            due_holds=due_holds,
            safety=safety,
            reader=reader,
            write=calendar_file,
            outbox=outbox,
        ),
        import_export=ImportExport(
            store=store,
            local_time=local_time,
            formats=Formats(exporters(serialization, content), importers(serialization, content)),
            tags=content.tags,
            outbox=outbox,
            changed=(
                settings_service.changed,
                journal.changed,
                corrections.changed,
                safety.changed,
                breathing_records.changed,
            ),
            home=home,
        ),
        background_tasks=[loop, holds.runner, evening_checkin, day_recorder],
    )
