"""A gentle start: a few breaks a day at fixed times, and one more each week if the person says so.

1. The times are spread over the hours. With those times or the hours changed by hand, or gone back
   to an interval, the gentle start is over, and what the person chose stays. With the goal in the
   plan changed, the times follow.
2. The goal is as many breaks as the interval brings on a day. Reaching it goes back to that.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

from app.domain.breaks import BreakSettings, preview
from app.domain.breaks.days_off import NO_DAYS_OFF
from app.domain.breaks.fixed_times import FixedTimes, spread
from app.domain.breaks.windows import start_of_day
from app.domain.errors import NotFound
from app.domain.habits.plan import BREAKS_A_DAY
from app.domain.habits.ramp_up import FEWEST_BREAKS, FIRST_BREAKS, NotGentle, RampUp
from app.domain.habits.record import RAMP_UP, record
from app.ports import Store
from app.services.habits.plans import Plans
from app.services.local_time import LocalTime
from app.services.settings import SettingsService
from app.services.signal import CommandLock

WEEK_DAYS = 7


class GentleStart:
    """The gentle start, and commands on it. `changed` fires after each command."""

    def __init__(
        self,
        store: Store,
        plans: Plans,
        settings_service: SettingsService,
        local_time: LocalTime,
    ) -> None:
        self._store = store
        self._plans = plans
        self._settings = settings_service
        self._local_time = local_time
        self._lock = CommandLock(store)
        self.changed = self._lock.changed

    @property
    def current(self) -> RampUp | NotGentle:
        """The gentle start that is under way."""
        try:
            note = self._store.habits.get(RAMP_UP).what
        except NotFound:
            return NotGentle()
        times = self._settings.current.reminders.fixed_times
        if isinstance(note, RampUp) and times and times == self.times(note.breaks):
            return note
        return NotGentle()

    def choices(self) -> tuple[int, ...]:
        """The numbers of breaks to begin with: those that fit into the hours and are fewer than the
        interval brings.
        """
        return tuple(n for n in FIRST_BREAKS if n < self._goal() and self.times(n))

    def times(self, number: int) -> FixedTimes:
        """The times of so many breaks a day; none if they do not fit."""
        reminders = self._settings.current.reminders
        return spread(reminders.hours, reminders.days_off.weekdays, number)

    def asks_now(self) -> bool:
        """Whether one break more is offered today."""
        now = self.current
        return isinstance(now, RampUp) and now.offers_more(self._local_time.today())

    async def begin(self, breaks: int) -> None:
        """Begin with so many breaks a day, one of `choices`. Raises `InvalidInput` and
        `StorageError`.
        """
        async with self._lock.changing():
            await self._set(RampUp(breaks, self._goal(), self._local_time.today()))

    async def leave(self) -> None:
        """Go back to the interval, without a goal; nothing changes without a gentle start. Raises
        `StorageError`.
        """
        async with self._lock.changing():
            if isinstance(self.current, RampUp):
                await self._set_times(())
                await self._plans.change(lambda plan: replace(plan, breaks_a_day=0))
                await self._store.habits.remove(RAMP_UP)

    async def accept(self) -> None:
        """One break more a day from today on. Raises `StorageError`."""
        async with self._lock.changing():
            if isinstance(self.current, RampUp):
                await self._set(self.current.accepted(self._local_time.today()))

    async def put_off(self) -> None:
        """Stay with as many, and be asked again in a week. Raises `StorageError`."""
        async with self._lock.changing():
            if isinstance(self.current, RampUp):
                await self._save(self.current.put_off(self._local_time.today()))

    async def ask_no_more(self) -> None:
        """Stay with as many for good. Raises `StorageError`."""
        async with self._lock.changing():
            if isinstance(self.current, RampUp):
                await self._save(self.current.staying())

    async def follow(self) -> None:
        """Have as many breaks as the plan says now, after a weekly review eased or raised it.
        Raises `StorageError`.
        """
        now, planned = self.current, self._plans.current.breaks_a_day
        if isinstance(now, RampUp) and planned != now.breaks and planned >= FEWEST_BREAKS:
            times = self._times_on_the_way(planned)
            await self._set_times(times)
            await self._keep(now.having(planned, self._local_time.today()), times)

    def _goal(self) -> int:
        return _usual_number(self._settings.current.reminders, self._local_time.today())

    def _times_on_the_way(self, number: int) -> FixedTimes:
        """The times of so many breaks; none once the interval brings no more (rule 2)."""
        return self.times(number) if number < self._goal() else ()

    async def _set(self, ramp: RampUp) -> None:
        times = self._times_on_the_way(ramp.breaks)
        await self._set_times(times)
        await self._plans.change(lambda plan: replace(plan, breaks_a_day=ramp.breaks))
        await self._keep(ramp, times)

    async def _set_times(self, times: FixedTimes) -> None:
        await self._settings.change(
            lambda now: replace(now, reminders=replace(now.reminders, fixed_times=times))
        )

    async def _keep(self, ramp: RampUp, times: FixedTimes) -> None:
        """Keep it as long as it has times of its own."""
        await (self._save(ramp) if times else self._store.habits.remove(RAMP_UP))

    async def _save(self, ramp: RampUp) -> None:
        await self._store.habits.save(record(ramp, self._local_time.now()))


def _usual_number(reminders: BreakSettings, today: date) -> int:
    """How many breaks the interval brings on the fullest day of a week, at most 16."""
    by_interval = replace(reminders, fixed_times=(), days_off=NO_DAYS_OFF)
    zone = reminders.tz
    first, last = (start_of_day(today + timedelta(days=n), zone) for n in (1, 1 + WEEK_DAYS))
    days = Counter(at.astimezone(zone).date() for at in preview(by_interval, first, last))
    return min(max(days.values(), default=0), BREAKS_A_DAY[-1])
