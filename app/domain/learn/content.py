"""What a person can read: why knots return, tips, when to get help, and how certain it is.

1. Every statement about what helps carries its sources and its certainty.
2. A red flag says how soon to get help, never what it is a sign of. It also says which words of a
   search call for it, on which drawn areas it is shown, and which reasons for stopping a hold it
   fits.
3. A tag is a word for the journal; it is stored by its id, so that its wording may change.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum
from typing import NewType

from app.domain.body import AreaId, MuscleId
from app.domain.holds.actions import StopReason
from app.domain.journal.entry import TagId

CardId = NewType("CardId", str)


class Topic(StrEnum):
    """The topic of a card, in reading order."""

    KNOT = "knot"
    WHY = "why"
    BETTER = "better"
    BREAKS = "breaks"
    PRESSURE = "pressure"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class Card:
    """A short text to read."""

    id: CardId
    topic: Topic
    title: str
    text: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tag:
    """A word for the journal; `about` explains it where the name is not enough."""

    id: TagId
    name: str
    about: str


@dataclass(frozen=True, slots=True)
class Tags:
    """The words the journal offers."""

    triggers: tuple[Tag, ...]
    relief: tuple[Tag, ...]
    descriptors: tuple[Tag, ...]

    @property
    def all(self) -> tuple[Tag, ...]:
        """Every tag, from all fields."""
        return tuple(tag for field in fields(self) for tag in getattr(self, field.name))

    @property
    def names(self) -> dict[TagId, str]:
        """The name of each tag."""
        return {tag.id: tag.name for tag in self.all}


TipId = NewType("TipId", str)


class TipKind(StrEnum):
    """Something to try, or why it may be worth it."""

    TIP = "tip"
    WHY = "why"


@dataclass(frozen=True, slots=True)
class Tip:
    """A small habit for the day, or why breaks and calm may help."""

    id: TipId
    kind: TipKind
    text: str
    sources: tuple[str, ...]


class Urgency(StrEnum):
    """How soon to get help."""

    NOW = "now"
    TODAY = "today"
    SOON = "soon"


@dataclass(frozen=True, slots=True)
class RedFlag:
    """A sign that a professional should look (rule 2).

    `words` are places in a search for which the flag comes first; `signs` are words that are
    answered with help alone, never with a muscle.
    """

    id: str
    words: tuple[str, ...]
    signs: tuple[str, ...]
    areas: tuple[AreaId, ...]
    stops: tuple[StopReason, ...]
    urgency: Urgency
    text: str


class Certainty(StrEnum):
    """The certainty of a statement."""

    DEBATED = "debated"
    EXPERT = "expert"
    LOW = "low"
    ONE_TRIAL = "one_trial"
    MIXED = "mixed"
    CASE_REPORTS = "case_reports"
    ADVICE = "advice"
    JUDGEMENT = "judgement"
    NONE = "none"


class Subject(StrEnum):
    """The subject of a statement of evidence."""

    KNOTS = "knots"
    PRESSURE = "pressure"
    BREATHING = "breathing"
    BREAKS = "breaks"
    AFTER = "after"
    SAFETY = "safety"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One statement, its certainty, and its sources (rule 1)."""

    id: str
    about: Subject
    statement: str
    certainty: Certainty
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Referral:
    """Where one muscle, or a few that act together, may send pain.

    `lies` and `sends_to` are in everyday words, `areas` are the same places on the drawn body;
    `pattern` is the name of the whole or what it resembles, "" where it has no name.
    """

    id: str
    muscles: tuple[MuscleId, ...]
    lies: str
    sends_to: tuple[str, ...]
    pattern: str
    areas: tuple[AreaId, ...]
    source: str


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """A part of the body in the words of a person who searches, and in those of the texts."""

    id: str
    asked: tuple[str, ...]
    written: tuple[str, ...]
