"""Breathing patterns of a person's own, from making one to pressing with it."""

from __future__ import annotations

import pytest

from app.domain.body import MuscleId, Side
from app.domain.breathing.breath import BreathPart, PatternId
from app.domain.breathing.patterns import MOST_OWN
from app.domain.errors import InvalidInput, NotAllowed, NotFound
from app.domain.settings_keys import key_named
from tests.graph import Graph, graph
from tests.services.holds.running import ready

SLOW = {BreathPart.IN: 5.0, BreathPart.OUT: 7.0}
RESTING = {**SLOW, BreathPart.HOLD_OUT: 2.0}


async def choose(built: Graph, pattern: str) -> None:
    await built.services.settings.set("breathing", pattern)


def planned(built: Graph) -> str:
    return str(built.services.holds.plan_for(MuscleId("upper_trapezius"), Side.LEFT).pattern)


async def test_an_own_pattern_is_offered_after_the_shipped_ones() -> None:
    built = graph()
    made = await built.services.breathing_patterns.create("  Slow tide ", SLOW)
    assert built.services.breathing_patterns.all()[-1] == made
    assert (made.name, made.while_pressing) == ("Slow tide", True)


async def test_a_press_can_be_paced_by_an_own_pattern() -> None:
    built = await ready()
    made = await built.services.breathing_patterns.create("Slow tide", SLOW)
    await choose(built, made.id)
    assert planned(built) == made.id
    key = key_named("breathing")
    assert key.written(built.services.settings.current) == made.id


async def test_one_that_holds_the_breath_cannot_be_chosen_for_pressing() -> None:
    built = graph()
    made = await built.services.breathing_patterns.create("Resting tide", RESTING)
    with pytest.raises(InvalidInput):
        await choose(built, made.id)


async def test_changed_to_hold_the_breath_or_removed_it_paces_no_press_any_more() -> None:
    built = await ready()
    patterns = built.services.breathing_patterns
    made = await patterns.create("Tide", SLOW)
    await choose(built, made.id)
    await patterns.change(made.id, "Tide", RESTING)
    assert planned(built) == "long_exhale"
    await patterns.change(made.id, "Tide", SLOW)
    await choose(built, made.id)
    await patterns.remove(made.id)
    assert planned(built) == "long_exhale"
    assert patterns.own() == ()


async def test_a_change_keeps_its_place_and_its_name_may_stay() -> None:
    patterns = graph().services.breathing_patterns
    one = await patterns.create("One", SLOW)
    other = await patterns.create("Other", SLOW)
    changed = await patterns.change(one.id, "One", RESTING)
    assert patterns.own() == (changed, other)


async def test_a_name_that_another_pattern_has_is_refused() -> None:
    patterns = graph().services.breathing_patterns
    await patterns.create("Tide", SLOW)
    for taken in ("tide", "BOX"):
        with pytest.raises(InvalidInput, match="used for another pattern"):
            await patterns.create(taken, SLOW)


async def test_what_cannot_be_breathed_is_refused_and_nothing_is_kept() -> None:
    patterns = graph().services.breathing_patterns
    with pytest.raises(InvalidInput):
        await patterns.create("Gasp", {BreathPart.IN: 1.0, BreathPart.OUT: 1.0})
    with pytest.raises(InvalidInput):
        await patterns.create("   ", SLOW)
    assert patterns.own() == ()


async def test_there_are_not_more_than_one_can_choose_from() -> None:
    patterns = graph().services.breathing_patterns
    for number in range(MOST_OWN):
        await patterns.create(f"Tide {number}", SLOW)
    with pytest.raises(NotAllowed):
        await patterns.create("One more", SLOW)


async def test_one_that_is_gone_cannot_be_removed_again() -> None:
    with pytest.raises(NotFound):
        await graph().services.breathing_patterns.remove(PatternId("own.gone"))
