"""What macOS tells of the last input."""

from __future__ import annotations

import ctypes
from typing import Any

from app.system.senses.absence import NotKnown

FRAMEWORK = "/System/Library/Frameworks/ApplicationServices.framework/ApplicationServices"
OF_THE_DEVICE = 1
ANY_INPUT = 0xFFFFFFFF


class MacIdle:
    """Seconds since any input, as the event system counts them."""

    def __init__(self, services: Any) -> None:
        self._asked = services.CGEventSourceSecondsSinceLastEventType
        self._asked.restype = ctypes.c_double

    async def seconds(self) -> float | NotKnown:
        """Since the last input."""
        seconds = float(self._asked(ctypes.c_int(OF_THE_DEVICE), ctypes.c_uint32(ANY_INPUT)))
        return seconds if seconds >= 0 else NotKnown()
