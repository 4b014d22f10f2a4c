"""The whole plan: the holds for each followed spot, goals for each day, and what it is for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import flet as ft

from app.domain.habits.plan import BREAKS_A_DAY, BREATHING_MINUTES, HabitPlan
from app.services.container import Services
from app.texts import habits as words
from app.ui import theme
from app.ui.components.section import body, card, empty, heading, paragraph, small
from app.ui.habits.gentle_start_card import GentleStartCard
from app.ui.habits.spot_plan_card import SpotPlanCard
from app.ui.handlers import say_saved
from app.ui.holds.choose_screen import questions_due
from app.ui.hooks import use_services, use_signal
from app.ui.settings.fields import KeptField, slider
from app.ui.shell.navigation import to


@ft.component
def Plan() -> ft.Control:
    """Every followed spot with its plan, then the goals and aims."""
    services = use_services()
    use_signal(services.journal.changed)
    use_signal(services.plans.changed)
    use_signal(services.safety.changed)
    spots = services.journal_reader.open_spots()
    log = ft.OutlinedButton(words.LOG_A_SPOT, icon=ft.Icons.ADD, on_click=to("/journal/new"))
    planned = any(services.plans.current.holds)
    return body(
        paragraph(words.ABOUT),
        *(questions_due(services) if planned else []),
        *(SpotPlanCard(spot, key=spot.id) for spot in spots),
        *([] if spots else [empty(ft.Icons.PLACE_OUTLINED, words.NO_SPOTS, log)]),
        GentleStartCard(),
        _goals(services),
        _aims(services),
    )


@ft.component
def PlanForSpot() -> ft.Control:
    """The plan of the spot in the address, ready to be changed."""
    services = use_services()
    use_signal(services.journal.changed)
    use_signal(services.plans.changed)
    use_signal(services.safety.changed)
    wanted = ft.use_route_params().get("spot", "")
    whole = ft.TextButton(words.WHOLE_PLAN, on_click=to("/plan"))
    for spot in services.journal_reader.open_spots():
        if spot.id == wanted:
            there = ft.TextButton(words.TO_SPOT, on_click=to(f"/journal/spot/{spot.id}"))
            planned = any(each.spot == spot.id for each in services.plans.current.holds)
            return body(
                *(questions_due(services) if planned else []),
                SpotPlanCard(spot, opened=True, key=spot.id),
                ft.Row([whole, there], wrap=True, spacing=theme.SMALL),
            )
    return body(empty(ft.Icons.PLACE_OUTLINED, words.UNKNOWN_SPOT, whole))


async def _keep(services: Services, change: Callable[[HabitPlan], HabitPlan]) -> None:
    await services.plans.change(change)
    say_saved()


def _goals(services: Services) -> ft.Control:
    plan = services.plans.current
    return card(
        heading(words.GOALS),
        slider(
            words.BREAKS,
            words.breaks_goal(plan.breaks_a_day),
            words.BREAKS_ABOUT,
            plan.breaks_a_day,
            (BREAKS_A_DAY[0], BREAKS_A_DAY[-1]),
            lambda number: _keep(services, lambda now: replace(now, breaks_a_day=number)),
        ),
        slider(
            words.BREATHING,
            words.breathing_goal(plan.breathing_minutes),
            words.BREATHING_ABOUT,
            plan.breathing_minutes,
            (BREATHING_MINUTES[0], BREATHING_MINUTES[-1]),
            lambda number: _keep(services, lambda now: replace(now, breathing_minutes=number)),
        ),
    )


def _aims(services: Services) -> ft.Control:
    plan = services.plans.current

    async def so_that(text: str) -> None:
        await services.plans.change(lambda now: replace(now, so_that=text.strip()))

    async def function(text: str) -> None:
        await services.plans.change(lambda now: replace(now, function_goal=text.strip()))

    return card(
        heading(words.AIMS),
        small(words.AIMS_ABOUT),
        KeptField("so_that", words.SO_THAT, plan.so_that, words.SO_THAT_HINT, "", so_that),
        KeptField(
            "function_goal", words.FUNCTION, plan.function_goal, words.FUNCTION_HINT, "", function
        ),
    )
