"""The plan: reading and changing it. A change counts from the local date on which it is made."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import date

from app.domain.body import MuscleId, Side, Spot, SpotId
from app.domain.content import Content
from app.domain.errors import InvalidInput, NotAllowed
from app.domain.habits.plan import (
    HabitPlan,
    NotPlanned,
    PlanCue,
    PlanSince,
    PlanVersions,
    SpotPlan,
)
from app.domain.habits.record import HabitNote, record, record_id
from app.domain.holds.sites import site_of
from app.domain.learn.muscle import EducationOnly, muscles_at
from app.ports import Store
from app.services.local_time import LocalTime
from app.services.signal import CommandLock


class Plans:
    """The plans so far, and commands on the present one. `changed` fires after each change."""

    def __init__(self, store: Store, content: Content, local_time: LocalTime) -> None:
        self._store = store
        self._content = content
        self._local_time = local_time
        self._lock = CommandLock(store)
        self._read = -1, PlanVersions()
        self.changed = self._lock.changed
        self.followers: list[Callable[[], Awaitable[None]]] = []
        """What else changes with the plan; each is awaited after a change."""

    @property
    def versions(self) -> PlanVersions:
        """Every plan so far, also with the holds for spots that are archived or gone."""
        version = self._store.habits.version
        if self._read[0] != version:
            plans = (each.what for each in self._store.habits.all())
            found = sorted(
                (each for each in plans if isinstance(each, PlanSince)), key=lambda each: each.since
            )
            self._read = version, PlanVersions(tuple(found))
        return self._read[1]

    @property
    def current(self) -> HabitPlan:
        """The present plan, with the holds for spots that are followed."""
        return self._followed_on(date.max, self.versions.present)

    def on(self, day: date) -> HabitPlan:
        """The plan that counts on this local date, with the holds for spots followed then; from
        today on it is the present one.
        """
        if day >= self._local_time.today():
            return self.current
        return self._followed_on(day, self.versions.on(day))

    @property
    def resting(self) -> tuple[SpotId, ...]:
        """The archived spots whose holds are planned again once they are followed again."""
        archived = {spot.id for spot in self._store.spots.all() if not spot.is_open}
        return tuple(h.spot for h in self.versions.present.holds if h.spot in archived)

    def _followed_on(self, day: date, plan: HabitPlan) -> HabitPlan:
        return plan.followed_on(day, self._store.spots.all(), self._local_time.zone())

    def hold_for(self, spot: SpotId) -> SpotPlan | NotPlanned:
        """What is planned for a spot."""
        return self.current.hold_for(spot)

    async def plan_hold(
        self,
        spot: SpotId,
        times_a_week: int,
        cue: PlanCue,
        muscle: MuscleId | None = None,
        side: Side | None = None,
    ) -> SpotPlan:
        """Plan holds for a spot, instead of what was planned for it. Without a `muscle` it is the
        one that was planned before, that of the spot, or the only one that lies there. `side` is
        needed where the spot has none.

        Raises `InvalidInput`, `NotFound`, and `NotAllowed` for a muscle that is never pressed.
        """
        there = self._store.spots.get(spot)
        if not there.is_open:
            raise NotAllowed(f"{there.name} is archived. Follow it again first, then plan for it.")
        chosen = self._content.muscle(muscle or self._muscle_of(there))
        if isinstance(chosen.pressing, EducationOnly):
            raise NotAllowed(f"{chosen.name} is here for reading only. {chosen.pressing.why}")
        site = site_of(chosen, side or self._side_of(there))
        planned = SpotPlan(spot, site, times_a_week, cue)
        await self.change(lambda plan: plan.with_hold(planned))
        return planned

    async def drop_hold(self, spot: SpotId) -> None:
        """Plan nothing for a spot any more. Does nothing if nothing was planned."""
        await self.change(lambda plan: plan.without_hold(spot))

    async def change(
        self, change: Callable[[HabitPlan], HabitPlan], *because: HabitNote
    ) -> HabitPlan:
        """Change the plan from today on, instead of plans from dates ahead, and save `because`
        with it in one write; return the plan when that is durable.

        Raises `StorageError`, and what `change` raises; then nothing has changed.
        """
        async with self._lock.changing():
            before = self.current
            plan, now = change(before), self._local_time.now()
            kept, habits = self.versions.versions, self._store.habits
            changed = self.versions.changed(plan, now.date()).versions if plan != before else kept
            new = [record(note, now) for note in (*changed, *because) if note not in kept]
            gone = {record_id(each) for each in kept} - {record_id(each) for each in changed}
            if new or gone:
                await self._store.write_together(habits.removing(*gone), habits.saving(*new))
        for follow in self.followers:
            await follow()
        return plan

    def _side_of(self, spot: Spot) -> Side:
        """The side of a spot, or the one that was planned before where the spot has none."""
        match self.hold_for(spot.id):
            case SpotPlan(site=site) if spot.side is Side.MIDDLE:
                return site.side
        return spot.side

    def _muscle_of(self, spot: Spot) -> MuscleId:
        match self.hold_for(spot.id):
            case SpotPlan(site=site):
                return site.muscle
        if spot.muscle is not None:
            return spot.muscle
        here = muscles_at(spot, self._content.muscles)
        if len(here) != 1:
            names = ", ".join(each.name for each in here)
            raise InvalidInput(
                "muscle",
                f"choose which muscle it is: {names}" if here else "no muscle to hold lies there",
            )
        return here[0].id
