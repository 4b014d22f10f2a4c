"""Everything a person may choose, as one value.

1. Every choice has a sensible default: somebody who never opens the settings is served well.
2. The time zone is the system's until the person names one.
3. The evening check-in comes at a local time from 03:00 to 23:59, because an unanswered one is
   asked until 03:00 of the next morning.
4. Choices are checked when they are made, each in the type that it belongs to.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import time
from enum import StrEnum

from app.domain.breaks import BreakSettings
from app.domain.errors import InvalidInput
from app.domain.holds import HoldSettings
from app.domain.journal.evening_checkin import UNTIL
from app.domain.movements import MovementId

ANYWHERE = "UTC"


class ZoneFrom(StrEnum):
    """Who says which zone the hours are meant in (rule 2)."""

    SYSTEM = "system"
    PERSON = "person"


class EveningCheckIn(StrEnum):
    """Whether the evening check-in comes at all."""

    ON = "on"
    OFF = "off"


class Chime(StrEnum):
    """Whether a window sounds when a break is due."""

    ON = "on"
    OFF = "off"


class ThemeChoice(StrEnum):
    """Light, dark, or as the system is."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Welcome(StrEnum):
    """Whether the person went through, or past, the first steps."""

    AHEAD = "ahead"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class MovementChoice:
    """Which movements a break may offer: only those for the desk, and never some."""

    desk_only: bool = False
    cannot_do: tuple[MovementId, ...] = ()


@dataclass(frozen=True, slots=True)
class Settings:
    """What the person chose, and the defaults of what they did not (rule 1)."""

    reminders: BreakSettings = field(default_factory=lambda: BreakSettings(ANYWHERE))
    zone_from: ZoneFrom = ZoneFrom.SYSTEM
    chime: Chime = Chime.ON
    checkin: EveningCheckIn = EveningCheckIn.ON
    checkin_at: time = time(20)
    holds: HoldSettings = HoldSettings()  # noqa: RUF009 - a value, never changed
    movements: MovementChoice = MovementChoice()
    look: ThemeChoice = ThemeChoice.SYSTEM
    welcome: Welcome = Welcome.AHEAD

    def __post_init__(self) -> None:
        if self.checkin_at < UNTIL or self.checkin_at.tzinfo or self.checkin_at.second:
            raise InvalidInput("checkin_at", "a time of day from 03:00 to 23:59, such as 20:00")


def with_system_zone(settings: Settings, zone: str) -> Settings:
    """The same, in the system's `zone` unless the person named one (rule 2)."""
    if settings.zone_from is ZoneFrom.PERSON:
        return settings
    return replace(settings, reminders=replace(settings.reminders, zone=zone))


def with_zone(settings: Settings, zone: str) -> Settings:
    """The same, in the zone the person named.  Raises `InvalidInput` for an unknown one."""
    reminders = replace(settings.reminders, zone=zone)
    return replace(settings, reminders=reminders, zone_from=ZoneFrom.PERSON)
