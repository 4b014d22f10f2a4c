"""Safety: the screening questions, the locks that follow from the answers, and the warning signs.

Every command returns when its effect is durable; `changed` fires after that.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from app.domain import safety
from app.domain.body import Side, SpotId
from app.domain.content import Content
from app.domain.errors import NotAllowed, NotFound
from app.domain.habits.record import record, record_id
from app.domain.holds import locks_from_holds
from app.domain.holds.sites import locks_on_sides, site_of
from app.domain.journal.entry import Entry, Score
from app.domain.learn.muscle import Muscle
from app.domain.safety import (
    AnswerAgain,
    Answered,
    ByDoctor,
    ByItself,
    ByPerson,
    Lock,
    LockId,
    LockRelease,
    MuscleAccess,
    No,
    NotScreened,
    Restrictions,
    Screened,
    Screening,
    ScreeningQuestion,
    SignSetAside,
    WarningSign,
    access,
    answers_of,
    check_answer,
    check_answers,
    locks_from_entries,
    screening_due,
    something_is_new,
    warning_signs,
    with_answer,
    worst_of_newest_day,
)
from app.domain.safety.answer_locks import QUESTIONS_DUE
from app.domain.safety.entry_locks import COUNTS_FOR
from app.domain.safety.screening_merge import is_looser
from app.domain.safety.warning_signs import RANGE_DAYS
from app.ports import Clock, Store
from app.services.local_time import LocalTime
from app.services.signal import Signal


class Safety:
    """Knows what may be pressed."""

    def __init__(
        self, *, clock: Clock, store: Store, content: Content, local_time: LocalTime
    ) -> None:
        self._clock = clock
        self._store = store
        self._content = content
        self._local_time = local_time
        self._last_read = -1, date.min  # the version of the entries, and the date
        self._recent_entries: tuple[Entry, ...] = ()
        self._entries_of_year: tuple[Entry, ...] = ()
        self._hold_locks: tuple[Lock, ...] = ()
        self._hold_locks_of: tuple[int, Sequence[LockRelease], date] = -1, (), date.min
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
        now, lifted = self._local_time.now(), self._store.lifted.get()
        areas = self._content.screening_areas
        answers = safety.restrictions(
            self.screening, self.questions, areas, self._content.muscles, now
        )
        holds = self._locks_from_holds(lifted, now)
        entries = locks_from_entries(
            self._recent(), self._store.spots.all(), areas, lifted, now.date()
        )
        return replace(answers, locks=(*answers.locks, *holds, *entries))

    def locks_on(self, muscle: Muscle, side: Side) -> tuple[Lock, ...]:
        """The locks against pressing `muscle` on `side`; a middle side matches either side."""
        return locks_on_sides(self.restrictions.locks, muscle, side)

    def access(self, muscle: Muscle, side: Side) -> MuscleAccess:
        """Whether and how `muscle` may be pressed on `side`. Raises `InvalidInput` for a side that
        it does not have.
        """
        return access(muscle, site_of(muscle, side).side, self.restrictions)

    def warning_signs(self, spot: SpotId) -> frozenset[WarningSign]:
        """The warning signs in the entries about a spot, but those that were set aside."""
        care = [held.day for held in self._store.holds.all() if held.spot == spot and held.pressed]
        today = self._local_time.now().date()
        return warning_signs(self._of_year(spot), care, today, self._set_aside(spot, today))

    def _set_aside(self, spot: SpotId, today: date) -> list[SignSetAside]:
        try:
            noted = self._store.habits.get(record_id(SignSetAside(spot, today, Score(0)))).what
        except NotFound:
            return []
        return [noted] if isinstance(noted, SignSetAside) else []

    async def set_aside(self, spot: SpotId) -> None:
        """Set aside that the newest score of a spot is higher than usual: for a week, until a
        higher one is logged. Raises `StorageError`.
        """
        now = self._local_time.now()
        worst = worst_of_newest_day(self._of_year(spot), now.date())
        aside = SignSetAside(spot, now.date(), worst)
        await self._store.habits.save(record(aside, now))
        self.changed.fire()

    def _of_year(self, spot: SpotId) -> list[Entry]:
        """The entries of a spot that are recent enough to count for a sign."""
        self._recent()
        return [entry for entry in self._entries_of_year if entry.spot == spot]

    def _locks_from_holds(self, lifted: Sequence[LockRelease], now: datetime) -> tuple[Lock, ...]:
        """They change with the holds, with what was lifted, and with the date."""
        key = self._store.holds.version, lifted, now.date()
        if key != self._hold_locks_of:
            self._hold_locks_of = key
            self._hold_locks = locks_from_holds(self._store.holds.all(), lifted, now)
        return self._hold_locks

    def _recent(self) -> tuple[Entry, ...]:
        """The entries of all spots that are recent enough to count for a lock."""
        key = _, today = self._store.entries.version, self._local_time.now().date()
        if key != self._last_read:
            since, in_year = today - COUNTS_FOR, today - RANGE_DAYS - timedelta(days=1)
            year = tuple(entry for entry in self._store.entries.all() if entry.day >= in_year)
            self._last_read, self._entries_of_year = key, year
            self._recent_entries = tuple(entry for entry in year if entry.day >= since)
        return self._recent_entries

    async def answer(self, answers: Sequence[Answered]) -> None:
        """Save the answers to all questions.

        Raises `InvalidInput` when an answer is missing or not valid, and `NotFound` for an unknown
        question or area.
        """
        checked = check_answers(answers, self.questions, self._content.screening_areas)
        await self._put(Screened(self._clock.now(), checked))

    async def answer_one(self, answered: Answered) -> None:
        """Save the answer to one question; the others stay as they are. Raises as `answer` does."""
        check_answer(answered, self.questions, self._content.screening_areas)
        await self._put(with_answer(self.screening, answered, self._clock.now()))

    async def something_is_new(self) -> None:
        """Lock everything until the questions are answered again, as something is new."""
        await self._put(something_is_new(self.screening))

    def opened_by(self, answers: Sequence[Answered]) -> tuple[ScreeningQuestion, ...]:
        """The questions for which one of these answers is less strict than the one given: what it
        locks or halves, and the movements it leaves out, would change.
        """
        given = answers_of(self.screening)
        looser = {
            each.question
            for each in answers
            if is_looser(each.answer, given.get(each.question, No()))
        }
        return tuple(question for question in self.questions if question.id in looser)

    async def ask_again_after_going_back(self, was: Screening, locks: Sequence[Lock]) -> None:
        """Ask the questions again when an older state of the data was restored that lacks one of
        the `locks`, or has a less strict answer than `was` given before.
        """
        lost = {lock.id for lock in locks} - {lock.id for lock in self.restrictions.locks}
        if isinstance(was, NotScreened):
            lost.discard(QUESTIONS_DUE.id)
        given = answers_of(self.screening)
        looser = (
            is_looser(given.get(question, No()), answer)
            for question, answer in answers_of(was).items()
        )
        if lost or any(looser):
            await self.something_is_new()

    async def _put(self, screening: Screening) -> None:
        await self._store.screening.put(screening)
        self.changed.fire()

    async def lift_lock(self, lock_id: LockId) -> None:
        """Lift a lock, because the person says that its cause has settled or was examined, or that
        a doctor has checked it: whichever this lock asks for.

        Raises `NotFound` when there is no such lock, and `NotAllowed` when the person cannot lift
        it, or not yet.
        """
        found = [lock for lock in self.restrictions.locks if lock.id == lock_id]
        if not found:
            raise NotFound("That’s already unlocked.")
        if not self.may_lift(found[0]):
            raise NotAllowed(found[0].how)
        lifted = LockRelease(lock_id, self._clock.now())
        await self._store.lifted.put((*self._store.lifted.get(), lifted))
        self.changed.fire()

    def may_lift(self, lock: Lock) -> bool:
        """Whether the person may lift the lock by their word now."""
        match lock.lift:
            case ByPerson(earliest):
                return self._local_time.now().date() >= earliest
            case ByDoctor(earliest):
                return self._clock.now() >= earliest
            case AnswerAgain() | ByItself():
                return False
