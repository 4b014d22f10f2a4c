"""One spot: how it stands, what can be changed about it, and its entries."""

from __future__ import annotations

from datetime import datetime

import flet as ft

from app.domain.body import Spot, SpotId
from app.domain.errors import NotFound
from app.domain.known import by_day
from app.ui import theme
from app.ui.guard import guarded
from app.ui.hooks import use_signal, use_unknot
from app.ui.navigation import to
from app.ui.parts.frame import body, empty, heading, small
from app.ui.parts.holds.story import SpotStory
from app.ui.parts.journal.care import Care
from app.ui.parts.journal.entry_row import day_card
from app.ui.parts.journal.spot_facts import SpotFacts
from app.ui.parts.journal.spot_merge import SpotMerge
from app.ui.words import journal as words

FIRST_DAYS, MORE_DAYS = 14, 60


@ft.component
def JournalSpot() -> ft.Control:
    """The spot in the address; a kind word when there is none."""
    unknot = use_unknot()
    journal, library = unknot.journal, unknot.library
    use_signal(journal.changed)
    shown, show = ft.use_state(FIRST_DAYS)
    spot_id = SpotId(ft.use_route_params().get("id", ""))
    try:
        spot = journal.spot(spot_id)
    except NotFound:
        back = ft.FilledButton(words.GO_TO_JOURNAL, on_click=to("/journal"))
        return body(empty(ft.Icons.SEARCH_OFF, words.SPOT_GONE, back))
    days = by_day(journal.entries(spot.id))
    others = [other for other in journal.spots() if other.id != spot.id]
    older = ft.OutlinedButton(words.OLDER, on_click=guarded(lambda: show(shown + MORE_DAYS)))
    return body(
        heading(spot.name),
        small(_standing(spot, journal.now())),
        Care([spot]),
        _ways(spot),
        ft.Container(SpotStory(spot.id), key=f"story-{spot.id}"),
        SpotFacts(spot, key=spot.id),
        heading(words.ENTRIES),
        *([] if days else [small(words.NO_ENTRIES)]),
        *(day_card(day, {spot.id: spot.name}, journal, library) for day in days[:shown]),
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
