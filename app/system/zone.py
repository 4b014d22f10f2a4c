"""Which time zone this device is set to."""

from __future__ import annotations

import logging
from collections.abc import Callable
from zoneinfo import ZoneInfo

import tzlocal

log = logging.getLogger(__name__)

FALLBACK = "UTC"


def system_zone(ask: Callable[[], str | None] = tzlocal.get_localzone_name) -> str:
    """The IANA name of this device's zone; `UTC` where the device cannot say."""
    try:
        name = ask() or FALLBACK
        ZoneInfo(name)
    except (LookupError, ValueError, OSError) as trouble:
        log.warning("the system's time zone cannot be told: %s", trouble)
        return FALLBACK
    return name
