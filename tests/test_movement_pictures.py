"""Every movement has a picture of its own that the app can draw by itself."""

from xml.etree import ElementTree

import pytest

from app import paths
from app.domain.movement import Movement
from tests.graph import shipped_library

PICTURES = paths.shipped("assets") / "movements"
SHAPES = {"svg", "g", "path", "polyline", "circle", "ellipse"}


@pytest.mark.parametrize("movement", shipped_library().movements, ids=lambda one: one.id)
def test_a_movement_has_a_picture_of_plain_shapes(movement: Movement) -> None:
    drawn = ElementTree.parse(PICTURES / f"{movement.id}.svg")
    assert {element.tag.partition("}")[2] for element in drawn.iter()} <= SHAPES
    assert len(list(drawn.iter())) > 4


def test_no_picture_is_left_over() -> None:
    assert {path.stem for path in PICTURES.glob("*.svg")} == {
        movement.id for movement in shipped_library().movements
    }
