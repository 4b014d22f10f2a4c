"""Whether the first screen is shown in place of Today."""

from __future__ import annotations

from app.domain.settings import Welcome
from app.services.container import Services


def is_new(services: Services) -> bool:
    """Whether this person has not left the first screen and has not entered anything."""
    ahead = services.settings.current.welcome is Welcome.AHEAD
    return ahead and not services.journal_reader.newest_days(1)
