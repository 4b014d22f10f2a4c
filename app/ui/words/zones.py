"""Words about the time zone of this device, where it cannot simply be named."""

from __future__ import annotations

from app.domain.system_zone import ZoneCertainty

ASK = "Which time zone are you in?"
CHOOSE = "Choose it in Settings"

_UNSURE = {
    ZoneCertainty.MATCHED: (
        "This computer does not name its time zone. {zone} keeps the same time, so Unknot uses it."
    ),
    ZoneCertainty.CONTRADICTED: (
        "This computer is set to {zone}, but its clock shows another time. Unknot goes by {zone}; "
        "if that is not where you are, choose your time zone in Settings."
    ),
    ZoneCertainty.UNKNOWN: (
        "Unknot cannot tell the time zone of this computer, so breaks may come at the wrong hours. "
        "It goes by {zone} until you choose yours in Settings, or with “unknot settings set zone "
        "Europe/Berlin”."
    ),
}


def unsure(certainty: ZoneCertainty, zone: str) -> str:
    """How the zone was found; empty when the device simply named it, or the person did."""
    return _UNSURE.get(certainty, "").format(zone=zone)
