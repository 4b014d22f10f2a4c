"""Before a hold at a spot: which muscle it is, or what may be done where no muscle lies."""

from __future__ import annotations

import flet as ft

from app.domain.body import Spot
from app.domain.habits.plan import SpotPlan
from app.domain.learn.flag_search import search
from app.domain.learn.muscle import muscles_at
from app.domain.learn.muscle_search import may_send_pain_to
from app.services.container import Services
from app.texts import getting_help, learn
from app.texts import holds as words
from app.ui import theme
from app.ui.components.muscle_row import muscle_rows
from app.ui.components.section import body, card, empty, heading, paragraph, subheading
from app.ui.holds.cards import UnderWay
from app.ui.holds.hold_view import muscle_named
from app.ui.holds.prepare_screen import Preparation, see_all
from app.ui.hooks import use_services, use_signal
from app.ui.learn.flag_cards import flag_cards
from app.ui.shell.navigation import to


@ft.component
def HoldSpot() -> ft.Control:
    """Preparation for the spot in the address. The muscle is the one in the address, the planned
    one, or the only one there; otherwise the person is asked.
    """
    params = ft.use_route_params()
    services = use_services()
    use_signal(services.journal.changed)
    use_signal(services.safety.changed)
    use_signal(services.plans.changed)
    wanted, muscle = params.get("spot", ""), params.get("muscle", "")
    for spot in services.journal_reader.spots():
        if spot.id == wanted:
            return _for_spot(services, spot, muscle)
    return body(empty(ft.Icons.PLACE_OUTLINED, words.UNKNOWN_SPOT, see_all()))


def _for_spot(services: Services, spot: Spot, muscle: str) -> ft.Control:
    planned, side = "", spot.side
    match services.plans.hold_for(spot.id):
        case SpotPlan(site=site) if muscle in ("", site.muscle):
            planned, side = site.muscle, site.side
    named = muscle_named(services.content, muscle or planned or spot.muscle or "")
    here = muscles_at(spot, services.content.muscles)
    if named or len(here) == 1:
        meant = (named or here)[0]
        preparation = Preparation(meant, side, spot.id)
        return ft.Container(preparation, key=f"{spot.id}-{meant.id}-{side}", expand=True)
    if not here:
        return body(UnderWay(), heading(spot.name), *_nothing_here(services, spot))
    rows = muscle_rows(services, here, spot.side, f"/hold/spot/{spot.id}")
    return body(
        UnderWay(),
        heading(spot.name),
        paragraph(words.WHICH_MUSCLE_ABOUT),
        card(*rows),
    )


def _nothing_here(services: Services, spot: Spot) -> list[ft.Control]:
    """Only the muscles that may send pain to a place where none lies; or that there is no hold."""
    content = services.content
    flags = flag_cards(search(content, spot.name).flags)
    sending = may_send_pain_to(content, spot)
    if sending:
        rows = muscle_rows(services, sending, spot.side, f"/hold/spot/{spot.id}")
        return [*flags, paragraph(getting_help.SENT_FROM), card(*rows)]
    ways = ft.Row(
        wrap=True,
        spacing=theme.SMALL,
        run_spacing=theme.SMALL,
        controls=[
            ft.OutlinedButton(learn.FIND, on_click=to("/learn/find")),
            ft.TextButton(words.HELP, on_click=to("/learn/help")),
        ],
    )
    return [
        *flags,
        card(
            subheading(getting_help.NO_HOLD_HERE),
            paragraph(getting_help.NO_HOLD_HERE_ABOUT),
            ways,
            tone=ft.Colors.SECONDARY_CONTAINER,
        ),
    ]
