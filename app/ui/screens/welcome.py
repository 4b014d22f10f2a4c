"""The first start: where it knots, when you work, and the safety questions; all can be skipped."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from enum import IntEnum
from typing import Any

import flet as ft

from app.domain.settings import Welcome as Welcomed
from app.domain.spots import NewHere
from app.services.unknot import Unknot
from app.ui import theme
from app.ui.guard import guarded, say
from app.ui.hooks import use_unknot
from app.ui.navigation import go
from app.ui.parts.frame import body
from app.ui.parts.settings.questions import Questions
from app.ui.parts.welcome.when import When
from app.ui.parts.welcome.where import Places, Where
from app.ui.words import welcome as words


class Step(IntEnum):
    """The steps, in order."""

    WHERE = 1
    WHEN = 2
    SAFE = 3


TITLES = {Step.WHERE: words.WHERE, Step.WHEN: words.WHEN, Step.SAFE: words.SAFE}


@ft.component
def Welcome() -> ft.View:
    """One step at a time.  What a step kept stays kept, whatever comes after."""
    unknot = use_unknot()
    step, set_step = ft.use_state(Step.WHERE)
    nowhere: Places = ()
    picked, pick = ft.use_state(nowhere)
    ft.use_effect(_be_at_the_address, [])

    async def done() -> None:
        await _open(unknot, picked)
        await unknot.preferences.change(lambda now: replace(now, welcome=Welcomed.DONE))
        await go("/")
        say(words.ALL_SET)

    async def forward() -> None:
        if step is Step.SAFE:
            await done()
            return
        await _open(unknot, picked)
        set_step(Step(step + 1))

    def back() -> None:
        set_step(Step(step - 1))

    match step:
        case Step.WHERE:
            shown = Where(picked, pick)
        case Step.WHEN:
            shown = When()
        case Step.SAFE:
            shown = Questions(on_kept=done)
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
                        ft.Container(body(_title(step), shown), key=f"step-{step}", expand=True),
                        _foot(step, bool(picked), back, forward),
                    ],
                ),
            )
        ],
    )


def is_new(unknot: Unknot) -> bool:
    """Whether nobody was welcomed yet, nor wrote anything."""
    ahead = unknot.preferences.current.welcome is Welcomed.AHEAD
    return ahead and not unknot.journal.newest_days(1)


async def _be_at_the_address() -> None:
    """Whoever was led here is still at another address; from there, Back and "/" would do
    nothing."""
    await go("/welcome")


async def _open(unknot: Unknot, picked: Places) -> None:
    """Follow each place that is not followed yet."""
    for place in picked:
        if isinstance(unknot.journal.meant_by(place), NewHere):
            await unknot.journal.open_spot(place)


def _title(step: Step) -> ft.Control:
    return ft.Semantics(
        header=True,
        live_region=True,
        content=ft.Text(TITLES[step], theme_style=ft.TextThemeStyle.HEADLINE_MEDIUM),
    )


def _head(step: Step, done: Callable[[], Any]) -> ft.Control:
    counted = ft.Text(
        words.step(step, len(Step)),
        theme_style=ft.TextThemeStyle.TITLE_SMALL,
        color=ft.Colors.ON_SURFACE_VARIANT,
    )
    skip = ft.TextButton(words.SKIP_ALL, on_click=guarded(done))
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
            ft.Semantics(exclude_semantics=True, content=ft.ProgressBar(value=step / len(Step))),
        ],
    )


def _foot(
    step: Step, picked: bool, back: Callable[[], Any], forward: Callable[[], Any]
) -> ft.Control:
    going_on: ft.Control
    if step is Step.WHEN or (step is Step.WHERE and picked):
        going_on = ft.FilledButton(words.NEXT, on_click=guarded(forward))
    else:
        going_on = ft.OutlinedButton(words.SKIP, on_click=guarded(forward))
    backward = ft.TextButton(words.BACK, visible=step is not Step.WHERE, on_click=guarded(back))
    return ft.Container(
        bgcolor=ft.Colors.SURFACE_CONTAINER,
        padding=ft.Padding.symmetric(horizontal=theme.MEDIUM, vertical=theme.SMALL),
        content=ft.Row([backward, ft.Container(expand=True), going_on]),
    )
