"""The evening check-in: asking once a day, in the person's own time, about their open spots."""

from __future__ import annotations

from app.domain.body import SpotId
from app.domain.breaks import BreakEvent
from app.domain.breaks.reminder_events import CheckInAsked, CheckInMissed
from app.domain.breaks.rules import Rule
from app.domain.checkin import NotNow, last_ended, next_turn
from app.domain.journal import Change, Reading
from app.domain.settings import CheckIn
from app.ports import Alarm, Clock
from app.services.channels import Occasion
from app.services.journal import Journal, Kept
from app.services.journal_book import EveningQuestion
from app.services.preferences import Preferences
from app.services.reminders import Reminders
from app.services.signal import Signal

ALARM = "evening"


class Evenings:
    """Knows what the check-in asks now, and tells when that begins and ends."""

    def __init__(
        self,
        clock: Clock,
        alarm: Alarm,
        journal: Journal,
        preferences: Preferences,
        reminders: Reminders,
    ) -> None:
        self._clock = clock
        self._alarm = alarm
        self._journal = journal
        self._preferences = preferences
        self._reminders = reminders
        self._log = reminders.log
        self._listener = self._set_alarm  # signals hold their listeners weakly
        self._successor = self._turn_soon
        self.changed = Signal()

    def question(self) -> EveningQuestion | NotNow:
        """What is asked now; `NotNow` by day, with the check-in off, or when all is said."""
        settings = self._preferences.current
        if settings.checkin is CheckIn.OFF:
            return NotNow()
        return self._journal.check_in(settings.checkin_at)

    async def answer(self, spot: SpotId, reading: Reading, asked: EveningQuestion) -> Kept:
        """Keep the answer about one spot.  Raises as `Journal.record`."""
        at = self._preferences.current.checkin_at
        return await self._journal.answer(spot, reading, asked.evening, at)

    async def all_clear(self, asked: EveningQuestion) -> Change:
        """Mark every open spot clear for the day that is asked about."""
        return await self._journal.all_clear(asked.evening.day)

    async def start(self) -> None:
        """Begin to tell when the check-in begins and ends."""
        self._preferences.changed.connect(self._listener)
        self._reminders.took_charge.connect(self._successor)
        await self._turn()

    async def stop(self) -> None:
        """Tell no more."""
        self._alarm.clear(ALARM)

    def _set_alarm(self) -> None:
        at = next_turn(self._journal.now(), self._preferences.current.checkin_at)
        self._alarm.set(ALARM, at, self._turn)
        self.changed.fire()

    def _turn_soon(self) -> None:
        """This process reminds from now on: the one before may have died before it asked."""
        self._alarm.set(ALARM, self._clock.now(), self._turn)

    async def _turn(self) -> None:
        self._set_alarm()
        await self._log_missed()
        await self._tell()

    async def _tell(self) -> None:
        """Have the channels ask, once an evening, and late if the device slept."""
        asked = self.question()
        if isinstance(asked, NotNow) or not self._reminders.is_in_charge:
            return
        day = asked.evening.day
        event = BreakEvent(self._clock.now(), Rule.R16, CheckInAsked(day))
        await self._reminders.announce_once(f"asked-{day}", event, Occasion.EVENING)

    async def _log_missed(self) -> None:
        """The latest evening that is over, if nobody answered it: once, whoever notices."""
        if self._preferences.current.checkin is CheckIn.OFF:
            return
        day = last_ended(self._journal.now())
        if self._journal.left_unsaid(day):
            event = BreakEvent(self._clock.now(), Rule.R16, CheckInMissed(day))
            await self._log.keep_once(f"evening-{day}", event)
