"""`unknot breathe`, followed by a person whose clock the test moves."""

from __future__ import annotations

import pytest

from app.cli.breathe import pattern_called
from app.cli.guided.breathing_guide import BreathingGuide
from app.cli.guided.pacer import EMPTY, FULL, WIDTH, bar, fullness
from app.domain.breathing.breath import BreathMoment, BreathPart, Paced
from app.domain.errors import InvalidInput
from app.system.keyboard import INTERRUPT, keys_in
from app.texts.endings import BREATHING_DONE
from tests.cli.guided_person import Person
from tests.graph import graph

SIGH = Paced(((BreathPart.IN, 2.0), (BreathPart.TOP_UP, 1.0), (BreathPart.OUT, 6.0)))


def breathing(person: Person, minutes: int = 1, pattern: str = "box") -> BreathingGuide:
    guide = BreathingGuide(person.built.services, person.terminal)
    chosen = pattern_called(person.built.services, pattern)
    person.task = person.begin(guide.lead(chosen, minutes))  # type: ignore[attr-defined]
    return guide


@pytest.mark.parametrize("is_live", [False, True])
async def test_it_leads_for_its_minutes_ends_by_itself_and_is_recorded(is_live: bool) -> None:
    person = Person(graph(), is_live)
    breathing(person)
    await person.sees("Breathe out")
    await person.sees(BREATHING_DONE)
    await person.sees("Saved: 1 minute 4 seconds of breathing.")
    (record,) = person.built.store.breathing_records.all()
    assert (record.pattern, record.seconds) == ("box", 64.0)
    assert ("█" in person.seen) is is_live


@pytest.mark.parametrize("key", ["s", INTERRUPT])
async def test_who_stops_keeps_what_was_breathed(key: str) -> None:
    person = Person(graph())
    breathing(person, pattern="own")
    await person.built.clock.advance(30)
    await person.answers("", [key])
    await person.sees("Saved: 30 seconds of breathing.")
    (record,) = person.built.store.breathing_records.all()
    assert record.pattern == "own"


async def test_a_pattern_is_named_by_id_or_name_and_without_one_is_that_of_the_settings() -> None:
    services = graph().services
    assert pattern_called(services, "BOX").id == "box"
    assert pattern_called(services, "even breath").id == "coherent"
    assert pattern_called(services, "").id == "long_exhale"
    with pytest.raises(InvalidInput, match="long_exhale"):
        pattern_called(services, "nope")


def test_the_bar_fills_with_the_breath_and_a_second_sip_fills_it_up() -> None:
    def full(part: BreathPart, fraction: float) -> float:
        return fullness(SIGH, BreathMoment(0, part, fraction, 1.0))

    assert full(BreathPart.IN, 0.0) == 0.0
    assert full(BreathPart.IN, 1.0) == full(BreathPart.TOP_UP, 0.0) == 0.8
    assert full(BreathPart.TOP_UP, 1.0) == full(BreathPart.OUT, 0.0) == 1.0
    assert bar(0.5) == FULL * (WIDTH // 2) + EMPTY * (WIDTH // 2)
    assert len(bar(7.0)) == len(bar(-1.0)) == WIDTH


def test_an_arrow_is_no_key_and_escape_is() -> None:
    assert list(keys_in(b"\x1b[A")) == []
    assert list(keys_in(b"\x1b")) == ["Escape"]
    assert list(keys_in(b"Y5\r")) == ["y", "5", "Enter"]
