"""The first start: where it knots, when you work, and the safety questions; all can be skipped."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from enum import IntEnum
from typing import Any

import flet as ft

from app.domain.breaks import INTERVALS
from app.domain.settings import Welcome as Welcomed
from app.domain.spots.matching import NoMatch
from app.services.container import Services
from app.texts import getting_help, settings
from app.texts import welcome as words
from app.ui import theme
from app.ui.components.section import body, card, paragraph, small, subheading
from app.ui.handlers import safe_handler, toast
from app.ui.hooks import use_services, use_signal
from app.ui.settings.breaks_screen import tomorrow
from app.ui.settings.fields import keep_breaks, slider
from app.ui.settings.hours import HoursEditor
from app.ui.settings.safety_questions import Questions
from app.ui.shell.navigation import go, to
from app.ui.welcome.where_step import Places, Where


@ft.component
def When() -> ft.Control:
    """Each choice is saved at once, as in the settings."""
    services = use_services()
    use_signal(services.settings.changed)
    now = services.settings.current.reminders
    return ft.Column(
        spacing=theme.MEDIUM,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[
            paragraph(words.WHEN_ABOUT),
            card(
                slider(
                    settings.INTERVAL,
                    settings.minutes(now.interval_minutes),
                    settings.INTERVAL_ABOUT,
                    now.interval_minutes,
                    (INTERVALS[0], INTERVALS[-1]),
                    lambda number: keep_breaks(services, interval_minutes=number),
                )
            ),
            card(subheading(settings.HOURS), HoursEditor(now.hours)),
            card(tomorrow(services), tone=ft.Colors.SECONDARY_CONTAINER),
        ],
    )


class WelcomeStep(IntEnum):
    """The steps, in order."""

    WHERE = 1
    WHEN = 2
    SAFE = 3


TITLES = {
    WelcomeStep.WHERE: words.WHERE,
    WelcomeStep.WHEN: words.WHEN,
    WelcomeStep.SAFE: words.SAFE,
}


@ft.component
def Welcome() -> ft.View:
    """One step at a time.  What a step saves stays saved, whatever follows."""
    services = use_services()
    step, set_step = ft.use_state(WelcomeStep.WHERE)
    nowhere: Places = ()
    picked, pick = ft.use_state(nowhere)
    ft.use_effect(_be_at_the_address, [])

    async def done() -> None:
        await _open(services, picked)
        await services.settings.change(lambda now: replace(now, welcome=Welcomed.DONE))
        await go("/")
        toast(words.ALL_SET)

    async def forward() -> None:
        if step is WelcomeStep.SAFE:
            await done()
            return
        await _open(services, picked)
        set_step(WelcomeStep(step + 1))

    def back() -> None:
        set_step(WelcomeStep(step - 1))

    match step:
        case WelcomeStep.WHERE:
            shown = [_first_of_all(), Where(picked, pick)]
        case WelcomeStep.WHEN:
            shown = [When()]
        case WelcomeStep.SAFE:
            shown = [Questions(on_kept=done)]
    return ft.View(
        route="/welcome",
        can_pop=False,
        padding=0,
        spacing=0,
        bgcolor=ft.Colors.SURFACE,
        controls=[
            ft.SafeArea(
                expand=True,
                content=ft.Column(
                    expand=True,
                    spacing=0,
                    horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
                    controls=[
                        _head(step, done),
                        ft.Container(
                            body(_title(step), *shown),
                            key=f"step-{step}",
                            expand=True,
                        ),
                        _foot(step, bool(picked), back, forward),
                    ],
                ),
            )
        ],
    )


def is_new(services: Services) -> bool:
    """Whether this person has not been welcomed and has not entered anything."""
    ahead = services.settings.current.welcome is Welcomed.AHEAD
    return ahead and not services.journal_reader.newest_days(1)


async def _be_at_the_address() -> None:
    """Move the browser to the address of this screen.

    A person redirected here is still at another address, where Back and "/" would do nothing.
    """
    await go("/welcome")


async def _open(services: Services, picked: Places) -> None:
    """Follow each place that is not followed yet."""
    for place in picked:
        if isinstance(services.journal_reader.find_spot(place), NoMatch):
            await services.spots.open(place)


def _title(step: WelcomeStep) -> ft.Control:
    return ft.Semantics(
        header=True,
        live_region=True,
        content=ft.Text(TITLES[step], theme_style=ft.TextThemeStyle.HEADLINE_MEDIUM),
    )


def _first_of_all() -> ft.Control:
    """For whom the app is, and the way to "when to get help"."""
    helps = ft.TextButton(getting_help.WHEN_TO_GET_HELP, on_click=to("/learn/help"))
    return ft.Row(
        [small(getting_help.FOR_ADULTS), helps],
        wrap=True,
        spacing=theme.SMALL,
        run_spacing=0,
        vertical_alignment=ft.CrossAxisAlignment.CENTER,
    )


def _head(step: WelcomeStep, done: Callable[[], Any]) -> ft.Control:
    counted = ft.Text(
        words.step(step, len(WelcomeStep)),
        theme_style=ft.TextThemeStyle.TITLE_SMALL,
        color=ft.Colors.ON_SURFACE_VARIANT,
    )
    skip = ft.TextButton(words.SKIP_ALL, on_click=safe_handler(done))
    return ft.Column(
        spacing=0,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[
            ft.Container(
                ft.Row(
                    [counted, skip],
                    wrap=True,
                    alignment=ft.MainAxisAlignment.SPACE_BETWEEN,
                    vertical_alignment=ft.CrossAxisAlignment.CENTER,
                ),
                padding=ft.Padding.symmetric(horizontal=theme.MEDIUM, vertical=theme.TINY),
            ),
            ft.Semantics(
                exclude_semantics=True, content=ft.ProgressBar(value=step / len(WelcomeStep))
            ),
        ],
    )


def _foot(
    step: WelcomeStep, picked: bool, back: Callable[[], Any], forward: Callable[[], Any]
) -> ft.Control:
    going_on: ft.Control
    if step is WelcomeStep.WHEN or (step is WelcomeStep.WHERE and picked):
        going_on = ft.FilledButton(words.NEXT, on_click=safe_handler(forward))
    else:
        going_on = ft.OutlinedButton(words.SKIP, on_click=safe_handler(forward))
    backward = ft.TextButton(
        words.BACK, visible=step is not WelcomeStep.WHERE, on_click=safe_handler(back)
    )
    return ft.Container(
        bgcolor=ft.Colors.SURFACE_CONTAINER,
        padding=ft.Padding.symmetric(horizontal=theme.MEDIUM, vertical=theme.SMALL),
        content=ft.Row([backward, ft.Container(expand=True), going_on]),
    )
