"""Movement settings: desk movements only, and movements to leave out."""

from __future__ import annotations

from dataclasses import replace

import flet as ft

from app.domain.movements import Movement, MovementId
from app.domain.settings import MovementChoice
from app.services.container import Services
from app.texts import settings as words
from app.ui.components.section import body, card, small, subheading
from app.ui.handlers import safe_handler
from app.ui.hooks import use_services, use_signal
from app.ui.settings.fields import keep, switch


@ft.component
def SettingsMovements() -> ft.Control:
    """A movement that is switched off is never offered."""
    services = use_services()
    use_signal(services.settings.changed)
    now = services.settings.current.movements
    return body(
        card(
            switch(
                words.DESK_ONLY,
                words.DESK_ONLY_ABOUT,
                now.desk_only,
                lambda on: _keep(services, replace(now, desk_only=on)),
            )
        ),
        card(
            subheading(words.CAN_DO),
            small(words.CAN_DO_ABOUT),
            *(_movement(services, now, movement) for movement in services.content.movements),
        ),
    )


def _movement(services: Services, now: MovementChoice, movement: Movement) -> ft.Control:
    def changed() -> object:
        return _keep(services, replace(now, cannot_do=_turned(now.cannot_do, movement.id)))

    return ft.Checkbox(
        key=f"movement-{movement.id}",
        label=movement.name,
        value=movement.id not in now.cannot_do,
        visual_density=ft.VisualDensity.STANDARD,
        on_change=safe_handler(changed),
    )


def _turned(cannot_do: tuple[MovementId, ...], one: MovementId) -> tuple[MovementId, ...]:
    if one in cannot_do:
        return tuple(each for each in cannot_do if each != one)
    return (*cannot_do, one)


async def _keep(services: Services, movements: MovementChoice) -> None:
    await keep(services, lambda newest: replace(newest, movements=movements))
