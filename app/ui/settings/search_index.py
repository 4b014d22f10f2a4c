"""Where each setting is: its name, the words it goes by, and its screen."""

from __future__ import annotations

from app.domain.settings_keys import KEYS
from app.domain.settings_keys.search import SettingPlace
from app.services.container import Services
from app.texts import (
    closed_reminders,
    data_settings,
    habits,
    notifications,
    phone_at_home,
    settings,
    tags,
)
from app.texts import settings_search as words

_BREAKS, _EVENING, _HOLDS = "/settings/breaks", "/settings/evening", "/settings/holds"
_REACH = "/settings/reach"
_MOVEMENTS, _DATA, HOME = "/settings/movements", "/settings/data", "/settings"
_NAMED = {
    "interval_minutes": (settings.INTERVAL, _BREAKS),
    "windows": (settings.HOURS, _BREAKS),
    "days_off": (settings.DAYS_OFF, _BREAKS),
    "ill_days": (settings.DAYS_OFF, _BREAKS),
    "holidays_of": (settings.HOLIDAYS, _BREAKS),
    "fixed_times": (settings.AT_FIXED_TIMES, _BREAKS),
    "zone": (settings.ZONE, _BREAKS),
    "notice_seconds": (settings.NOTICE, _BREAKS),
    "chime": (settings.CHIME, _BREAKS),
    "tips": (settings.TIPS, _BREAKS),
    "idle_minutes": (settings.AWAY, _BREAKS),
    "checkin": (settings.CHECKIN, _EVENING),
    "checkin_at": (settings.EVENING, _EVENING),
    "hold_seconds": (settings.HOLD_SECONDS, _HOLDS),
    "breathing": (settings.BREATHING, _HOLDS),
    "sound": (settings.SOUND, _HOLDS),
    "volume": (settings.VOLUME, _HOLDS),
    "haptics": (settings.HAPTICS, _HOLDS),
    "spoken": (settings.SPOKEN, _HOLDS),
    "desk_only": (settings.DESK_ONLY, _MOVEMENTS),
    "seated_only": (settings.SEATED_ONLY, _MOVEMENTS),
    "quiet_only": (settings.QUIET_ONLY, _MOVEMENTS),
    "level": (settings.LEVEL, _MOVEMENTS),
    "cannot_do": (settings.CAN_DO, _MOVEMENTS),
    "look": (settings.LOOK, HOME),
    "ntfy": (closed_reminders.PUSH_SWITCH, _REACH),
    "ntfy_server": (closed_reminders.SERVER, _REACH),
    "ntfy_topic": (closed_reminders.TOPIC, _REACH),
    "ntfy_token": (closed_reminders.TOKEN, _REACH),
    "outside_spots": (closed_reminders.SPOTS, _REACH),
    "calendar": (closed_reminders.CALENDAR, _REACH),
    "reach": (notifications.TITLE, _REACH),
    "plan": (habits.TITLE, "/plan"),
    "tags": (tags.TITLE, "/settings/tags"),
    "safety": (settings.SAFETY, "/settings/safety"),
    "own_movements": (words.OWN_MOVEMENTS, _MOVEMENTS),
    "export": (words.EXPORT, _DATA),
    "import": (words.IMPORT, _DATA),
    "today_at_once": (data_settings.TODAY_AT_ONCE, _DATA),
    "backups": (words.BACKUPS, _DATA),
    "phone": (phone_at_home.TITLE, "/settings/phone"),
    "about": (settings.ABOUT, "/settings/about"),
}


def _places() -> tuple[SettingPlace, ...]:
    """One for each name and screen; two settings of one name are found together."""
    meanings = {key.name: key.meaning for key in KEYS}
    also: dict[tuple[str, str], list[str]] = {}
    for key, named in _NAMED.items():
        known = key.replace("_", " ")
        also.setdefault(named, []).extend([known, meanings.get(key, ""), words.ALSO[key]])
    return tuple(SettingPlace(name, " ".join(said), route) for (name, route), said in also.items())


PLACES = _places()
"""Every setting, in the order of the screens."""
SCREENS = {
    _BREAKS: settings.BREAKS,
    _EVENING: settings.EVENING,
    _HOLDS: settings.HOLDS,
    _MOVEMENTS: settings.MOVEMENTS,
    _DATA: settings.DATA,
    "/settings/safety": settings.SAFETY,
    _REACH: notifications.TITLE,
    "/settings/tags": tags.TITLE,
    "/settings/phone": phone_at_home.TITLE,
    "/settings/about": settings.ABOUT,
    "/plan": habits.TITLE,
    HOME: settings.LOOK,
}
"""The title of each of those screens."""


def places_here(services: Services) -> tuple[SettingPlace, ...]:
    """The settings that there are on this device."""
    is_here = {
        data_settings.TODAY_AT_ONCE: services.browser_storage.has_journal,
        phone_at_home.TITLE: services.entrance is not None,
    }
    return tuple(each for each in PLACES if is_here.get(each.name, True))
