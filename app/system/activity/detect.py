"""The sources that this machine has."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Sequence
from typing import Any

from app.ports import Clock, IdleSource, InhibitorSource
from app.system.activity.idle import IdleTime, LogindIdle, MutterIdle, Source
from app.system.activity.inhibitors_linux import DesktopInhibitors
from app.system.activity.x11 import Display
from app.system.clock import real_now
from app.system.dbus import DBusConnection


def activity_sources(
    clock: Clock, session: DBusConnection, system: DBusConnection
) -> tuple[IdleSource, Sequence[InhibitorSource]]:
    """The sources for absence, and for what must not be interrupted."""
    if sys.platform == "linux":
        display = Display(os.environ)
        sources: Sequence[Source] = (
            MutterIdle(session),
            display,
            LogindIdle(system, lambda: real_now().timestamp()),
        )
        return IdleTime(clock, sources), (DesktopInhibitors(clock, session, system, display),)
    if sys.platform == "win32":
        from app.system.activity.macos_and_windows import WindowsBusy, WindowsIdle

        dll: Any = ctypes.windll
        return IdleTime(clock, (WindowsIdle(dll.user32, dll.kernel32),)), (
            WindowsBusy(dll.shell32),
        )
    if sys.platform == "darwin":
        from app.system.activity.macos_and_windows import FRAMEWORK, MacIdle

        return IdleTime(clock, (MacIdle(ctypes.CDLL(FRAMEWORK)),)), ()
    return IdleTime(clock, ()), ()
