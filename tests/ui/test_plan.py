"""The plan, set and changed as a person would."""

from __future__ import annotations

from datetime import time

import flet as ft
import pytest

from app.domain.body import MuscleId, RegionId, SpotId
from app.domain.habits.plan import AfterBreak, AtTime, NotPlanned, SpotPlan, WhenI
from app.domain.safety import Answered, QuestionId, Yes
from app.domain.settings import welcomed
from app.domain.spots.matching import BodyPlace
from app.texts import habits as words
from app.texts import holds, shell, welcome
from app.ui.app import build_main
from tests.graph import NEWCOMER, Graph, graph
from tests.services.holds.running import ready
from tests.ui.harness import Screen, render

TOP = "back.trap_upper.left"
BLADE = "back.infraspinatus_teres.left"


async def shown(route: str, *places: str) -> tuple[Graph, Screen, list[SpotId]]:
    """The app at `route`, where `{0}` is the first of the spots that are followed."""
    made = await ready()
    spots = [(await made.services.spots.open(BodyPlace.of(RegionId(p)))).id for p in places]
    return made, await render(build_main(made.services), route.format(*spots)), spots


def plan_of(made: Graph, spot: SpotId) -> SpotPlan:
    found = made.services.plans.hold_for(spot)
    assert isinstance(found, SpotPlan)
    return found


async def write(screen: Screen, key: str, text: str) -> None:
    """Type into the field with this key, and leave it."""
    field = screen.get(ft.TextField, key=f"field-{key}")
    screen.session.apply_patch(field._i, {"value": text})
    await screen.fire(field, "change", text)
    await screen.fire(screen.get(ft.TextField, key=f"field-{key}"), "blur")


async def test_what_is_suggested_is_planned_with_one_tap() -> None:
    made, screen, (spot,) = await shown("/plan", TOP)
    assert screen.sees("How about three times a week, after the 15:00 break?")
    await screen.click(words.PLAN_THIS)
    assert plan_of(made, spot).cue == AfterBreak(time(15))
    assert plan_of(made, spot).times_a_week == 3
    assert screen.sees("Three times a week, after the 15:00 break.")
    assert screen.sees("On Monday, Wednesday and Friday. Muscle: Top of the shoulder")
    assert screen.sees(shell.SAVED)


async def test_how_often_and_when_are_changed_in_place() -> None:
    made, screen, (spot,) = await shown("/plan", TOP)
    await screen.click(words.PLAN_THIS)
    await screen.choose(times(screen), 2, "change_end")
    assert plan_of(made, spot).times_a_week == 2
    await write(screen, f"time-{words.NEAR}", "10.30am")
    assert plan_of(made, spot).cue == AfterBreak(time(10, 30))
    await screen.click(words.AT_A_TIME)
    assert plan_of(made, spot).cue == AtTime(time(10, 30))
    assert screen.sees("Twice a week, at 10:30.")


def times(screen: Screen) -> ft.Slider:
    return screen.all(ft.Slider)[0]


async def test_words_of_ones_own_count_once_there_are_some() -> None:
    made, screen, (spot,) = await shown("/plan", TOP)
    await screen.click(words.PLAN_THIS)
    await screen.click(words.WHEN_I)
    assert plan_of(made, spot).cue == AfterBreak(time(15))
    await write(screen, "when_i", "When I put the kettle on")
    assert plan_of(made, spot).cue == WhenI("put the kettle on")
    assert screen.sees("Three times a week, when I put the kettle on.")
    await write(screen, "when_i", " ")
    assert plan_of(made, spot).cue == WhenI("put the kettle on")


async def test_what_is_no_time_is_said_below_the_field() -> None:
    made, screen, (spot,) = await shown("/plan", TOP)
    await screen.click(words.PLAN_THIS)
    await write(screen, f"time-{words.NEAR}", "after lunch")
    field = screen.get(ft.TextField, key=f"field-time-{words.NEAR}")
    assert field.error == "A time of day such as 15:00"
    assert plan_of(made, spot).cue == AfterBreak(time(15))


async def test_a_time_outside_the_hours_is_kept_and_said_calmly() -> None:
    _, screen, _ = await shown("/plan", TOP)
    await screen.click(words.PLAN_THIS)
    await write(screen, f"time-{words.NEAR}", "20:00")
    assert screen.sees("This is outside your hours. We won’t remind you then.")
    await write(screen, f"time-{words.NEAR}", "15:00")
    await screen.choose(times(screen), 7, "change_end")
    assert screen.sees("On Saturday and Sunday this is outside your hours.")


