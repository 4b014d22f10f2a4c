"""The player: the hold under way, from the first question to the aftercare."""

from __future__ import annotations

import flet as ft

from app.domain.hold import Button, Cue, Mode, Run, Tended, Timed
from app.services.unknot import Unknot
from app.ui import theme
from app.ui.hooks import use_signal, use_unknot, use_width
from app.ui.hooks.kept import use_kept
from app.ui.hooks.keys import use_keys
from app.ui.hooks.stillness import use_motion
from app.ui.hooks.text_size import TextSize, use_text_size
from app.ui.hooks.wakefulness import use_wakefulness
from app.ui.navigation import to
from app.ui.parts.holds.asking import asking
from app.ui.parts.holds.buttons import foot
from app.ui.parts.holds.cues import use_channels, use_cues
from app.ui.parts.holds.ending import aftercare, stopped, way_out
from app.ui.parts.holds.guide import Guide, large, medium, muscle_named, stretch_of, title_of
from app.ui.parts.holds.keys import Toggle, hold_keys
from app.ui.parts.holds.stage import stage
from app.ui.parts.holds.under_way import UnderWay
from app.ui.parts.icon_button import icon_button
from app.ui.theme import Width
from app.ui.words import hold_player as words

PHONE_SIZE, DESK_SIZE = 190, 230
BESIDE_LARGE_TEXT = 140
WIDEST = 640
NO_CUES = ("", 0, Cue.QUIET)
DRAWN_SECONDS = 0.12  # real: long enough for the beginning of an animation to be drawn


@ft.component
def HoldNow() -> ft.View:
    """One look at the hold; drawn again at each of its boundaries, and nowhere between."""
    unknot = use_unknot()
    use_signal(unknot.holds.changed)
    current = unknot.holds.current
    motion = use_motion()
    wide = use_width() is Width.WIDE
    text, gauge = use_text_size()
    drawn, set_drawn = ft.use_state("")
    real = unknot.clock.real_seconds(1.0)
    toggle = use_kept(lambda: Toggle(unknot))
    use_wakefulness()
    use_keys(hold_keys(unknot, toggle))
    guides = [
        Guide(
            run=run,
            state=run.state,
            muscle=muscle_named(unknot.library, run.plan.muscle),
            title=title_of(unknot.library, run.plan.muscle, run.plan.side),
            motion=motion,
            moving=drawn == stretch_of(run, run.state),
            real=real,
            size=_size(wide, text),
            text=text,
        )
        for run in (current,)
        if isinstance(run, Run)
    ]
    cues = [(str(g.run.id), len(g.state.trace.crossings), g.state.cue) for g in guides]
    chosen = unknot.preferences.current.holds
    use_cues(use_channels(chosen), *(cues or [NO_CUES])[0], chosen)
    moved = [each.stretch_of_time for each in guides if isinstance(each.state.phase.length, Timed)]

    async def begin_to_move() -> None:
        for stretch in moved:
            await unknot.clock.sleep(DRAWN_SECONDS / real)
            set_drawn(stretch)

    ft.use_effect(begin_to_move, moved)
    return _view(unknot, guides, toggle, wide, gauge)


def _size(wide: bool, text: TextSize) -> int:
    if wide:
        return DESK_SIZE
    return BESIDE_LARGE_TEXT if text is TextSize.LARGE else PHONE_SIZE


def _view(
    unknot: Unknot, guides: list[Guide], toggle: Toggle, wide: bool, gauge: ft.Control
) -> ft.View:
    middle = [part for guide in guides for part in _middle(guide, unknot)] or _nothing()
    feet = [each for guide in guides for each in _foot(guide, unknot, toggle, wide)]
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
                        _top([guide.title for guide in guides], gauge),
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


def _middle(guide: Guide, unknot: Unknot) -> list[ft.Control]:
    state = guide.state
    if guide.run.tended is Tended.INTERRUPTED:
        return [UnderWay()]
    if state.mode is Mode.STOPPED:
        return stopped(guide, unknot)
    if Button.FINISH in state.buttons:
        return aftercare(guide, unknot)
    if isinstance(state.phase.length, Timed):
        return [stage(guide)]
    return asking(guide, unknot.holds)


def _foot(guide: Guide, unknot: Unknot, toggle: Toggle, wide: bool) -> list[ft.Control]:
    if guide.run.tended is Tended.INTERRUPTED:
        return []
    if Button.STOP in guide.state.buttons:
        return [foot(guide, unknot.holds, toggle, wide)]
    return [way_out(guide, unknot)] if Button.FINISH in guide.state.buttons else []


def _nothing() -> list[ft.Control]:
    choose = ft.FilledButton(words.CHOOSE_ONE, on_click=to("/hold"))
    return [large(words.NO_HOLD), medium(""), choose]
