"""The evening check-in: asks about the open spots once a day, at the time the person chose."""

from __future__ import annotations

from app.domain.body import SpotId
from app.domain.breaks import BreakEvent
from app.domain.breaks.events import CheckInAsked, CheckInMissed
from app.domain.breaks.prompts import Prompt, PromptKind
from app.domain.journal.entry import JournalEdit, PainAnswer
from app.domain.journal.evening_checkin import NotNow, last_ended, next_change
from app.domain.settings import EveningCheckIn
from app.ports import Clock, Timer
from app.services.break_log import BreakLog
from app.services.journal import Journal, SavedEntry
from app.services.journal_reader import EveningQuestion, JournalReader
from app.services.local_time import LocalTime
from app.services.reminder_loop import ReminderLoop
from app.services.settings import SettingsService
from app.services.signal import Signal

ALARM = "evening"


class EveningCheckInService:
    """Knows what the check-in asks now, and notifies when it begins and ends."""

    def __init__(
        self,
        *,
        clock: Clock,
        timer: Timer,
        journal: Journal,
        reader: JournalReader,
        local_time: LocalTime,
        settings_service: SettingsService,
        loop: ReminderLoop,
        log: BreakLog,
    ) -> None:
        self._clock = clock
        self._timer = timer
        self._journal = journal
        self._reader = reader
        self._local_time = local_time
        self._settings_service = settings_service
        self._loop = loop
        self._log = log
        self._listener = self._set_alarm  # signals hold their listeners weakly
        self._leader_listener = self._update_soon
        self.changed = Signal()

    def question(self) -> EveningQuestion | NotNow:
        """What to ask now; `NotNow` by day, with the check-in off, or when all is answered."""
        settings = self._settings_service.current
        if settings.checkin is EveningCheckIn.OFF:
            return NotNow()
        return self._reader.evening_question(settings.checkin_at)

    async def answer(
        self, spot: SpotId, reading: PainAnswer, question: EveningQuestion
    ) -> SavedEntry:
        """Save the answer about one spot. Raises the same errors as `Journal.record`."""
        at = self._settings_service.current.checkin_at
        return await self._journal.answer_check_in(spot, reading, question.evening, at)

    async def all_clear(self, question: EveningQuestion) -> JournalEdit:
        """Mark every open spot clear for the day in question."""
        return await self._journal.all_clear(question.evening.day)

    async def start(self) -> None:
        """Start to notify when the check-in begins and ends."""
        self._settings_service.changed.connect(self._listener)
        self._loop.became_leader.connect(self._leader_listener)
        await self._update()

    async def stop(self) -> None:
        """Stop notifying."""
        self._timer.clear(ALARM)

    def _set_alarm(self) -> None:
        at = next_change(self._local_time.now(), self._settings_service.current.checkin_at)
        self._timer.set(ALARM, at, self._update)
        self.changed.fire()

    def _update_soon(self) -> None:
        """This process reminds from now on. The previous one may have died before it asked."""
        self._timer.set(ALARM, self._clock.now(), self._update)

    async def _update(self) -> None:
        self._set_alarm()
        await self._log_missed()
        self._loop.check_soon()

    def prompts(self) -> tuple[Prompt, ...]:
        """Ask once each evening, late if the device was asleep."""
        question = self.question()
        if isinstance(question, NotNow):
            return ()
        day = question.evening.day
        return (Prompt(f"asked-{day}", PromptKind.EVENING, CheckInAsked(day)),)

    async def _log_missed(self) -> None:
        """Log the latest evening that ended unanswered, once across all processes."""
        if self._settings_service.current.checkin is EveningCheckIn.OFF:
            return
        day = last_ended(self._local_time.now())
        if self._reader.has_unanswered_spots(day):
            event = BreakEvent(self._clock.now(), CheckInMissed(day))
            await self._log.save_once(f"evening-{day}", event)
