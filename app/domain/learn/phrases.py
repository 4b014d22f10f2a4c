"""What is known about a muscle, phrase by phrase, in the words by which it is searched."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

from app.domain.content import Content
from app.domain.learn.muscle import Muscle

SMALL_WORDS = frozenset(
    {"a", "an", "the", "of", "in", "on", "at", "to", "from", "into", "my", "me", "i", "it", "is"}
    | {"its", "have", "has", "with", "where", "when", "for", "left", "right", "both", "and", "or"}
    | {"pain", "painful", "ache", "aching", "hurt", "hurting", "sore", "feel"}
)
Words = tuple[str, ...]


class Kind(Enum):
    """What a text says of a muscle."""

    SENDS = auto()
    CALLED = auto()
    NOTICED = auto()
    LIES = auto()


SENDS, CALLED, NOTICED, LIES = 4.0, 3.0, 2.0, 1.0
WEIGHTS = {Kind.SENDS: SENDS, Kind.CALLED: CALLED, Kind.NOTICED: NOTICED, Kind.LIES: LIES}


@dataclass(frozen=True, slots=True)
class Phrase:
    """A text about a muscle: what it says, its words that matter, and itself, to be shown."""

    kind: Kind
    words: Words
    text: str


def words_of(text: str) -> Words:
    """The words that matter in a text, in lower case and in the singular."""
    words = re.findall(r"[^\W_]+", re.sub(r"['\u2019]s?\b", "", text.lower()))
    return tuple(word for word in map(_singular, words) if word not in SMALL_WORDS)


def _singular(word: str) -> str:
    if word in ("feet", "calves"):
        return {"feet": "foot", "calves": "calf"}[word]
    plural = len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "ps"))
    return word[:-1] if plural else word


def phrases_of(content: Content, muscle: Muscle) -> list[Phrase]:
    """All that is said of the muscle, in the order in which it counts."""
    rows = content.referrals_of(muscle.id)
    sends = ((place, place) for place in content.sends_pain_to(muscle))
    patterns = ((f"{row.pattern} {' '.join(row.sends_to)}", row.pattern) for row in rows)
    names = (muscle.name, muscle.id.replace("_", " "))
    lies = (muscle.location, *(row.lies for row in rows))
    kinds = (
        (Kind.SENDS, (*sends, *((words, shown) for words, shown in patterns if shown))),
        (Kind.CALLED, ((name, muscle.name) for name in names)),
        (Kind.NOTICED, ((each, each) for each in muscle.symptoms)),
        (Kind.LIES, ((each, each) for each in lies)),
    )
    return [Phrase(kind, words_of(text), shown) for kind, texts in kinds for text, shown in texts]
