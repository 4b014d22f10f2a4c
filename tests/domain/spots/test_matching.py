"""Spots: names, and which one a place means."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.body import OTHER, Point, RegionId, Side, Spot, SpotId
from app.domain.errors import InvalidInput
from app.domain.spots.matching import (
    BodyPlace,
    ManyMatches,
    NoMatch,
    OneMatch,
    check_name,
    match_place,
    nearest,
    open_spots,
    unused_name,
)
from tests.domain.journal_values import NOON, regions, spot

TRAP = RegionId("back.trap_upper.right")


def test_a_place_without_an_open_spot_means_a_new_one() -> None:
    assert match_place(BodyPlace.of(TRAP), []) == NoMatch()
    assert match_place(BodyPlace.of(TRAP), [spot(region="back.trap_upper.left")]) == NoMatch()


def test_a_place_with_one_open_spot_means_that_one() -> None:
    here = spot()
    assert match_place(
        BodyPlace.of(TRAP), [here, spot(region="front.quad.left", id="s2")]
    ) == OneMatch(here)


def test_with_several_open_spots_the_person_chooses() -> None:
    first, second = spot(), spot("Second", id="s2", opened=NOON + timedelta(days=1))
    assert match_place(BodyPlace.of(TRAP), [second, first]) == ManyMatches((first, second))


def test_elsewhere_on_the_left_is_not_elsewhere_on_the_right() -> None:
    toe = Spot(SpotId("s1"), OTHER, Side.LEFT, "Big toe", NOON)
    assert match_place(BodyPlace(OTHER, Side.LEFT), [toe]) == OneMatch(toe)
    assert match_place(BodyPlace(OTHER, Side.RIGHT), [toe]) == NoMatch()


def test_an_archived_spot_is_not_meant() -> None:
    assert match_place(BodyPlace.of(TRAP), [spot(archived=NOON)]) == NoMatch()


def test_open_spots_come_in_the_order_they_were_opened() -> None:
    old, new = spot(id="s9"), spot(id="s1", opened=NOON + timedelta(days=1))
    assert open_spots([new, spot(id="s5", archived=NOON), old]) == (old, new)


@given(regions)
def test_a_place_flipped_is_on_the_other_side_and_twice_is_where_it_was(region: RegionId) -> None:
    place = BodyPlace(region, region.side, Point(0.25, 0.5))
    assert place.flipped.side is place.side.opposite
    assert place.flipped.region.side is place.flipped.side
    assert place.flipped.flipped == place


def test_the_point_is_mirrored_with_its_place() -> None:
    flipped = BodyPlace(TRAP, Side.RIGHT, Point(0.75, 0.2)).flipped
    assert flipped.at == Point(0.25, 0.2)


def test_a_side_that_contradicts_the_region_is_refused_and_other_takes_any() -> None:
    with pytest.raises(InvalidInput, match="is the right side"):
        BodyPlace(TRAP, Side.LEFT)
    assert [BodyPlace(OTHER, side).side for side in Side] == list(Side)


@given(st.lists(st.sampled_from(["Jaw", "jaw ", "Jaw 2", "JAW 3", "Shin"]), max_size=6))
def test_a_free_name_is_never_one_that_a_spot_already_has(names: list[str]) -> None:
    spots = [spot(name, id=f"s{n}") for n, name in enumerate(names)]
    name = unused_name("Jaw", spots)
    assert name.startswith("Jaw")
    assert name.casefold() not in {s.name.strip().casefold() for s in spots}


def test_the_second_spot_of_a_region_is_numbered() -> None:
    first = spot()
    assert unused_name("Right top of the shoulder", []) == "Right top of the shoulder"
    assert unused_name("Right top of the shoulder", [first]) == "Right top of the shoulder 2"


@pytest.mark.parametrize("name", ["", "   ", "x" * 81, "two\nlines", "a\x00b", "\ud83d"])
def test_a_name_that_is_not_one_short_line_is_refused(name: str) -> None:
    with pytest.raises(InvalidInput, match="name: one line of 1 to 80 characters"):
        check_name(name)


@pytest.mark.parametrize("name", ["  Jaw  ", "கழுத்து\u200d", "僧帽筋", "x" * 80])
def test_a_name_may_be_in_any_script(name: str) -> None:
    assert check_name(name) == name.strip()


def test_of_several_spots_the_nearest_to_the_point_is_meant_and_without_one_the_oldest() -> None:
    first = spot(at=Point(0.6, 0.1))
    second = spot("Second", id="s2", at=Point(0.6, 0.2))
    somewhere = spot("Third", id="s3", at=None)
    here = BodyPlace(TRAP, Side.RIGHT, Point(0.61, 0.19))
    assert nearest(here, [somewhere, first, second]) == second
    assert nearest(here, [somewhere]) == somewhere
    assert nearest(BodyPlace.of(TRAP), [first, second]) == first


@given(st.lists(st.builds(Point, st.floats(0, 1), st.floats(0, 1)), min_size=1), st.data())
def test_a_spot_at_the_very_point_is_the_nearest(points: list[Point], data: st.DataObject) -> None:
    spots = [spot(id=f"s{number}", at=at) for number, at in enumerate(points)]
    chosen = data.draw(st.sampled_from(points))
    assert nearest(BodyPlace(TRAP, Side.RIGHT, chosen), spots).at == chosen
