"""The object graph of a process, on which screens, commands and alarms act."""

from __future__ import annotations

from dataclasses import dataclass, field, fields

from app.domain.content import Content
from app.ports import Clock, Entrance, Store
from app.services.activity_monitor import ActivityMonitor
from app.services.audio_focus import AudioFocus
from app.services.background_tasks import BackgroundTask
from app.services.backup_reminder import BackupReminder
from app.services.break_log import BreakLog
from app.services.break_player import BreakPlayerService
from app.services.breathing_patterns import BreathingPatterns
from app.services.breathing_records import BreathingRecords
from app.services.browser_notifications import BrowserNotifier
from app.services.browser_storage import BrowserStorage
from app.services.calendar import Calendar
from app.services.corrections import Corrections
from app.services.evening_checkin import EveningCheckInService
from app.services.guided_break import GuidedBreak
from app.services.habits.adherence import Adherence
from app.services.habits.coming_back import ComingBack
from app.services.habits.consistency import ConsistencyService
from app.services.habits.due_holds import DueHolds
from app.services.habits.gentle_start import GentleStart
from app.services.habits.habit_days import HabitDays
from app.services.habits.hold_reminders import HoldReminders
from app.services.habits.plans import Plans
from app.services.habits.skips import Skips
from app.services.habits.tips import Tips
from app.services.habits.weekly_review import WeeklyReview
from app.services.holds.queue import HoldQueueService
from app.services.holds.service import Holds
from app.services.ill_days import IllDays
from app.services.import_export import ImportExport
from app.services.in_app_notifications import InAppNotifier
from app.services.insights import Insights
from app.services.journal import Journal
from app.services.journal_reader import JournalReader
from app.services.local_time import LocalTime
from app.services.movement_picker import MovementPicker
from app.services.notification_actions import NotificationActions
from app.services.notification_channels import NotificationChannels
from app.services.own_movements import OwnMovements
from app.services.own_tags import OwnTags
from app.services.permissions import Permissions
from app.services.reminder_loop import ReminderLoop
from app.services.reminders import Reminders
from app.services.safety import Safety
from app.services.saving import Saving
from app.services.settings import SettingsService
from app.services.signal import Signal
from app.services.spots import SpotService
from app.services.trends import Trends
from app.services.week_strip import WeekStrip


@dataclass(kw_only=True, eq=False)
class Services:
    """All services of the process, built once. Windows and tabs come and go; this object stays."""

    clock: Clock
    content: Content
    store: Store
    settings: SettingsService
    local_time: LocalTime
    journal_reader: JournalReader
    spots: SpotService
    journal: Journal
    own_tags: OwnTags
    corrections: Corrections
    import_export: ImportExport
    backup_reminder: BackupReminder
    calendar: Calendar
    trends: Trends
    insights: Insights
    week_strip: WeekStrip
    evening_checkin: EveningCheckInService
    plans: Plans
    gentle_start: GentleStart
    habit_days: HabitDays
    due_holds: DueHolds
    hold_reminders: HoldReminders
    skips: Skips
    consistency: ConsistencyService
    weekly_review: WeeklyReview
    coming_back: ComingBack
    adherence: Adherence
    tips: Tips
    safety: Safety
    breathing_patterns: BreathingPatterns
    breathing_records: BreathingRecords
    holds: Holds
    hold_queue: HoldQueueService
    activity_monitor: ActivityMonitor
    notification_channels: NotificationChannels
    break_log: BreakLog
    reminder_loop: ReminderLoop
    reminders: Reminders
    ill_days: IllDays
    movement_picker: MovementPicker
    own_movements: OwnMovements
    break_player: BreakPlayerService
    notification_actions: NotificationActions
    guided_break: GuidedBreak
    in_app: InAppNotifier
    browser: BrowserNotifier
    saving: Saving = field(default_factory=Saving)
    permissions: Permissions = field(default_factory=Permissions)
    audio_focus: AudioFocus = field(default_factory=AudioFocus)
    browser_storage: BrowserStorage = field(default_factory=BrowserStorage)
    entrance: Entrance | None = None
    """`None` where no browser connects, for example in a window or on a phone."""
    browsers_changed: Signal = field(default_factory=Signal)
    """Fires when a browser was let in or shut out."""
    background_tasks: list[BackgroundTask] = field(default_factory=list)
    """`start` starts these in order; `stop` stops them in reverse order."""

    async def start(self) -> None:
        """Start the background tasks: alarms and reminders."""
        for part in self.background_tasks:
            await part.start()

    async def stop(self) -> None:
        """Stop what was started. Does nothing for tasks that were never started."""
        for part in reversed(self.background_tasks):
            await part.stop()

    def close(self) -> None:
        """Close the files. Everything acknowledged is already durable."""
        self.store.close()

    def fire_all(self) -> None:
        """Fire the `changed` signal of every service, so that all listeners read again."""
        found = (getattr(getattr(self, each.name), "changed", None) for each in fields(self))
        for changed in dict.fromkeys(each for each in found if isinstance(each, Signal)):
            changed.fire()
