"""Safety: the screening questions, the locks that follow from the answers, and the warning signs.

Every command returns when its effect is durable; `changed` fires after that.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime, tzinfo

from app.domain import safety
from app.domain.body import Side, SpotId
from app.domain.content import Content
from app.domain.errors import NotAllowed, NotFound
from app.domain.holds import locks_from_holds
from app.domain.holds.sites import locks_on_sides
from app.domain.journal.entry import Entry, up_to
from app.domain.learn.muscle import Muscle
from app.domain.safety import (
    Answered,
    ByPerson,
    Lock,
    LockId,
    LockRelease,
    Restrictions,
    Screened,
    Screening,
    ScreeningQuestion,
    WarningSign,
    check_answers,
    screening_due,
    warning_signs,
)
from app.domain.safety.warning_signs import LOOKS_BACK
from app.ports import Clock, Store
from app.services.signal import Signal


class Safety:
    """Knows what may be pressed. `zone` gives the person's present time zone."""

    def __init__(
        self, *, clock: Clock, store: Store, content: Content, zone: Callable[[], tzinfo]
    ) -> None:
        self._clock = clock
        self._store = store
        self._content = content
        self._zone = zone
        self._last_read = -1, date.min  # the version of the entries, and the date
        self._recent_entries: tuple[Entry, ...] = ()
        self.changed = Signal()

    @property
    def questions(self) -> tuple[ScreeningQuestion, ...]:
        """The screening questions, in the order in which to ask them."""
        return self._content.screening

    @property
    def screening(self) -> Screening:
        """The present answers."""
        return self._store.screening.get()

    @property
    def is_screening_due(self) -> bool:
        """Whether the questions are to be asked (again)."""
        return screening_due(self.screening, self.questions, self._clock.now())

    @property
    def restrictions(self) -> Restrictions:
        """The restrictions that follow from the answers and the holds so far."""
        answers = safety.restrictions(self.screening, self.questions, self._clock.now())
        holds = locks_from_holds(
            self._store.holds.all(), self._store.lifted.get(), self._now().date()
        )
        return replace(answers, locks=(*answers.locks, *holds))

    def locks_on(self, muscle: Muscle, side: Side) -> tuple[Lock, ...]:
        """The locks against pressing `muscle` on `side`; a middle side matches either side."""
        return locks_on_sides(self.restrictions.locks, muscle, side)

    def warning_signs(self, spot: SpotId) -> frozenset[WarningSign]:
        """The warning signs in the entries about a spot."""
        entries = [entry for entry in self._recent() if entry.spot == spot]
        care = [held.day for held in self._store.holds.all() if held.spot == spot and held.pressed]
        return warning_signs(entries, care, self._now().date())

    def _recent(self) -> tuple[Entry, ...]:
        """The entries of all spots that are recent enough to count towards a warning sign."""
        key = _, today = self._store.entries.version, self._now().date()
        if key != self._last_read:
            entries, since = self._store.entries.all(), today - LOOKS_BACK
            self._last_read = key
            self._recent_entries = tuple(e for e in up_to(entries, today) if e.day >= since)
        return self._recent_entries

    async def answer(self, answers: Sequence[Answered]) -> None:
        """Save the answers to all questions.

        Raises `InvalidInput` when an answer is missing or not valid, and `NotFound` for an unknown
        question.
        """
        checked = check_answers(answers, self.questions)
        await self._store.screening.put(Screened(self._clock.now(), checked))
        self.changed.fire()

    async def lift_lock(self, lock_id: LockId) -> None:
        """Lift a lock, because the person says that its cause has settled or was examined.

        Raises `NotFound` when there is no such lock, and `NotAllowed` when the person cannot lift
        it, or not yet.
        """
        found = [lock for lock in self.restrictions.locks if lock.id == lock_id]
        if not found:
            raise NotFound("That lock is not there any more.")
        match found[0].lift:
            case ByPerson(earliest) if self._now().date() >= earliest:
                lifted = LockRelease(lock_id, self._clock.now())
                await self._store.lifted.put((*self._store.lifted.get(), lifted))
            case _:
                raise NotAllowed(found[0].how)
        self.changed.fire()

    def _now(self) -> datetime:
        return self._clock.now().astimezone(self._zone())
