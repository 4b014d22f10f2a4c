"""macOS: a launchd agent.  Windows: a value of the Run key in the registry."""

from __future__ import annotations

import contextlib
import importlib
import plistlib
import re
import subprocess
from pathlib import Path
from typing import Any, Protocol
from xml.parsers.expat import ExpatError

from app.system.autostart.command import NAME, Command, remove, write

LABEL = "app.unknot.remind"
WORD = re.compile(r'"((?:[^"\\]|\\.)*)"|(\S+)')
RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"


class LaunchdAutostart:
    """A property list in the person's LaunchAgents."""

    def __init__(self, home: Path) -> None:
        self._file = home / "Library" / "LaunchAgents" / f"{LABEL}.plist"

    @property
    def where(self) -> str:
        """The file."""
        return str(self._file)

    def is_on(self) -> bool:
        """Whether it is there."""
        return self._file.exists()

    def command(self) -> Command:
        """The command of the agent."""
        try:
            words = plistlib.loads(self._file.read_bytes()).get("ProgramArguments", [])
        except (OSError, ValueError, ExpatError, plistlib.InvalidFileException, AttributeError):
            return Command(())
        return Command(tuple(str(word) for word in words))

    def on(self, command: Command) -> None:
        """Write the agent: it starts with the session, and again when it fails."""
        agent = {
            "Label": LABEL,
            "ProgramArguments": list(command.words),
            "RunAtLoad": True,
            "KeepAlive": {"SuccessfulExit": False},
            "ProcessType": "Background",
        }
        write(self._file, plistlib.dumps(agent))

    def off(self) -> None:
        """Remove the agent."""
        remove(self._file)


class RunKey(Protocol):
    """The values of the person's Run key."""

    def get(self, name: str) -> str:
        """The value; empty if there is none."""
        ...

    def set(self, name: str, value: str) -> None:
        """Write the value."""
        ...

    def remove(self, name: str) -> None:
        """Remove the value, if it exists."""
        ...


class WindowsAutostart:
    """A value of the Run key, quoted as Windows reads it."""

    def __init__(self, key: RunKey) -> None:
        self._key = key

    @property
    def where(self) -> str:
        """The key and its value."""
        return rf"HKEY_CURRENT_USER\{RUN}\{NAME}"

    def is_on(self) -> bool:
        """Whether it is there."""
        return bool(self._key.get(NAME))

    def command(self) -> Command:
        """The command of the value."""
        words = WORD.findall(self._key.get(NAME))
        return Command(tuple(quoted.replace('\\"', '"') or plain for quoted, plain in words))

    def on(self, command: Command) -> None:
        """Write the value."""
        self._key.set(NAME, subprocess.list2cmdline(command.words))

    def off(self) -> None:
        """Remove the value."""
        self._key.remove(NAME)


class Registry:
    """Access to the registry key; each call opens it anew."""

    def __init__(self) -> None:
        self._winreg: Any = importlib.import_module("winreg")

    def get(self, name: str) -> str:
        """The value; empty if there is none."""
        with contextlib.suppress(OSError), self._open(self._winreg.KEY_READ) as key:
            return str(self._winreg.QueryValueEx(key, name)[0])
        return ""

    def set(self, name: str, value: str) -> None:
        """Write the value."""
        with self._open(self._winreg.KEY_SET_VALUE) as key:
            self._winreg.SetValueEx(key, name, 0, self._winreg.REG_SZ, value)

    def remove(self, name: str) -> None:
        """Remove the value, if it exists."""
        with contextlib.suppress(FileNotFoundError), self._open(self._winreg.KEY_SET_VALUE) as key:
            self._winreg.DeleteValue(key, name)

    def _open(self, access: int) -> Any:
        return self._winreg.CreateKeyEx(self._winreg.HKEY_CURRENT_USER, RUN, 0, access)
