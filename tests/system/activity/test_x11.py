"""An X display of the test's own."""

from __future__ import annotations

import ctypes
import os
import subprocess
import time
from collections.abc import Iterator
from ctypes.util import find_library

import pytest

from app.system.activity.idle import NotKnown
from app.system.activity.x11 import ATOM, WINDOW, X11Display
from tests.e2e.server import within


@pytest.fixture
def display() -> Iterator[str]:
    """The name of a display that nobody else uses."""
    reading, writing = os.pipe()
    process = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "640x480x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as said:
        name = f":{said.readline().strip()}"
    try:
        yield name
    finally:
        process.terminate()
        process.wait(10)


async def test_it_counts_the_seconds_in_which_nobody_touched_anything(display: str) -> None:
    found = X11Display({"DISPLAY": display})
    first = await found.seconds()
    assert isinstance(first, float)
    time.sleep(0.05)  # noqa: ASYNC251 - the display counts real time
    later = await found.seconds()
    assert isinstance(later, float)
    assert later > first
    press_a_key(display)
    touched = await found.seconds()
    assert isinstance(touched, float)
    assert touched < later
    found.close()


async def test_under_wayland_or_without_a_display_it_does_not_know(display: str) -> None:
    assert await X11Display({}).seconds() == NotKnown()
    assert await X11Display({"DISPLAY": ":4711"}).seconds() == NotKnown()
    both = {"DISPLAY": display, "WAYLAND_DISPLAY": "wayland-0"}
    assert await X11Display(both).seconds() == NotKnown()


def test_a_window_that_fills_the_screen_is_noticed(display: str) -> None:
    found, window = X11Display({"DISPLAY": display}), Window(display)
    assert not found.is_filled()
    window.is_active()
    assert not found.is_filled()
    window.is_filled()
    assert within(5, found.is_filled)
    window.close()
    assert within(5, lambda: not found.is_filled())
    found.close()


def press_a_key(display: str) -> None:
    """As a keyboard would."""
    x, test = ctypes.CDLL(find_library("X11")), ctypes.CDLL(find_library("Xtst"))
    x.XOpenDisplay.restype = ctypes.c_void_p
    opened = ctypes.c_void_p(x.XOpenDisplay(display.encode()))
    for down in (1, 0):
        test.XTestFakeKeyEvent(opened, 38, down, 0)
    x.XSync(opened, 0)
    x.XCloseDisplay(opened)


class Window:
    """A window, and the marks a window manager would put on it."""

    def __init__(self, display: str) -> None:
        self.x = ctypes.CDLL(find_library("X11"))
        self.x.XOpenDisplay.restype = ctypes.c_void_p
        self.x.XDefaultRootWindow.restype = ctypes.c_ulong
        self.x.XCreateSimpleWindow.restype = ctypes.c_ulong
        self.x.XInternAtom.restype = ctypes.c_ulong
        self.display = ctypes.c_void_p(self.x.XOpenDisplay(display.encode()))
        self.root = ctypes.c_ulong(self.x.XDefaultRootWindow(self.display))
        made = self.x.XCreateSimpleWindow(self.display, self.root, 0, 0, 10, 10, 0, 0, 0)
        self.window = ctypes.c_ulong(made)

    def is_active(self) -> None:
        self._mark(self.root, "_NET_ACTIVE_WINDOW", WINDOW, self.window.value)

    def is_filled(self) -> None:
        full = self.x.XInternAtom(self.display, b"_NET_WM_STATE_FULLSCREEN", 0)
        self._mark(self.window, "_NET_WM_STATE", ATOM, full)

    def close(self) -> None:
        self.x.XDestroyWindow(self.display, self.window)
        self.x.XSync(self.display, 0)

    def _mark(self, window: ctypes.c_ulong, name: str, kind: int, value: int) -> None:
        atom = ctypes.c_ulong(self.x.XInternAtom(self.display, name.encode(), 0))
        data = (ctypes.c_ulong * 1)(value)
        self.x.XChangeProperty(self.display, window, atom, ctypes.c_ulong(kind), 32, 0, data, 1)
        self.x.XSync(self.display, 0)
