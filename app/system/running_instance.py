"""Where a running app is seen, left for other processes of the same person.

1. Whoever serves leaves its address and the name of its run in a private file of the data folder,
   and takes it away when it ends.  Of two that serve the same data the later one is found.
2. What a killed process left is not believed: what answers there must prove that it has the key of
   this data folder.
3. An address that is given to a browser lets it in once (`app.system.access`).
"""

from __future__ import annotations

import asyncio
import logging
import os
import secrets
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode, urlsplit

from app.system.access import TokenPurpose, is_proof, new_token
from app.system.access_key import AccessKey, write_private

log = logging.getLogger(__name__)

NAME = "running.address"
PATIENCE = 2.0  # seconds
PROOF_PATH = "/proof"
TOKEN = "token"
LONGEST = 65_536  # bytes


@dataclass(frozen=True, slots=True)
class RunningAddress:
    """Where one run of the server is seen, and the run's name; both empty for nowhere."""

    address: str = ""
    run: str = ""


NOWHERE = RunningAddress()


class AddressFile:
    """Where the app on the data in `folder` is."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / NAME

    def put_up(self, here: RunningAddress) -> None:
        """Be found here.  Where nothing can be written, nobody is the worse for it."""
        try:
            write_private(self._path, f"{here.address}\n{here.run}\n")
        except OSError as trouble:
            log.warning("the address could not be left in %s: %s", self._path, trouble)

    def take_down(self, here: RunningAddress) -> None:
        """Be found no more, unless another took the place meanwhile."""
        if self.read() == here:
            with suppress(OSError):
                self._path.unlink()

    def read(self) -> RunningAddress:
        """What stands there."""
        try:
            address, run, *_ = [*self._path.read_text(encoding="ascii").splitlines(), "", ""]
        except (OSError, ValueError):
            return NOWHERE
        return RunningAddress(address, run)


class RunningApp:
    """The app that is served for the data in `folder`, as another process finds it."""

    def __init__(self, folder: Path) -> None:
        self._plate, self._key = AddressFile(folder), AccessKey(folder)

    async def find(self) -> RunningAddress:
        """Where it answers; `NOWHERE` when none does."""
        here = self._plate.read()
        return here if here.address and await self._proves(here) else NOWHERE

    def entrance(self, here: RunningAddress, route: str = "/") -> str:
        """An address that lets one browser in at `route`, once."""
        return entrance(
            here.address, route, new_token(self._key.value(), here.run, TokenPurpose.ENTER)
        )

    async def _proves(self, here: RunningAddress) -> bool:
        """Whether our app is there (rule 2)."""
        challenge = secrets.token_urlsafe(12)
        try:
            async with asyncio.timeout(PATIENCE):
                answer = await _ask(here.address, f"{PROOF_PATH}?{challenge}")
        except (TimeoutError, OSError, ValueError) as nobody:
            log.info("nobody is at %s: %r", here.address, nobody)
            return False
        said = answer.rpartition(b"\r\n\r\n")[2].decode("ascii", "replace")
        return is_proof(said, self._key.value(), here.run, challenge)


class BrowserOpener:
    """Opens the app of this data folder in the person's browser."""

    def __init__(self, folder: Path) -> None:
        self._app = RunningApp(folder)

    async def open(self, route: str) -> bool:
        """Whether an app answers, and a browser took its address."""
        if not has_a_screen():
            return False
        here = await self._app.find()
        return here != NOWHERE and await in_a_browser(self._app.entrance(here, route))


async def in_a_browser(address: str) -> bool:
    """Whether a browser took the address."""
    import webbrowser  # not before it is needed: the idle service is small

    # Some browsers take seconds to answer; nobody should wait for them.
    return await asyncio.get_running_loop().run_in_executor(None, webbrowser.open, address)


def entrance(address: str, route: str, token: str) -> str:
    """`route` of the app at `address`, for a browser that shows `token`."""
    return f"{address}{route}?{urlencode({TOKEN: token})}"


def has_a_screen() -> bool:
    """Whether a browser could be seen here."""
    if sys.platform != "linux":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


async def _ask(address: str, path: str) -> bytes:
    """What is answered there.  Raises `OSError`, `ValueError` for no address."""
    parts = urlsplit(address)
    if parts.hostname is None or parts.port is None:
        raise ValueError("no address")
    reader, writer = await asyncio.open_connection(parts.hostname, parts.port)
    try:
        asked = f"GET {path} HTTP/1.1\r\nHost: {parts.netloc}\r\nConnection: close\r\n\r\n"
        writer.write(asked.encode("ascii"))
        await writer.drain()
        heard = b""
        while len(heard) < LONGEST and (more := await reader.read(LONGEST)):
            heard += more
        return heard
    finally:
        writer.close()
