"""The banner for a due break, on every framed screen: a line with its answers, and a soft bell.

1. It appears and disappears with the offer, wherever that is answered.
2. The bell sounds once each time the channels are notified, in one window only, and never for an
   offer that is older than the window.
"""

from __future__ import annotations

import logging
from enum import Enum
from typing import Any

import flet as ft

from app.domain.breaks.phases import Offered
from app.domain.breaks.status import DueNow
from app.domain.holds.cues import Tone
from app.domain.settings import Chime
from app.services.container import Services
from app.ui.breaks.due_break import DueBreakLayout, due_break
from app.ui.hooks import use_services, use_signal, use_window

log = logging.getLogger(__name__)


class BannerPlace(Enum):
    """The screen below the banner: on Today the break has a card of its own."""

    ON_TODAY = "on today"
    ELSEWHERE = "elsewhere"


@ft.component
def BreakBanner(place: BannerPlace) -> ft.Control:
    """The banner, or nothing."""
    services = use_services()
    use_signal(services.reminders.changed)
    phase = services.reminders.state.phase
    reason = services.reminders.schedule_status()
    due = isinstance(phase, Offered) and isinstance(reason, DueNow)
    _use_bell(services, _offer(phase) if due else "")
    if place is BannerPlace.ON_TODAY or not due or not isinstance(reason, DueNow):
        return ft.Container()
    return due_break(services, reason, DueBreakLayout.LINE)


def _offer(phase: Any) -> str:
    """A text that differs each time the channels are notified."""
    return (
        f"{phase.open.id} {phase.open.snoozes} {phase.told}" if isinstance(phase, Offered) else ""
    )


def _use_bell(services: Services, offer: str) -> None:
    players = use_window().players
    heard: Any = ft.use_ref()

    async def ring() -> None:
        before, heard.current = heard.current, offer
        if before is None or before == offer or not offer:
            return
        foremost = services.in_app.is_foremost(ft.context.page.session.id)
        if not foremost or services.settings.current.chime is Chime.OFF:
            return
        players.get_ready(Tone.DUE, services.settings.current.holds.volume)
        try:
            await players.play(Tone.DUE)
        except Exception as error:  # a browser that allows no sound before the first tap
            log.info("the bell could not sound: %s", error)

    ft.use_effect(ring, [offer])
