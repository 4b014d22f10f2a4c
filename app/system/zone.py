"""The time zone of this device.

The name comes from `TZ` or the system's files.  It is compared with the offsets that the clock of
this device really shows, as the person sees those.  A copied zone file has no name, and `TZ` may
hold a rule instead of one; then the zone is found by its offsets.
"""

from __future__ import annotations

import logging
import os
import re
import sys
import time
import zoneinfo
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

import tzlocal

from app.domain.time_zones import Offsets, SystemZone, ZoneCertainty, clock_keeps, zone_matching

log = logging.getLogger(__name__)

RULE = re.compile(r"(<[^>]+>|[A-Za-z]{3,})[+-]?\d")
"""The beginning of a POSIX rule, such as `CET-1CEST,M3.5.0,M10.5.0/3`."""


def clock_offset(at: datetime) -> timedelta:
    """The offset that this device's clock shows at a UTC instant."""
    return timedelta(seconds=time.localtime(at.timestamp()).tm_gmtoff)


def system_zone(
    ask: Callable[[], str | None] = tzlocal.get_localzone_name,
    offset_at: Offsets = clock_offset,
    environment: Mapping[str, str] = os.environ,
    names: Callable[[], Iterable[str]] = zoneinfo.available_timezones,
) -> SystemZone:
    """The zone of this device, and how certain that is.  Never raises."""
    now = datetime.now(UTC).replace(microsecond=0)
    tz_variable = environment.get("TZ", "").removeprefix(":")
    named = _known(tz_variable) or _asked(ask)
    if sys.platform == "win32" and named:
        return SystemZone(named, ZoneCertainty.NAMED)  # a rule covers one year only
    if clock_keeps(named, offset_at, now):
        certainty = ZoneCertainty.UNKNOWN if _is_unreadable(tz_variable) else ZoneCertainty.NAMED
        return SystemZone(named, certainty)
    if _known(tz_variable) and not RULE.match(tz_variable):
        return _logged(SystemZone(tz_variable, ZoneCertainty.CONTRADICTED))
    found = zone_matching(offset_at, now, names())
    if _is_unreadable(tz_variable):
        found = SystemZone(found.name, ZoneCertainty.UNKNOWN)
    return _logged(found)


def _known(name: str) -> str:
    """The name if it is that of a zone; otherwise empty."""
    try:
        return zoneinfo.ZoneInfo(name).key if name else ""
    except (LookupError, ValueError, OSError):
        return ""


def _asked(ask: Callable[[], str | None]) -> str:
    try:
        name = ask() or ""
    except (LookupError, ValueError, OSError) as trouble:
        log.warning("the system's time zone cannot be told: %s", trouble)
        return ""
    if name and not _known(name):
        log.warning("the system's time zone %r is not known", name)
    return _known(name)


def _is_unreadable(tz_variable: str) -> bool:
    """Whether `TZ` cannot be parsed; systems then silently use UTC."""
    return bool(tz_variable) and not (
        _known(tz_variable) or RULE.match(tz_variable) or Path(tz_variable).is_absolute()
    )


def _logged(found: SystemZone) -> SystemZone:
    log.warning("the system's time zone: %s, %s", found.name, found.certainty.value)
    return found
