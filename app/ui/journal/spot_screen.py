"""One spot: its state, entries and facts, and merging it; and the archived spots."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import flet as ft

from app.domain.body import Spot, SpotId
from app.domain.errors import NotFound
from app.domain.journal.entry_queries import by_day
from app.domain.spots.merge import Merged
from app.texts import journal as words
from app.texts import journal_filter
from app.ui import theme
from app.ui.components.section import body, card, empty, heading, small, subheading
from app.ui.handlers import safe_handler, toast, toast_with_undo
from app.ui.holds.outcomes_chart import SpotOutcomes
from app.ui.hooks import use_services, use_signal
from app.ui.journal.entry_row import day_card
from app.ui.journal.see_a_professional import Care
from app.ui.journal.spot_facts import SpotFacts
from app.ui.shell.navigation import go, to


@ft.component
def SpotMerge(spot: Spot, others: Sequence[Spot], key: str = "") -> ft.Control:
    """Choose the other spot, then confirm; merging can be undone."""
    services = use_services()
    chosen, choose = _use_chosen()

    def picked(event: ft.Event[ft.Dropdown]) -> None:
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
        ft.Dropdown(
            label=journal_filter.MERGE_INTO,
            value=chosen or None,
            menu_height=400,
            expanded_insets=ft.Padding.all(0),
            on_select=safe_handler(picked),
            options=[ft.DropdownOption(other.id, other.name) for other in others],
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


FIRST_DAYS, MORE_DAYS = 14, 60


@ft.component
def JournalSpot() -> ft.Control:
    """The spot in the address, or a message that it does not exist."""
    services = use_services()
    reader = services.journal_reader
    use_signal(services.journal.changed)
    shown, show = ft.use_state(FIRST_DAYS)
    spot_id = SpotId(ft.use_route_params().get("id", ""))
    try:
        spot = reader.spot(spot_id)
    except NotFound:
        back = ft.FilledButton(words.GO_TO_JOURNAL, on_click=to("/journal"))
        return body(empty(ft.Icons.SEARCH_OFF, words.SPOT_GONE, back))
    days = by_day(reader.entries(spot.id))
    others = [other for other in reader.spots() if other.id != spot.id]
    older = ft.OutlinedButton(words.OLDER, on_click=safe_handler(lambda: show(shown + MORE_DAYS)))
    return body(
        heading(spot.name),
        small(_standing(spot, services.local_time.now())),
        Care([spot]),
        _ways(spot),
        ft.Container(SpotOutcomes(spot.id), key=f"story-{spot.id}"),
        SpotFacts(spot, key=spot.id),
        heading(words.ENTRIES),
        *([] if days else [small(words.NO_ENTRIES)]),
        *(day_card(day, {spot.id: spot.name}, services) for day in days[:shown]),
        *([older] if len(days) > shown else []),
        *([SpotMerge(spot, others, key=f"merge-{spot.id}")] if others else []),
    )


def _standing(spot: Spot, now: datetime) -> str:
    if spot.archived is None:
        return words.since(spot.opened.astimezone(now.tzinfo).date(), now.date())
    return words.put_away(spot.archived.astimezone(now.tzinfo).date(), now.date())


def _ways(spot: Spot) -> ft.Control:
    log = ft.FilledButton(
        words.LOG, icon=ft.Icons.ADD, on_click=to(f"/journal/log/{spot.id}"), visible=spot.is_open
    )
    hold = ft.FilledTonalButton(words.HOLD, on_click=to(f"/hold/spot/{spot.id}"))
    trends = ft.OutlinedButton(words.TRENDS, on_click=to(f"/trends/{spot.id}"))
    return ft.Row(
        controls=[log, hold, trends], wrap=True, spacing=theme.SMALL, run_spacing=theme.SMALL
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
