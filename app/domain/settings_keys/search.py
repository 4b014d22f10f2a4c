"""Finding a setting by a few words of its name, or by other words for it.

1. Case, marks and the s of a plural do not matter. Small words are passed over.
2. Each word that is looked for begins a word of the setting, or is one of its words with a slip of
   the finger.
3. A match in the name counts more than one in the other words, a whole word more than a beginning,
   and a beginning more than a slip.
4. No words find nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher

SMALL_WORDS = frozenset(
    {"a", "an", "the", "of", "in", "on", "at", "to", "my", "me", "i", "and", "or", "for", "how"}
    | {"do", "when", "what", "where", "is", "it", "change", "set", "setting", "turn"}
)
IN_NAME = 3.0
WHOLE, BEGINS, SLIP = 1.0, 0.8, 0.5
ALIKE = 0.78
"""How similar (0-1) a mistyped word must be to a word of the setting."""
LONG_ENOUGH = 4
"""The letters of the shortest word in which a slip is forgiven."""


@dataclass(frozen=True, slots=True)
class SettingPlace:
    """A setting as it is looked for: its name, other words for it, and its screen's address."""

    name: str
    words: str
    route: str


def find_settings(text: str, places: Iterable[SettingPlace]) -> tuple[SettingPlace, ...]:
    """The settings that `text` may mean, the likeliest first (rules 1-4)."""
    asked = [word for word in _words(text) if word not in SMALL_WORDS]
    weighed = [(place, _weight(asked, place)) for place in places]
    found = [(place, weight) for place, weight in weighed if weight]
    return tuple(place for place, _ in sorted(found, key=lambda each: -each[1]))


def _words(text: str) -> list[str]:
    found = re.findall(r"[^\W_]+", re.sub(r"['’]", "", text.casefold()))
    return [word[:-1] if len(word) > 3 and word.endswith("s") else word for word in found]


def _weight(asked: list[str], place: SettingPlace) -> float:
    """Zero unless every word is found."""
    name, other = _words(place.name), _words(place.words)
    weights = [max(IN_NAME * _best(word, name), _best(word, other)) for word in asked]
    return sum(weights) if weights and all(weights) else 0.0


def _best(word: str, known: list[str]) -> float:
    return max((_match(word, each) for each in known), default=0.0)


def _match(word: str, known: str) -> float:
    if word == known:
        return WHOLE
    if known.startswith(word):
        return BEGINS
    long_enough = min(len(word), len(known)) >= LONG_ENOUGH
    if long_enough and SequenceMatcher(None, word, known).ratio() >= ALIKE:
        return SLIP
    return 0.0
