"""How regions are written, and what a mistyped one probably meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.body import OTHER, RegionId, Side
from app.domain.errors import InvalidInput
from app.domain.spots.matching import BodyPlace
from app.domain.spots.region_names import AREA_IDS, nearest, parse_place, parse_region
from tests.domain.journal_values import regions

NAMES = {"back.trap_upper": "upper trapezius", "back.ql": "quadratus lumborum"}
LEFT_TRAP = BodyPlace.of(RegionId("back.trap_upper.left"))


@given(regions)
def test_every_region_can_be_written_by_its_id(region: RegionId) -> None:
    assert parse_place(str(region), "", NAMES) == BodyPlace.of(region)
    assert parse_region(str(region), NAMES, "referred_to") == region


def test_the_side_may_stand_beside_the_area() -> None:
    assert parse_place("back.trap_upper", "left", NAMES) == LEFT_TRAP
    assert parse_place(" Back.Trap_Upper ", "LEFT", NAMES) == LEFT_TRAP
    assert parse_place("back.trap_upper.left", "left", NAMES) == LEFT_TRAP


def test_other_needs_no_side_and_takes_any() -> None:
    assert parse_place("other", "", NAMES) == BodyPlace(OTHER, Side.MIDDLE)
    assert parse_place("other", "right", NAMES) == BodyPlace(OTHER, Side.RIGHT)


def test_an_area_without_a_side_is_asked_for_it() -> None:
    with pytest.raises(InvalidInput, match="Add left or right"):
        parse_place("back.trap_upper", "", NAMES)


@pytest.mark.parametrize("side", ["middle", "both", "l"])
def test_an_area_is_on_the_left_or_on_the_right(side: str) -> None:
    with pytest.raises(InvalidInput, match="isn’t one of left, right"):
        parse_place("back.trap_upper", side, NAMES)


def test_two_sides_that_contradict_each_other_are_refused() -> None:
    with pytest.raises(InvalidInput, match="side"):
        parse_place("back.trap_upper.left", "right", NAMES)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("back.trap_uper.left", "back.trap_upper"),
        ("trap_upper", "back.trap_upper"),
        ("trapezius", "back.trap_upper"),
        ("quadratus", "back.ql"),
        ("front.trap_upper.right", "back.trap_upper"),
    ],
)
def test_a_mistyped_region_is_answered_with_what_it_probably_meant(typed: str, meant: str) -> None:
    with pytest.raises(InvalidInput, match=f"region: .*{meant.replace('.', '[.]')}"):
        parse_place(typed, "", NAMES)


def test_a_refused_region_names_the_field_it_was_given_for() -> None:
    with pytest.raises(InvalidInput, match="referred_to: “wing” isn’t a place we know"):
        parse_region("wing", NAMES, "referred_to")


def test_nonsense_is_answered_with_how_a_region_is_written() -> None:
    with pytest.raises(InvalidInput, match=r"region: .*view\.area\.side"):
        parse_place("§§§", "", NAMES)


def refused_field(text: str) -> str:
    """The field that `text` is refused for, or "" when it means a place."""
    try:
        parse_place(text, "", NAMES)
    except InvalidInput as refused:
        return refused.field
    return ""


@given(st.text(max_size=30))
def test_nothing_that_can_be_typed_breaks_it(text: str) -> None:
    assert set(nearest(text, NAMES)) <= set(AREA_IDS)
    assert refused_field(text) in ("", "region", "side")
