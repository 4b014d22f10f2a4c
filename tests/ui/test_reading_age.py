"""What a screen says can be read by someone of 13: its Flesch-Kincaid grade is 8 at most.

Read are whole sentences.  Names of muscles, which nobody can make shorter, count as “muscle”.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, time

import pytest
import textstat

from app.domain.body import MuscleId, SpotId
from app.domain.habits.plan import AfterBreak, AtTime
from app.domain.learn.content import Tip
from app.domain.safety import Answered, No
from app.ui.app import build_main
from app.ui.shell.routes import SCREENS
from tests.graph import Graph, graph, shipped_content
from tests.journals import write_demo
from tests.ui.harness import render

GRADE = 8.0
NOW = datetime(2026, 3, 20, 19, 0, tzinfo=UTC)
PLACES = {
    ":spot": "spot-1",
    ":muscle": "upper_trapezius",
    ":side": "left",
    ":place": "back.trap_upper.left",
    ":id": "infraspinatus",
    ":reason": "chest",
    ":pattern": "long_exhale",
    ":minutes": "1",
}
ROUTES = sorted(
    {re.sub(r":\w+", lambda found: PLACES[found[0]], screen.path) for screen in SCREENS}
)
NAMES = re.compile(
    "|".join(
        sorted(
            (
                re.escape(name)
                for muscle in shipped_content().muscles
                for name in (muscle.name, muscle.latin)
            ),
            key=len,
            reverse=True,
        )
    ),
    re.IGNORECASE,
)


@pytest.fixture
async def lived() -> Graph:
    made = graph(NOW)
    await write_demo(made.store, days=30, spots=2, until=date(2026, 3, 20))
    return made


def grade(texts: Iterable[str]) -> float:
    """The grade of the sentences among these texts; 0 without any."""
    said = [NAMES.sub("muscle", text.strip()) for text in texts]
    sentences = [text for text in said if len(text.split()) > 3 and text.endswith((".", "?"))]
    return float(textstat.flesch_kincaid_grade(" ".join(sentences))) if sentences else 0.0


@pytest.mark.parametrize("route", ROUTES)
async def test_a_screen_can_be_read_by_someone_of_13(lived: Graph, route: str) -> None:
    screen = await render(build_main(lived.services), route)
    assert grade(screen.texts) <= GRADE


@pytest.mark.parametrize("route", ["/", "/plan", "/plan/spot-1", "/journal/spot/spot-1"])
async def test_a_plan_and_its_holds_can_be_read_by_someone_of_13(lived: Graph, route: str) -> None:
    services = lived.services
    await services.plans.plan_hold(SpotId("spot-1"), 7, AtTime(time(0)))
    await services.plans.plan_hold(
        SpotId("spot-2"), 6, AfterBreak(time(20)), MuscleId("infraspinatus")
    )
    await services.safety.answer([Answered(each.id, No()) for each in services.safety.questions])
    due = await render(build_main(services), route)
    assert grade(due.texts) <= GRADE
    await services.due_holds.decline(SpotId("spot-1"))
    await services.safety.something_is_new()
    await due.settle()
    assert grade(due.texts) <= GRADE


@pytest.mark.parametrize("tip", shipped_content().tips, ids=lambda tip: tip.id)
def test_each_tip_can_be_read_by_someone_of_13(tip: Tip) -> None:
    assert grade([tip.text]) <= GRADE


def test_long_words_in_long_sentences_are_found() -> None:
    heavy = (
        "Utilisation of prolonged ischaemic compression necessitates comprehensive "
        "consideration of contraindications preceding administration."
    )
    assert grade([heavy]) > GRADE
