"""“Where does it hurt?”: finds the muscles that may send pain there. A map, never a verdict.

1. Words for the same place find the same muscles ("headache", "skull"); case, plurals, small words
   and one typing error do not matter.
2. "And", "or" and commas join questions: a match of any of them counts, and of more of them counts
   more.
3. Where a muscle may send pain counts most, then its name, then its symptoms, then its location.
4. A muscle matches when one of its phrases contains all the query words. Only when no muscle
   matches, a part of them is enough.
5. When nothing matches, a muscle whose name or location contains all that was typed counts, so
   that a half-typed word finds something.
6. Finding nothing is a valid result: an empty tuple.
7. What may be held comes first, then what is locked for now, then what is only for reading.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from app.domain.body import AreaId, MuscleId, Side, Spot
from app.domain.content import Content
from app.domain.learn.content import PlaceWords
from app.domain.learn.muscle import EducationOnly, Muscle
from app.domain.learn.phrases import (
    LIES,
    NOTICED,
    SENDS,
    WEIGHTS,
    Kind,
    Phrase,
    Words,
    phrases_of,
    words_of,
)

DIRECTIONS = frozenset(
    {"front", "back", "side", "top", "upper", "lower", "inner", "outer", "deep", "down", "middle"}
)


ONCE_MORE = 0.1
"""The weight that each further matching phrase adds."""
WORD_FOR_WORD = 1.5
"""The factor for a phrase that is exactly the query."""
ALIKE = 0.8
"""How similar (0-1) a mistyped word must be to a known one."""
ENOUGH = 0.5
"""The share of the query words that is enough when no muscle has them all."""


@dataclass(frozen=True, slots=True)
class QueryVariant:
    """One variant of a query: `run` are consecutive words in order; `rest` may be anywhere."""

    run: Words
    rest: Words = ()


@dataclass(frozen=True, slots=True)
class Question:
    """The query words, and the variants of the query."""

    words: Words
    variants: tuple[QueryVariant, ...]


TextMatch = Callable[[QueryVariant, Words], float]


@dataclass(frozen=True, slots=True)
class MuscleMatch:
    """A muscle that may send pain to the place in question, and all the places it may affect.

    `matched` is the text that fits the question best, and `kind` what it says.
    """

    muscle: Muscle
    refers_to: tuple[str, ...]
    weight: float
    kind: Kind
    matched: str


def find(content: Content, text: str) -> tuple[MuscleMatch, ...]:
    """The muscles that may send pain to `text`, the most likely first (rules 1-6)."""
    shelves = [(muscle, phrases_of(content, muscle)) for muscle in content.muscles]
    places = [(words_of(asked), place) for place in content.places for asked in place.asked]
    asked = [corrected(content, words) for words in _parts(text)]
    questions = [Question(words, _variants(words, places)) for words in asked]
    for match, least in ((_whole, NOTICED), (_whole, LIES), (_part, LIES)):
        found = [
            MuscleMatch(muscle, content.sends_pain_to(muscle), weight, best.kind, best.text)
            for muscle, phrases in shelves
            for weight, best in _weighed(questions, phrases, match, least)
        ]
        if found:
            return tuple(sorted(found, key=lambda each: -each.weight))
    return _with_letters(content, text)


def _with_letters(content: Content, text: str) -> tuple[MuscleMatch, ...]:
    """Rule 5."""
    typed = words_of(text)
    return tuple(
        MuscleMatch(muscle, content.sends_pain_to(muscle), LIES, Kind.LIES, muscle.location)
        for muscle in content.muscles
        if typed and all(each in f"{muscle.name} {muscle.location}".lower() for each in typed)
    )


def holdable_first(
    found: Iterable[MuscleMatch], locked: Collection[MuscleId]
) -> tuple[MuscleMatch, ...]:
    """The same, in the order of rule 7, each kind in the order it came in."""

    def rank(match: MuscleMatch) -> int:
        if isinstance(match.muscle.pressing, EducationOnly):
            return 2
        return 1 if match.muscle.id in locked else 0

    return tuple(sorted(found, key=rank))


def side_named(text: str) -> Side:
    """The side that a question names; the middle where it names none or both."""
    words = set(re.findall(r"[a-z]+", text.lower()))
    named = [side for side in (Side.LEFT, Side.RIGHT) if side.value in words]
    return named[0] if len(named) == 1 else Side.MIDDLE


def find_by_area(content: Content, area: AreaId) -> tuple[MuscleMatch, ...]:
    """The muscles that may send pain to a drawn area, followed by those that only lie there."""
    weighed = (
        (muscle, SENDS * (area in muscle.refers_areas) + LIES * (area in muscle.areas))
        for muscle in content.muscles
    )
    name = content.area(area).name.lower()
    found = [
        MuscleMatch(muscle, content.sends_pain_to(muscle), weight, kind, name)
        for muscle, weight in weighed
        for kind in ([Kind.SENDS] if weight >= SENDS else [Kind.LIES] if weight else [])
    ]
    return tuple(sorted(found, key=lambda each: -each.weight))


def may_send_pain_to(content: Content, spot: Spot) -> tuple[Muscle, ...]:
    """The muscles that may send pain to a spot, the most likely first.

    A spot that is not on the drawing is looked for by the name the person gave it; there, only a
    place that a muscle is known to send pain to counts.
    """
    if spot.region.areas:
        return tuple(
            each.muscle
            for each in find_by_area(content, spot.region.areas[0])
            if each.weight >= SENDS
        )
    return tuple(each.muscle for each in find(content, spot.name) if each.weight >= SENDS)


def _parts(text: str) -> tuple[Words, ...]:
    """The whole text, and each of the questions joined in it (rule 2)."""
    joined = re.split(r"[,;/&]|\band\b|\bor\b", text.lower())
    parts = (words_of(text), *(words_of(part) for part in joined))
    whole = parts[0]
    return tuple(
        dict.fromkeys(part for part in parts if part == whole or set(part) - DIRECTIONS if part)
    )


def corrected(content: Content, words: Words) -> Words:
    """The words, each unknown one replaced by the known word that it resembles most, if any."""
    known = {
        word
        for muscle in content.muscles
        for phrase in phrases_of(content, muscle)
        for word in phrase.words
    }
    known |= {word for place in content.places for asked in place.asked for word in words_of(asked)}
    return tuple(
        word
        if word in known
        else next(iter(get_close_matches(word, known, n=1, cutoff=ALIKE)), word)
        for word in words
    )


def _variants(words: Words, places: Sequence[tuple[Words, PlaceWords]]) -> tuple[QueryVariant, ...]:
    """The words of the query, and those that the texts use for the same place (rule 1)."""
    fitting = [(asked, place) for asked, place in places if _contains(asked, words)]
    longest = max((len(asked) for asked, _ in fitting), default=0)
    # A place that covers the whole query replaces the words: "back" is not the back of the head.
    variants = [] if longest == len(words) else [QueryVariant((), words)]
    for asked, place in fitting:
        if len(asked) == longest:
            rest = tuple(word for word in words if word not in asked)
            variants += [QueryVariant(words_of(written), rest) for written in place.written]
    return tuple(dict.fromkeys(variants))


def _contains(run: Words, words: Words) -> bool:
    span = len(run)
    return any(words[i : i + span] == run for i in range(len(words) - span + 1))


def _weighed(
    questions: Iterable[Question], phrases: Sequence[Phrase], match: TextMatch, least: float
) -> list[tuple[float, Phrase]]:
    """How much a muscle fits all questions, with its best phrase; or nothing, if it fits none."""
    hits = [hit for each in questions if (hit := _hits(each, phrases, match, least))]
    if not hits:
        return []
    _, best = max((each for hit in hits for each in hit), key=lambda each: each[0])
    tops = (max(weight for weight, _ in hit) + ONCE_MORE * (len(hit) - 1) for hit in hits)
    return [(sum(tops), best)]


def _hits(
    question: Question, phrases: Iterable[Phrase], match: TextMatch, least: float
) -> list[tuple[float, Phrase]]:
    hits = []
    for phrase in phrases:
        fit = max((match(variant, phrase.words) for variant in question.variants), default=0.0)
        weight = WEIGHTS[phrase.kind]
        if fit and weight >= least:
            exact = WORD_FOR_WORD if phrase.words == question.words else 1.0
            hits.append((weight * fit * exact, phrase))
    return hits


def _whole(variant: QueryVariant, phrase: Words) -> float:
    return 1.0 if _contains(variant.run, phrase) and set(variant.rest) <= set(phrase) else 0.0


def _part(variant: QueryVariant, phrase: Words) -> float:
    asked = {*variant.run, *variant.rest}
    share = len(asked & set(phrase)) / len(asked)
    return share if share >= ENOUGH else 0.0
