"""Settings of movements: only for the desk, and none that do not suit."""

from __future__ import annotations

from dataclasses import replace

import flet as ft

from app.domain.movement import Movement, MovementId
from app.domain.settings import MovementChoice
from app.services.unknot import Unknot
from app.ui.guard import guarded
from app.ui.hooks import use_signal, use_unknot
from app.ui.parts.frame import body, card, small, subheading
from app.ui.parts.settings.fields import switch
from app.ui.parts.settings.keeping import keep
from app.ui.words import settings as words


@ft.component
def SettingsMovements() -> ft.Control:
    """A movement that is switched off is never offered."""
    unknot = use_unknot()
    use_signal(unknot.preferences.changed)
    now = unknot.preferences.current.movements
    return body(
        card(
            switch(
                words.DESK_ONLY,
                words.DESK_ONLY_ABOUT,
                now.desk_only,
                lambda on: _keep(unknot, replace(now, desk_only=on)),
            )
        ),
        card(
            subheading(words.CAN_DO),
            small(words.CAN_DO_ABOUT),
            *(_movement(unknot, now, movement) for movement in unknot.library.movements),
        ),
    )


def _movement(unknot: Unknot, now: MovementChoice, movement: Movement) -> ft.Control:
    def changed() -> object:
        return _keep(unknot, replace(now, cannot_do=_turned(now.cannot_do, movement.id)))

    return ft.Checkbox(
        key=f"movement-{movement.id}",
        label=movement.name,
        value=movement.id not in now.cannot_do,
        visual_density=ft.VisualDensity.STANDARD,
        on_change=guarded(changed),
    )


def _turned(cannot_do: tuple[MovementId, ...], one: MovementId) -> tuple[MovementId, ...]:
    if one in cannot_do:
        return tuple(each for each in cannot_do if each != one)
    return (*cannot_do, one)


async def _keep(unknot: Unknot, movements: MovementChoice) -> None:
    await keep(unknot, lambda newest: replace(newest, movements=movements))
