"""The phases that wait for the person: anything new, the two ratings, finding the spot."""

from __future__ import annotations

import flet as ft

from app.domain.holds import Cue, PhaseKind
from app.services.holds.service import Holds
from app.texts import hold_player as words
from app.texts import holds as choosing
from app.ui import theme
from app.ui.components.figure import technique_figure
from app.ui.components.score_row import ScoreRow
from app.ui.components.section import card
from app.ui.handlers import safe_handler
from app.ui.holds.hold_view import HoldView, large, medium
from app.ui.shell.navigation import go


def asking(guide: HoldView, holds: Holds) -> list[ft.Control]:
    """The question of an untimed phase, and its answers."""
    match guide.state.phase.kind:
        case PhaseKind.SCREEN:
            return _anything_new(guide, holds)
        case PhaseKind.RATE_BEFORE:
            return [_title(words.RATE_BEFORE, guide), ScoreRow(holds.rate_before)]
        case PhaseKind.FIND:
            return _find(guide, holds)
        case PhaseKind.RATE_AFTER:
            later = ft.TextButton(words.SKIP_RATING, on_click=safe_handler(holds.next))
            return [_title(words.RATE_AFTER, guide), ScoreRow(holds.rate_after), later]
    return []


def _anything_new(guide: HoldView, holds: Holds) -> list[ft.Control]:
    async def something() -> None:
        await holds.finish()
        await go("/hold/safety")

    return [
        _title(words.BEGIN, guide),
        medium(choosing.ANYTHING_NEW_ABOUT),
        ft.FilledButton(words.NOTHING_NEW, on_click=safe_handler(holds.next)),
        ft.OutlinedButton(words.SOMETHING_NEW, on_click=safe_handler(something)),
    ]


def _find(guide: HoldView, holds: Holds) -> list[ft.Control]:
    nudged = any(crossing.cue is Cue.NUDGE for crossing in guide.state.progress.crossings)
    return [
        _title(words.FIND, guide),
        medium(words.NUDGE if nudged else words.FIND_ABOUT),
        ft.Row(
            [technique_figure(guide.run.plan.muscle, guide.size, guide.run.plan.side)],
            alignment=ft.MainAxisAlignment.CENTER,
        ),
        card(
            medium(guide.said("location")),
            medium(guide.said("technique")),
            medium(words.strength(guide.run.plan.intensity_max)),
        ),
        ft.Semantics(header=True, content=medium(words.FAMILIAR)),
        ft.Row(
            wrap=True,
            alignment=ft.MainAxisAlignment.CENTER,
            spacing=theme.SMALL,
            run_spacing=theme.SMALL,
            controls=[
                ft.FilledTonalButton(
                    label,
                    key=f"found-{familiar}",
                    on_click=safe_handler(lambda familiar=familiar: holds.confirm_spot(familiar)),
                )
                for familiar, label in words.FOUND.items()
            ],
        ),
        medium(words.FOUND_ABOUT, ft.Colors.ON_SURFACE_VARIANT),
    ]


def _title(text: str, guide: HoldView) -> ft.Control:
    return ft.Semantics(header=True, content=large(text, guide.text))
