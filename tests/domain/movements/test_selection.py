from datetime import UTC, datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.body import MuscleId, RegionId, Side, Spot, SpotId
from app.domain.learn.muscle import muscles_of
from app.domain.movements import (
    Level,
    Movement,
    MovementChoice,
    MovementId,
    NotChosen,
    choose,
    plan_break,
    why_not_chosen,
)
from tests.examples import examples
from tests.graph import shipped_content

LIBRARY = shipped_content()
ALL = LIBRARY.movements
NECK = MuscleId("levator_scapulae")


def allowed(choice: MovementChoice) -> list[Movement]:
    """The movements that the settings leave."""
    return [one for one in ALL if not why_not_chosen(one, choice)]


def breaks(count: int, relieving: tuple[MuscleId, ...] = ()) -> list[tuple[Movement, ...]]:
    """So many breaks, one after another."""
    done: list[MovementId] = []
    past: list[tuple[Movement, ...]] = []
    for _ in range(count):
        last = [one.id for one in past[-1]] if past else []
        past.append(choose(ALL, relieving, last, done))
        done = [*(one.id for one in past[-1]), *done]
    return past


def test_nothing_comes_twice_running() -> None:
    past = breaks(40, (NECK,))
    for one, following in pairwise(past):
        assert not {m.id for m in one} & {m.id for m in following}


def test_every_break_begins_with_what_relieves_an_open_spot() -> None:
    assert all(NECK in one[0].relieves for one in breaks(40, (NECK,)))


def test_in_a_week_of_breaks_every_movement_has_come() -> None:
    come = {one.id for past in breaks(50, (NECK,)) for one in past}
    assert come == {one.id for one in ALL}


def test_what_was_not_done_for_longest_comes_first() -> None:
    done = [one.id for one in ALL[1:]]
    assert choose(ALL, (), (), done)[0] == ALL[0]


def test_at_the_desk_nothing_needs_getting_up_or_away() -> None:
    at_the_desk = allowed(MovementChoice(desk_only=True))
    assert 0 < len(at_the_desk) < len(ALL)
    assert all(one.desk_friendly for one in at_the_desk)


def test_what_a_person_cannot_do_is_never_offered() -> None:
    cannot = [MovementId("neck_turns"), MovementId("chin_tucks")]
    assert not {one.id for one in allowed(MovementChoice(cannot_do=tuple(cannot)))} & set(cannot)


def test_on_a_chair_among_people_or_easily_nothing_else_is_offered() -> None:
    assert all(one.is_seated for one in allowed(MovementChoice(seated_only=True)))
    assert all(one.quiet for one in allowed(MovementChoice(quiet_only=True)))
    assert all(one.level is Level.EASY for one in allowed(MovementChoice(level=Level.EASY)))
    strictest = MovementChoice(True, (), Level.EASY, seated_only=True, quiet_only=True)
    assert len(allowed(strictest)) >= 10


def test_every_reason_of_the_settings_is_named() -> None:
    stretch = LIBRARY.movement("calf_stretch")
    choice = MovementChoice(True, (stretch.id,), Level.EASY, seated_only=True, quiet_only=True)
    assert why_not_chosen(stretch, choice) == tuple(NotChosen)
    assert why_not_chosen(stretch, MovementChoice()) == ()


def test_the_only_movement_left_comes_again() -> None:
    only = allowed(MovementChoice(cannot_do=tuple(one.id for one in ALL[1:])))
    assert choose(only, (), [ALL[0].id], [ALL[0].id]) == (ALL[0],)


def test_with_nothing_left_to_do_there_is_nothing_to_choose() -> None:
    assert choose((), (), (), ()) == ()


def spot(region: str, muscle: str | None = None) -> Spot:
    """An open spot."""
    opened = datetime(2026, 3, 2, tzinfo=UTC)
    named = MuscleId(muscle) if muscle else None
    return Spot(SpotId("s"), RegionId(region), Side.LEFT, "Spot", opened, muscle=named)


@pytest.mark.parametrize(
    ("place", "asks_for"),
    [
        (spot("back.levator.left", "upper_trapezius"), {"upper_trapezius"}),
        (spot("back.levator.left"), {"levator_scapulae"}),
        (spot("other"), set()),
    ],
)
def test_a_spot_asks_for_its_muscle_or_else_for_those_that_lie_there(
    place: Spot, asks_for: set[str]
) -> None:
    assert muscles_of([place], LIBRARY.muscles) == asks_for


@examples(100)
@given(
    st.sets(st.sampled_from(ALL)),
    st.lists(st.sampled_from([one.id for one in ALL]), max_size=30),
    st.sets(st.sampled_from([one.id for one in LIBRARY.muscles])),
)
def test_whatever_is_allowed_makes_one_to_three_movements_of_a_minute_or_two(
    some: set[Movement], done: list[MovementId], relieving: set[MuscleId]
) -> None:
    possible = tuple(one for one in ALL if one in some)
    chosen = choose(possible, relieving, done[:2], done)
    assert len(chosen) <= 3
    assert bool(chosen) is bool(possible)
    assert 60 <= plan_break(chosen).seconds <= 120
