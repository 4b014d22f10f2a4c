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
from app.domain.outside import NOTHING_OUTSIDE, OutsideSettings
from app.domain.set_up import SetUpStep

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


class ShowTips(StrEnum):
    """Whether a tip is shown after a break now and then."""

    ON = "on"
    OFF = "off"


class TodayAtOnce(StrEnum):
    """Whether a browser that holds the journal keeps a copy of Today, to show it at the next start
    before the app has started.
    """

    ON = "on"
    OFF = "off"


class ThemeChoice(StrEnum):
    """Light, dark, or as the system is."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Welcome(StrEnum):
    """Whether the person has left the first screen."""

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
    tips: ShowTips = ShowTips.ON
    today_at_once: TodayAtOnce = TodayAtOnce.ON
    to_set_up: tuple[SetUpStep, ...] = ()
    outside: OutsideSettings = NOTHING_OUTSIDE

    def __post_init__(self) -> None:
        if self.checkin_at < UNTIL or self.checkin_at.tzinfo or self.checkin_at.second:
            raise InvalidInput("checkin_at", "a time of day from 03:00 to 23:59, such as 20:00")


def welcomed(settings: Settings) -> Settings:
    """The settings once the person has left the first screen: everything is still to set up.

    Who sees that screen again has nothing put on the list again.
    """
    listed = tuple(SetUpStep) if settings.welcome is Welcome.AHEAD else settings.to_set_up
    return replace(settings, welcome=Welcome.DONE, to_set_up=listed)


def set_up(settings: Settings, step: SetUpStep) -> Settings:
    """The settings once the person has done `step`, or said that it can wait."""
    return replace(settings, to_set_up=tuple(s for s in settings.to_set_up if s is not step))


def on_the_device_of(settings: Settings, other: Settings) -> Settings:
    """`settings` with what belongs to the device of `other`: how far the first steps are, which is
    no choice, the reminders outside the app, and whether its browser keeps a copy of Today.
    """
    return replace(
        settings,
        welcome=other.welcome,
        to_set_up=other.to_set_up,
        outside=other.outside,
        today_at_once=other.today_at_once,
    )


def with_system_zone(settings: Settings, zone: str) -> Settings:
    """The settings in the system's `zone` unless the person named one (rule 2)."""
    if settings.zone_from is ZoneFrom.PERSON:
        return settings
    return replace(settings, reminders=replace(settings.reminders, zone=zone))


def with_zone(settings: Settings, zone: str) -> Settings:
    """The settings in the zone that the person named. Raises `InvalidInput` for an unknown one."""
    reminders = replace(settings.reminders, zone=zone)
    return replace(settings, reminders=reminders, zone_from=ZoneFrom.PERSON)
