"""The pain level of a hold, 0-10, and what each answer while pressing leads to.

1. The first answer under pressure is a number; 3 to 5 is the aim. It sets the level. Pain at rest
   says nothing about it: a spot that is quiet at rest may well be 3 or 4 under the thumb.
2. From then on each "more" adds 1 and each "less" subtracts 1. The level is carried from round to
   round and always compared with the one that was set.
3. At 7 or more: release now, no further round. Two "more" in a row from 5 or 6 always lead there;
   below 5 two "more" never do, and pain that a muscle sends elsewhere may rise first.
4. At 6, or above what is allowed for the muscle: ease off by half.
5. A "less" that leads to 2 or less, or 2 below the level that was set: an early release is offered.
6. A first level of 2 or less: press a little more, if it stays comfortable.
7. A person whose pain is 7 or more before the hold does not press at all.

A hold that an earlier version began may hold answers without a number before them. Its level is the
pain at rest: one above it means ease off, two above it or 7 means release now; 2 below it, or 2 and
less, offers an early release.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.domain.holds.actions import CheckIn
from app.domain.journal.entry import Score

TOO_MUCH = 7
EASE_AT = 6
LIGHT = 2
FALL_TO_OFFER = 2
RISE_TO_EASE = 1
RISE_TO_RELEASE = 2


class Advice(StrEnum):
    """What an answer leads to."""

    CARRY_ON = "carry_on"
    PRESS_MORE = "press_more"
    EASE_OFF = "ease_off"
    RELEASE_NOW = "release_now"
    MAY_RELEASE = "may_release"


@dataclass(frozen=True, slots=True)
class LevelNotSet:
    """No answer under pressure so far."""


LEVEL_NOT_SET = LevelNotSet()


@dataclass(frozen=True, slots=True)
class LevelUnderPressure:
    """The level that was set at the first answer, and the estimated level now (rules 1, 2).

    `most` is the strongest pressure that is allowed for the muscle.
    """

    first: int
    now: int
    most: int

    def after(self, answer: CheckIn) -> LevelUnderPressure:
        """The level after this answer."""
        return LevelUnderPressure(self.first, _moved(self.now, answer), self.most)

    @property
    def is_strong(self) -> bool:
        """Whether to ease off (rule 4)."""
        return self.now >= EASE_AT or self.now > self.most

    @property
    def is_light(self) -> bool:
        """Whether the first level was light and is unchanged (rule 6)."""
        return self.now == self.first <= LIGHT

    def first_advice(self) -> Advice:
        """What to do once the level has been set (rules 3, 4, 6)."""
        if self.now >= TOO_MUCH:
            return Advice.RELEASE_NOW
        if self.is_strong:
            return Advice.EASE_OFF
        return Advice.PRESS_MORE if self.is_light else Advice.CARRY_ON

    def advice(self, answer: CheckIn) -> Advice:
        """What to do when `answer` has led to this level (rules 3-5)."""
        if self.now >= TOO_MUCH:
            return Advice.RELEASE_NOW
        faded = self.now <= LIGHT or self.first - self.now >= FALL_TO_OFFER
        if answer is CheckIn.LESS and faded:
            return Advice.MAY_RELEASE
        return Advice.EASE_OFF if self.is_strong else Advice.CARRY_ON


@dataclass(frozen=True, slots=True)
class LevelFromRest:
    """The level in a hold that an earlier version began: the pain at rest, and the pain now."""

    first: int
    now: int

    @property
    def is_strong(self) -> bool:
        """Whether to ease off."""
        return self.now > self.first

    def after(self, answer: CheckIn) -> LevelFromRest:
        """The level after this answer."""
        return LevelFromRest(self.first, _moved(self.now, answer))

    def advice(self, answer: CheckIn) -> Advice:
        """What to do when `answer` has led to this level."""
        rise = self.now - self.first
        if answer is CheckIn.MORE:
            if rise >= RISE_TO_RELEASE or self.now >= TOO_MUCH:
                return Advice.RELEASE_NOW
            return Advice.EASE_OFF if rise == RISE_TO_EASE else Advice.CARRY_ON
        if answer is CheckIn.LESS and (-rise >= FALL_TO_OFFER or self.now <= LIGHT):
            return Advice.MAY_RELEASE
        return Advice.CARRY_ON


PainLevel = LevelNotSet | LevelUnderPressure | LevelFromRest


def level_under_pressure(score: Score, most: int) -> LevelUnderPressure:
    """The level that the first answer sets; `most` is allowed for the muscle (rule 1)."""
    return LevelUnderPressure(int(score), int(score), most)


def _moved(level: int, answer: CheckIn) -> int:
    change = {CheckIn.LESS: -1, CheckIn.SAME: 0, CheckIn.MORE: 1}[answer]
    return max(0, min(10, level + change))
