"""The keys that a person presses in the terminal, one at a time, without waiting for Enter.

1. A terminal is switched to give each key at once, and is switched back however this ends. Input
   from elsewhere, such as a pipe, is read key by key as well.
2. Ctrl+C, and a request of the system to end, are keys too, so that what was done can be saved.
3. A key that sends several characters, such as an arrow, is no key at all.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from typing import Any

ENTER, ESCAPE, INTERRUPT, CLOSED = "Enter", "Escape", "Interrupt", "Closed"
NOTHING = -1
AT_ONCE = 64  # bytes; more than any key sends
_NAMED = {"\r": ENTER, "\n": ENTER, "\x1b": ESCAPE, "\x03": INTERRUPT, "\x04": CLOSED}


def keys_in(received: bytes) -> Iterator[str]:
    """The keys that were received together (rule 3)."""
    text = received.decode(errors="ignore")
    if text.startswith("\x1b") and len(text) > 1:
        return
    for letter in text:
        yield _NAMED.get(letter, letter.lower())


@contextmanager
def listening(press: Callable[[str], None]) -> Iterator[None]:
    """Call `press` with each key, on the running event loop, until the context is left."""
    loop, fd = asyncio.get_running_loop(), _stdin()

    def soon(key: str) -> None:
        with suppress(RuntimeError):  # the loop has ended meanwhile
            loop.call_soon_threadsafe(press, key)

    def read() -> None:
        with suppress(OSError):
            while fd != NOTHING and (received := _read(fd)):
                for key in keys_in(received):
                    soon(key)
        soon(CLOSED)

    with ExitStack() as undo:
        undo.enter_context(_one_key_at_a_time(fd))
        for name in ("SIGINT", "SIGTERM"):
            number = getattr(signal, name)
            before = signal.signal(number, lambda *_: soon(INTERRUPT))
            undo.callback(signal.signal, number, before)
        threading.Thread(target=read, daemon=True).start()
        yield


def _stdin() -> int:
    try:
        return sys.stdin.fileno()
    except (AttributeError, OSError, ValueError):  # it was closed, or is no file
        return NOTHING


def _read(fd: int) -> bytes:
    if sys.platform == "win32" and os.isatty(fd):
        import msvcrt

        return msvcrt.getwch().encode()
    return os.read(fd, AT_ONCE)


@contextmanager
def _one_key_at_a_time(fd: int) -> Iterator[None]:
    if sys.platform == "win32" or fd == NOTHING or not os.isatty(fd):
        yield
        return
    import termios
    import tty

    before: Any = termios.tcgetattr(fd)
    tty.setcbreak(fd)
    try:
        yield
    finally:
        with suppress(termios.error):  # the terminal may be gone
            termios.tcsetattr(fd, termios.TCSADRAIN, before)
