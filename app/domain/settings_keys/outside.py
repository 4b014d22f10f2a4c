"""The settings of reminders outside the app by key."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from app.domain.content import Content
from app.domain.outside import (
    NEEDS_TOPIC,
    SERVER_ALLOWED,
    TOKEN_ALLOWED,
    TOPIC_ALLOWED,
    server_address,
)
from app.domain.settings import Settings
from app.domain.settings_keys.key import SettingKey, on_or_off


def _key(
    name: str, meaning: str, allowed: str, field: str, parse: Callable[[str], object]
) -> SettingKey:
    def write(settings: Settings, text: str, _: Content) -> Settings:
        changed: dict[str, Any] = {field: parse(text)}
        return replace(settings, outside=replace(settings.outside, **changed))

    return SettingKey(
        name, meaning, allowed, lambda settings: getattr(settings.outside, field), write
    )


OUTSIDE_KEYS = (
    _key(
        "ntfy",
        "reminders on your phone through ntfy",
        f"on or off; {NEEDS_TOPIC}",
        "push",
        on_or_off,
    ),
    _key(
        "ntfy_server",
        "the ntfy server that passes reminders on",
        SERVER_ALLOWED,
        "server",
        server_address,
    ),
    _key(
        "ntfy_topic",
        "the ntfy topic your phone listens to, as secret as a password",
        TOPIC_ALLOWED,
        "topic",
        str,
    ),
    _key(
        "ntfy_token",
        "the access token, if your ntfy server needs one",
        TOKEN_ALLOWED,
        "token",
        str,
    ),
    _key(
        "outside_spots",
        "your spots by name in your calendar and in ntfy",
        "on or off",
        "names_spots",
        on_or_off,
    ),
)
