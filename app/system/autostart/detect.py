"""Selects the autostart method of this system."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path

from app.system.autostart.command import Autostart
from app.system.autostart.linux import SystemdAutostart, XdgAutostart
from app.system.autostart.macos_and_windows import LaunchdAutostart, WindowsAutostart


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
