"""Whether a break was taken just now."""

from __future__ import annotations

from datetime import timedelta

from app.domain.breaks.state import AnchorReason
from app.services.container import Services

JUST_NOW = timedelta(minutes=5)


def is_done(services: Services) -> bool:
    """Whether a break was taken just now."""
    anchor = services.reminders.state.anchor
    return anchor.why is AnchorReason.BREAK_TAKEN and services.clock.now() - anchor.at < JUST_NOW
