"""Where a running app is seen, left for other processes of the same person.

1. Whoever serves leaves its address in a private file of the data folder, and takes it away when
   it ends.  Of two that serve the same data the later one is found.
2. What a killed process left is not believed: the address is knocked at first, and what answers
   must have our page's name.
"""

from __future__ import annotations

import asyncio
import logging
import os
import sys
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit

log = logging.getLogger(__name__)

NAME = "running.address"
PRIVATE_FILE = 0o600
PATIENCE = 2.0  # seconds
CARD = "/manifest.json"
OUR_NAME = b'"name": "Unknot"'
LONGEST = 65_536  # bytes


class Doorplate:
    """The address of the app on the data in `folder`."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / NAME

    def put_up(self, address: str) -> None:
        """Be found at `address`.  Where nothing can be written, nobody is the worse for it."""
        try:
            file = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, PRIVATE_FILE)
            with os.fdopen(file, "w", encoding="ascii") as plate:
                plate.write(address)
        except OSError as trouble:
            log.warning("the address could not be left in %s: %s", self._path, trouble)

    def take_down(self, address: str) -> None:
        """Be found no more, unless another took the place meanwhile."""
        if self.address() == address:
            with suppress(OSError):
                self._path.unlink()

    def address(self) -> str:
        """What stands there; empty for nothing."""
        try:
            return self._path.read_text(encoding="ascii").strip()
        except (OSError, ValueError):
            return ""


class BrowserDoor:
    """Opens the app of this data folder in the person's browser."""

    def __init__(self, folder: Path) -> None:
        self._plate = Doorplate(folder)

    async def open(self, route: str) -> bool:
        """Whether an app answers, and a browser took its address."""
        address = self._plate.address()
        if not address or not has_a_screen() or not await _answers(address):
            return False
        import webbrowser  # not before it is needed: the idle service is small

        # Some browsers take seconds to answer; reminders should not wait for them.
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(None, webbrowser.open, f"{address}{route}")


def has_a_screen() -> bool:
    """Whether a browser could be seen here."""
    if sys.platform != "linux":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


async def _answers(address: str) -> bool:
    """Whether our app is there (rule 2)."""
    try:
        async with asyncio.timeout(PATIENCE):
            return OUR_NAME in await _card(address)
    except (TimeoutError, OSError, ValueError) as nobody:
        log.info("nobody is at %s: %r", address, nobody)
        return False


async def _card(address: str) -> bytes:
    """What is said there about the page.  Raises `OSError`, `ValueError` for no address."""
    parts = urlsplit(address)
    if parts.hostname is None or parts.port is None:
        raise ValueError("no address")
    reader, writer = await asyncio.open_connection(parts.hostname, parts.port)
    try:
        asked = f"GET {CARD} HTTP/1.1\r\nHost: {parts.netloc}\r\nConnection: close\r\n\r\n"
        writer.write(asked.encode("ascii"))
        await writer.drain()
        heard = b""
        while len(heard) < LONGEST and (more := await reader.read(LONGEST)):
            heard += more
        return heard
    finally:
        writer.close()
