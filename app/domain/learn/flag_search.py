"""Which red flags a search, a tapped area or a stopped hold calls for, and what a search answers.

1. A flag is called for when the search has all words of one of its phrases, in any order; case,
   plurals, small words and one typing error do not matter.
2. The flags come before any muscle, the most urgent first.
3. A sign such as "dizzy" or "numb" is answered with its flags alone, never with a muscle, even when
   a place is named beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from app.domain.body import AreaId
from app.domain.content import Content
from app.domain.holds.actions import StopReason
from app.domain.learn.content import RedFlag, Urgency
from app.domain.learn.muscle_search import MuscleMatch, corrected, find, find_by_area
from app.domain.learn.phrases import words_of

NEARLY = 0.85
"""How similar (0-1) a mistyped word must be to a word of a flag."""


@dataclass(frozen=True, slots=True)
class SearchAnswer:
    """The flags to show first, and the muscles that may send pain there, none where a sign was
    named (`is_sign`).
    """

    flags: tuple[RedFlag, ...] = ()
    muscles: tuple[MuscleMatch, ...] = ()
    is_sign: bool = False


def search(content: Content, text: str) -> SearchAnswer:
    """What a search for `text` answers (rules 1-3)."""
    asked = _asked(content, text)
    flags = _most_urgent_first(
        flag for flag in content.red_flags if _says(asked, (*flag.words, *flag.signs))
    )
    if any(_says(asked, flag.signs) for flag in flags):
        return SearchAnswer(flags, (), is_sign=True)
    return SearchAnswer(flags, find(content, text))


def search_area(content: Content, area: AreaId) -> SearchAnswer:
    """What tapping a drawn area answers."""
    flags = _most_urgent_first(flag for flag in content.red_flags if area in flag.areas)
    return SearchAnswer(flags, find_by_area(content, area))


def fitting_flags(flags: Sequence[RedFlag], reason: StopReason) -> tuple[RedFlag, ...]:
    """The flags that fit a reason for stopping a hold, the most urgent first."""
    return _most_urgent_first(flag for flag in flags if reason in flag.stops)


def _most_urgent_first(flags: Iterable[RedFlag]) -> tuple[RedFlag, ...]:
    return tuple(sorted(flags, key=lambda flag: tuple(Urgency).index(flag.urgency)))


def _asked(content: Content, text: str) -> frozenset[str]:
    """The words of a search as typed, and as they may have been meant."""
    typed = words_of(text)
    known = sorted(
        {
            word
            for flag in content.red_flags
            for phrase in (*flag.words, *flag.signs)
            for word in words_of(phrase)
        }
    )
    meant = (match for word in typed for match in get_close_matches(word, known, 1, NEARLY))
    return frozenset((*typed, *corrected(content, typed), *meant))


def _says(asked: frozenset[str], phrases: Iterable[str]) -> bool:
    return any(asked.issuperset(words_of(phrase)) for phrase in phrases)
