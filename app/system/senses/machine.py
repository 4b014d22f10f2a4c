"""Which sources this machine has."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Sequence
from typing import Any

from app.ports import Clock, HoldBackSource, IdleSource
from app.system.bus import Bus
from app.system.clock import real_now
from app.system.senses.absence import Absence, Source
from app.system.senses.disturbing import Disturbing
from app.system.senses.on_the_bus import LogindIdle, MutterIdle
from app.system.senses.x11 import Display


def senses_of(
    clock: Clock, session: Bus, system: Bus
) -> tuple[IdleSource, Sequence[HoldBackSource]]:
    """Who tells of absence here, and who of what must not be interrupted."""
    if sys.platform == "linux":
        display = Display(os.environ)
        sources: Sequence[Source] = (
            MutterIdle(session),
            display,
            LogindIdle(system, lambda: real_now().timestamp()),
        )
        return Absence(clock, sources), (Disturbing(clock, session, system, display),)
    if sys.platform == "win32":
        from app.system.senses.windows import WindowsBusy, WindowsIdle

        dll: Any = ctypes.windll
        return Absence(clock, (WindowsIdle(dll.user32, dll.kernel32),)), (WindowsBusy(dll.shell32),)
    if sys.platform == "darwin":
        from app.system.senses.mac import FRAMEWORK, MacIdle

        return Absence(clock, (MacIdle(ctypes.CDLL(FRAMEWORK)),)), ()
    return Absence(clock, ()), ()
