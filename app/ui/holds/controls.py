"""The buttons and keys of a hold in progress."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from math import inf

import flet as ft

from app.domain.holds import CheckIn, HoldButton, HoldSession, PhaseKind
from app.domain.journal.entry import Score
from app.ports import Clock
from app.services.container import Services
from app.services.holds.service import Holds
from app.texts import hold_player as words
from app.ui import theme
from app.ui.components.stage_size import STYLES, Room
from app.ui.handlers import safe_handler
from app.ui.holds.check_in import first_check_in, later_check_in, tall
from app.ui.holds.hold_view import HoldView, medium, stop_padding

LEVELS = {str(score): Score(score) for score in range(10)}
ANSWERS = {"1": CheckIn.LESS, "2": CheckIn.SAME, "3": CheckIn.MORE}
SPACE, ESCAPE = " ", "Escape"
TWICE_SECONDS = 0.3  # real seconds


class Once:
    """Recognises that a key press and a press of the focused button are the same press."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._last = -inf

    def again(self) -> bool:
        """Whether this is the same press again."""
        now = self._clock.real_seconds(self._clock.monotonic())
        twice, self._last = now - self._last < TWICE_SECONDS, now
        return twice


class Toggle:
    """Pauses or resumes; once for each press."""

    def __init__(self, services: Services) -> None:
        self._unknot = services
        self._once = Once(services.clock)

    async def __call__(self) -> None:
        holds = self._unknot.holds
        current = holds.runner.current
        if self._once.again() or not isinstance(current, HoldSession):
            return
        if HoldButton.PAUSE in current.state.buttons:
            await holds.pause()
        elif HoldButton.RESUME in current.state.buttons:
            await holds.resume()


def hold_keys(services: Services, toggle: Toggle) -> Callable[[str], Awaitable[None]]:
    """The key handler.  A key without a meaning at the moment does nothing."""

    async def on_key(name: str) -> None:
        holds, current = services.holds, services.holds.runner.current
        if not isinstance(current, HoldSession):
            return
        buttons = current.state.buttons
        if name in LEVELS and HoldButton.SET_LEVEL in buttons:
            await holds.set_level(LEVELS[name])
        elif name in ANSWERS and HoldButton.CHECK_IN in buttons:
            await holds.check_in(ANSWERS[name])
        elif name == ESCAPE and HoldButton.STOP in buttons:
            await holds.stop_now()
        elif name == SPACE:
            await toggle()

    return on_key


UNDER_PRESSURE = (PhaseKind.PRESS, PhaseKind.RELEASE)
"""Phases in which something is pressed, so that Stop has to be seen at once."""
ON_FROM = {
    PhaseKind.PREPARE: words.READY,
    PhaseKind.RELEASE: words.HAVE_LET_GO,
    PhaseKind.REST: words.PRESS_NOW,
    PhaseKind.STRETCH: words.ON_TO_RATING,
}
"""The label of the button that ends a phase; a phase that asks a question has answers instead."""


def foot(view: HoldView, holds: Holds, toggle: Toggle, wide: bool) -> ft.Control:
    """All actions that are possible now, the most important lowest; Stop is always at one place."""
    buttons, room = view.state.buttons, view.size.room
    keys = wide and not room.tight
    rows: list[ft.Control] = []
    if HoldButton.RELEASE_EARLY in buttons:
        rows += [_large(words.RELEASE_EARLY, holds.release_early, room)]
    if HoldButton.SET_LEVEL in buttons:
        rows += [first_check_in(view, holds)]
    if HoldButton.CHECK_IN in buttons:
        rows += [later_check_in(view, holds)]
    if HoldButton.MOVE_ON in buttons and view.state.phase.kind in ON_FROM:
        rows += [_moving_on(view, holds)]
    if HoldButton.RESUME in buttons:
        rows += [_large(words.RESUME, toggle, room)]
    if keys and HoldButton.SET_LEVEL in buttons:
        rows += [medium(words.LEVEL_KEYS, ft.Colors.ON_SURFACE_VARIANT)]
    if keys and HoldButton.CHECK_IN in buttons and HoldButton.RELEASE_EARLY not in buttons:
        rows += [medium(words.KEYS, ft.Colors.ON_SURFACE_VARIANT)]
    if HoldButton.STOP in buttons:
        rows += [_stop_row(view, holds, toggle)]
    return ft.Column(
        key="foot",
        spacing=theme.SMALL,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=rows,
    )


def _moving_on(view: HoldView, holds: Holds) -> ft.Control:
    label = ON_FROM[view.state.phase.kind]
    on = ft.FilledTonalButton(label, on_click=safe_handler(holds.next))
    enough = ft.OutlinedButton(words.ENOUGH, on_click=safe_handler(holds.end_rounds))
    both = [on, enough] if HoldButton.ENOUGH in view.state.buttons else [on]
    return ft.Row(
        key="moving-on",
        wrap=True,
        alignment=ft.MainAxisAlignment.CENTER,
        spacing=theme.SMALL,
        run_spacing=theme.SMALL,
        controls=list(both),
    )


def _large(label: str, do: Callable[[], Awaitable[None]], room: Room) -> ft.Control:
    return ft.FilledButton(
        style=tall(room),
        on_click=safe_handler(do),
        content=ft.Text(
            label,
            theme_style=ft.TextThemeStyle.TITLE_LARGE,
            text_align=ft.TextAlign.CENTER,
            color=ft.Colors.ON_PRIMARY,
        ),
    )


def _stop_row(view: HoldView, holds: Holds, toggle: Toggle) -> ft.Control:
    room = view.size.room
    padding = ft.Padding.symmetric(vertical=stop_padding(room), horizontal=theme.SMALL)
    red = view.state.phase.kind in UNDER_PRESSURE
    ink = ft.Colors.ON_ERROR if red else ft.Colors.ERROR
    kind = ft.FilledButton if red else ft.OutlinedButton
    stop = kind(
        key="stop",
        expand=True,
        icon=ft.Icons.STOP_CIRCLE_OUTLINED,
        on_click=safe_handler(holds.stop_now),
        content=ft.Text(
            words.STOP, theme_style=STYLES[17 if room.is_large or not red else 21], color=ink
        ),
        style=ft.ButtonStyle(
            bgcolor=ft.Colors.ERROR if red else None,
            color=ink,
            padding=padding,
            visual_density=ft.VisualDensity.STANDARD,
        ),
    )
    pause = ft.OutlinedButton(
        words.PAUSE,
        key="pause",
        style=ft.ButtonStyle(
            padding=ft.Padding.symmetric(
                vertical=stop_padding(room) + 3, horizontal=theme.SMALL if room.tight else 16
            ),
            visual_density=ft.VisualDensity.STANDARD,
        ),
        on_click=safe_handler(toggle),
    )
    return ft.Container(
        key="stop-row",
        # As high in every phase, so that Stop stays where it is.
        height=room.height(17 if room.is_large else 21) + 2 * stop_padding(room),
        content=ft.Row(
            spacing=theme.SMALL,
            vertical_alignment=ft.CrossAxisAlignment.STRETCH,
            controls=[pause, stop] if HoldButton.PAUSE in view.state.buttons else [stop],
        ),
    )
