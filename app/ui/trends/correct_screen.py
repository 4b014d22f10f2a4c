"""The flares of one spot, newest first, with how each ended; and the screen that corrects them."""

from __future__ import annotations

from datetime import date

import flet as ft

from app.domain.body import SpotId
from app.domain.errors import NotFound
from app.domain.recurrence import Episode, Gap, Recurrence, Resolved
from app.texts import corrections as words
from app.texts import trends_screens
from app.ui import theme
from app.ui.components.section import body, card, empty, heading, paragraph, small, subheading
from app.ui.handlers import safe_handler
from app.ui.hooks import use_services, use_signal
from app.ui.shell.navigation import to
from app.ui.trends.correction_forms import DaysToCall, FlareToCorrect, made_so_far

PLACES_AT_FIRST = 6


@ft.component
def TrendsCorrect() -> ft.Control:
    """The flares of the spot in the address, newest first."""
    services = use_services()
    use_signal(services.trends.changed)
    whole, set_whole = ft.use_state(False)
    try:
        trend = services.trends.of(SpotId(str(ft.use_route_params().get("spot", ""))))
    except NotFound:
        every = ft.FilledButton(trends_screens.ALL_SPOTS, on_click=to("/trends"))
        return body(empty(ft.Icons.SEARCH_OFF, trends_screens.GONE, every))
    spot, history, today = trend.spot.id, trend.recurrence.history, trend.recurrence.as_of
    places = range(len(history.episodes))[::-1]
    shown = places if whole else places[:PLACES_AT_FIRST]
    made = made_so_far(services.corrections, services.corrections.of(spot), today)
    return body(
        heading(trend.spot.name),
        small(words.ABOUT),
        card(subheading(words.MADE), *(made or [small(words.NONE_MADE)])),
        *(
            FlareToCorrect(
                spot, history, nth, today, key=f"flare-{history.episodes[nth].onset.isoformat()}"
            )
            for nth in shown
        ),
        *(
            [
                ft.OutlinedButton(
                    trends_screens.SHOW_ALL, on_click=safe_handler(lambda: set_whole(True))
                )
            ]
            if len(shown) < len(places)
            else []
        ),
        DaysToCall(spot, today),
    )


FLARES_AT_FIRST = 5


@ft.component
def FlareList(found: Recurrence) -> ft.Control:
    """The newest few flares; the rest on demand."""
    whole, set_whole = ft.use_state(False)
    episodes = found.history.episodes[::-1]
    if not episodes:
        return small(trends_screens.NO_FLARES)
    gaps = {gap.first_clear: gap for gap in found.history.gaps}
    shown = episodes if whole else episodes[:FLARES_AT_FIRST]
    rows: list[ft.Control] = [_row(episode, _gap_after(episode, gaps), found) for episode in shown]
    if len(shown) < len(episodes):
        rows.append(
            ft.TextButton(
                trends_screens.SHOW_ALL,
                key="all",
                on_click=safe_handler(lambda: set_whole(True)),
            )
        )
    return ft.Column(rows, spacing=theme.SMALL)


def _gap_after(episode: Episode, gaps: dict[date, Gap]) -> Gap | None:
    ending = episode.ending
    return gaps.get(ending.first_clear) if isinstance(ending, Resolved) else None


def _row(episode: Episode, gap: Gap | None, found: Recurrence) -> ft.Control:
    ending = trends_screens.flare_end(episode, gap, found.as_of)
    if episode in found.history.strict:
        ending = f"{ending} {trends_screens.STRICT}"
    ending = f"{ending} {words.correction_note(episode)}".rstrip()
    return ft.Row(
        key=episode.onset.isoformat(),
        vertical_alignment=ft.CrossAxisAlignment.START,
        spacing=theme.SMALL,
        controls=[
            ft.Container(
                ft.Icon(ft.Icons.CIRCLE, size=12, color=ft.Colors.SECONDARY),
                padding=ft.Padding.only(top=6),
            ),
            ft.Column(
                [paragraph(trends_screens.flare(episode, found.as_of)), small(ending)],
                spacing=0,
                expand=True,
            ),
        ],
    )
