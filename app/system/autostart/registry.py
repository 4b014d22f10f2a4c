"""The Run key of Windows, as the registry keeps it."""

from __future__ import annotations

import contextlib
import importlib
from typing import Any

from app.system.autostart.elsewhere import RUN


class Registry:
    """Our reading and writing of the key; each call opens it anew."""

    def __init__(self) -> None:
        self._winreg: Any = importlib.import_module("winreg")

    def get(self, name: str) -> str:
        """The value, or nothing."""
        with contextlib.suppress(OSError), self._open(self._winreg.KEY_READ) as key:
            return str(self._winreg.QueryValueEx(key, name)[0])
        return ""

    def set(self, name: str, value: str) -> None:
        """Replace it."""
        with self._open(self._winreg.KEY_SET_VALUE) as key:
            self._winreg.SetValueEx(key, name, 0, self._winreg.REG_SZ, value)

    def remove(self, name: str) -> None:
        """Take it away, if it is there."""
        with contextlib.suppress(FileNotFoundError), self._open(self._winreg.KEY_SET_VALUE) as key:
            self._winreg.DeleteValue(key, name)

    def _open(self, access: int) -> Any:
        return self._winreg.CreateKeyEx(self._winreg.HKEY_CURRENT_USER, RUN, 0, access)
