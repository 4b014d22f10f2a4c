"""Which time zone this device is set to."""

from __future__ import annotations

import logging
from zoneinfo import ZoneInfo

import tzlocal

log = logging.getLogger(__name__)

FALLBACK = "UTC"


def system_zone() -> str:
    """The IANA name of this device's zone; `UTC` where the device cannot say."""
    try:
        name = tzlocal.get_localzone_name() or FALLBACK
        ZoneInfo(name)
    except (LookupError, ValueError, OSError) as trouble:
        log.warning("the system's time zone cannot be told: %s", trouble)
        return FALLBACK
    return name
