"""“Where does it hurt?”: the muscles that may send pain there.  A map, never a verdict.

1. Words for the same place find the same muscles ("headache", "skull"); case, plurals, small
   words and one slip of the finger do not matter.
2. "And", "or" and commas join questions: an answer to any of them counts, to more of them more.
3. Where a muscle may send pain counts most, then what it is called, then what people notice,
   then where it lies.
4. A muscle answers when all the asked words are in one of its phrases.  Only when no muscle does,
   a part of them is enough.
5. Nothing found is an answer too: an empty result.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from app.domain.body import AreaId
from app.domain.learning import Place
from app.domain.library import Library
from app.domain.muscle import Muscle

SMALL_WORDS = frozenset(
    "a an the of in on at to from into my me i it is its have has with where when for "
    "pain painful ache aching aches hurt hurts hurting sore feels feel".split()
)
SENDS, CALLED, NOTICED, LIES = 4.0, 3.0, 2.0, 1.0
ALIKE = 0.8
"""How alike (0-1) a mistyped word must be to one that is known."""

ENOUGH = 0.5
"""The part of the asked words that is enough when nobody has them all."""

Words = tuple[str, ...]
Match = Callable[[Words, Words], float]


@dataclass(frozen=True, slots=True)
class Found:
    """A muscle that may send pain to where it was asked for, and all places it may send it to."""

    muscle: Muscle
    refers_to: tuple[str, ...]
    weight: float


def find(library: Library, text: str) -> tuple[Found, ...]:
    """The muscles that may send pain to `text`, the likeliest first (rules 1-5)."""
    shelves = [(muscle, _phrases(library, muscle)) for muscle in library.muscles]
    known = {word for _, phrases in shelves for phrase, _ in phrases for word in phrase}
    places = [(words_of(asked), place) for place in library.places for asked in place.asked]
    known |= {word for asked, _ in places for word in asked}
    questions = [_spelled(question, known) for question in _questions(text)]
    wanted = [_ways(question, places) for question in questions if question]
    for match in (_whole, _part):
        found = [
            Found(muscle, library.sends_pain_to(muscle), weight)
            for muscle, phrases in shelves
            if (weight := sum(_weight(ways, phrases, match) for ways in wanted))
        ]
        if found:
            return tuple(sorted(found, key=lambda each: -each.weight))
    return ()


def find_by_area(library: Library, area: AreaId) -> tuple[Found, ...]:
    """The muscles that may send pain to a drawn area; last, those that only lie there."""
    weighed = (
        (muscle, SENDS * (area in muscle.refers_areas) + LIES * (area in muscle.areas))
        for muscle in library.muscles
    )
    found = [Found(muscle, library.sends_pain_to(muscle), w) for muscle, w in weighed if w]
    return tuple(sorted(found, key=lambda each: -each.weight))


def words_of(text: str) -> Words:
    """The words that matter in a text, in lower case and in the singular."""
    words = re.findall(r"[^\W_]+", text.lower().replace("'s", "").replace("’s", ""))
    return tuple(_singular(word) for word in words if word not in SMALL_WORDS)


def _singular(word: str) -> str:
    if word in ("feet", "calves"):
        return {"feet": "foot", "calves": "calf"}[word]
    ends = len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "ps"))
    return word[:-1] if ends else word


def _questions(text: str) -> Iterable[Words]:
    return (words_of(part) for part in re.split(r"[,;/&]|\band\b|\bor\b", text.lower()))


def _spelled(question: Words, known: set[str]) -> Words:
    return tuple(
        word
        if word in known
        else next(iter(get_close_matches(word, known, n=1, cutoff=ALIKE)), word)
        for word in question
    )


def _ways(question: Words, places: Sequence[tuple[Words, Place]]) -> tuple[Words, ...]:
    """The question as asked, and in the words the texts have for the same place (rule 1)."""
    fitting = [(asked, place) for asked, place in places if _within(asked, question)]
    longest = max((len(asked) for asked, _ in fitting), default=0)
    # "Back" by itself would find the back of the head: one word that has a place is read as that.
    ways = [] if fitting and len(question) == 1 else [question]
    for asked, place in fitting:
        if len(asked) == longest:
            rest = tuple(word for word in question if word not in asked)
            ways += [words_of(written) + rest for written in place.written]
    return tuple(dict.fromkeys(ways))


def _within(asked: Words, question: Words) -> bool:
    span = len(asked)
    return any(question[i : i + span] == asked for i in range(len(question) - span + 1))


def _phrases(library: Library, muscle: Muscle) -> list[tuple[Words, float]]:
    rows = library.referrals_of(muscle.id)
    patterns = (f"{row.pattern} {' '.join(row.sends_to)}" for row in rows if row.pattern)
    weighed = (
        (SENDS, (*library.sends_pain_to(muscle), *patterns)),
        (CALLED, (muscle.name, muscle.id.replace("_", " "))),
        (NOTICED, muscle.symptoms),
        (LIES, (muscle.location, *(row.lies for row in rows))),
    )
    return [(words_of(text), weight) for weight, texts in weighed for text in texts]


def _weight(ways: tuple[Words, ...], phrases: list[tuple[Words, float]], match: Match) -> float:
    return max(
        (weight * match(way, phrase) for way in ways for phrase, weight in phrases), default=0
    )


def _whole(way: Words, phrase: Words) -> float:
    return 1.0 if set(way) <= set(phrase) else 0.0


def _part(way: Words, phrase: Words) -> float:
    share = len(set(way) & set(phrase)) / len(set(way))
    return share if share >= ENOUGH else 0.0
