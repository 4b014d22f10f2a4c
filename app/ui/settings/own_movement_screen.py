"""The form for a movement of the person's own: its name, its steps, and how it is done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import flet as ft

from app.domain.movements import (
    Level,
    MovementId,
    MovementSides,
    OwnMovement,
    Position,
    read_steps,
)
from app.domain.movements.own_movement import LONGEST_NAME, LONGEST_TEXT, MOST_STEPS
from app.texts import movements as words
from app.ui import theme
from app.ui.components.controls import choices, icon_button, lowered
from app.ui.components.section import body, card, empty, small, subheading
from app.ui.handlers import safe_handler, toast, toast_with_undo
from app.ui.hooks import use_services, use_signal
from app.ui.settings.fields import switch
from app.ui.shell.navigation import go, to

SCREEN = "/settings/movements"
NEW = MovementId("")


@dataclass(frozen=True, slots=True)
class MovementDraft:
    """What is written so far; the seconds of a step as text."""

    name: str = ""
    steps: tuple[tuple[str, str], ...] = (("", "20"),)
    position: Position = Position.EITHER
    level: Level = Level.USUAL
    desk_friendly: bool = False
    quiet: bool = False
    sides: MovementSides = MovementSides.TOGETHER

    def with_step(self, place: int, *step: tuple[str, str]) -> MovementDraft:
        """The draft with this step instead of the one at `place`; without one it is removed."""
        return replace(self, steps=(*self.steps[:place], *step, *self.steps[place + 1 :]))

    def with_text(self, place: int, text: str) -> MovementDraft:
        """The draft with what to do in the step at `place`."""
        return self.with_step(place, (text, self.steps[place][1]))

    def with_seconds(self, place: int, seconds: str) -> MovementDraft:
        """The draft with the seconds of the step at `place`."""
        return self.with_step(place, (self.steps[place][0], seconds))

    def movement(self, id: MovementId) -> OwnMovement:
        """The movement as it is written. Raises `InvalidInput`."""
        return OwnMovement(
            id,
            self.name.strip(),
            read_steps(self.steps),
            self.position,
            self.level,
            self.desk_friendly,
            self.quiet,
            self.sides,
        )


Change = Callable[[Callable[[MovementDraft], MovementDraft]], Any]
"""Applies a change to what is written by now."""


@ft.component
def OwnMovementForm() -> ft.Control:
    """The form for a new movement, or for the one in the address."""
    services = use_services()
    use_signal(services.settings.changed)
    wanted = ft.use_route_params().get("id", NEW)
    found = [one for one in services.own_movements.all() if one.id == wanted]
    if wanted and not found:
        back = ft.FilledButton(words.BACK, on_click=to(SCREEN))
        return body(empty(ft.Icons.DIRECTIONS_WALK, words.OWN_GONE, back))
    for one in found:
        return ft.Container(Form(one.id, _draft_of(one)), key=one.id, expand=True)
    return ft.Container(Form(NEW, MovementDraft()), key="new", expand=True)


@ft.component
def Form(id: MovementId, first: MovementDraft) -> ft.Control:
    """The fields, and buttons to keep or remove the movement."""
    own_movements = use_services().own_movements
    draft, change = ft.use_state(first)

    async def keep() -> None:
        await own_movements.save(draft.movement(id or own_movements.unused_id()))
        toast(words.KEPT)
        await go(SCREEN)

    async def remove() -> None:
        removed = await own_movements.remove(id)

        async def undo() -> None:
            await own_movements.put_back(removed)
            toast(words.PUT_BACK)

        toast_with_undo(words.REMOVED, undo)
        await go(SCREEN)

    return body(
        card(small(words.NOT_CHECKED), tone=ft.Colors.SECONDARY_CONTAINER),
        card(
            ft.TextField(
                label=words.NAME,
                value=draft.name,
                max_length=LONGEST_NAME,
                on_change=_typed(lambda text: _set(change, name=text)),
            ),
            *_steps(draft, change),
            small(words.OWN_LENGTH),
        ),
        _how(draft, change),
        ft.Row(
            wrap=True,
            spacing=theme.SMALL,
            run_spacing=theme.SMALL,
            controls=[
                ft.FilledButton(words.KEEP, on_click=safe_handler(keep)),
                ft.OutlinedButton(words.REMOVE, on_click=safe_handler(remove), visible=bool(id)),
            ],
        ),
    )


def _steps(draft: MovementDraft, change: Change) -> list[ft.Control]:
    """Two fields for each step, and a button for one more."""

    def fields(place: int, text: str, seconds: str) -> ft.Control:
        number = place + 1

        return ft.Column(
            key=f"step-{number}",
            spacing=theme.SMALL,
            horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
            controls=[
                ft.TextField(
                    label=words.STEP.format(number=number),
                    value=text,
                    max_length=LONGEST_TEXT,
                    on_change=_typed(lambda new: change(lambda now: now.with_text(place, new))),
                ),
                lowered(
                    ft.Row(
                        [
                            ft.TextField(
                                label=words.STEP_SECONDS.format(number=number),
                                value=seconds,
                                expand=True,
                                keyboard_type=ft.KeyboardType.NUMBER,
                                on_change=_typed(
                                    lambda new: change(lambda now: now.with_seconds(place, new))
                                ),
                            ),
                            icon_button(
                                ft.Icons.CLOSE,
                                words.REMOVE_STEP.format(number=number),
                                safe_handler(lambda: change(lambda now: now.with_step(place))),
                            ),
                        ],
                    )
                ),
            ],
        )

    add = ft.OutlinedButton(
        words.ADD_STEP,
        icon=ft.Icons.ADD,
        on_click=safe_handler(
            lambda: change(lambda now: now.with_step(len(now.steps), ("", "20")))
        ),
        visible=len(draft.steps) < MOST_STEPS,
    )
    steps = [fields(place, *step) for place, step in enumerate(draft.steps)]
    return [ft.Column(steps, key="steps", spacing=theme.LARGE), ft.Row([add])]


def _how(draft: MovementDraft, change: Change) -> ft.Control:
    """Where it is done, and for whom it is."""
    sides, level = draft.sides is MovementSides.EACH, draft.level is Level.EASY
    return card(
        subheading(words.WHERE),
        choices(
            [(_upper(each.value), each is draft.position, each) for each in Position],
            lambda position: _set(change, position=position),
            ft.MainAxisAlignment.START,
        ),
        switch(
            words.EACH_SIDE,
            words.EACH_SIDE_ABOUT,
            sides,
            lambda on: _set(change, sides=MovementSides.EACH if on else MovementSides.TOGETHER),
        ),
        switch(
            words.AT_THE_DESK,
            words.AT_THE_DESK_ABOUT,
            draft.desk_friendly,
            lambda on: _set(change, desk_friendly=on),
        ),
        switch(
            words.DRAWS_NO_LOOKS,
            words.DRAWS_NO_LOOKS_ABOUT,
            draft.quiet,
            lambda on: _set(change, quiet=on),
        ),
        switch(
            words.EASY,
            words.EASY_ABOUT,
            level,
            lambda on: _set(change, level=Level.EASY if on else Level.USUAL),
        ),
    )


def _draft_of(one: OwnMovement) -> MovementDraft:
    return MovementDraft(
        one.name,
        tuple((step.text, str(step.seconds)) for step in one.steps),
        one.position,
        one.level,
        one.desk_friendly,
        one.quiet,
        one.sides,
    )


def _set(change: Change, **fields: Any) -> None:
    change(lambda now: replace(now, **fields))


def _typed(write: Callable[[str], Any]) -> Callable[[Any], Any]:
    def typed(event: ft.Event[ft.TextField]) -> None:
        write(event.control.value)

    return safe_handler(typed)


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
