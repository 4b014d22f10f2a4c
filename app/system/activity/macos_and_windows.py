"""How long the person has been away, and what must not be interrupted, on macOS and Windows."""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from typing import Any

from app.domain.breaks import Inhibitor
from app.system.activity.idle import NotKnown

FRAMEWORK = "/System/Library/Frameworks/ApplicationServices.framework/ApplicationServices"
OF_THE_DEVICE = 1
ANY_INPUT = 0xFFFFFFFF


class MacIdle:
    """Seconds since any input, as the event system counts them."""

    def __init__(self, services: Any) -> None:
        self._asked = services.CGEventSourceSecondsSinceLastEventType
        self._asked.restype = ctypes.c_double

    async def seconds(self) -> float | NotKnown:
        """Seconds since the last input."""
        seconds = float(self._asked(ctypes.c_int(OF_THE_DEVICE), ctypes.c_uint32(ANY_INPUT)))
        return seconds if seconds >= 0 else NotKnown()


TICKS = 2**32  # the counter of milliseconds restarts after 49 days
FULL_SCREEN = {2, 3, 4}  # busy, a full-screen game, presenting
QUIET = {6}


class _LastInput(ctypes.Structure):
    _fields_ = (("size", ctypes.c_uint), ("time", ctypes.c_uint))


class WindowsIdle:
    """The system's counter of milliseconds, compared with that of the last input."""

    def __init__(self, user32: Any, kernel32: Any) -> None:
        self._user32, self._kernel32 = user32, kernel32

    async def seconds(self) -> float | NotKnown:
        """Seconds since the last input."""
        last = _LastInput(size=ctypes.sizeof(_LastInput))
        if not self._user32.GetLastInputInfo(ctypes.byref(last)):
            return NotKnown()
        since = int(self._kernel32.GetTickCount()) - int(last.time)
        return (since % TICKS) / 1000


class WindowsBusy:
    """Whether Windows itself would hold a notification back."""

    def __init__(self, shell32: Any) -> None:
        self._shell32 = shell32

    async def poll(self) -> None:
        """Does nothing: `inhibitors` asks directly."""

    def inhibitors(self) -> Sequence[Inhibitor]:
        """The current reason, or none."""
        state = ctypes.c_int()
        if self._shell32.SHQueryUserNotificationState(ctypes.byref(state)) != 0:
            return ()
        if state.value in QUIET:
            return (Inhibitor.DO_NOT_DISTURB,)
        return (Inhibitor.FULL_SCREEN,) if state.value in FULL_SCREEN else ()
