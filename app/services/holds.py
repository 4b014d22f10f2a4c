"""Guided holds: beginning one, saying how it feels, stopping, and keeping what was done.

Every verb returns when what it did is durable; `changed` fires after that, and at every boundary.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import tzinfo

from app.domain.body import MuscleId, Side, SpotId
from app.domain.errors import Refused
from app.domain.hold import (
    Act,
    Button,
    CheckedIn,
    CheckIn,
    Enough,
    Explained,
    Familiar,
    Found,
    HoldId,
    LetGo,
    Moved,
    NoRun,
    Paused,
    Plan,
    Rated,
    Resumed,
    Run,
    Stopped,
    StopReason,
    Tended,
    plan,
)
from app.domain.journal import Score
from app.domain.library import Library
from app.domain.patterns import for_pressing
from app.ports import Clock, Store
from app.services.hold_keeping import HoldKeeping
from app.services.preferences import Preferences
from app.services.safety import Safety
from app.services.spot_keeping import random_id


class Holds(HoldKeeping):
    """The verbs.  `zone` gives the time zone the person lives by now."""

    def __init__(
        self,
        *,
        clock: Clock,
        store: Store,
        library: Library,
        preferences: Preferences,
        safety: Safety,
        zone: Callable[[], tzinfo],
        new_id: Callable[[], str] = random_id,
    ) -> None:
        super().__init__(clock, store, safety, zone)
        self._library = library
        self._preferences = preferences
        self._new_id = new_id

    def plan_for(self, muscle: MuscleId, side: Side) -> Plan:
        """What a hold would be now.  Raises `Refused` with the reason, `InvalidInput`,
        `NotFound`."""
        chosen = self._preferences.current.holds
        return plan(
            self._library.muscle(muscle),
            side,
            chosen,
            self._store.holds.all(),
            pattern=for_pressing(self._library.patterns, chosen),
            standing=self._safety.standing,
            now=self._now(),
        )

    async def begin(self, muscle: MuscleId, side: Side, spot: SpotId | None = None) -> Run:
        """Begin a hold: it asks first whether anything is new.

        Raises `Refused` when a rule of safety, a cap or another hold stands against it;
        `InvalidInput` for a side that the muscle does not have; `NotFound`.
        """
        async with self._changing() as current:
            if isinstance(current, Run):
                raise Refused(
                    "A hold is already under way. Go on with it, or log what was done, first."
                )
            if spot is not None:
                self._store.spots.get(spot)
            run = Run(
                id=HoldId(self._new_id()),
                plan=self.plan_for(muscle, side),
                begun_at=self._now(),
                seen=self._reading(),
                seen_at=self._clock.now(),
                spot=spot,
            )
            await self._keep(run)
        return run

    async def next(self) -> None:
        """On to the next phase; also the answer "nothing new today"."""
        await self._do(Button.MOVE_ON, Moved)

    async def rate_before(self, score: Score) -> None:
        """The pain before the hold."""
        await self._do(Button.RATE, lambda at: Rated(at, score))

    async def found(self, familiar: Familiar) -> None:
        """The spot is found; pressing begins."""
        await self._do(Button.FOUND, lambda at: Found(at, familiar))

    async def check_in(self, answer: CheckIn) -> None:
        """How the pain is, while pressing."""
        await self._do(Button.CHECK_IN, lambda at: CheckedIn(at, answer))

    async def let_go(self) -> None:
        """Take the early release that is offered."""
        await self._do(Button.LET_GO, LetGo)

    async def enough(self) -> None:
        """No further round."""
        await self._do(Button.ENOUGH, Enough)

    async def pause(self) -> None:
        """Everything waits."""
        await self._do(Button.PAUSE, Paused)

    async def resume(self) -> None:
        """On again after a lead-in; also takes up a hold that was interrupted."""
        await self._do(Button.RESUME, Resumed)

    async def take_up(self) -> None:
        """Go on with an interrupted hold that waits for an answer anyway."""
        async with self._changing() as current:
            if isinstance(current, Run):
                await self._keep(replace(current, tended=Tended.LIVE))

    async def rate_after(self, score: Score) -> None:
        """The pain after the hold."""
        await self._do(Button.RATE, lambda at: Rated(at, score))

    async def stop_now(self) -> None:
        """Stop at once.  What was pressed is kept; why is asked afterwards.

        Raises `StorageTrouble` when it could not be kept; it has stopped all the same.
        """
        async with self._changing() as current:
            run = self._acting(current, Button.STOP)
            self._run = run.done(Stopped(run.elapsed))
            await self._keep(self._run)

    async def explain(self, reason: StopReason) -> None:
        """Why it was stopped."""
        async with self._changing() as current:
            run = self._acting(current, Button.EXPLAIN)
            await self._keep(run.done(Explained(run.elapsed, reason)))
        self._safety.changed.fire()

    async def _do(self, button: Button, act: Callable[[float], Act]) -> None:
        async with self._changing() as current:
            run = self._acting(current, button)
            await self._keep(run.done(act(run.elapsed)))

    def _acting(self, current: Run | NoRun, button: Button) -> Run:
        """The run, now with somebody there.  Raises `Refused` when it cannot do that now."""
        match current:
            case Run() as run if button in run.state.buttons:
                return replace(run, tended=Tended.LIVE)
        raise Refused("The hold has moved on, so that is not possible any more.")