async def test_a_plan_is_removed_and_brought_back() -> None:
    made, screen, (spot,) = await shown("/plan", TOP)
    await screen.click(words.PLAN_THIS)
    before = plan_of(made, spot)
    await screen.click(words.REMOVE)
    assert made.services.plans.hold_for(spot) == NotPlanned()
    await screen.click(shell.UNDO)
    assert plan_of(made, spot) == before


async def test_where_several_muscles_lie_the_person_says_which() -> None:
    made, screen, (spot,) = await shown("/plan", BLADE)
    await screen.click(words.PLAN_THIS)
    assert made.services.plans.hold_for(spot) == NotPlanned()
    assert screen.sees(words.WHICH_MUSCLE)
    await screen.click(made.services.content.muscle(MuscleId("infraspinatus")).name)
    assert plan_of(made, spot).site.muscle == "infraspinatus"
    await screen.go(f"/hold/spot/{spot}")
    assert not screen.sees("These muscles are near your spot")


async def test_a_place_that_is_locked_says_so_and_keeps_its_plan() -> None:
    made, screen, (spot,) = await shown("/plan", TOP)
    await screen.click(words.PLAN_THIS)
    await made.services.safety.answer_one(Answered(QuestionId("unwell"), Yes()))
    await screen.settle()
    assert screen.sees(f"{words.RESTS}. ")
    await screen.choose(times(screen), 1, "change_end")
    assert plan_of(made, spot).times_a_week == 1


async def test_before_the_safety_questions_the_plan_leads_to_them() -> None:
    made, screen, _ = await shown("/plan", TOP)
    await screen.click(words.PLAN_THIS)
    await made.services.safety.something_is_new()
    await screen.settle()
    assert screen.sees(holds.DUE)
    assert not screen.sees(words.RESTS)
    await screen.click(holds.ANSWER)
    assert screen.route == "/hold/safety"


async def test_a_place_for_reading_only_cannot_be_planned() -> None:
    made = await ready()
    spot = await made.services.spots.open(BodyPlace.of(RegionId(TOP)))
    only = next(m for m in made.services.content.muscles if not hasattr(m.pressing, "rounds"))
    await made.services.spots.set_muscle(spot.id, only.id)
    screen = await render(build_main(made.services), f"/plan/{spot.id}")
    assert screen.sees(words.READING_ONLY)
    assert words.PLAN_THIS not in screen.texts


async def test_goals_and_aims_are_kept() -> None:
    made, screen, _ = await shown("/plan", TOP)
    breaks, breathing = screen.all(ft.Slider)
    await screen.choose(breaks, 4, "change_end")
    await screen.choose(breathing, 5, "change_end")
    await write(screen, "so_that", " sleep on my left side ")
    await write(screen, "function_goal", "turn my head")
    plan = made.services.plans.current
    assert (plan.breaks_a_day, plan.breathing_minutes) == (4, 5)
    assert (plan.so_that, plan.function_goal) == ("sleep on my left side", "turn my head")


async def test_the_settings_and_the_page_of_a_spot_lead_to_the_plan() -> None:
    made, screen, (spot,) = await shown("/settings", TOP)
    await screen.click(words.TITLE)
    assert screen.route == "/plan"
    await screen.go(f"/journal/spot/{spot}")
    assert screen.sees(words.NOT_PLANNED)
    await screen.click(words.PLAN_HERE)
    assert screen.route == f"/plan/{spot}"
    await screen.follow()
    await screen.click(words.PLAN_THIS)
    await screen.go(f"/journal/spot/{spot}")
    assert screen.sees("Three times a week, after the 15:00 break.")
    await made.services.spots.archive(spot)
    await screen.settle()
    assert not screen.sees(words.TITLE)
    await screen.go(f"/plan/{spot}")
    assert screen.sees(words.UNKNOWN_SPOT)


async def test_a_new_person_is_offered_a_plan_for_the_spot_just_logged() -> None:
    made = graph(settings=welcomed(NEWCOMER))
    await made.services.spots.open(BodyPlace.of(RegionId(TOP)))
    screen = await render(build_main(made.services), "/")
    await screen.click(welcome.IS_RIGHT)
    await screen.click(welcome.MAKE_PLAN)
    await screen.follow()
    await screen.click(words.PLAN_THIS)
    await screen.click("3")
    plan = made.services.plans.current
    assert plan.breaks_a_day == 3
    assert [each.times_a_week for each in plan.holds] == [3]


@pytest.mark.parametrize(
    "said", ["put the kettle on", "When I put the kettle on", "when  i put the kettle on"]
)
def test_when_i_is_not_said_twice(said: str) -> None:
    assert words.own_words(said) == "put the kettle on"
