"""Finding a place on the body by name."""

from __future__ import annotations

import pytest

from app.domain.spots.region_names import find_regions
from tests.graph import shipped_content


def matches(text: str) -> list[str]:
    content = shipped_content()
    return [str(region) for region in find_regions(content.areas, content.places, text)]


def test_with_nothing_typed_every_place_is_there_on_both_sides() -> None:
    assert len(matches("")) == 2 * 37


def test_every_typed_word_narrows_it() -> None:
    assert matches("left upper trap") == ["back.trap_upper.left"]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("headache", "front.temporalis.left"),
        ("sciatica", "back.hamstring.right"),
        ("calves", "back.gastroc.left"),
        ("lower back", "back.lumbar_paraspinal.right"),
        ("Jaw", "front.masseter.left"),
    ],
)
def test_what_people_call_a_place_finds_it(typed: str, expected: str) -> None:
    assert expected in matches(typed)


def test_an_unknown_word_finds_nothing() -> None:
    assert matches("xyzzy") == []
