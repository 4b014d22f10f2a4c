"""One spot: its state, entries, holds and facts, and merging it; and the archived spots."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import flet as ft

from app.domain.body import Spot, SpotId
from app.domain.errors import NotFound
from app.domain.journal.entry_queries import NeverLogged
from app.domain.spots.merge import Merged
from app.services.container import Services
from app.texts import journal as words
from app.texts import journal_filter
from app.texts.hold_scores import held as held_words
from app.ui import theme
from app.ui.components.columns import two_columns
from app.ui.components.controls import dropdown
from app.ui.components.section import (
    body,
    card,
    empty,
    heading,
    paragraph,
    small,
    subheading,
)
from app.ui.habits.spot_plan_card import PlanOfSpot
from app.ui.handlers import safe_handler, toast, toast_with_undo
from app.ui.holds.outcomes_chart import SpotOutcomes
from app.ui.hooks import use_services, use_signal, use_width
from app.ui.journal.badge import last_badge
from app.ui.journal.day_card import day_card
from app.ui.journal.see_a_professional import Care
from app.ui.journal.sparkline import sparkline
from app.ui.journal.spot_facts import SpotFacts
from app.ui.shell.navigation import go, to
from app.ui.theme import Width


@ft.component
def SpotMerge(spot: Spot, others: Sequence[Spot], key: str = "") -> ft.Control:
    """Choose the other spot, then confirm; merging can be undone."""
    services = use_services()
    chosen, choose = _use_chosen()

    def picked(event: ft.Event[ft.DropdownM2]) -> None:
        choose(event.control.value or "")

    async def merge() -> None:
        merged = await services.spots.merge(spot.id, SpotId(chosen))

        async def apart(merged: Merged = merged) -> None:
            await services.spots.undo_merge(merged)
            toast(journal_filter.APART_AGAIN)

        toast_with_undo(journal_filter.merged(merged.into.name), apart)
        await go(f"/journal/spot/{merged.into.id}")

    return card(
        subheading(journal_filter.MERGE),
        small(journal_filter.MERGE_ABOUT),
        dropdown(
            journal_filter.MERGE_INTO,
            chosen,
            [(other.id, other.name) for other in others],
            picked,
        ),
        ft.Row(
            [
                ft.OutlinedButton(
                    journal_filter.MERGE_NOW,
                    icon=ft.Icons.MERGE,
                    disabled=not chosen,
                    on_click=safe_handler(merge),
                )
            ]
        ),
    )


def _use_chosen() -> tuple[str, Any]:
    state: Any = ft.use_state("")
    return str(state[0]), state[1]


FIRST_DAYS, MORE_DAYS = 5, 60


@ft.component
def JournalSpot() -> ft.Control:
    """The spot in the address, or a message that it does not exist."""
    services = use_services()
    reader = services.journal_reader
    use_signal(services.journal.changed)
    use_signal(services.holds.changed)
    shown, show = ft.use_state(FIRST_DAYS)
    width = use_width()
    spot_id = SpotId(ft.use_route_params().get("id", ""))
    try:
        spot = reader.spot(spot_id)
    except NotFound:
        back = ft.FilledButton(words.GO_TO_JOURNAL, on_click=to("/journal"))
        return body(empty(ft.Icons.SEARCH_OFF, words.SPOT_GONE, back))
    days = reader.days_of(spot.id)
    others = [other for other in reader.spots() if other.id != spot.id]
    older = ft.OutlinedButton(words.OLDER, on_click=safe_handler(lambda: show(shown + MORE_DAYS)))
    first = [
        heading(spot.name),
        *_picture(spot, services),
        Care([spot]),
        _ways(spot),
        ft.Container(SpotOutcomes(spot.id), key=f"story-{spot.id}"),
    ]
    entries = [
        subheading(words.ENTRIES),
        *([] if days else [small(words.NO_ENTRIES)]),
        *(day_card(day, {spot.id: spot.name}, services, named=False) for day in days[:shown]),
        *([older] if len(days) > shown else []),
    ]
    rest = [
        ft.Container(PlanOfSpot(spot), key=f"plan-{spot.id}"),
        SpotEdit(spot, others, key=f"edit-{spot.id}"),
    ]
    if width is Width.WIDE:
        return two_columns([*first, *rest], entries, width)
    return two_columns([*first, *entries], rest, width)


@ft.component
def SpotEdit(spot: Spot, others: Sequence[Spot], key: str = "") -> ft.Control:
    """One button, which opens the name, the muscle, archiving and merging.

    A new `key` closes it.
    """
    is_open, set_open = ft.use_state(not spot.is_open)  # an archived spot is here to be reopened
    toggle = ft.OutlinedButton(
        words.CLOSE if is_open else words.EDIT_SPOT,
        icon=ft.Icons.CLOSE if is_open else ft.Icons.EDIT_OUTLINED,
        on_click=safe_handler(lambda: set_open(not is_open)),
    )
    merge = [SpotMerge(spot, others, key=f"merge-{spot.id}")] if others else []
    return ft.Column(
        spacing=theme.MEDIUM,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[
            ft.Semantics(expanded=is_open, content=toggle),
            *([SpotFacts(spot, key=spot.id), *merge] if is_open else []),
        ],
    )


def _picture(spot: Spot, services: Services) -> list[ft.Control]:
    """The last score with its last two weeks, and since when the spot is followed."""
    since = small(_standing(spot, services.local_time.now()))
    for it in services.journal_reader.spot_statuses():
        if it.spot.id == spot.id:
            today = services.local_time.today()
            never = isinstance(it.last, NeverLogged)
            said = words.NEVER if isinstance(it.last, NeverLogged) else words.last(it.last, today)
            held = [small(held_words(it.held_today))] if it.held_today else []
            row = ft.Row(
                wrap=True,
                spacing=theme.MEDIUM,
                run_spacing=theme.SMALL,
                vertical_alignment=ft.CrossAxisAlignment.CENTER,
                controls=[
                    last_badge(it.last),
                    ft.Column([paragraph(said), *held], spacing=0, tight=True),
                    *([] if never else [sparkline(it.recent, today)]),
                ],
            )
            return [card(row, since)]
    return [since]


def _standing(spot: Spot, now: datetime) -> str:
    if spot.archived is None:
        return words.since(spot.opened.astimezone(now.tzinfo).date(), now.date())
    return words.put_away(spot.archived.astimezone(now.tzinfo).date(), now.date())


def _ways(spot: Spot) -> ft.Control:
    log = ft.FilledButton(
        words.LOG,
        icon=ft.Icons.ADD,
        on_click=to(f"/journal/log/{spot.id}"),
        visible=spot.is_open,
    )
    others = [
        ft.OutlinedButton(name, expand=True, on_click=to(route))
        for name, route in (
            (words.HOLD, f"/hold/spot/{spot.id}"),
            (words.TRENDS, f"/trends/{spot.id}"),
        )
    ]
    return ft.Column(
        spacing=theme.SMALL,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[log, ft.Row(list[ft.Control](others), spacing=theme.SMALL)],
    )


@ft.component
def JournalArchived() -> ft.Control:
    """The archived spots; each leads to its page, where it can be followed again."""
    services = use_services()
    use_signal(services.journal.changed)
    reader = services.journal_reader
    now = services.local_time.now()
    rows = [
        ft.ListTile(
            key=f"spot-{spot.id}",
            title=spot.name,
            subtitle=words.put_away(spot.archived.astimezone(now.tzinfo).date(), now.date()),
            min_height=theme.TOUCH,
            on_click=to(f"/journal/spot/{spot.id}"),
        )
        for spot in reader.spots()
        if spot.archived is not None
    ]
    return body(
        card(ft.Column(controls=list(rows), spacing=0))
        if rows
        else empty(ft.Icons.ARCHIVE_OUTLINED, words.NOTHING_PUT_AWAY)
    )
