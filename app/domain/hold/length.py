"""How long one press is.

1. The length asked for in the settings, never beyond the muscle's own maximum.
2. The first hold on a muscle: 20-30 s.
3. Where the pain has a usual time to fade, that time, between the muscle's minimum and maximum.
4. Half of that after next-day soreness, or when the safety answers say so; never a quarter.
5. In whole breaths, and at least one; with one's own breath in whole seconds.
6. Never longer than the caps leave.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import floor

from app.domain.breath import Pace, Paced, Unpaced, whole_breaths
from app.domain.hold.adapting import NoUsualFade, UsualFade
from app.domain.hold.phases import Why
from app.domain.muscle import Pressable

FIRST_SHORTEST, FIRST_LONGEST = 20, 30


@dataclass(frozen=True, slots=True)
class Length:
    """Seconds of one press wished for, their limits, and why."""

    wished: float
    shortest: float
    longest: float
    why: Why

    def halved(self, why: Why) -> Length:
        """At most half of it (rule 4)."""
        half = self.wished / 2
        return Length(half, 0.0, half, why)

    def capped(self, free: float) -> Length:
        """Never beyond `free` seconds (rule 6)."""
        if free >= self.wished:
            return replace(self, longest=min(self.longest, free))
        return Length(free, 0.0, free, Why.CAP)

    def breathed(self, pace: Pace) -> float:
        """The press in seconds (rule 5)."""
        match pace:
            case Paced():
                breaths = whole_breaths(pace, self.wished, self.shortest, self.longest)
                return breaths * pace.seconds
            case Unpaced():
                return float(floor(max(self.shortest, min(self.wished, self.longest))))


def first_length(asked: int, pressing: Pressable) -> Length:
    """The first hold on a muscle (rule 2)."""
    longest = min(FIRST_LONGEST, pressing.max_seconds)
    wished = max(FIRST_SHORTEST, min(asked, longest))
    return Length(wished, FIRST_SHORTEST, longest, Why.FIRST)


def later_length(asked: int, pressing: Pressable, fade: UsualFade | NoUsualFade) -> Length:
    """Any other hold (rules 1, 3)."""
    least, most = pressing.min_seconds, pressing.max_seconds
    match fade:
        case UsualFade(seconds):
            return Length(max(least, min(seconds, most)), least, most, Why.FADE)
        case NoUsualFade():
            why = Why.ASKED_FOR if asked <= most else Why.MUSCLE_MAXIMUM
            return Length(min(asked, most), 0.0, most, why)
