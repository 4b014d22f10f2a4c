"""The player: the hold in progress, from the first question to the aftercare."""

from __future__ import annotations

import flet as ft

from app.domain.holds import EMERGENCY, Attendance, Cue, HoldButton, HoldMode, HoldSession, Timed
from app.services.container import Services
from app.texts import hold_player as words
from app.texts.getting_help import LOCKED_UNTIL
from app.ui import theme
from app.ui.components.controls import icon_button
from app.ui.holds.aftercare import aftercare, leaving, stopped, way_out
from app.ui.holds.cards import UnderWay
from app.ui.holds.controls import Toggle, foot, hold_keys
from app.ui.holds.cues import use_channels, use_cues
from app.ui.holds.hold_view import HoldView, large, medium, muscle_named, stretch_of, title_of
from app.ui.holds.stage import asking, stage
from app.ui.hooks import use_services, use_signal, use_width
from app.ui.hooks.device import TextSize, use_keys, use_motion, use_text_size, use_wakefulness
from app.ui.hooks.use_signal import use_kept
from app.ui.learn.emergency_screen import emergency_view
from app.ui.shell.navigation import to
from app.ui.theme import Width

PHONE_SIZE, DESK_SIZE = 190, 230
BESIDE_LARGE_TEXT = 140
WIDEST = 640
NO_CUES = ("", 0, Cue.QUIET)
DRAWN_SECONDS = 0.12  # real seconds: enough to draw the start of an animation


@ft.component
def HoldPlayer() -> ft.View:
    """The hold's current state; redrawn at each of its boundaries, and only then."""
    services = use_services()
    use_signal(services.holds.changed)
    current = services.holds.runner.current
    motion = use_motion()
    wide = use_width() is Width.WIDE
    text, gauge = use_text_size()
    drawn, set_drawn = ft.use_state("")
    real = services.clock.real_seconds(1.0)
    toggle = use_kept(lambda: Toggle(services))
    use_wakefulness()
    use_keys(hold_keys(services, toggle))
    views = [
        HoldView(
            run=run,
            state=run.state,
            muscle=muscle_named(services.content, run.plan.muscle),
            title=title_of(services.content, run.plan.muscle, run.plan.side),
            motion=motion,
            moving=drawn == stretch_of(run, run.state),
            real=real,
            size=_size(wide, text),
            text=text,
        )
        for run in (current,)
        if isinstance(run, HoldSession)
    ]
    cues = [(str(g.run.id), len(g.state.progress.crossings), g.state.cue) for g in views]
    chosen = services.settings.current.holds
    use_cues(use_channels(chosen), *(cues or [NO_CUES])[0], chosen)
    moved = [each.stretch_of_time for each in views if isinstance(each.state.phase.length, Timed)]

    async def begin_to_move() -> None:
        for stretch in moved:
            await services.clock.sleep(DRAWN_SECONDS / real)
            set_drawn(stretch)

    ft.use_effect(begin_to_move, moved)
    for view in views:
        reason = view.state.progress.reason
        live = view.run.tended is not Attendance.INTERRUPTED
        if live and view.state.mode is HoldMode.STOPPED and reason in EMERGENCY:
            safe = leaving(services, "/hold")
            return emergency_view("/hold/now", reason, safe, LOCKED_UNTIL)
    return _view(services, views, toggle, wide, gauge)


def _size(wide: bool, text: TextSize) -> int:
    if wide:
        return DESK_SIZE
    return BESIDE_LARGE_TEXT if text is TextSize.LARGE else PHONE_SIZE


def _view(
    services: Services, views: list[HoldView], toggle: Toggle, wide: bool, gauge: ft.Control
) -> ft.View:
    middle = [part for view in views for part in _middle(view, services)] or _nothing()
    feet = [each for view in views for each in _foot(view, services, toggle, wide)]
    return ft.View(
        route="/hold/now",
        can_pop=False,
        padding=0,
        bgcolor=ft.Colors.SURFACE,
        controls=[
            ft.SafeArea(
                expand=True,
                content=ft.Column(
                    spacing=0,
                    horizontal_alignment=ft.CrossAxisAlignment.CENTER,
                    controls=[
                        _top([view.title for view in views], gauge),
                        ft.Column(
                            key="middle",
                            expand=True,
                            scroll=ft.ScrollMode.AUTO,
                            alignment=ft.MainAxisAlignment.CENTER,
                            horizontal_alignment=ft.CrossAxisAlignment.CENTER,
                            controls=[_column(middle)],
                        ),
                        *(_column([each]) for each in feet),
                    ],
                ),
            )
        ],
    )


def _column(controls: list[ft.Control]) -> ft.Control:
    return ft.Container(
        width=WIDEST,
        padding=ft.Padding.symmetric(horizontal=theme.MEDIUM, vertical=theme.SMALL),
        content=ft.Column(
            spacing=theme.MEDIUM,
            horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
            controls=controls,
        ),
    )


def _top(titles: list[str], gauge: ft.Control) -> ft.Control:
    return ft.Row(
        controls=[
            icon_button(ft.Icons.CLOSE, words.CLOSE, to("/hold")),
            ft.Container(
                expand=True,
                content=ft.Text(
                    "".join(titles),
                    theme_style=ft.TextThemeStyle.TITLE_SMALL,
                    text_align=ft.TextAlign.CENTER,
                ),
            ),
            gauge,
            icon_button(ft.Icons.HEALTH_AND_SAFETY_OUTLINED, words.HELP, to("/learn/help")),
        ],
    )


def _middle(view: HoldView, services: Services) -> list[ft.Control]:
    state = view.state
    if view.run.tended is Attendance.INTERRUPTED:
        return [UnderWay()]
    if state.mode is HoldMode.STOPPED:
        return stopped(view, services)
    if HoldButton.FINISH in state.buttons:
        return aftercare(view, services)
    if isinstance(state.phase.length, Timed):
        return [stage(view)]
    return asking(view, services)


def _foot(view: HoldView, services: Services, toggle: Toggle, wide: bool) -> list[ft.Control]:
    if view.run.tended is Attendance.INTERRUPTED:
        return []
    if HoldButton.STOP in view.state.buttons:
        return [foot(view, services.holds, toggle, wide)]
    return [way_out(view, services)] if HoldButton.FINISH in view.state.buttons else []


def _nothing() -> list[ft.Control]:
    choose = ft.FilledButton(words.CHOOSE_ONE, on_click=to("/hold"))
    return [large(words.NO_HOLD), medium(""), choose]
