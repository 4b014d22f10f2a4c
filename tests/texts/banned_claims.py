"""The banned claims, and how a text is checked for them.

1. A phrase counts as a claim anywhere in a sentence that does not deny it.
2. A sentence denies what follows a "not", "no", "never" or "cannot" in it.
3. Patterns ignore case.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass

from app import paths

_DENIAL = re.compile(r"\b(not|no|never|cannot|nobody|nothing|can't|don't|doesn't)\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"(?<=[.!?;:])\s+")


@dataclass(frozen=True, slots=True)
class BannedClaim:
    """A phrase that the product does not use, the pattern that finds it, and the reason."""

    id: str
    phrase: str
    pattern: str
    why: str

    def claimed_in(self, text: str) -> bool:
        """Whether `text` contains it as a claim (rules 1-3)."""
        return any(self._claims(sentence) for sentence in _SENTENCE_END.split(text))

    def _claims(self, sentence: str) -> bool:
        found = re.search(self.pattern, sentence, re.IGNORECASE)
        return found is not None and not _DENIAL.search(sentence[: found.start()])


def claims_in(text: str, phrases: Iterable[BannedClaim]) -> tuple[BannedClaim, ...]:
    """Those of `phrases` that `text` contains as a claim."""
    return tuple(phrase for phrase in phrases if phrase.claimed_in(text))


BANNED = tuple(
    BannedClaim(**each)
    for each in json.loads((paths.shipped("data") / "never_say.json").read_text(encoding="utf-8"))
)
