"""A break in a browser: counted in time, and without what the safety answers exclude."""

from __future__ import annotations

import re

import pytest

from app.texts import break_screens as words
from app.texts import movements as movement_words
from app.texts import safety
from tests.e2e.conftest import Listening, Visiting
from tests.e2e.ears import lengths
from tests.e2e.person import DESKTOP, Person
from tests.e2e.server import AT_WORK, Serving, within
from tests.e2e.test_hold import FASTER, answer_the_questions
from tests.graph import shipped_content

pytestmark = pytest.mark.alone

HALF_A_ROLL = 3 / 5
NEAR = 0.3  # seconds of patience with a busy machine
BREAKS = 20
MOVEMENTS = shipped_content().movements
QUESTION = next(each for each in shipped_content().screening if each.id == "osteoporosis")


def test_repetitions_are_counted_in_time(serving: Serving, listening: Listening) -> None:
    person, ears = listening(serving(clock=FASTER), "/", motion="reduce")
    person.tap(words.START_NOW).sees("Shoulder rolls").sees("4 of 4").sees("Slow neck turns")
    assert within(15, lambda: ears.tones.count("ease") >= 8)
    heard = [each for each in ears.heard if each.tone in ("top_up", "ease")][:16]
    assert [each.tone for each in heard] == ["top_up", "ease"] * 8
    up, down = lengths(heard, "top_up", "ease"), lengths(heard, "ease", "top_up")
    assert [*up, *down] == [pytest.approx(HALF_A_ROLL, abs=NEAR)] * 15


def shown(person: Person) -> set[str]:
    """The names of all movements on the screen, but for those that are said to be left out."""
    reading = re.sub(rf"{movement_words.LEFT_OUT}:.*", "", person.reading)
    return {each.name for each in MOVEMENTS if each.name in reading}


def test_with_osteoporosis_twenty_breaks_offer_nothing_that_it_excludes(
    serving: Serving, visiting: Visiting
) -> None:
    person = answer_the_questions(visiting(serving(clock=AT_WORK), DESKTOP, "/hold"))
    person.open("/settings/safety").tap(safety.GROUPS[QUESTION.group])
    box = person.sees(safety.TICK).page.get_by_role("checkbox", name=QUESTION.text)
    person.tap(box).sees(QUESTION.lift)
    person.reads_on().tap(safety.KEEP)
    person.sees(safety.answered_in(1)).open("/").sees(movement_words.LEFT_OUT)
    offered: set[str] = set()
    for _ in range(BREAKS):
        offered |= shown(person)  # Today names all that the next break will be
        person.tap(words.START_NOW).arrives("/break").sees(words.GET_READY)
        offered |= shown(person)
        person.tap(words.STOP).sees(words.DONE).tap(words.BACK_TO_TODAY).arrives("/")
        person.sees(words.START_NOW)
    assert not offered & {each.name for each in MOVEMENTS if QUESTION.id in each.excluded_by}
    assert len(offered) > BREAKS / 2
