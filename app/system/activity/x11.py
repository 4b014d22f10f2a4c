"""An X display: how long it has been idle, and whether a window fills the screen.

Under Wayland the X display sees only some windows, so it is not used there.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Mapping
from ctypes.util import find_library
from typing import Any

from app.system.activity.idle import NotKnown

ATOM, WINDOW, ANY = 4, 33, 0
MOST = 64  # values of a property; more never occur


class _Info(ctypes.Structure):
    _fields_ = (
        ("window", ctypes.c_ulong),
        ("state", ctypes.c_int),
        ("kind", ctypes.c_int),
        ("til_or_since", ctypes.c_ulong),
        ("idle", ctypes.c_ulong),
        ("event_mask", ctypes.c_ulong),
    )


class X11Display:
    """The display that `environment` names, opened on first use."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        wayland = environment.get("WAYLAND_DISPLAY") or (
            environment.get("XDG_SESSION_TYPE") == "wayland"
        )
        self._name = "" if wayland else environment.get("DISPLAY", "")
        self._x: Any = None
        self._saver: Any = None
        self._display: Any = None

    async def seconds(self) -> float | NotKnown:
        """Seconds since the last key, click or movement."""
        if not self._opened() or self._saver is None:
            return NotKnown()
        info = _Info()
        if not self._saver.XScreenSaverQueryInfo(self._display, self._root, ctypes.byref(info)):
            return NotKnown()
        return float(info.idle) / 1000

    def is_filled(self) -> bool:
        """Whether the active window fills the screen."""
        if not self._opened():
            return False
        active = self._values(self._root, "_NET_ACTIVE_WINDOW", WINDOW)
        if not active or not active[0]:
            return False
        full = self._atom("_NET_WM_STATE_FULLSCREEN")
        return full in self._values(active[0], "_NET_WM_STATE", ATOM)

    def close(self) -> None:
        """Close the display."""
        if self._display:
            self._x.XCloseDisplay(self._display)
        self._display, self._name = None, ""

    def _opened(self) -> bool:
        if self._display:
            return True
        libraries = [find_library(name) for name in ("X11", "Xss")]
        if not self._name or not libraries[0]:
            return False
        self._x = ctypes.CDLL(libraries[0])
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XDefaultRootWindow.restype = ctypes.c_ulong
        self._x.XInternAtom.restype = ctypes.c_ulong
        opened = self._x.XOpenDisplay(self._name.encode())
        if not opened:
            self._name = ""  # a missing display is not looked for again
            return False
        self._display = ctypes.c_void_p(opened)
        self._root = ctypes.c_ulong(self._x.XDefaultRootWindow(self._display))
        self._survive()
        if libraries[1]:
            self._saver = ctypes.CDLL(libraries[1])
        return True

    def _survive(self) -> None:
        """Keep Xlib from ending the process when a window or the display vanishes during a call."""
        error = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)
        self._on_error = error(lambda *_: 0)
        self._x.XSetErrorHandler(self._on_error)
        ends = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_void_p)
        self._on_end = ends(lambda *_: self._gone())
        at_end: Callable[..., Any] | None = getattr(self._x, "XSetIOErrorExitHandler", None)
        if at_end is not None:
            at_end(self._display, self._on_end, None)

    def _gone(self) -> None:
        self._display, self._name = None, ""

    def _atom(self, name: str) -> int:
        return int(self._x.XInternAtom(self._display, name.encode(), False))

    def _values(self, window: Any, name: str, kind: int) -> list[int]:
        found = ctypes.POINTER(ctypes.c_ulong)()
        kind_found, width = ctypes.c_ulong(), ctypes.c_int()
        count, more = ctypes.c_ulong(), ctypes.c_ulong()
        self._x.XGetWindowProperty(
            self._display,
            ctypes.c_ulong(getattr(window, "value", window)),
            ctypes.c_ulong(self._atom(name)),
            ctypes.c_long(0),
            ctypes.c_long(MOST),
            False,
            ctypes.c_ulong(kind),
            ctypes.byref(kind_found),
            ctypes.byref(width),
            ctypes.byref(count),
            ctypes.byref(more),
            ctypes.byref(found),
        )
        if not found:
            return []
        values = [int(found[n]) for n in range(count.value)] if width.value == 32 else []
        self._x.XFree(found)
        return values
