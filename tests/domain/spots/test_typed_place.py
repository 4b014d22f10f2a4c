"""What a typed place means: a spot of the person's, or a place on the body."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.body import RegionId, Side, Spot, SpotId
from app.domain.errors import InvalidInput
from app.domain.spots.matching import BodyPlace
from app.domain.spots.typed_place import place_typed, regions_typed
from tests.graph import shipped_content

CONTENT = shipped_content()
REGIONS = [area.id.on(side) for area in CONTENT.areas for side in (Side.LEFT, Side.RIGHT)]


def a_spot(name: str, region: str = "back.neck_post.left") -> Spot:
    opened = datetime(2026, 3, 2, 9, tzinfo=UTC)
    known = RegionId(region)
    return Spot(SpotId(name.lower().replace(" ", "-")), known, known.side, name, opened)


def meant(text: str, *spots: Spot) -> str:
    """The id of what is meant, or the end of the message when it is refused."""
    try:
        found = place_typed(text, spots, CONTENT.areas, CONTENT.places)
    except InvalidInput as refused:
        return refused.allowed
    return str(found.region) if isinstance(found, BodyPlace) else found.id


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("low back right", "back.lumbar_paraspinal.right"),
        ("R low back", "back.lumbar_paraspinal.right"),
        ("my lower back on the right side", "back.lumbar_paraspinal.right"),
        ("low back at the waist, left", "back.ql.left"),
        ("waist left", "back.ql.left"),
        ("top of the shoulder left", "back.trap_upper.left"),
        ("left jaw", "front.masseter.left"),
        ("mid back left", "back.thoracic_paraspinal.left"),
        (" Back.QL.Left ", "back.ql.left"),
        ("other", "other"),
    ],
)
def test_plain_words_are_a_place_on_the_body(text: str, region: str) -> None:
    assert meant(text) == region


def test_an_open_spot_comes_before_a_place() -> None:
    neck, knee = a_spot("Desk neck"), a_spot("Bad knee", "front.quad.right")
    assert meant("desk NECK", neck, knee) == neck.id
    assert meant("desk", neck, knee) == neck.id
    assert meant("knee bad", neck, knee) == knee.id
    assert meant(knee.id, neck, knee) == knee.id
    assert meant("left temple", neck, knee) == "front.temporalis.left"


def test_what_may_be_several_is_not_guessed() -> None:
    assert meant("calf left") == "“calf left” may be “upper calf”, “lower calf”. Say which"
    assert meant("calf").endswith("Say which, and left or right")
    assert meant("low back") == "low back is on both sides. Add left or right"
    two = a_spot("Desk neck"), a_spot("Desk shoulder")
    assert "“Desk neck”, “Desk shoulder”" in meant("desk", *two)


def test_a_typing_error_gets_a_suggestion_and_no_guess() -> None:
    assert "Did you mean “temple”?" in meant("left tempel")
    assert "“top of the shoulder”" in meant("left shulder")
    assert "“unknot regions” lists them all" in meant("left xyzzy")
    assert meant("  ").startswith("say where")


@given(st.sampled_from(REGIONS))
def test_every_region_is_found_by_its_own_name(region: RegionId) -> None:
    assert meant(CONTENT.region_name(region)) == str(region)
    assert region in regions_typed(CONTENT.region_name(region), CONTENT.areas, CONTENT.places)


@given(st.text(max_size=30))
def test_whatever_is_typed_is_a_place_or_refused_with_a_reason(text: str) -> None:
    assert meant(text)
