"""The settings of days without breaks by key: chosen days, public holidays, days of illness."""

from __future__ import annotations

from dataclasses import replace

from app.domain.breaks import DaysOff, format_days_off, parse_days_off
from app.domain.breaks.days_off import ALLOWED as DAYS_OFF_ALLOWED
from app.domain.breaks.public_holidays import ALLOWED as HOLIDAYS_ALLOWED
from app.domain.breaks.public_holidays import parse_holidays_of
from app.domain.content import Content
from app.domain.errors import InvalidInput
from app.domain.settings import Settings
from app.domain.settings_keys.key import SettingKey

ILL_DAYS_ALLOWED = "dates and runs of dates, such as 2026-03-02..2026-03-04, or none"


def _read_holidays_of(settings: Settings, text: str, content: Content) -> Settings:
    public, now = parse_holidays_of(text), settings.reminders.days_off
    if public.place == now.public.place:
        return settings
    return _with(settings, replace(now, public=public))


def _with(settings: Settings, days_off: DaysOff) -> Settings:
    return replace(settings, reminders=replace(settings.reminders, days_off=days_off))


def _read_days_off(settings: Settings, text: str, content: Content) -> Settings:
    chosen, now = parse_days_off(text), settings.reminders.days_off
    changed = replace(now, runs=chosen.runs, weekdays=chosen.weekdays)
    return _with(settings, changed)


def _read_ill_days(settings: Settings, text: str, content: Content) -> Settings:
    read = parse_days_off(text)
    if read.weekdays:
        raise InvalidInput("ill_days", ILL_DAYS_ALLOWED)
    return _with(settings, replace(settings.reminders.days_off, ill=read.runs))


DAYS_OFF_KEYS = (
    SettingKey(
        "days_off",
        "days without breaks",
        DAYS_OFF_ALLOWED,
        lambda settings: format_days_off(settings.reminders.days_off),
        _read_days_off,
    ),
    SettingKey(
        "holidays_of",
        "where public holidays are days off",
        HOLIDAYS_ALLOWED,
        lambda settings: settings.reminders.days_off.public.place,
        _read_holidays_of,
    ),
    SettingKey(
        "ill_days",
        "days on which you were ill",
        ILL_DAYS_ALLOWED,
        lambda settings: format_days_off(DaysOff(settings.reminders.days_off.ill)),
        _read_ill_days,
    ),
)
"""They are changed one by one: each leaves the others as they are."""
