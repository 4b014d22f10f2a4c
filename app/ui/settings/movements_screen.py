"""The settings of movements: which of them breaks may offer, and what each asks of a person."""

from __future__ import annotations

from dataclasses import replace

import flet as ft

from app.domain.movements import Level, Movement, MovementChoice, MovementId
from app.services.container import Services
from app.texts import movements as movement_words
from app.texts import settings as words
from app.ui import theme
from app.ui.components.controls import choices, icon_button, touchable
from app.ui.components.section import body, card, small, subheading
from app.ui.components.thumbnail import movement_thumbnail
from app.ui.handlers import safe_handler
from app.ui.hooks import use_services, use_signal
from app.ui.settings.fields import keep, switch
from app.ui.shell.navigation import to


@ft.component
def SettingsMovements() -> ft.Control:
    """A movement that is switched off, or that a safety answer leaves out, is never offered."""
    services = use_services()
    use_signal(services.settings.changed)
    use_signal(services.safety.changed)
    now = services.settings.current.movements
    left_out = movement_words.left_out(services.movement_picker.left_out())
    return body(
        *([card(small(left_out), tone=ft.Colors.SECONDARY_CONTAINER)] if left_out else []),
        card(
            switch(
                words.DESK_ONLY,
                words.DESK_ONLY_ABOUT,
                now.desk_only,
                lambda on: _keep(services, replace(now, desk_only=on)),
            ),
            switch(
                words.SEATED_ONLY,
                words.SEATED_ONLY_ABOUT,
                now.seated_only,
                lambda on: _keep(services, replace(now, seated_only=on)),
            ),
            switch(
                words.QUIET_ONLY,
                words.QUIET_ONLY_ABOUT,
                now.quiet_only,
                lambda on: _keep(services, replace(now, quiet_only=on)),
            ),
        ),
        card(
            subheading(words.LEVEL),
            choices(
                [(movement_words.LEVELS[each], each is now.level, each) for each in Level],
                lambda level: _keep(services, replace(now, level=level)),
                ft.MainAxisAlignment.START,
            ),
            small(words.LEVEL_ABOUT),
        ),
        _own(services, now),
        card(
            subheading(words.CAN_DO),
            small(words.CAN_DO_ABOUT),
            *(_movement(services, now, movement) for movement in services.content.movements),
        ),
    )


def _own(services: Services, now: MovementChoice) -> ft.Control:
    """The person's own movements, each with a button to change it, and one to add another."""
    rows = [
        ft.Row(
            [
                ft.Container(_movement(services, now, one.movement), expand=True),
                icon_button(
                    ft.Icons.EDIT_OUTLINED,
                    movement_words.CHANGE.format(name=one.name),
                    to(f"/settings/movements/own/{one.id}"),
                ),
            ],
            vertical_alignment=ft.CrossAxisAlignment.START,
        )
        for one in now.own
    ]
    add = ft.OutlinedButton(
        movement_words.ADD_OWN, icon=ft.Icons.ADD, on_click=to("/settings/movements/own")
    )
    return card(
        subheading(movement_words.OWN), small(movement_words.NOT_CHECKED), *rows, ft.Row([add])
    )


def _movement(services: Services, now: MovementChoice, movement: Movement) -> ft.Control:
    """Whether it suits the person, what it asks for, what to be careful about, and why breaks leave
    it out, if they do.
    """

    def changed() -> object:
        return _keep(services, replace(now, cannot_do=_turned(now.cannot_do, movement.id)))

    reasons = services.movement_picker.why_not_offered(movement)
    why = movement_words.why(reasons, services.safety.questions)
    details = (movement_words.about(movement), *movement.cautions, *([why] if why else []))
    return ft.Row(
        key=f"row-{movement.id}",
        vertical_alignment=ft.CrossAxisAlignment.START,
        spacing=theme.SMALL,
        controls=[
            movement_thumbnail(movement.id),
            ft.Column(
                spacing=0,
                expand=True,
                controls=[
                    touchable(
                        ft.Checkbox(
                            key=f"movement-{movement.id}",
                            label=movement.name,
                            value=movement.id not in now.cannot_do,
                            visual_density=ft.VisualDensity.STANDARD,
                            on_change=safe_handler(changed),
                        )
                    ),
                    ft.Container(
                        padding=ft.Padding.only(left=theme.TOUCH),
                        content=ft.Column(spacing=0, controls=[small(each) for each in details]),
                    ),
                ],
            ),
        ],
    )


def _turned(cannot_do: tuple[MovementId, ...], one: MovementId) -> tuple[MovementId, ...]:
    if one in cannot_do:
        return tuple(each for each in cannot_do if each != one)
    return (*cannot_do, one)


async def _keep(services: Services, movements: MovementChoice) -> None:
    await keep(services, lambda newest: replace(newest, movements=movements))
