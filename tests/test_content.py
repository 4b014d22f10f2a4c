"""The shipped content: complete, and told plainly when it is not."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app import paths
from app.content_loader import load_content
from app.domain.body import AREAS, OTHER, AreaId, RegionId, View
from app.domain.breathing.breath import Paced, Unpaced
from app.domain.errors import ContentError, NotFound
from app.domain.holds.protocol import Seconds
from app.domain.learn.content import Certainty, Topic, Urgency
from app.domain.learn.muscle import EducationOnly, Pressable, Sides
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
}


def test_there_are_thirty_muscles_of_which_seven_are_for_reading_only() -> None:
    assert len(LIBRARY.muscles) == 30
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


def test_there_are_twenty_movements_and_each_relieves_something() -> None:
    assert len(LIBRARY.movements) == 20
    assert all(movement.relieves and movement.steps for movement in LIBRARY.movements)
    assert sum(movement.desk_friendly for movement in LIBRARY.movements) == 13


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


def test_the_hold_protocol_has_its_phases_caps_and_rules() -> None:
    protocol = LIBRARY.protocol
    assert [phase.id for phase in protocol.phases] == [
        *("screen", "prepare", "before_rating", "find", "press", "check_in", "release", "rest"),
        *("repeat", "side_change", "stretch", "after_rating", "aftercare"),
    ]
    press = next(phase.length for phase in protocol.phases if phase.id == "press")
    assert press == Seconds(30, 10, 120)
    assert protocol.first_press == Seconds(30, 20, 30)
    caps = protocol.caps
    assert (caps.spots_per_session, caps.press_seconds_per_spot_per_session) == (3, 180)
    assert (caps.sessions_per_spot_per_day, caps.press_seconds_per_session) == (2, 480)
    assert len(protocol.adapt) == 7
    assert len(protocol.stop_now) == 6
    assert [(each.min_seconds, each.max_seconds) for each in protocol.advice] == [
        (20, 30),
        (10, 60),
        (30, 90),
        (30, 120),
    ]


def test_there_is_something_to_read_on_every_topic() -> None:
    assert all(LIBRARY.cards_on(topic) for topic in Topic)
    assert len(LIBRARY.cards_on(Topic.WHY)) == 10
    assert len(LIBRARY.tips) == 8
    assert {flag.urgency for flag in LIBRARY.red_flags} == set(Urgency)
    assert {each.certainty for each in LIBRARY.evidence} == set(Certainty)


def test_each_reason_why_knots_return_can_be_said_in_the_journal() -> None:
    reasons = {card.id for card in LIBRARY.cards_on(Topic.WHY)} - {"expected"}
    assert reasons <= {tag.id for tag in LIBRARY.tags.triggers}


def test_things_are_found_by_their_ids() -> None:
    assert LIBRARY.muscle("masseter").name == "Masseter"
    assert LIBRARY.movement("chin_tucks").repetitions == 8
    assert LIBRARY.area(AreaId("back.ql")).id.view is View.BACK


@pytest.mark.parametrize("lookup", [LIBRARY.muscle, LIBRARY.movement, LIBRARY.pattern])
def test_an_unknown_id_is_not_found(lookup: Callable[[str], object]) -> None:
    with pytest.raises(NotFound, match="nonsense"):
        lookup("nonsense")


def test_a_region_is_named_with_its_side() -> None:
    assert LIBRARY.region_name(RegionId("back.trap_upper.right")) == "Right upper trapezius"
    assert LIBRARY.region_name(OTHER) == "Somewhere else"


# What is wrong is told with file, item and field.

Damage = Callable[[Any], None]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(paths.shipped("data"), tmp_path / "data"))


def damaged(folder: Path, file: str, damage: Damage) -> Path:
    content = json.loads((folder / file).read_text(encoding="utf-8"))
    damage(content)
    (folder / file).write_text(json.dumps(content), encoding="utf-8")
    return folder


def setting(number: int, field: str, value: object) -> Damage:
    def damage(content: Any) -> None:
        content[number][field] = value

    return damage


@pytest.mark.parametrize(
    ("file", "damage", "told"),
    [
        (
            "muscles.json",
            lambda content: content[0].pop("name"),
            ["muscles.json", "temporalis", "name"],
        ),
        ("muscles.json", setting(0, "colour", "red"), ["muscles.json", "temporalis", "colour"]),
        ("muscles.json", setting(0, "areas", []), ["temporalis", "areas", "empty"]),
        ("muscles.json", setting(1, "refers_areas", []), ["masseter", "refers_areas"]),
        ("muscles.json", setting(0, "areas", ["back.tail"]), ["temporalis", "areas", "back.tail"]),
        (
            "muscles.json",
            setting(0, "related_movements", ["cartwheel"]),
            ["temporalis", "related_movements", "cartwheel"],
        ),
        (
            "muscles.json",
            lambda content: content[0]["pressing"].update(max_seconds=10),
            ["temporalis", "pressing", "order"],
        ),
        (
            "muscles.json",
            lambda content: content[0]["pressing"].update(intensity_max=9),
            ["temporalis", "pressing", "intensity"],
        ),
        (
            "muscles.json",
            lambda content: content[0]["pressing"].update(rounds="2"),
            ["temporalis", "pressing", "whole number"],
        ),
        ("muscles.json", setting(0, "sides", "upside"), ["temporalis", "sides", "upside"]),
        ("muscles.json", setting(0, "id", "masseter"), ["muscles.json", "masseter", "id"]),
        ("muscles.json", setting(0, "technique", ""), ["temporalis", "technique", "empty"]),
        (
            "movements.json",
            setting(0, "relieves", ["elbow_grease"]),
            ["movements.json", "shoulder_rolls", "relieves", "elbow_grease"],
        ),
        (
            "movements.json",
            setting(0, "desk_friendly", "yes"),
            ["movements.json", "shoulder_rolls", "desk_friendly"],
        ),
        (
            "referrals.json",
            setting(0, "muscles", ["nobody"]),
            ["referrals.json", "upper_trapezius", "muscles", "nobody"],
        ),
        (
            "referrals.json",
            setting(8, "areas", ["front.foot"]),
            ["muscles.json", "quadriceps", "refers_areas", "front.foot"],
        ),
        (
            "atlas.json",
            lambda content: content["areas"][0]["polygon"].append([0.9, 0.2]),
            ["atlas.json", "back.suboccipital", "polygon"],
        ),
        (
            "atlas.json",
            lambda content: content["areas"][0]["polygon"].append([1.2, 0.2]),
            ["atlas.json", "back.suboccipital", "polygon", "0 to 1"],
        ),
        (
            "atlas.json",
            lambda content: content["areas"][0].update(centre=[0.1, 0.9]),
            ["atlas.json", "back.suboccipital", "centre"],
        ),
        (
            "atlas.json",
            lambda content: content["areas"].pop(0),
            ["atlas.json", "back.suboccipital", "not drawn"],
        ),
        ("atlas.json", lambda content: content["outlines"].pop(0), ["atlas.json", "back"]),
        (
            "screening.json",
            setting(6, "yes", [{"effect": "locks", "on": {"muscles": ["gills"]}}]),
            ["screening.json", "dizzy_neck", "on", "gills"],
        ),
        ("screening.json", setting(0, "asks", "nowhere"), ["screening.json", "fracture", "asks"]),
        (
            "breathing.json",
            setting(0, "pace", {"parts": [["in", "four"]]}),
            ["breathing.json", "long_exhale", "pace", "number"],
        ),
        ("tips.json", lambda content: content.clear(), ["tips.json", "list"]),
    ],
)
def test_what_is_wrong_is_told_with_its_place(
    folder: Path, file: str, damage: Damage, told: list[str]
) -> None:
    with pytest.raises(ContentError) as trouble:
        load_content(damaged(folder, file, damage))
    for word in told:
        assert word in str(trouble.value)


def test_a_missing_file_is_told(folder: Path) -> None:
    (folder / "tips.json").unlink()
    with pytest.raises(ContentError, match=r"tips\.json"):
        load_content(folder)


def test_a_file_that_is_not_json_is_told(folder: Path) -> None:
    (folder / "tips.json").write_text("{", encoding="utf-8")
    with pytest.raises(ContentError, match=r"tips\.json"):
        load_content(folder)
