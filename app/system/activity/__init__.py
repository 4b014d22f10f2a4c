"""What the machine knows of the person's activity: absence, and what must not be interrupted.

1. Every question is asked in-process, by a call or over D-Bus; no process is started.
2. The first source that knows is believed.  If none knows, absence is unknown: it is never taken
   for presence.
3. A source that fails is asked again the next time, and never stops the reminders.
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Sequence
from typing import Any

from app.ports import Clock, IdleSource, InhibitorSource
from app.system.activity.idle import IdleTime, LogindIdle, MutterIdle, Source
from app.system.activity.linux import DesktopInhibitors
from app.system.activity.x11 import X11Display
from app.system.clock import real_now
from app.system.dbus import DBusConnection


def detect_activity(
    clock: Clock, session: DBusConnection, system: DBusConnection
) -> tuple[IdleSource, Sequence[InhibitorSource]]:
    """The sources for absence, and for what must not be interrupted."""
    if sys.platform == "linux":
        display = X11Display(os.environ)
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


__all__ = ["detect_activity"]
