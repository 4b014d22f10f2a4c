"""What counts as a claim."""

from __future__ import annotations

import re

import pytest

from tests.texts.banned_claims import BANNED, claims_in


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("This hold cures knots", "cure"),
        ("It will heal in a week", "heal"),
        ("Fix your neck", "fix"),
        ("We diagnose your pain", "diagnose"),
        ("The best treatment there is", "treat"),
        ("Your pain comes from this muscle", "source"),
        ("It breaks up the knot", "breaks_up"),
        ("Drink water to flush it out", "flush"),
        ("No pain, no gain!", "no_pain"),
        ("Push through it", "push_through"),
        ("Harder is better", "harder"),
        ("Safe for everyone", "safe_for_everyone"),
        ("Now hold your breath", "hold_breath"),
        ("Ignore the numbness", "ignore_numbness"),
        ("You missed your streak", "streak"),
    ],
)
def test_a_promise_is_a_claim(text: str, phrase: str) -> None:
    assert phrase in [each.id for each in claims_in(text, BANNED)]


@pytest.mark.parametrize(
    "text",
    [
        "This is not a diagnosis.",
        "An app cannot diagnose.",
        "Never hold your breath.",
        "Good for your health, with a prefix and a secure door.",
        "Breathe out for six.",
    ],
)
def test_a_denial_or_another_word_is_not(text: str) -> None:
    assert claims_in(text, BANNED) == ()


def test_a_denial_does_not_cover_the_next_sentence() -> None:
    text = "This is not hard. It cures everything."
    assert [each.id for each in claims_in(text, BANNED)] == ["cure"]


def test_every_banned_claim_has_a_pattern_that_can_be_read_and_a_reason() -> None:
    for claim in BANNED:
        assert re.compile(claim.pattern)
        assert claim.why
    assert len({claim.id for claim in BANNED}) == len(BANNED)
