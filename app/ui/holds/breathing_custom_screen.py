"""A custom breathing pattern: its name, and the length of each part."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import flet as ft

from app.domain.breathing.breath import ALLOWED_LENGTHS, BreathPart, BreathPattern, Paced, PatternId
from app.texts import breathing as words
from app.ui import theme
from app.ui.components.section import body, card, empty, paragraph, small
from app.ui.handlers import safe_handler, toast
from app.ui.hooks import use_services, use_signal
from app.ui.settings.fields import slider
from app.ui.shell.navigation import go, to

FIRST = {BreathPart.IN: 4.0, BreathPart.OUT: 6.0}
NEW = ""


@ft.component
def BreathingCustom() -> ft.Control:
    """The editor for a new pattern, or for the one in the address."""
    services = use_services()
    use_signal(services.settings.changed)
    wanted = ft.use_route_params().get("id", NEW)
    found = [pattern for pattern in services.breathing_patterns.own() if pattern.id == wanted]
    if wanted and not found:
        back = ft.FilledButton(words.BACK, on_click=to("/hold/breathe"))
        return body(empty(ft.Icons.AIR, words.OWN_GONE, back))
    for pattern in found:
        return ft.Container(
            Editor(pattern.id, pattern.name, lengths_of(pattern)), key=pattern.id, expand=True
        )
    return ft.Container(Editor(PatternId(NEW), "", FIRST), key="new", expand=True)


@ft.component
def Editor(pattern: PatternId, name: str, lengths: Mapping[BreathPart, float]) -> ft.Control:
    """The name, a slider for each part, the resulting rhythm, and buttons to save or remove it."""
    patterns = use_services().breathing_patterns
    called: Any = ft.use_ref(name)
    now, change = ft.use_state(dict(lengths))

    def named(event: ft.Event[ft.TextField]) -> None:
        called.current = event.control.value

    async def keep() -> None:
        if pattern:
            await patterns.change(pattern, called.current, now)
        else:
            await patterns.create(called.current, now)
        toast(words.KEPT)
        await go("/hold/breathe")

    async def remove() -> None:
        await patterns.remove(pattern)
        toast(words.REMOVED)
        await go("/hold/breathe")

    return body(
        small(words.OWN_ABOUT),
        card(
            ft.TextField(
                label=words.NAME, value=name, max_length=40, on_change=safe_handler(named)
            ),
            *(_part(part, now, change) for part in BreathPart),
        ),
        card(
            paragraph(words.rhythm(tuple((part, now.get(part, 0.0)) for part in BreathPart))),
            small(words.whole(sum(now.values()))),
        ),
        ft.Row(
            wrap=True,
            spacing=theme.SMALL,
            run_spacing=theme.SMALL,
            controls=[
                ft.FilledButton(words.KEEP, on_click=safe_handler(keep)),
                ft.OutlinedButton(
                    words.REMOVE,
                    on_click=safe_handler(remove),
                    visible=bool(pattern),
                ),
            ],
        ),
    )


def lengths_of(pattern: BreathPattern) -> dict[BreathPart, float]:
    """The seconds of each part that the pattern has."""
    return dict(pattern.pace.parts) if isinstance(pattern.pace, Paced) else {}


def _part(part: BreathPart, now: Mapping[BreathPart, float], change: Any) -> ft.Control:
    shortest, longest = ALLOWED_LENGTHS[part]
    length = now.get(part, 0.0)
    return slider(
        words.LENGTHS[part],
        words.seconds(length),
        "",
        length * 2,
        (round(shortest * 2), round(longest * 2)),
        lambda halves: change({**now, part: halves / 2}),
    )
