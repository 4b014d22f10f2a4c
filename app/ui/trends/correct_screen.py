"""Correcting the flares of one spot."""

from __future__ import annotations

import flet as ft

from app.domain.body import SpotId
from app.domain.errors import NotFound
from app.texts import corrections as words
from app.texts import trends_screens
from app.ui.components.section import body, card, empty, heading, small, subheading
from app.ui.handlers import safe_handler
from app.ui.hooks import use_services, use_signal
from app.ui.shell.navigation import to
from app.ui.trends.correction_forms import DaysToCall, FlareToCorrect, made_so_far

AT_FIRST = 6


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
    shown = places if whole else places[:AT_FIRST]
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
