"""The plan of one spot: in a line, changed in place, and each change saved at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import flet as ft

from app.domain.body import Side, Spot
from app.domain.habits.plan import TIMES_A_WEEK, HabitPlan, PlanCue, SpotPlan
from app.domain.habits.suggestions import SUGGESTED_TIMES_A_WEEK, suggested_cue
from app.domain.learn.muscle import EducationOnly, Muscle
from app.services.container import Services
from app.texts import habits as words
from app.texts import journal as journal_words
from app.ui import theme
from app.ui.components.section import card, paragraph, subheading
from app.ui.habits.cue_fields import CueFields
from app.ui.habits.plan_lines import plan_lines
from app.ui.habits.plan_muscles import WhichMuscle, asks_side, may_be_pressed, muscles_for
from app.ui.handlers import safe_handler, say_saved, toast_with_undo
from app.ui.hooks import use_services, use_signal
from app.ui.settings.fields import slider
from app.ui.shell.navigation import to


@ft.component
def SpotPlanCard(spot: Spot, opened: bool = False, key: str = "") -> ft.Control:
    """What is planned for a spot, or a suggestion; with `opened`, ready to be changed. A new `key`
    begins anew.
    """
    services = use_services()
    use_signal(services.plans.changed)
    use_signal(services.safety.changed)
    use_signal(services.settings.changed)
    is_open, set_open = ft.use_state(opened)
    asking, ask = ft.use_state(False)
    planned = services.plans.hold_for(spot.id)

    async def save(muscle: Muscle, side: Side) -> None:
        match services.plans.hold_for(spot.id):
            case SpotPlan(times_a_week=times, cue=cue):
                pass
            case _:
                hours = services.settings.current.reminders.hours
                times, cue = SUGGESTED_TIMES_A_WEEK, suggested_cue(hours)
        await services.plans.plan_hold(spot.id, times, cue, muscle.id, side)
        ask(False)
        set_open(True)
        say_saved()

    muscles = may_be_pressed(muscles_for(services.content, spot))
    question = [WhichMuscle(spot, muscles, save)] if asking and muscles else []
    if isinstance(planned, SpotPlan):
        shown = [
            *plan_lines(services, planned),
            *([_Fields(spot, planned)] if is_open else []),
            *question,
            _ways(services, spot, planned, is_open, set_open, ask),
        ]
    elif not muscles:
        shown = _no_hold(services, spot)
    else:
        shown = [*_suggestion(services, spot, muscles, ask, save, asking), *question]
    return ft.Container(card(subheading(spot.name), *shown), key=f"plan-{spot.id}")


def _no_hold(services: Services, spot: Spot) -> list[ft.Control]:
    for muscle in muscles_for(services.content, spot):
        if isinstance(muscle.pressing, EducationOnly):
            return [paragraph(f"{words.READING_ONLY}. {muscle.pressing.why}")]
    return [paragraph(words.NO_HOLD_HERE)]


def _suggestion(
    services: Services,
    spot: Spot,
    muscles: tuple[Muscle, ...],
    ask: Callable[[bool], None],
    save: Callable[[Muscle, Side], Any],
    asking: bool,
) -> list[ft.Control]:
    cue = suggested_cue(services.settings.current.reminders.hours)

    async def plan() -> None:
        if len(muscles) > 1 or asks_side(muscles[0], spot):
            ask(True)
        else:
            await save(muscles[0], spot.side)

    button = ft.FilledTonalButton(
        ft.Text(words.PLAN_THIS, semantics_label=journal_words.about(words.PLAN_THIS, spot.name)),
        key=f"plan-this-{spot.id}",
        on_click=safe_handler(plan),
    )
    return [
        paragraph(words.suggested(SUGGESTED_TIMES_A_WEEK, cue)),
        *([] if asking else [ft.Row([button], wrap=True)]),
    ]


@ft.component
def _Fields(spot: Spot, planned: SpotPlan) -> ft.Control:
    services = use_services()

    async def times(number: int) -> None:
        await services.plans.plan_hold(spot.id, number, planned.cue)
        say_saved()

    async def cue(chosen: PlanCue) -> None:
        await services.plans.plan_hold(spot.id, planned.times_a_week, chosen)

    return ft.Column(
        spacing=theme.MEDIUM,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[
            slider(
                words.TIMES,
                str(planned.times_a_week),
                words.TIMES_ABOUT,
                planned.times_a_week,
                (TIMES_A_WEEK[0], TIMES_A_WEEK[-1]),
                times,
            ),
            CueFields(planned.cue, cue),
        ],
    )


def _ways(
    services: Services,
    spot: Spot,
    planned: SpotPlan,
    is_open: bool,
    set_open: Callable[[bool], None],
    ask: Callable[[bool], None],
) -> ft.Control:
    async def again() -> None:
        def back(plan: HabitPlan) -> HabitPlan:
            return plan.with_hold(planned)

        await services.plans.change(back)

    async def remove() -> None:
        await services.plans.drop_hold(spot.id)
        set_open(False)
        toast_with_undo(words.removed(spot.name), again)

    def named(label: str) -> ft.Text:
        return ft.Text(label, semantics_label=journal_words.about(label, spot.name))

    def toggle() -> None:
        set_open(not is_open)
        ask(False)

    several = len(may_be_pressed(muscles_for(services.content, spot))) > 1
    other = ft.TextButton(
        named(words.OTHER_MUSCLE),
        visible=several and is_open,
        on_click=safe_handler(lambda: ask(True)),
    )
    change = ft.FilledTonalButton(
        named(words.READY if is_open else words.CHANGE),
        key=f"change-{spot.id}",
        on_click=safe_handler(toggle),
    )
    gone = ft.TextButton(
        named(words.REMOVE), ft.Icons.DELETE_OUTLINE, on_click=safe_handler(remove)
    )
    return ft.Row([change, other, gone], wrap=True, spacing=theme.SMALL, run_spacing=theme.SMALL)


@ft.component
def PlanOfSpot(spot: Spot) -> ft.Control:
    """On the page of a spot: its plan in a line, and the way to change it; nothing if archived."""
    services = use_services()
    use_signal(services.plans.changed)
    if not spot.is_open:
        return ft.Container(visible=False)
    match services.plans.hold_for(spot.id):
        case SpotPlan() as planned:
            said, label = words.line(planned), words.CHANGE
        case _:
            said, label = words.NOT_PLANNED, words.PLAN_HERE
    way = ft.OutlinedButton(label, key="to-plan", on_click=to(f"/plan/{spot.id}"))
    return card(subheading(words.TITLE), paragraph(said), ft.Row([way], wrap=True))
