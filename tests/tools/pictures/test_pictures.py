"""The figures: complete, as the drawing program makes them, and drawn by nothing but shapes."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath
from xml.etree import ElementTree

import pytest
from PIL import Image, ImageChops

from app import paths
from app.domain.learn.muscle import Pressable
from tests.graph import shipped_content
from tests.tools.pictures import body, catalogue, movements, techniques
from tests.tools.pictures.easing import between
from tests.tools.pictures.motion import BETWEEN
from tests.tools.pictures.places import Place, places
from tests.tools.pictures.scene import Scene
from tests.tools.pictures.sheet import page
from tests.tools.pictures.skeleton import stand

LIBRARY = shipped_content()
ASSETS = paths.shipped("assets")
SCENES = dict(catalogue.scenes())
ON_THE_WAY = dict(catalogue.on_the_way())
PLACES = dict(places(LIBRARY))
BODY = dict(body.pictures(LIBRARY))
DRAWN = [
    pytest.param(ASSETS / path, drawn, id=path.stem) for path, drawn in catalogue.every_figure()
]
SVG = "{http://www.w3.org/2000/svg}"
SHAPES = {"svg", "g", "clipPath", "rect", "circle", "path"}
NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


def test_every_movement_has_a_figure() -> None:
    assert {movement.id for movement in LIBRARY.movements} == set(movements.MOTIONS)


@pytest.mark.parametrize("name", movements.MOTIONS)
def test_a_movement_has_poses_that_differ_and_pictures_between_them(name: str) -> None:
    motion = movements.MOTIONS[name]()
    assert len(motion.poses) >= 2
    for number in range(len(motion.poses) - 1):
        on_the_way = [each.svg() for each in motion.on_the_way(number)]
        seen = [motion.scene(number).svg(), *on_the_way, motion.scene(number + 1).svg()]
        assert len(on_the_way) == BETWEEN
        assert len(set(seen)) == len(seen)


def test_what_is_between_two_poses_ends_in_them() -> None:
    one, other = movements.MOTIONS["hamstring_hinge"]().poses
    for part, pose in ((0, one), (1, other)):
        bones, reached = stand(pose), stand(between(one, other, part))
        for name, frame in bones.parts.items():
            assert (reached[name].at - frame.at).length == pytest.approx(0, abs=0.01)


def test_every_muscle_that_may_be_pressed_has_a_figure_and_no_other_has() -> None:
    pressed = {each.id for each in LIBRARY.muscles if isinstance(each.pressing, Pressable)}
    assert set(techniques.SCENES) == pressed


def test_every_muscle_and_every_area_has_a_picture_of_its_place() -> None:
    names = {(path.parent.name, path.name) for path in PLACES}
    muscles = {("muscles", f"{muscle.id}.svg") for muscle in LIBRARY.muscles}
    assert names == muscles | {("places", f"{area.id}.svg") for area in LIBRARY.areas}


def test_a_picture_of_a_place_is_small_enough_for_a_list() -> None:
    assert max(len(each.svg()) for each in PLACES.values()) < 8_000


def test_there_is_no_file_that_nobody_draws() -> None:
    folders = (ASSETS / catalogue.FOLDER, ASSETS / body.FOLDER)
    files = {path for each in folders for path in each.rglob("*") if path.is_file()}
    assert files == {ASSETS / path for path in (*SCENES, *ON_THE_WAY, *PLACES, *BODY)}


@pytest.mark.parametrize("path", BODY, ids=str)
def test_the_body_is_drawn_as_the_outlines_say_that_taps_are_placed_on(path: PurePosixPath) -> None:
    with Image.open(ASSETS / path) as kept:
        assert kept.info["transparency"] == bytes(body.LEVELS)
        assert ImageChops.difference(kept, BODY[path]).getextrema() == (0, 0)


@pytest.mark.parametrize(("file", "scene"), DRAWN)
def test_a_file_is_what_the_program_draws(file: Path, scene: Scene | Place) -> None:
    kept, drawn = file.read_text(encoding="utf-8"), scene.svg()
    assert NUMBER.sub("", kept) == NUMBER.sub("", drawn)
    # The last digit may differ where another machine rounds the other way.
    for one, other in zip(NUMBER.findall(kept), NUMBER.findall(drawn), strict=True):
        assert abs(float(one) - float(other)) <= 0.11


@pytest.mark.parametrize(("file", "scene"), DRAWN)
def test_a_file_has_only_shapes_and_needs_nothing_else(file: Path, scene: Scene | Place) -> None:
    root = ElementTree.parse(file).getroot()
    for element in root.iter():
        assert element.tag.removeprefix(SVG) in SHAPES
        assert not (element.text or "").strip()
        for name, value in element.attrib.items():
            assert not name.startswith("on")
            assert name not in ("style", "class")
            assert "href" not in name
            assert "url(" not in value or value in ("url(#panel)", "url(#inset)")
    assert root.get("viewBox") == "0 0 320 320"


def test_the_page_shows_every_figure_on_light_and_on_dark() -> None:
    shown = page(LIBRARY)
    assert shown.count("<svg") == 2 * len(SCENES)
    assert shown.count("Shoulder rolls") == 2 * 2


def test_writing_removes_what_is_no_longer_drawn(tmp_path: Path) -> None:
    stray = tmp_path / catalogue.FOLDER / "movements" / "headstand.svg"
    stray.parent.mkdir(parents=True)
    stray.touch()
    assert catalogue.write(tmp_path) == len(SCENES) + len(ON_THE_WAY) + len(PLACES)
    assert not stray.exists()
    assert (stray.parent / "neck_turns.svg").exists()
