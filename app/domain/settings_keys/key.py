"""One setting by its key: its name, its meaning, and both directions between it and text."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import time

from app.domain.content import Content
from app.domain.errors import InvalidInput
from app.domain.settings import Settings

SettingValue = int | float | bool | str
"""A setting as a machine reads it: what JSON can say in one word."""


@dataclass(frozen=True, slots=True)
class SettingKey:
    """One setting: its name, what it means and what is allowed in words for people, and both
    directions between it and text."""

    name: str
    meaning: str
    allowed: str
    value: Callable[[Settings], SettingValue]
    read: Callable[[Settings, str, Content], Settings]

    def written(self, settings: Settings) -> str:
        """The setting as text that `changed` understands."""
        value = self.value(settings)
        if isinstance(value, bool):
            return "on" if value else "off"
        return str(value)

    def changed(self, settings: Settings, text: str, content: Content) -> Settings:
        """`settings` with this one as `text` says.  Raises `InvalidInput` with its name."""
        try:
            return self.read(settings, text.strip(), content)
        except InvalidInput as wrong:
            raise InvalidInput(self.name, wrong.allowed) from wrong
        except ValueError as wrong:
            raise InvalidInput(self.name, self.allowed) from wrong


def whole_number(text: str) -> int:
    """Digits only.  Raises `ValueError`."""
    if not re.fullmatch(r"[0-9]{1,6}", text):
        raise ValueError(text)
    return int(text)


def on_or_off(text: str) -> bool:
    """Any usual way to say so.  Raises `ValueError`."""
    said = text.casefold()
    if said in ("on", "yes", "true", "1"):
        return True
    if said in ("off", "no", "false", "0"):
        return False
    raise ValueError(text)


def time_of_day(text: str) -> time:
    """Hours and minutes, such as 20:00.  Raises `ValueError`."""
    if not re.fullmatch(r"[0-9]{1,2}:[0-9]{2}", text):
        raise ValueError(text)
    hour, minute = text.split(":")
    return time(int(hour), int(minute))
