"""Damaged content is refused, and the message names the place."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app import paths
from app.content_loader import load_content
from app.domain.errors import ContentError

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
            lambda content: content[0].pop("place"),
            ["muscles.json", "temporalis", "place"],
        ),
        (
            "red_flags.json",
            setting(0, "areas", ["back.tail"]),
            ["red_flags.json", "chest", "areas", "back.tail"],
        ),
        ("red_flags.json", setting(0, "words", ["the"]), ["chest", "words", "the"]),
        ("red_flags.json", setting(0, "stops", ["tired"]), ["red_flags.json", "chest", "stops"]),
        ("red_flags.json", setting(0, "urgency", "soon"), ["stops", "chest", "now"]),
        (
            "red_flags.json",
            lambda content: [each.update(stops=[]) for each in content],
            ["red_flags.json", "stops", "no flag fits"],
        ),
        ("screening_areas.json", setting(0, "part", "tail"), ["everywhere", "part"]),
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
            "movements.json",
            setting(0, "excluded_by", ["weather"]),
            ["movements.json", "shoulder_rolls", "excluded_by", "weather"],
        ),
        (
            "movements.json",
            setting(0, "steps", [{"text": "Roll.", "pace": {"hold": 19}}]),
            ["movements.json", "shoulder_rolls", "steps", "19 s"],
        ),
        (
            "movements.json",
            setting(0, "steps", [{"text": "Roll.", "pace": {"setup": 30}}]),
            ["shoulder_rolls", "steps", "nothing to do"],
        ),
        (
            "movements.json",
            lambda content: content[0]["steps"][1]["pace"].update(seconds=1),
            ["shoulder_rolls", "steps", "too short"],
        ),
        (
            "movements.json",
            lambda content: content[0]["steps"][1]["pace"].update(seconds=5),
            ["shoulder_rolls", "steps", "whole seconds"],
        ),
        (
            "movements.json",
            lambda content: content[0]["steps"][1].update(pace={"sprint": 5}),
            ["shoulder_rolls", "steps", "one of repetitions"],
        ),
        ("movements.json", setting(0, "relieves", []), ["shoulder_rolls", "relieves", "empty"]),
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
def test_what_is_wrong_is_reported_with_its_place(
    folder: Path, file: str, damage: Damage, told: list[str]
) -> None:
    with pytest.raises(ContentError) as trouble:
        load_content(damaged(folder, file, damage))
    for word in told:
        assert word in str(trouble.value)


def test_a_missing_file_is_reported(folder: Path) -> None:
    (folder / "tips.json").unlink()
    with pytest.raises(ContentError, match=r"tips\.json"):
        load_content(folder)


def test_a_file_that_is_not_json_is_reported(folder: Path) -> None:
    (folder / "tips.json").write_text("{", encoding="utf-8")
    with pytest.raises(ContentError, match=r"tips\.json"):
        load_content(folder)
