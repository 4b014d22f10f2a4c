"""The table of settings by key: the name and meaning of each, and how it is written and read.

1. There is one row for each key. What `written` gives, `changed` reads back as the same value.
2. A value that cannot be used is refused with the name of the key and what is allowed, and nothing
   else changes.
3. On and off are also accepted as yes and no, true and false, 1 and 0.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from difflib import get_close_matches
from functools import partial
from typing import Any

from app.domain.breaks import (
    format_fixed_times,
    format_hours,
    parse_fixed_times,
    parse_hours,
)
from app.domain.breaks.fixed_times import ALLOWED as FIXED_TIMES_ALLOWED
from app.domain.breaks.hours_format import ALLOWED as HOURS_ALLOWED
from app.domain.breathing.patterns import to_choose_from
from app.domain.content import Content
from app.domain.errors import InvalidInput
from app.domain.movements import Level, MovementChoice
from app.domain.settings import (
    Chime,
    EveningCheckIn,
    Settings,
    ShowTips,
    ThemeChoice,
    TodayAtOnce,
    Welcome,
    ZoneFrom,
    with_zone,
)
from app.domain.settings_keys.days_off import DAYS_OFF_KEYS
from app.domain.settings_keys.key import (
    SettingKey,
    SettingValue,
    on_or_off,
    time_of_day,
    whole_number,
)
from app.domain.settings_keys.outside import OUTSIDE_KEYS


def _of(
    group: str, name: str, meaning: str, allowed: str, field: str, parse: Callable[[str], object]
) -> SettingKey:
    """A field of one group of the settings."""

    def read(settings: Settings) -> SettingValue:
        return _plain(getattr(getattr(settings, group), field))

    def write(settings: Settings, text: str, _: Content) -> Settings:
        changed = replace(getattr(settings, group), **_one(field, parse(text)))
        return replace(settings, **_one(group, changed))

    return SettingKey(name, meaning, allowed, read, write)


_of_breaks = partial(_of, "reminders")
_of_holds = partial(_of, "holds")
_of_movements = partial(_of, "movements")


def _one(field: str, value: object) -> dict[str, Any]:
    return {field: value}


def _plain(value: object) -> SettingValue:
    return value if isinstance(value, bool | int | float) else str(value)


def _read_zone(settings: Settings, text: str, content: Content) -> Settings:
    if text.casefold() == ZoneFrom.SYSTEM:
        return replace(settings, zone_from=ZoneFrom.SYSTEM)
    return with_zone(settings, text)


def _read_breathing(settings: Settings, text: str, content: Content) -> Settings:
    offered = to_choose_from(content.patterns, settings.holds)
    allowed = [pattern.id for pattern in offered if pattern.while_pressing]
    for pattern in allowed:
        if pattern == text:
            return replace(settings, holds=replace(settings.holds, pattern=pattern))
    raise InvalidInput("breathing", f"one of {', '.join(allowed)}")


def _read_cannot_do(settings: Settings, text: str, content: Content) -> Settings:
    named = dict.fromkeys(part.strip() for part in text.split(",") if part.strip())
    known = [each.id for each in content.movements]
    known += [each.id for each in settings.movements.own]
    for name in named:
        if name not in known:
            raise InvalidInput("cannot_do", f"ids of movements: {', '.join(known)}")
    chosen = tuple(id for id in known if id in named)
    return _moving(settings, replace(settings.movements, cannot_do=chosen))


def _moving(settings: Settings, movements: MovementChoice) -> Settings:
    return replace(settings, movements=movements)


KEYS: tuple[SettingKey, ...] = (
    _of_breaks(
        "interval_minutes",
        "minutes from one break to the next",
        "a whole number of minutes from 30 to 60",
        "interval_minutes",
        whole_number,
    ),
    SettingKey(
        "windows",
        "when you get break reminders, in local time",
        HOURS_ALLOWED,
        lambda settings: format_hours(settings.reminders.hours),
        lambda settings, text, _: replace(
            settings, reminders=replace(settings.reminders, hours=parse_hours(text))
        ),
    ),
    *DAYS_OFF_KEYS,
    SettingKey(
        "fixed_times",
        "times of day for breaks, instead of every so many minutes",
        FIXED_TIMES_ALLOWED,
        lambda settings: format_fixed_times(settings.reminders.fixed_times),
        lambda settings, text, _: replace(
            settings, reminders=replace(settings.reminders, fixed_times=parse_fixed_times(text))
        ),
    ),
    SettingKey(
        "zone",
        "the time zone for those hours",
        "a name such as Europe/Berlin, or system",
        lambda settings: settings.reminders.zone,
        _read_zone,
    ),
    _of_breaks(
        "notice_seconds",
        "how long before a break you’re told, in seconds",
        "0, 30 or 60",
        "notice_seconds",
        whole_number,
    ),
    _of_breaks(
        "idle_minutes",
        "time away that counts as a break",
        "a whole number of minutes from 3 to 15",
        "idle_minutes",
        whole_number,
    ),
    SettingKey(
        "chime",
        "whether a window plays a sound when a break is due",
        "on or off",
        lambda settings: settings.chime is Chime.ON,
        lambda settings, text, _: replace(
            settings, chime=Chime.ON if on_or_off(text) else Chime.OFF
        ),
    ),
    SettingKey(
        "tips",
        "whether you see a tip after a break now and then",
        "on or off",
        lambda settings: settings.tips is ShowTips.ON,
        lambda settings, text, _: replace(
            settings, tips=ShowTips.ON if on_or_off(text) else ShowTips.OFF
        ),
    ),
    _of_movements(
        "desk_only",
        "only movements you can do at a desk",
        "on or off",
        "desk_only",
        on_or_off,
    ),
    _of_movements(
        "seated_only", "only movements on a chair", "on or off", "seated_only", on_or_off
    ),
    _of_movements(
        "quiet_only", "only movements that draw no looks", "on or off", "quiet_only", on_or_off
    ),
    _of_movements(
        "level",
        "how much movements may ask for",
        "easy or usual",
        "level",
        lambda text: Level(text.casefold()),
    ),
    SettingKey(
        "cannot_do",
        "movements you never want",
        "ids of movements separated by commas, or nothing",
        lambda settings: ",".join(settings.movements.cannot_do),
        _read_cannot_do,
    ),
    SettingKey(
        "checkin",
        "the evening check-in about your spots",
        "on or off",
        lambda settings: settings.checkin is EveningCheckIn.ON,
        lambda settings, text, _: replace(
            settings, checkin=EveningCheckIn.ON if on_or_off(text) else EveningCheckIn.OFF
        ),
    ),
    SettingKey(
        "checkin_at",
        "when the evening check-in comes",
        "a time of day from 03:00 to 23:59, such as 20:00",
        lambda settings: f"{settings.checkin_at:%H:%M}",
        lambda settings, text, _: replace(settings, checkin_at=time_of_day(text)),
    ),
    _of_holds(
        "hold_seconds",
        "length of one press",
        "a whole number from 10 to 120",
        "seconds",
        whole_number,
    ),
    SettingKey(
        "breathing",
        "how you breathe while you press",
        "the id of a breathing pattern with no pauses in the breath",
        lambda settings: settings.holds.pattern,
        _read_breathing,
    ),
    _of_holds("sound", "sounds that guide your holds and breaks", "on or off", "sound", on_or_off),
    _of_holds("volume", "how loud those sounds are", "a number from 0 to 1", "volume", float),
    _of_holds(
        "haptics", "short vibrations, if the device has them", "on or off", "haptics", on_or_off
    ),
    _of_holds("spoken", "cues for a screen reader", "on or off", "spoken", on_or_off),
    *OUTSIDE_KEYS,
    SettingKey(
        "look",
        "light, dark, or the same as your system",
        "light, dark or system",
        lambda settings: settings.look.value,
        lambda settings, text, _: replace(settings, look=ThemeChoice(text.casefold())),
    ),
    SettingKey(
        "today_at_once",
        "a copy of Today, shown at once where Unknot runs inside a browser by itself",
        "on or off",
        lambda settings: settings.today_at_once is TodayAtOnce.ON,
        lambda settings, text, _: replace(
            settings, today_at_once=TodayAtOnce.ON if on_or_off(text) else TodayAtOnce.OFF
        ),
    ),
    SettingKey(
        "welcome",
        "the first steps: still to do, or done",
        "ahead or done",
        lambda settings: settings.welcome.value,
        lambda settings, text, _: replace(settings, welcome=Welcome(text.casefold())),
    ),
)
"""Every key, in the order in which they are presented."""


def key_named(name: str) -> SettingKey:
    """The key with this name, or the only one with a name that has this word or begins so.

    Raises `InvalidInput` that names those that may be meant, or else all.
    """
    said = name.strip().casefold().replace("-", "_")
    named = [key for key in KEYS if key.name == said]
    begun = named or [key for key in KEYS if key.name.startswith(said) and said]
    found = begun or [key for key in KEYS if said in key.name.split("_")]
    if len(found) == 1:
        return found[0]
    names = [key.name for key in KEYS]
    near = [key.name for key in found] or get_close_matches(said, names, 3)
    if near:
        raise InvalidInput("key", f"“{name}” isn’t a setting. Did you mean {' or '.join(near)}?")
    raise InvalidInput("key", f"“{name}” isn’t a setting. The settings are {', '.join(names)}")
