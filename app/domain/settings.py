"""All settings of a person, as one value.

1. Every setting has a sensible default: a person who never opens the settings is served well.
2. The time zone is the system's until the person names one.
3. The evening check-in comes at a local time from 03:00 to 23:59, because an unanswered one is
   asked until 03:00 of the next morning.
4. Settings are checked when they are set, each in the type that it belongs to.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import time
from enum import StrEnum

from app.domain.breaks import BreakSettings
from app.domain.errors import InvalidInput
from app.domain.holds import HoldSettings
from app.domain.journal.evening_checkin import UNTIL
from app.domain.movements import MovementChoice

ANYWHERE = "UTC"


class ZoneFrom(StrEnum):
    """Where the zone of the hours comes from (rule 2)."""

    SYSTEM = "system"
    PERSON = "person"


class EveningCheckIn(StrEnum):
    """Whether there is an evening check-in."""

    ON = "on"
    OFF = "off"


class Chime(StrEnum):
    """Whether a window plays a sound when a break is due."""

    ON = "on"
    OFF = "off"


class ThemeChoice(StrEnum):
    """Light, dark, or as the system is."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Welcome(StrEnum):
    """Whether the person completed or skipped the first steps."""

    AHEAD = "ahead"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Settings:
    """The person's settings, with defaults for what they did not choose (rule 1)."""

    reminders: BreakSettings = field(default_factory=lambda: BreakSettings(ANYWHERE))
    zone_from: ZoneFrom = ZoneFrom.SYSTEM
    chime: Chime = Chime.ON
    checkin: EveningCheckIn = EveningCheckIn.ON
    checkin_at: time = time(20)
    holds: HoldSettings = HoldSettings()  # noqa: RUF009 - an immutable value
    movements: MovementChoice = MovementChoice()  # noqa: RUF009 - an immutable value
    look: ThemeChoice = ThemeChoice.SYSTEM
    welcome: Welcome = Welcome.AHEAD

    def __post_init__(self) -> None:
        if self.checkin_at < UNTIL or self.checkin_at.tzinfo or self.checkin_at.second:
            raise InvalidInput("checkin_at", "a time of day from 03:00 to 23:59, such as 20:00")


def with_system_zone(settings: Settings, zone: str) -> Settings:
    """The settings in the system's `zone` unless the person named one (rule 2)."""
    if settings.zone_from is ZoneFrom.PERSON:
        return settings
    return replace(settings, reminders=replace(settings.reminders, zone=zone))


def with_zone(settings: Settings, zone: str) -> Settings:
    """The settings in the zone that the person named. Raises `InvalidInput` for an unknown one."""
    reminders = replace(settings.reminders, zone=zone)
    return replace(settings, reminders=reminders, zone_from=ZoneFrom.PERSON)
