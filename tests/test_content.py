"""The shipped content is complete."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest

from app.domain.body import AREAS, OTHER, Area, AreaId, RegionId, View
from app.domain.breathing.breath import Paced, Unpaced
from app.domain.errors import NotFound
from app.domain.holds.protocol import Seconds
from app.domain.learn.content import Certainty, TipKind, Topic, Urgency
from app.domain.learn.muscle import EducationOnly, Pressable, Sides
from app.domain.movements import Breaths, Hold, Movement, MovementSides, Repetitions, Setup
from app.domain.safety import TheseMuscles
from tests.graph import shipped_content

LIBRARY = shipped_content()

READING_ONLY = {
    "sternocleidomastoid",
    "scalenes",
    "subscapularis",
    "pectoralis_minor",
    "quadratus_lumborum",
    "iliopsoas",
    "adductors",
    "popliteus",
}


def test_there_are_38_muscles_of_which_eight_are_for_reading_only() -> None:
    assert len(LIBRARY.muscles) == 38
    reading = {m.id for m in LIBRARY.muscles if isinstance(m.pressing, EducationOnly)}
    assert reading == READING_ONLY


def test_every_muscle_that_may_be_pressed_says_for_how_long_and_how_strongly() -> None:
    for muscle in LIBRARY.muscles:
        if isinstance(muscle.pressing, Pressable):
            press = muscle.pressing
            assert 10 <= press.min_seconds <= press.default_seconds <= press.max_seconds <= 90
            assert press.rounds == 2
            assert press.intensity_max in (4, 5)


def test_what_is_pressed_on_both_sides_at_once_is_one_place() -> None:
    paired = [m.id for m in LIBRARY.muscles if m.sides is Sides.MIDLINE_PAIR]
    assert paired == ["suboccipitals", "thoracic_paraspinals"]


def test_every_muscle_has_cautions_sources_areas_and_places_it_refers_to() -> None:
    for muscle in LIBRARY.muscles:
        assert muscle.cautions
        assert muscle.sources
        assert muscle.areas
        assert muscle.refers_areas
        assert muscle.refers_to


def test_there_are_40_movements_and_each_relieves_something_or_is_at_rest() -> None:
    assert len(LIBRARY.movements) == 40
    assert all(each.relieves or each.at_rest for each in LIBRARY.movements)
    assert sum(movement.desk_friendly for movement in LIBRARY.movements) == 27


@pytest.mark.parametrize("area", LIBRARY.areas, ids=lambda area: str(area.id))
def test_every_place_that_can_be_a_spot_has_two_movements_and_one_at_the_desk(area: Area) -> None:
    muscles = {muscle.id for muscle in LIBRARY.muscles if area.id in muscle.areas}
    if not muscles:  # the side of the belly has none of its own
        near = next(each.covers for each in LIBRARY.screening_areas if each.id == str(area.id))
        assert isinstance(near, TheseMuscles)
        muscles = set(near.muscles)
    helping = [each for each in LIBRARY.movements if muscles & set(each.relieves)]
    assert len(helping) >= 2
    assert any(movement.desk_friendly for movement in helping)


@pytest.mark.parametrize("movement", LIBRARY.movements, ids=lambda movement: movement.id)
def test_every_movement_can_be_done_as_described_in_its_time(movement: Movement) -> None:
    once = sum(step.pace.lasts for step in movement.doing)
    taking_up = sum(step.pace.lasts for step in movement.setting_up)
    each = movement.sides is MovementSides.EACH
    assert movement.seconds == taking_up + (2 * once + 5 if each else once)
    assert 20 <= movement.seconds <= 90
    for step in movement.steps:
        match step.pace:
            case Repetitions(repetitions, seconds):
                assert repetitions >= 2
                assert seconds >= (2 if movement.id == "ankle_pumps" else 3)
            case Breaths(_, seconds):
                assert 6 <= seconds <= 10
            case Hold(seconds) | Setup(seconds):
                assert seconds >= 3


def test_the_breathing_patterns_and_which_go_with_pressing() -> None:
    assert [pattern.id for pattern in LIBRARY.patterns] == [
        "long_exhale",
        "coherent",
        "sigh",
        "box",
        "4-7-8",
        "own",
    ]
    alone = {pattern.id for pattern in LIBRARY.patterns if not pattern.while_pressing}
    assert alone == {"box", "4-7-8"}
    seconds = {p.id: p.pace.seconds for p in LIBRARY.patterns if isinstance(p.pace, Paced)}
    assert seconds == {"long_exhale": 10, "coherent": 11, "sigh": 9, "box": 16, "4-7-8": 19}
    assert LIBRARY.pattern("own").pace == Unpaced()


def test_all_37_areas_are_drawn_and_named() -> None:
    assert len(LIBRARY.areas) == 37
    drawn = {str(area.id) for area in LIBRARY.areas}
    assert drawn == {f"{view}.{name}" for view, names in AREAS.items() for name in names}
    assert len({area.name for area in LIBRARY.areas}) == 37


def test_the_referral_table_is_whole() -> None:
    assert len(LIBRARY.referrals) == 14
    assert {"tension-headache pattern", "resembles sciatica", "stress pattern"} <= {
        row.pattern for row in LIBRARY.referrals
    }


def test_the_hold_protocol_has_its_phases_and_rules() -> None:
    protocol = LIBRARY.protocol
    assert [phase.id for phase in protocol.phases] == [
        *("screen", "prepare", "before_rating", "find", "press", "check_in", "release", "rest"),
        *("repeat", "side_change", "stretch", "after_rating", "aftercare"),
    ]
    press = next(phase.length for phase in protocol.phases if phase.id == "press")
    assert press == Seconds(30, 10, 120)
    assert protocol.first_press == Seconds(30, 20, 30)
    assert len(protocol.stop_now) == 6
    assert [(each.min_seconds, each.max_seconds) for each in protocol.advice] == [
        (20, 30),
        (10, 60),
        (30, 90),
        (30, 120),
    ]


def test_there_is_something_to_read_on_every_topic() -> None:
    assert all(LIBRARY.cards_on(topic) for topic in Topic)
    assert len(LIBRARY.cards_on(Topic.WHY)) == 12
    assert Counter(each.kind for each in LIBRARY.tips) == {TipKind.TIP: 11, TipKind.WHY: 8}
    assert {flag.urgency for flag in LIBRARY.red_flags} == set(Urgency)
    assert {each.certainty for each in LIBRARY.evidence} == set(Certainty)


def test_each_reason_why_knots_return_can_be_logged_in_the_journal() -> None:
    reasons = {card.id for card in LIBRARY.cards_on(Topic.WHY)} - {"expected"}
    assert reasons <= {tag.id for tag in LIBRARY.tags.triggers}


def test_things_are_found_by_their_ids() -> None:
    assert LIBRARY.muscle("masseter").name == "Cheek and jaw (masseter)"
    assert LIBRARY.movement("chin_tucks").seconds == 39
    assert LIBRARY.area(AreaId("back.ql")).id.view is View.BACK


@pytest.mark.parametrize("lookup", [LIBRARY.muscle, LIBRARY.movement, LIBRARY.pattern])
def test_an_unknown_id_is_not_found(lookup: Callable[[str], object]) -> None:
    with pytest.raises(NotFound, match="nonsense"):
        lookup("nonsense")


def test_a_region_is_named_with_its_side() -> None:
    assert LIBRARY.region_name(RegionId("back.trap_upper.right")) == "Right top of the shoulder"
    assert LIBRARY.region_name(OTHER) == "Somewhere else"
