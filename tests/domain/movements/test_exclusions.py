"""Which movements the safety answers leave out, and that no way leads around them."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.body import MuscleId, Side
from app.domain.movements import (
    AnsweredYes,
    LockedBecause,
    Movement,
    MovementId,
    choose,
    left_out,
    why_excluded,
)
from app.domain.safety import Agreed, Answer, No, QuestionId, ScreeningAreaId, Yes
from app.domain.safety.answer_locks import QUESTIONS_DUE
from app.domain.safety.locks import (
    ByDoctor,
    ByItself,
    ByPerson,
    Lock,
    LockId,
    OnEverything,
    OnMuscles,
    OnSide,
)
from tests.examples import examples
from tests.graph import shipped_content

LIBRARY = shipped_content()
ALL, AREAS = LIBRARY.movements, LIBRARY.screening_areas
AT_REST = {one.id for one in ALL if one.at_rest}
DOCTOR = ByDoctor(datetime(2026, 3, 2, tzinfo=UTC))
AFTER_A_SIGN = Lock(LockId("stop"), OnEverything(), "You felt chest pain.", "See a doctor.", DOCTOR)


def excluded(
    question: str, answer: Answer | None = None, locks: tuple[Lock, ...] = ()
) -> set[MovementId]:
    """What one answer, yes unless another is given, leaves out."""
    answers = {QuestionId(question): answer or Yes()}
    return {each.movement.id for each in left_out(ALL, answers, AREAS, locks)}


def test_at_rest_are_the_breath_and_the_eyes() -> None:
    assert {"eyes_20_20_20", "breathing_minute"} == AT_REST


@pytest.mark.parametrize(
    ("question", "never"),
    [
        ("osteoporosis", {"seated_twist", "standing_back_bend", "thoracic_extension", "lat_reach"}),
        ("osteoporosis", {"hamstring_hinge", "slouch_and_arch", "butterfly", "overhead_reach"}),
        ("neck_injury", {"neck_turns", "neck_side_tilt", "levator_stretch", "chin_tucks"}),
        ("dizzy_neck", {"neck_turns", "neck_side_tilt", "levator_stretch", "chin_tucks"}),
        ("vessels", {"neck_turns", "neck_side_tilt", "levator_stretch", "chin_tucks"}),
        ("leg_clot", {"calf_stretch", "calf_raises", "ankle_pumps", "foot_roll"}),
        ("calf_ache", {"calf_stretch", "calf_raises", "foot_roll"}),
        ("veins", {"calf_stretch", "calf_raises", "foot_roll"}),
        ("leg_clot", {"seated_figure_four", "butterfly"}),
        ("vessels", {"thoracic_extension", "standing_back_bend"}),
        ("neck_injury", {"thoracic_extension", "lat_reach"}),
        ("new_hip", {"seated_figure_four", "butterfly", "toe_pull", "march", "hamstring_hinge"}),
        ("new_hip", {"hip_abduction", "hip_flexor", "hip_flexor_chair", "lat_reach"}),
        ("stretchy_joints", {"levator_stretch", "doorway_chest", "seated_twist", "finger_spread"}),
        ("stretchy_joints", {"seated_figure_four", "hamstring_hinge", "standing_back_bend"}),
        ("balance", {"butterfly"}),
        ("balance", {"quadriceps_stretch", "hip_abduction", "standing_back_bend", "sit_to_stand"}),
        ("diabetic_feet", {"foot_roll", "toe_pull"}),
        ("bleeding", {"foot_roll"}),
    ],
)
def test_a_yes_leaves_out_what_it_makes_unsafe(question: str, never: set[str]) -> None:
    assert never <= excluded(question)


@pytest.mark.parametrize("question", ["fracture", "chest", "unwell", "nerve", "accident"])
def test_a_sign_of_illness_leaves_the_breath_and_the_eyes(question: str) -> None:
    assert excluded(question) == {one.id for one in ALL} - AT_REST


def test_a_leg_that_may_hold_a_clot_is_not_moved() -> None:
    legs = {
        one.id for one in LIBRARY.muscles if one.part in ("hip", "thigh", "calf", "shin", "foot")
    }
    assert {one.id for one in ALL if legs & set(one.relieves)} - excluded("leg_clot") <= {
        MovementId("standing_back_bend")
    }


def test_in_pregnancy_nothing_is_done_lying() -> None:
    assert not [one.id for one in ALL if "lying" in one.position]


def test_no_leaves_out_nothing() -> None:
    assert all(not excluded(question.id, No()) for question in LIBRARY.screening)


def test_an_agreement_is_about_pressing_and_opens_no_movement() -> None:
    assert excluded("osteoporosis", Agreed()) == excluded("osteoporosis")


def test_a_named_place_leaves_out_the_movements_of_the_muscles_there() -> None:
    there = excluded("surgery", Yes((ScreeningAreaId("front.adductor"),)))
    assert {"butterfly", "seated_figure_four"} <= there
    assert not {"neck_turns", "prayer_stretch"} & there


def test_the_whole_body_or_a_place_that_is_not_known_leaves_the_breath_and_the_eyes() -> None:
    for place in ("everywhere", "third.arm"):
        there = excluded("skin", Yes((ScreeningAreaId(place),)))
        assert there == {one.id for one in ALL} - AT_REST


def test_after_a_sign_of_heart_or_brain_only_the_breath_and_the_eyes_are_left() -> None:
    there = {each.movement.id for each in left_out(ALL, {}, AREAS, [AFTER_A_SIGN])}
    assert there == {one.id for one in ALL} - AT_REST
    rolls = LIBRARY.movement("shoulder_rolls")
    assert why_excluded(rolls, {}, AREAS, [AFTER_A_SIGN]) == (LockedBecause(AFTER_A_SIGN.why),)


def test_after_a_sign_of_a_nerve_the_movements_there_are_left_out() -> None:
    calf = OnSide((MuscleId("gastrocnemius"),), Side.LEFT)
    lock = Lock(LockId("entry.e1"), calf, "You noted numbness.", "", ByPerson(date(2026, 3, 3)))
    there = {each.movement.id for each in left_out(ALL, {}, AREAS, [lock])}
    assert there == {one.id for one in ALL if "gastrocnemius" in one.relieves}
    resting = replace(lock, lift=ByItself(date(2026, 3, 3)))
    assert left_out(ALL, {}, AREAS, [resting]) == ()


def test_other_locks_are_about_pressing() -> None:
    hamstring = Lock(LockId("x"), OnMuscles((MuscleId("hamstrings"),)), "", "", DOCTOR)
    assert left_out(ALL, {}, AREAS, [QUESTIONS_DUE, hamstring]) == ()


def test_every_answer_that_leaves_a_movement_out_is_named() -> None:
    twist = LIBRARY.movement("seated_twist")
    answers: dict[QuestionId, Answer] = {
        QuestionId("accident"): Yes(),
        QuestionId("balance"): Yes(),
        QuestionId("osteoporosis"): Agreed(),
    }
    assert why_excluded(twist, answers, AREAS, ()) == (
        AnsweredYes(QuestionId("accident")),
        AnsweredYes(QuestionId("osteoporosis")),
    )


answered = st.one_of(
    st.just(No()),
    st.just(Agreed()),
    st.lists(st.sampled_from([area.id for area in AREAS]), max_size=2).map(
        lambda named: Yes(tuple(named))
    ),
)


@examples(100)
@given(
    st.dictionaries(st.sampled_from([q.id for q in LIBRARY.screening]), answered),
    st.lists(st.sampled_from([one.id for one in ALL]), max_size=30),
    st.sets(st.sampled_from([one.id for one in LIBRARY.muscles])),
    st.sampled_from([(), (AFTER_A_SIGN,)]),
)
def test_no_excluded_movement_is_ever_chosen(
    answers: dict[QuestionId, Answer],
    done: list[MovementId],
    relieving: set[MuscleId],
    locks: tuple[Lock, ...],
) -> None:
    never = {each.movement.id for each in left_out(ALL, answers, AREAS, locks)}
    offered: list[Movement] = [one for one in ALL if one.id not in never]
    for one in choose(offered, relieving, done[:3], done):
        assert not why_excluded(one, answers, AREAS, locks)
        for question, answer in answers.items():
            assert isinstance(answer, No) or question not in one.excluded_by
        assert one.at_rest or not locks
