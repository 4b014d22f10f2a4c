"""Guided holds: beginning one, rating the pain, stopping, and recording what was done.

Every command returns when its effect is durable; `changed` fires after that, and at every boundary.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from app.domain.body import MuscleId, Side, SpotId
from app.domain.breathing.patterns import for_pressing
from app.domain.content import Content
from app.domain.errors import NotAllowed, NotFound
from app.domain.holds import (
    NO_SESSION,
    Attendance,
    CheckedIn,
    CheckIn,
    EarlyRelease,
    Familiar,
    HoldAction,
    HoldButton,
    HoldId,
    HoldPaused,
    HoldPlan,
    HoldRecord,
    HoldSession,
    LevelSet,
    MovedOn,
    NoFurtherRound,
    NoSession,
    NothingToLog,
    Rated,
    Resumed,
    SpotFound,
    StopExplained,
    Stopped,
    StopReason,
    plan,
)
from app.domain.holds.record import NOT_RATED, Rating
from app.domain.journal.entry import Score
from app.ports import Clock, Store
from app.services.holds.lock_watch import LockWatch
from app.services.holds.records import HoldRecords
from app.services.holds.runner import HoldRunner
from app.services.local_time import LocalTime
from app.services.safety import Safety
from app.services.settings import SettingsService
from app.services.signal import CommandLock, Signal
from app.services.spots import random_id

TOWARDS_PRESSING = frozenset(
    {HoldButton.MOVE_ON, HoldButton.RATE, HoldButton.FOUND, HoldButton.RESUME}
)


class Holds:
    """The commands on the session under way (`runner`), beside what is recorded (`records`).

    A lock that comes up during a session stops it (`heed_locks`, for signals to call), and nothing
    leads on to more pressing.
    """

    def __init__(
        self,
        *,
        clock: Clock,
        store: Store,
        content: Content,
        settings_service: SettingsService,
        safety: Safety,
        local_time: LocalTime,
        journal_lock: CommandLock,
        new_id: Callable[[], str] = random_id,
    ) -> None:
        self._clock = clock
        self._store = store
        self._safety = safety
        self._local_time = local_time
        self._content = content
        self._settings_service = settings_service
        self._new_id = new_id
        self.changed = Signal()
        self.records = HoldRecords(
            clock, store, local_time, journal_lock, self.changed, safety.changed
        )
        self.runner = HoldRunner(clock, store, self.records, self.changed)
        self._locks = LockWatch(self.runner, safety, local_time)
        self.heed_locks = self._locks.heed
        for signal in (self.changed, safety.changed):
            signal.connect(self.heed_locks)

    def plan_for(self, muscle: MuscleId, side: Side) -> HoldPlan:
        """The plan of a hold if it began now. Raises `NotAllowed` with the reason, `InvalidInput`,
        and `NotFound`.
        """
        chosen = self._settings_service.current.holds
        return plan(
            self._content.muscle(muscle),
            side,
            chosen,
            self._store.holds.all(),
            pattern=for_pressing(self._content.patterns, chosen),
            restrictions=self._safety.restrictions,
            now=self._local_time.now(),
        )

    async def begin(
        self,
        muscle: MuscleId,
        side: Side,
        spot: SpotId | None = None,
        before: Rating = NOT_RATED,
    ) -> HoldSession:
        """Begin a hold. It asks first whether anything is new, and later for the pain `before`,
        unless that is given.

        Raises `NotAllowed` when a safety rule, a limit or another hold forbids it, `InvalidInput`
        for a side that the muscle does not have, and `NotFound`.
        """
        async with self.runner.changing() as current:
            if isinstance(current, HoldSession):
                raise NotAllowed(
                    "You already have a hold in progress. Resume it first, or save what "
                    "you’ve done."
                )
            if spot is not None:
                self._store.spots.get(spot)
            session = HoldSession(
                id=HoldId(self._new_id()),
                plan=self.plan_for(muscle, side),
                begun_at=self._local_time.now(),
                seen=self.runner.read_clock(),
                seen_at=self._clock.now(),
                spot=spot,
            )
            if isinstance(before, Score):
                session = session.done(Rated(0.0, before))
            await self.runner.save(session)
        return session

    async def next(self) -> None:
        """Go to the next phase; also the answer "nothing new today"."""
        await self._do(HoldButton.MOVE_ON, MovedOn)

    async def rate_before(self, score: Score) -> None:
        """Save the pain score before the hold."""
        await self._do(HoldButton.RATE, lambda at: Rated(at, score))

    async def confirm_spot(self, familiar: Familiar) -> None:
        """The spot is found; pressing begins."""
        await self._do(HoldButton.FOUND, lambda at: SpotFound(at, familiar))

    async def set_level(self, score: Score) -> None:
        """Save how strong it feels under the pressure: the first check-in of a hold."""
        await self._do(HoldButton.SET_LEVEL, lambda at: LevelSet(at, score))

    async def check_in(self, answer: CheckIn) -> None:
        """Save how it feels compared with a moment ago: every later check-in."""
        await self._do(HoldButton.CHECK_IN, lambda at: CheckedIn(at, answer))

    async def release_early(self) -> None:
        """Take the early release that is offered."""
        await self._do(HoldButton.RELEASE_EARLY, EarlyRelease)

    async def end_rounds(self) -> None:
        """End the hold without a further round."""
        await self._do(HoldButton.ENOUGH, NoFurtherRound)

    async def pause(self) -> None:
        """Pause the hold."""
        await self._do(HoldButton.PAUSE, HoldPaused)

    async def resume(self) -> None:
        """Resume after a lead-in; also resumes an interrupted hold."""
        await self._do(HoldButton.RESUME, Resumed)

    async def continue_interrupted(self) -> None:
        """Continue an interrupted hold that is waiting for an answer anyway."""
        async with self.runner.changing() as current:
            if isinstance(current, HoldSession):
                self._locks.check_may_go_on(current)
                await self.runner.save(replace(current, tended=Attendance.LIVE))

    async def rate_after(self, score: Score) -> None:
        """Save the pain score after the hold."""
        await self._do(HoldButton.RATE, lambda at: Rated(at, score))

    async def stop_now(self) -> None:
        """Stop at once. What was pressed is recorded; the reason is asked afterwards.

        Raises `StorageError` when it could not be saved; the hold has stopped all the same.
        """
        async with self.runner.changing() as current:
            session = self._acting(current, HoldButton.STOP)
            await self.runner.save_or_not(session.done(Stopped(session.elapsed)))

    async def give_stop_reason(self, reason: StopReason) -> None:
        """Save the reason for stopping."""
        async with self.runner.changing() as current:
            session = self._acting(current, HoldButton.EXPLAIN)
            await self.runner.save(session.done(StopExplained(session.elapsed, reason)))
        self._safety.changed.fire()

    async def finish(self) -> HoldRecord | NothingToLog:
        """Record what was done and end the hold, whatever its phase; also works after a restart.

        A hold in which nothing was pressed leaves no record. Raises `NotFound` when no hold is in
        progress, and `StorageError`.
        """
        async with self.runner.changing() as current:
            if not isinstance(current, HoldSession):
                raise NotFound("You’re not doing a hold right now.")
            recorded = await self.records.record(current)
            await self.runner.save(NO_SESSION)
        self._safety.changed.fire()
        return recorded

    async def _do(self, button: HoldButton, act: Callable[[float], HoldAction]) -> None:
        async with self.runner.changing() as current:
            session = self._acting(current, button)
            if button in TOWARDS_PRESSING:
                self._locks.check_may_go_on(session)
            await self.runner.save(session.done(act(session.elapsed)))

    def _acting(self, current: HoldSession | NoSession, button: HoldButton) -> HoldSession:
        """The hold with the person present. Raises `NotAllowed` unless the action is possible."""
        match current:
            case HoldSession() as session if button in session.state.buttons:
                return replace(session, tended=Attendance.LIVE)
        raise NotAllowed("The hold has moved on, so you can’t do that any more.")
