"""The breathing patterns to choose from: the shipped ones and the person's own.

1. Own patterns come after the shipped ones, in the order in which they were made; at most 12.
2. No two patterns to choose from have the same name, ignoring case.
3. Presses are paced by the pattern chosen in the settings, or by the long exhale where that pattern
   no longer exists or holds the breath.
4. A pattern that is removed, or changed so that it holds the breath, is no longer chosen.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.domain.breathing.breath import BreathPattern, PatternId
from app.domain.errors import InvalidInput, NotAllowed, NotFound
from app.domain.holds.settings import LONG_EXHALE, HoldSettings

MOST_OWN = 12


def to_choose_from(
    shipped: Sequence[BreathPattern], settings: HoldSettings
) -> tuple[BreathPattern, ...]:
    """Every pattern available to this person (rule 1)."""
    return (*shipped, *settings.own)


def for_pressing(shipped: Sequence[BreathPattern], settings: HoldSettings) -> BreathPattern:
    """The pattern that paces presses (rule 3)."""
    offered = {each.id: each for each in to_choose_from(shipped, settings) if each.while_pressing}
    return offered.get(settings.pattern, offered[LONG_EXHALE])


def with_own(
    shipped: Sequence[BreathPattern], settings: HoldSettings, pattern: BreathPattern
) -> HoldSettings:
    """`settings` with this own pattern added, or replacing the one with its id.

    Raises `InvalidInput` for a name that is taken (rule 2), and `NotAllowed` for too many patterns
    (rule 1).
    """
    others = [each for each in settings.own if each.id != pattern.id]
    taken = {each.name.casefold() for each in (*shipped, *others)}
    if pattern.name.casefold() in taken:
        raise InvalidInput("name", "a name you haven’t used for another pattern")
    if len(others) == len(settings.own):
        if len(others) >= MOST_OWN:
            raise NotAllowed(f"You already have {MOST_OWN} patterns of your own. Delete one first.")
        return replace(settings, own=(*settings.own, pattern))
    own = tuple(pattern if each.id == pattern.id else each for each in settings.own)
    return _still_chosen(shipped, replace(settings, own=own))


def without_own(
    shipped: Sequence[BreathPattern], settings: HoldSettings, pattern: PatternId
) -> HoldSettings:
    """`settings` without this own pattern (rule 4). Raises `NotFound`."""
    left = tuple(each for each in settings.own if each.id != pattern)
    if len(left) == len(settings.own):
        raise NotFound("We can’t find that breathing pattern. It may have been deleted.")
    return _still_chosen(shipped, replace(settings, own=left))


def _still_chosen(shipped: Sequence[BreathPattern], settings: HoldSettings) -> HoldSettings:
    return replace(settings, pattern=for_pressing(shipped, settings).id)
