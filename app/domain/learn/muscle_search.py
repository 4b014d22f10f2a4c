"""“Where does it hurt?”: finds the muscles that may send pain there. A map, never a verdict.

1. Words for the same place find the same muscles ("headache", "skull"); case, plurals, small words
   and one typing error do not matter.
2. "And", "or" and commas join questions: a match of any of them counts, and of more of them counts
   more.
3. Where a muscle may send pain counts most, then its name, then its symptoms, then its location.
4. A muscle matches when one of its phrases contains all the query words. Only when no muscle
   matches, a part of them is enough.
5. Finding nothing is a valid result: an empty tuple.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from app.domain.body import AreaId, Spot
from app.domain.content import Content
from app.domain.learn.content import PlaceWords
from app.domain.learn.muscle import Muscle

SMALL_WORDS = frozenset(
    {"a", "an", "the", "of", "in", "on", "at", "to", "from", "into", "my", "me", "i", "it", "is"}
    | {"its", "have", "has", "with", "where", "when", "for", "left", "right", "both", "and", "or"}
    | {"pain", "painful", "ache", "aching", "hurt", "hurting", "sore", "feel"}
)
DIRECTIONS = frozenset(
    {"front", "back", "side", "top", "upper", "lower", "inner", "outer", "deep", "down", "middle"}
)
SENDS, CALLED, NOTICED, LIES = 4.0, 3.0, 2.0, 1.0
ONCE_MORE = 0.1
"""The weight that each further matching phrase adds."""
WORD_FOR_WORD = 1.5
"""The factor for a phrase that is exactly the query."""
ALIKE = 0.8
"""How similar (0-1) a mistyped word must be to a known one."""
ENOUGH = 0.5
"""The share of the query words that is enough when no muscle has them all."""

Words = tuple[str, ...]


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
    """A muscle that may send pain to the place in question, and all the places it may affect."""

    muscle: Muscle
    refers_to: tuple[str, ...]
    weight: float


def find(content: Content, text: str) -> tuple[MuscleMatch, ...]:
    """The muscles that may send pain to `text`, the most likely first (rules 1-5)."""
    shelves = [(muscle, _phrases(content, muscle)) for muscle in content.muscles]
    places = [(words_of(asked), place) for place in content.places for asked in place.asked]
    asked = [corrected(content, words) for words in _parts(text)]
    questions = [Question(words, _variants(words, places)) for words in asked]
    for match, least in ((_whole, NOTICED), (_whole, LIES), (_part, LIES)):
        found = [
            MuscleMatch(muscle, content.sends_pain_to(muscle), weight)
            for muscle, phrases in shelves
            if (weight := sum(_weight(each, phrases, match, least) for each in questions))
        ]
        if found:
            return tuple(sorted(found, key=lambda each: -each.weight))
    return ()


def find_by_area(content: Content, area: AreaId) -> tuple[MuscleMatch, ...]:
    """The muscles that may send pain to a drawn area, followed by those that only lie there."""
    weighed = (
        (muscle, SENDS * (area in muscle.refers_areas) + LIES * (area in muscle.areas))
        for muscle in content.muscles
    )
    found = [MuscleMatch(muscle, content.sends_pain_to(muscle), w) for muscle, w in weighed if w]
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


def words_of(text: str) -> Words:
    """The words that matter in a text, in lower case and in the singular."""
    words = re.findall(r"[^\W_]+", re.sub(r"['\u2019]s?\b", "", text.lower()))
    return tuple(word for word in map(_singular, words) if word not in SMALL_WORDS)


def _singular(word: str) -> str:
    if word in ("feet", "calves"):
        return {"feet": "foot", "calves": "calf"}[word]
    plural = len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "ps"))
    return word[:-1] if plural else word


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
        for phrase, _ in _phrases(content, muscle)
        for word in phrase
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


def _phrases(content: Content, muscle: Muscle) -> list[tuple[Words, float]]:
    rows = content.referrals_of(muscle.id)
    patterns = (f"{row.pattern} {' '.join(row.sends_to)}" for row in rows if row.pattern)
    weighed = (
        (SENDS, (*content.sends_pain_to(muscle), *patterns)),
        (CALLED, (muscle.name, muscle.id.replace("_", " "))),
        (NOTICED, muscle.symptoms),
        (LIES, (muscle.location, *(row.lies for row in rows))),
    )
    return [(words_of(text), weight) for weight, texts in weighed for text in texts]


def _weight(
    question: Question, phrases: Iterable[tuple[Words, float]], match: TextMatch, least: float
) -> float:
    hits = []
    for phrase, weight in phrases:
        fit = max((match(variant, phrase) for variant in question.variants), default=0.0)
        if fit and weight >= least:
            hits.append(weight * fit * (WORD_FOR_WORD if phrase == question.words else 1.0))
    return max(hits) + ONCE_MORE * (len(hits) - 1) if hits else 0.0


def _whole(variant: QueryVariant, phrase: Words) -> float:
    return 1.0 if _contains(variant.run, phrase) and set(variant.rest) <= set(phrase) else 0.0


def _part(variant: QueryVariant, phrase: Words) -> float:
    asked = {*variant.run, *variant.rest}
    share = len(asked & set(phrase)) / len(asked)
    return share if share >= ENOUGH else 0.0
