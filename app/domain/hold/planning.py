"""Planning a hold.

1. A muscle for reading about only has no plan; the refusal says why.
2. What is locked has no plan; the refusal says why and how the lock is lifted.
3. A pattern that holds the breath is not for pressing.
4. Two or three rounds as the muscle has them, fewer where the caps leave less.
5. Prepare for three breaths (30 s with one's own breath), release for 10 s, rest for 30 s,
   stretch for 25 s.
6. A check-in is asked for about every 20 s, with a new breath, 10-30 s apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from app.domain.body import Side
from app.domain.breath import BreathPattern, Pace, Paced, Unpaced, whole_breaths
from app.domain.errors import InvalidInput, Refused
from app.domain.hold.adapting import is_first, usual_fade, was_sore_after
from app.domain.hold.caps import seconds_free
from app.domain.hold.length import Length, first_length, later_length
from app.domain.hold.phases import Phase, PhaseKind, Plan, Timed, Why
from app.domain.hold.places import HoldPlace, place_of
from app.domain.hold.record import HoldRecord
from app.domain.hold.settings import HoldSettings
from app.domain.muscle import EducationOnly, Muscle, Pressable
from app.domain.safety.locks import Dose, Standing, binding

PREPARE_BREATHS = 3
PREPARE_SECONDS, RELEASE_SECONDS, REST_SECONDS, STRETCH_SECONDS = 30.0, 10.0, 30.0, 25.0
CHECK_IN_SECONDS, CHECK_IN_SHORTEST, CHECK_IN_LONGEST = 20.0, 10.0, 30.0


def may_press(muscle: Muscle, side: Side, standing: Standing) -> Pressable:
    """How `muscle` may be pressed on `side`.  Raises `Refused` (rules 1, 2), or `InvalidInput`
    for a side that it does not have."""
    place = place_of(muscle, side)
    match muscle.pressing:
        case EducationOnly(why):
            raise Refused(f"{muscle.name} is here for reading only. {why}")
        case Pressable() as pressing:
            for lock in binding(standing.locks, muscle, place.side):
                raise Refused(f"{lock.why} {lock.how}")
            return pressing


def plan(
    muscle: Muscle,
    side: Side,
    settings: HoldSettings,
    history: Sequence[HoldRecord],
    *,
    pattern: BreathPattern,
    standing: Standing,
    now: datetime,
) -> Plan:
    """How to hold `muscle` on `side` at the local time `now`.

    `pattern` is the one that `settings` names; `history` every hold so far.  Raises `Refused` when
    a rule of safety or a cap stands against it, `InvalidInput` for a side or pattern that is not
    to be had (rules 1-3).
    """
    pressing = may_press(muscle, side, standing)
    if not pattern.while_pressing:
        raise InvalidInput("breathing pattern", "one without holding the breath, while pressing")
    place = place_of(muscle, side)
    free = seconds_free(history, place, now)
    length = _length(pressing, place, settings, history, standing.dose).capped(free)
    seconds = length.breathed(pattern.pace)
    if seconds > free:
        raise Refused("This spot has had its share for now. Let it rest for half an hour at least.")
    rounds = max(1, min(pressing.rounds, int(free // seconds)))
    lighter = 1 if length.why is Why.SORE else 0
    return Plan(
        muscle=place.muscle,
        side=place.side,
        pattern=pattern.id,
        pace=pattern.pace,
        press_seconds=seconds,
        rounds=rounds,
        check_in_every=_check_in_every(pattern.pace),
        intensity_max=max(1, pressing.intensity_max - lighter),
        why=length.why,
        phases=tuple(_phases(seconds, rounds, pattern.pace)),
    )


def _length(
    pressing: Pressable,
    place: HoldPlace,
    settings: HoldSettings,
    history: Sequence[HoldRecord],
    dose: Dose,
) -> Length:
    if is_first(history, place.muscle):
        length = first_length(settings.seconds, pressing)
    else:
        length = later_length(settings.seconds, pressing, usual_fade(history, place))
    if was_sore_after(history, place):
        return length.halved(Why.SORE)
    return length.halved(Why.GENTLE) if dose is Dose.HALF else length


def _check_in_every(pace: Pace) -> float:
    match pace:
        case Paced():
            breaths = whole_breaths(pace, CHECK_IN_SECONDS, CHECK_IN_SHORTEST, CHECK_IN_LONGEST)
            return breaths * pace.seconds
        case Unpaced():
            return CHECK_IN_SECONDS


def _phases(seconds: float, rounds: int, pace: Pace) -> Iterator[Phase]:
    prepare = PREPARE_BREATHS * pace.seconds if isinstance(pace, Paced) else PREPARE_SECONDS
    yield Phase(PhaseKind.SCREEN)
    yield Phase(PhaseKind.PREPARE, Timed(prepare), pace=pace)
    yield Phase(PhaseKind.RATE_BEFORE)
    yield Phase(PhaseKind.FIND)
    for number in range(1, rounds + 1):
        yield Phase(PhaseKind.PRESS, Timed(seconds), number, pace)
        yield Phase(PhaseKind.RELEASE, Timed(RELEASE_SECONDS), number)
        if number < rounds:
            yield Phase(PhaseKind.REST, Timed(REST_SECONDS), number)
    yield Phase(PhaseKind.STRETCH, Timed(STRETCH_SECONDS))
    yield Phase(PhaseKind.RATE_AFTER)
    yield Phase(PhaseKind.AFTERCARE)
