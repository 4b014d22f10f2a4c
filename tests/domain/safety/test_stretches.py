"""A hold never ends with a stretch that the safety answers leave out of breaks."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import product

import pytest

from app.domain.body import MuscleId, Side
from app.domain.breathing.patterns import for_pressing
from app.domain.holds import HoldPlan, PhaseKind, plan
from app.domain.holds.settings import HoldSettings
from app.domain.safety import (
    Agreed,
    Answer,
    Answered,
    No,
    Open,
    Restrictions,
    Screened,
    Stretching,
    Yes,
    access,
    restrictions,
)
from tests.graph import shipped_content

LIBRARY = shipped_content()
NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
ALIKE = {
    "neck_side_tilt": ["upper_trapezius"],
    "chin_tucks": ["suboccipitals", "neck_extensors"],
    "levator_stretch": ["levator_scapulae"],
    "quadriceps_stretch": ["quadriceps"],
    "seated_figure_four": ["gluteus_medius", "piriformis", "gluteus_minimus"],
    "hip_flexor_chair": ["tensor_fasciae_latae"],
    "hamstring_hinge": ["hamstrings"],
    "calf_stretch": ["gastrocnemius", "soleus"],
    "toe_pull": ["plantar_foot"],
    "cross_body_arm": ["infraspinatus", "posterior_deltoid"],
    "overhead_reach": ["latissimus_teres_major"],
    "doorway_chest": ["pectoralis_major"],
}
"""Movements, and the muscles whose stretch after a hold is much the same."""
SAFE_ALIKE = {
    ("osteoporosis", "piriformis"),  # lying, the back stays long
    ("osteoporosis", "gluteus_minimus"),  # standing, without bending
    ("osteoporosis", "plantar_foot"),  # the pull is on the toes alone
}


def after(question: str, answer: Answer) -> Restrictions:
    answers = tuple(
        Answered(each.id, answer if each.id == question else No()) for each in LIBRARY.screening
    )
    areas, muscles = LIBRARY.screening_areas, LIBRARY.muscles
    return restrictions(Screened(NOW, answers), LIBRARY.screening, areas, muscles, NOW)


def rules_out_stretch(muscle: str, question: str, answer: Answer) -> bool:
    match access(LIBRARY.muscle(MuscleId(muscle)), Side.LEFT, after(question, answer)):
        case Open(stretching=stretching):
            return stretching is Stretching.LEFT_OUT
        case _:
            return True


@pytest.mark.parametrize("movement", ALIKE)
def test_no_hold_ends_with_what_breaks_leave_out(movement: str) -> None:
    one = next(each for each in LIBRARY.movements if each.id == movement)
    for question in LIBRARY.screening:
        if question.id not in one.excluded_by:
            continue
        answers: tuple[Answer, ...] = (Yes(), Agreed()) if question.agreed else (Yes(),)
        for answer, muscle in product(answers, ALIKE[movement]):
            if (question.id, muscle) not in SAFE_ALIKE:
                assert rules_out_stretch(muscle, question.id, answer), (question.id, muscle)


def test_in_pregnancy_and_with_a_new_hip_nothing_is_stretched_lying_or_crossed() -> None:
    for muscle in ("piriformis", "lumbar_paraspinals"):
        assert rules_out_stretch(muscle, "pregnancy", Yes())
        assert rules_out_stretch(muscle, "new_hip", Yes())
        assert rules_out_stretch(muscle, "new_hip", Agreed())


def planned(question: str) -> HoldPlan:
    chosen = HoldSettings()
    return plan(
        LIBRARY.muscle(MuscleId("plantar_foot")),
        Side.LEFT,
        chosen,
        (),
        pattern=for_pressing(LIBRARY.patterns, chosen),
        restrictions=after(question, Yes()),
        now=NOW,
    )


def test_a_hold_without_its_stretch_goes_on_to_the_rating() -> None:
    usual, without = planned("widespread"), planned("new_hip")
    assert PhaseKind.STRETCH in {phase.kind for phase in usual.phases}
    assert PhaseKind.STRETCH not in {phase.kind for phase in without.phases}
    assert usual.phases[usual.after_pressing].kind is PhaseKind.STRETCH
    assert without.phases[without.after_pressing].kind is PhaseKind.RATE_AFTER
