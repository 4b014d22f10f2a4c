"""The address of the running app, published for other processes of the same person.

1. A server writes its address and the name of its run to a private file in the data folder, and
   removes it when it ends.  Of two servers on the same data, the later one is found.
2. The file of a killed process is not trusted: the server at the address must prove that it has the
   key of this data folder.
3. An address passed to a browser admits it once (`app.system.access`).
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
from app.system.answer_tokens import new_answer_token

log = logging.getLogger(__name__)

NAME = "running.address"
TIMEOUT = 2.0  # seconds
PROOF_PATH = "/proof"
TOKEN = "token"
LONGEST = 65_536  # bytes


@dataclass(frozen=True, slots=True)
class RunningAddress:
    """The address and the name of one run of the server, and the address at which other devices
    reach it; each empty for none.
    """

    address: str = ""
    run: str = ""
    lan: str = ""


NO_ADDRESS = RunningAddress()


class AddressFile:
    """The address file in `folder`, which says where the app on that data runs."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / NAME

    def publish(self, here: RunningAddress) -> None:
        """Publish the address.  If the file cannot be written, this does nothing."""
        try:
            write_private(self._path, f"{here.address}\n{here.run}\n{here.lan}\n")
        except OSError as trouble:
            log.warning("the address could not be left in %s: %s", self._path, trouble)

    def remove(self, here: RunningAddress) -> None:
        """Remove the address, unless another server has replaced it."""
        if self.read() == here:
            with suppress(OSError):
                self._path.unlink()

    def read(self) -> RunningAddress:
        """The published address."""
        try:
            lines = self._path.read_text(encoding="ascii").splitlines()
        except (OSError, ValueError):
            return NO_ADDRESS
        address, run, lan, *_ = [*lines, "", "", ""]
        return RunningAddress(address, run, lan)


class RunningApp:
    """The running app for the data in `folder`, as another process finds it."""

    def __init__(self, folder: Path) -> None:
        self._address_file, self._key = AddressFile(folder), AccessKey(folder)

    async def find(self) -> RunningAddress:
        """The address at which it answers; `NO_ADDRESS` if none does."""
        here = self._address_file.read()
        return here if here.address and await self._proves(here) else NO_ADDRESS

    async def find_shared(self) -> RunningAddress:
        """Where it is, if other devices reach it; the server is not asked if none do."""
        return await self.find() if self._address_file.read().lan else NO_ADDRESS

    def entrance(self, here: RunningAddress, route: str = "/") -> str:
        """An address that admits one browser at `route`, once."""
        return entrance(here.address, route, self._token(here))

    def invitation(self, here: RunningAddress) -> str:
        """An address that admits one other device, once."""
        return entrance(here.lan, "/", self._token(here))

    def answer_token(self, here: RunningAddress, subject: str) -> str:
        """A token for a button on the phone, for the break with this id."""
        return new_answer_token(self._key.value(), here.run, subject)

    def _token(self, here: RunningAddress) -> str:
        return new_token(self._key.value(), here.run, TokenPurpose.ENTER)

    async def _proves(self, here: RunningAddress) -> bool:
        """Whether our app answers there (rule 2)."""
        challenge = secrets.token_urlsafe(12)
        try:
            async with asyncio.timeout(TIMEOUT):
                answer = await _ask(here.address, f"{PROOF_PATH}?{challenge}")
        except (TimeoutError, OSError, ValueError) as nobody:
            log.info("nobody is at %s: %r", here.address, nobody)
            return False
        text = answer.rpartition(b"\r\n\r\n")[2].decode("ascii", "replace")
        return is_proof(text, self._key.value(), here.run, challenge)


async def lan_address(folder: Path) -> str:
    """The address at which other devices reach the app that runs on this data; empty for none."""
    return (await RunningApp(folder).find_shared()).lan


class BrowserOpener:
    """Opens the app of this data folder in the person's browser."""

    def __init__(self, folder: Path) -> None:
        self._app = RunningApp(folder)

    async def open(self, route: str) -> bool:
        """Open the app at `route`; return whether an app answers and a browser accepted its
        address.
        """
        if not has_display():
            return False
        here = await self._app.find()
        return here != NO_ADDRESS and await open_in_browser(self._app.entrance(here, route))


async def open_in_browser(address: str) -> bool:
    """Whether a browser accepted the address."""
    import webbrowser  # imported when needed, to keep the idle service small

    # Some browsers take seconds to return, so the call does not wait for them.
    return await asyncio.get_running_loop().run_in_executor(None, webbrowser.open, address)


def entrance(address: str, route: str, token: str) -> str:
    """The URL of `route` in the app at `address`, with `token` for the browser."""
    return f"{address}{route}?{urlencode({TOKEN: token})}"


def has_display() -> bool:
    """Whether a browser could be seen here."""
    if sys.platform != "linux":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


async def _ask(address: str, path: str) -> bytes:
    """Fetch the answer.  Raises `OSError`, or `ValueError` for an invalid address."""
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
