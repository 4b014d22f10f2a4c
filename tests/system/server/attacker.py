"""Somebody who wants to read another's journal, and is no browser: whatever a socket can say.

Told as JSON on stdin: the address, the data folder, and what was stolen.  Says as JSON what it got.
"""

from __future__ import annotations

import asyncio
import encodings.idna  # noqa: F401  (another account may not be able to read Python)
import http.client
import json
import os
import sys
from enum import StrEnum
from pathlib import Path
from urllib.parse import urlsplit

import msgpack
from websockets.asyncio.client import connect
from websockets.exceptions import WebSocketException

INTRODUCTION = b"\x00" + msgpack.packb(
    [1, {"session_id": "", "page_name": "", "page": {"route": "/journal", "width": 412.0}}]
)
WORDS = (b"low back at the waist", b"back.ql", b"Journal tab", b"SESSION")
PATHS = (
    "/", "/journal", "//journal", "/trends", "/events", "/events?permission=granted", "/ws",
    "/index.html", "/journal.json", "/../journal.json", "/%2e%2e/journal.log", "/icons/../journal",
    "/browsers.key", "/running.address", "/?token=x", "/proof?x", "/letters/notosansthai",
)  # fmt: skip
PATIENCE = 2.0  # seconds


class Loot(StrEnum):
    """What could be taken: how often, or which."""

    TRIED = "tried"
    JOURNAL = "journal"
    EVENTS = "events"
    SOCKETS = "sockets"
    COOKIES = "cookies"
    FILES = "files"


class Attacker:
    """Tries everything once, and counts."""

    def __init__(self, address: str, cookies: list[str], entrances: list[str]) -> None:
        self._address, self._cookies, self._entrances = address, cookies, entrances
        self._where = urlsplit(address)
        self.loot = dict.fromkeys(Loot, 0)

    def ask(self, method: str, path: str, headers: dict[str, str]) -> None:
        """One request, said exactly so."""
        self.loot[Loot.TRIED] += 1
        connection = http.client.HTTPConnection(
            str(self._where.hostname), self._where.port, timeout=PATIENCE
        )
        try:
            connection.request(method, path, headers={"Host": self._where.netloc, **headers})
            answer = connection.getresponse()
            self.loot[Loot.COOKIES] += "set-cookie" in answer.headers
            events = answer.headers.get("content-type", "").startswith("text/event-stream")
            self.loot[Loot.EVENTS] += events
            if not events:
                self._look(answer.read())
        except OSError:
            pass  # refused, too
        finally:
            connection.close()

    async def knock(self, headers: dict[str, str], path: str = "/ws") -> None:
        """A websocket that claims to be our own page's, and introduces itself."""
        self.loot[Loot.TRIED] += 1
        url = f"ws://{self._where.netloc}{path}"
        try:
            async with connect(
                url, additional_headers=headers, max_size=None, proxy=None, open_timeout=PATIENCE
            ) as tab:
                self.loot[Loot.SOCKETS] += 1
                await tab.send(INTRODUCTION)
                while True:
                    said = await asyncio.wait_for(tab.recv(), PATIENCE)
                    self._look(said if isinstance(said, bytes) else said.encode())
        except (OSError, WebSocketException, TimeoutError):
            pass

    async def attack(self) -> None:
        """Everything, with each cookie."""
        for cookie in ["", *self._cookies]:
            said = {"Cookie": cookie} if cookie else {}
            ours = {**said, "Origin": self._address}
            for path in [*PATHS, *self._entrances]:
                self.ask("GET", path, said)
            for path in PATHS[:4]:
                for method in ("HEAD", "POST", "PUT", "DELETE", "OPTIONS"):
                    self.ask(method, path, ours)
            for origin in (self._address, "http://localhost", "null"):
                await self.knock({**said, "Origin": origin})
            await self.knock(ours, "//ws")
            await self.knock(ours, "/ws?token=x")

    def _look(self, heard: bytes) -> None:
        self.loot[Loot.JOURNAL] += any(word in heard for word in WORDS)


def read_files(folder: Path) -> list[str]:
    """The names of the private files that could be opened."""
    opened = []
    for name in ("browsers.key", "running.address", "journal.json", "journal.log"):
        try:
            (folder / name).read_bytes()
        except OSError:
            continue
        opened.append(name)
    return opened


def main() -> None:
    """Do what the module says, as the account that the environment names."""
    told = json.load(sys.stdin)
    account = int(os.environ["ATTACK_AS"])
    if account != os.getuid():
        os.setgroups([])
        os.setgid(account)
        os.setuid(account)
    name = told.get("cookie", "").partition("=")[0] or "unknot-000000000000"
    guesses = [f"{name}={guess}" for guess in ("", "x", "a.b", "é.é")]
    cookies = [told["cookie"]] if "cookie" in told else guesses
    entrances = [told["entrance"].removeprefix(told["address"])] if "entrance" in told else []
    attacker = Attacker(told["address"], cookies, entrances)
    asyncio.run(attacker.attack())
    print(json.dumps({**attacker.loot, Loot.FILES: read_files(Path(told["data"]))}))


if __name__ == "__main__":
    main()
