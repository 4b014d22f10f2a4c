"""Starting the reminders when the person logs in.

1. Each system has a place for what starts with a session.  Ours is one small file or value there,
   for this person only.
2. Writing the entry again replaces it; removing it twice is not an error.
3. Nothing is started or stopped now: changes take effect with the next session.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path

from app.system.autostart.command import Autostart, Command, command_here, repaired, what_is_missing
from app.system.autostart.linux import SystemdAutostart, XdgAutostart
from app.system.autostart.macos_and_windows import LaunchdAutostart, WindowsAutostart

__all__ = [
    "Autostart",
    "AutostartMethod",
    "Command",
    "autostart_here",
    "command_here",
    "repaired",
    "what_is_missing",
]


class AutostartMethod(StrEnum):
    """The methods that Linux has."""

    DESKTOP = "desktop"
    SYSTEMD = "systemd"


def autostart_here(
    environment: Mapping[str, str],
    method: AutostartMethod = AutostartMethod.DESKTOP,
    system: str = sys.platform,
) -> Autostart:
    """The autostart for this person on this system; `method` matters on Linux only."""
    if system == "win32":
        from app.system.autostart.macos_and_windows import Registry

        return WindowsAutostart(Registry())
    home = Path(environment.get("HOME", "") or Path.home())
    if system == "darwin":
        return LaunchdAutostart(home)
    config = Path(environment.get("XDG_CONFIG_HOME", "") or home / ".config")
    return SystemdAutostart(config) if method is AutostartMethod.SYSTEMD else XdgAutostart(config)
