"""One setting by its key: its name, its meaning, and its conversion to and from text."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import time

from app.domain.content import Content
from app.domain.errors import InvalidInput
from app.domain.settings import Settings

SettingValue = int | float | bool | str
"""A setting as a machine reads it: a JSON scalar."""


@dataclass(frozen=True, slots=True)
class SettingKey:
    """One setting: its name, its meaning and allowed values in words for people, and its conversion
    to and from text.
    """

    name: str
    meaning: str
    allowed: str
    value: Callable[[Settings], SettingValue]
    read: Callable[[Settings, str, Content], Settings]

    def written(self, settings: Settings) -> str:
        """The setting as text that `changed` accepts."""
        value = self.value(settings)
        if isinstance(value, bool):
            return "on" if value else "off"
        return str(value)

    def changed(self, settings: Settings, text: str, content: Content) -> Settings:
        """`settings` with this setting changed to `text`. Raises `InvalidInput` with its name."""
        try:
            return self.read(settings, text.strip(), content)
        except InvalidInput as wrong:
            raise InvalidInput(self.name, wrong.allowed) from wrong
        except ValueError as wrong:
            raise InvalidInput(self.name, self.allowed) from wrong


def whole_number(text: str) -> int:
    """A whole number, digits only. Raises `ValueError`."""
    if not re.fullmatch(r"[0-9]{1,6}", text):
        raise ValueError(text)
    return int(text)


def on_or_off(text: str) -> bool:
    """A boolean in any common form. Raises `ValueError`."""
    lowered = text.casefold()
    if lowered in ("on", "yes", "true", "1"):
        return True
    if lowered in ("off", "no", "false", "0"):
        return False
    raise ValueError(text)


def time_of_day(text: str) -> time:
    """Hours and minutes, such as 20:00. Raises `ValueError`."""
    if not re.fullmatch(r"[0-9]{1,2}:[0-9]{2}", text):
        raise ValueError(text)
    hour, minute = text.split(":")
    return time(int(hour), int(minute))
