"""The queue of sites in one session, and continuing with the next.

Every command returns when its effect is durable; `changed` fires after that.
"""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.body import MuscleId, Side, SpotId
from app.domain.errors import NotFound
from app.domain.holds import HoldSession
from app.domain.holds.queue import HoldQueue, QueuedHold, enqueued, pressed_in_session, waiting_at
from app.domain.holds.sites import HoldSite
from app.ports import Clock, Store
from app.services.holds.service import Holds
from app.services.signal import Signal


class HoldQueueService:
    """The queue of waiting sites."""

    def __init__(self, clock: Clock, store: Store, holds: Holds) -> None:
        self._clock = clock
        self._store = store
        self._holds = holds
        self.changed = Signal()

    def waiting(self) -> tuple[QueuedHold, ...]:
        """The waiting sites, next first."""
        return waiting_at(self._store.hold_queue.get(), self._clock.now(), self._store.holds.all())

    async def enqueue(self, muscle: MuscleId, side: Side, spot: SpotId | None = None) -> None:
        """Add a site to the end of the queue.

        Raises `NotAllowed` when the site is queued already, when the queue would be too long, or
        when a safety rule or a limit forbids pressing it; also raises `InvalidInput` and
        `NotFound`.
        """
        planned = self._holds.plan_for(muscle, side)
        one = QueuedHold(HoldSite(planned.muscle, planned.side), spot)
        history = self._holds.records.history()
        under_way = self._holds.runner.current
        waiting = list(self.waiting())
        if isinstance(under_way, HoldSession):  # it will have been pressed by then
            here = QueuedHold(HoldSite(under_way.plan.muscle, under_way.plan.side))
            enqueued([here, *waiting], one, history, self._clock.now())
        await self._save(enqueued(waiting, one, history, self._clock.now()))

    async def remove(self, place: HoldSite) -> None:
        """Remove a site from the queue. Does nothing if it is not queued."""
        await self._save([each for each in self.waiting() if each.place != place])

    async def clear(self) -> None:
        """Empty the queue."""
        await self._save(())

    async def begin_next(self) -> HoldSession:
        """Begin with the next site. Whether anything is new is asked before the first hold of a
        session, and the answer counts for the others.

        Raises `NotFound` when the queue is empty, and `NotAllowed` when the hold is not allowed;
        then the site has left the queue.
        """
        waiting = self.waiting()
        if not waiting:
            raise NotFound("There’s nothing more in this session.")
        following, *others = waiting
        await self._save(others)
        run = await self._holds.begin(following.place.muscle, following.place.side, following.spot)
        if pressed_in_session(self._holds.records.history(), self._clock.now()):
            await self._holds.next()
        return run

    async def _save(self, waiting: Sequence[QueuedHold]) -> None:
        await self._store.hold_queue.put(HoldQueue(self._clock.now(), tuple(waiting)))
        self.changed.fire()
