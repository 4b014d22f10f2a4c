"""Planning a hold, and the length of one press.

The plan:

1. A muscle for reading only has no plan; the refusal says why.
2. A locked site has no plan; the refusal says why and how the lock is lifted.
3. A breathing pattern that holds the breath is not for pressing.
4. Two or three rounds as defined for the muscle, fewer where the limits leave less.
5. Prepare for three breaths (30 s without pacing), release for 10 s, rest for 30 s, stretch for
   25 s, unless the safety answers rule the stretch out.
6. A check-in is requested about every 20 s, together with a new breath, 10-30 s apart.

The length of one press:

1. The length chosen in the settings, never beyond the muscle's own maximum.
2. The first hold on a muscle: 20-30 s.
3. Where the pain has a usual time to fade, that time, between the muscle's minimum and maximum.
4. Half of that after next-day soreness, or when the safety answers require it; never a quarter.
5. In whole breaths, and at least one; without pacing, in whole seconds.
6. Never longer than the limits allow.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from math import floor

from app.domain.body import Side
from app.domain.breathing.breath import BreathPattern, Pace, Paced, Unpaced, whole_breaths
from app.domain.errors import InvalidInput, NotAllowed
from app.domain.holds.adaptation import NoUsualFade, UsualFade, is_first, usual_fade, was_sore_after
from app.domain.holds.limits import seconds_free
from app.domain.holds.phases import HoldPhase, HoldPlan, LengthReason, PhaseKind, Timed
from app.domain.holds.record import HoldRecord
from app.domain.holds.settings import HoldSettings
from app.domain.holds.sites import HoldSite, site_of
from app.domain.learn.muscle import Muscle, Pressable
from app.domain.safety.locks import (
    Dose,
    Locked,
    Open,
    ReadingOnly,
    Restrictions,
    Stretching,
    access,
)

FIRST_SHORTEST, FIRST_LONGEST = 20, 30


@dataclass(frozen=True, slots=True)
class HoldLength:
    """The desired seconds of one press, their bounds, and the reason."""

    desired: float
    shortest: float
    longest: float
    why: LengthReason

    def halved(self, why: LengthReason) -> HoldLength:
        """At most half of it (length rule 4)."""
        half = self.desired / 2
        return HoldLength(half, 0.0, half, why)

    def limited_to(self, free: float) -> HoldLength:
        """Never beyond `free` seconds (length rule 6)."""
        if free >= self.desired:
            return replace(self, longest=min(self.longest, free))
        return HoldLength(free, 0.0, free, LengthReason.LIMIT)

    def in_breaths(self, pace: Pace) -> float:
        """The press in seconds (length rule 5)."""
        match pace:
            case Paced():
                breaths = whole_breaths(pace, self.desired, self.shortest, self.longest)
                return breaths * pace.seconds
            case Unpaced():
                return float(floor(max(self.shortest, min(self.desired, self.longest))))


def first_length(asked: int, pressing: Pressable) -> HoldLength:
    """The first hold on a muscle (length rule 2)."""
    longest = min(FIRST_LONGEST, pressing.max_seconds)
    desired = max(FIRST_SHORTEST, min(asked, longest))
    return HoldLength(desired, FIRST_SHORTEST, longest, LengthReason.FIRST)


def later_length(asked: int, pressing: Pressable, fade: UsualFade | NoUsualFade) -> HoldLength:
    """Any other hold (length rules 1, 3)."""
    least, most = pressing.min_seconds, pressing.max_seconds
    match fade:
        case UsualFade(seconds):
            return HoldLength(max(least, min(seconds, most)), least, most, LengthReason.FADE)
        case NoUsualFade():
            why = LengthReason.ASKED_FOR if asked <= most else LengthReason.MUSCLE_MAXIMUM
            return HoldLength(min(asked, most), 0.0, most, why)


PREPARE_BREATHS = 3
PREPARE_SECONDS, RELEASE_SECONDS, REST_SECONDS, STRETCH_SECONDS = 30.0, 10.0, 30.0, 25.0
CHECK_IN_SECONDS, CHECK_IN_SHORTEST, CHECK_IN_LONGEST = 20.0, 10.0, 30.0


def require_pressable(muscle: Muscle, side: Side, restrictions: Restrictions) -> Open:
    """How `muscle` may be pressed on `side`. Raises `NotAllowed` (plan rules 1, 2), and
    `InvalidInput` for a side that it does not have.
    """
    match access(muscle, site_of(muscle, side).side, restrictions):
        case ReadingOnly(why):
            raise NotAllowed(f"{muscle.name} is here for reading only. {why}")
        case Locked(locks):
            raise NotAllowed(f"{locks[0].why} {locks[0].how}")
        case Open() as allowed:
            return allowed


def plan(
    muscle: Muscle,
    side: Side,
    settings: HoldSettings,
    history: Sequence[HoldRecord],
    *,
    pattern: BreathPattern,
    restrictions: Restrictions,
    now: datetime,
) -> HoldPlan:
    """The plan for holding `muscle` on `side` at the local time `now`.

    `pattern` is the one that `settings` names; `history` holds every hold so far. Raises
    `NotAllowed` when a safety rule or a limit forbids it, and `InvalidInput` for a side or pattern
    that does not exist (plan rules 1-3).
    """
    allowed = require_pressable(muscle, side, restrictions)
    pressing = allowed.pressing
    if not pattern.while_pressing:
        raise InvalidInput(
            "breathing pattern", ("a pattern with no pauses in the breath, for while you press")
        )
    site = site_of(muscle, side)
    free = seconds_free(history, site, now)
    length = _length(pressing, site, settings, history, allowed.dose).limited_to(free)
    seconds = length.in_breaths(pattern.pace)
    if seconds > free:
        raise NotAllowed(
            "That’s enough on this spot for now. Let it rest for at least half an hour."
        )
    rounds = max(1, min(pressing.rounds, int(free // seconds)))
    lighter = 1 if length.why is LengthReason.SORE else 0
    return HoldPlan(
        muscle=site.muscle,
        side=site.side,
        pattern=pattern.id,
        pace=pattern.pace,
        press_seconds=seconds,
        rounds=rounds,
        check_in_every=_check_in_every(pattern.pace),
        intensity_max=max(1, pressing.intensity_max - lighter),
        why=length.why,
        phases=tuple(_phases(seconds, rounds, pattern.pace, allowed.stretching)),
    )


def _length(
    pressing: Pressable,
    site: HoldSite,
    settings: HoldSettings,
    history: Sequence[HoldRecord],
    dose: Dose,
) -> HoldLength:
    if is_first(history, site.muscle):
        length = first_length(settings.seconds, pressing)
    else:
        length = later_length(settings.seconds, pressing, usual_fade(history, site))
    if was_sore_after(history, site):
        return length.halved(LengthReason.SORE)
    return length.halved(LengthReason.GENTLE) if dose is Dose.HALF else length


def _check_in_every(pace: Pace) -> float:
    match pace:
        case Paced():
            breaths = whole_breaths(pace, CHECK_IN_SECONDS, CHECK_IN_SHORTEST, CHECK_IN_LONGEST)
            return breaths * pace.seconds
        case Unpaced():
            return CHECK_IN_SECONDS


def _phases(seconds: float, rounds: int, pace: Pace, stretching: Stretching) -> Iterator[HoldPhase]:
    prepare = PREPARE_BREATHS * pace.seconds if isinstance(pace, Paced) else PREPARE_SECONDS
    yield HoldPhase(PhaseKind.SCREEN)
    yield HoldPhase(PhaseKind.PREPARE, Timed(prepare), pace=pace)
    yield HoldPhase(PhaseKind.RATE_BEFORE)
    yield HoldPhase(PhaseKind.FIND)
    for number in range(1, rounds + 1):
        yield HoldPhase(PhaseKind.PRESS, Timed(seconds), number, pace)
        yield HoldPhase(PhaseKind.RELEASE, Timed(RELEASE_SECONDS), number)
        if number < rounds:
            yield HoldPhase(PhaseKind.REST, Timed(REST_SECONDS), number)
    if stretching is Stretching.AFTER:
        yield HoldPhase(PhaseKind.STRETCH, Timed(STRETCH_SECONDS))
    yield HoldPhase(PhaseKind.RATE_AFTER)
    yield HoldPhase(PhaseKind.AFTERCARE)
