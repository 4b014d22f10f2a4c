"""Open and close many tabs, and look how much memory the server keeps.

python -m tests.reliability.tabs [--tabs 300] [--browser]

Each tab introduces itself, is drawn, and closes; with `--browser` in a real Chromium, otherwise as
a bare websocket that says what the client would.  The memory after all of them is held against
that after the first twenty.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

from tests.e2e.conftest import launch
from tests.e2e.person import Person
from tests.e2e.server import Running, at_home, running
from tests.reliability.web_tab import cookie, web_tab

FIRST = 20
QUIET = 0.15  # seconds without a word: the tab has been drawn
ALLOWED = 1.2  # times the memory after the first

OpenAndClose = Callable[[], None]


def memory(app: Running) -> float:
    """What the server has in memory, in MB."""
    for line in Path(f"/proc/{app.process.pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    raise RuntimeError("The system does not tell how much memory a process has.")


@contextmanager
def sockets(app: Running) -> Iterator[OpenAndClose]:
    """Tabs that are only their websockets."""
    admit = cookie(app.entrance)

    async def visit() -> None:
        async with web_tab(app.address, admit) as tab:
            try:
                while True:
                    await asyncio.wait_for(tab.socket.recv(), QUIET)
            except TimeoutError:
                return

    yield lambda: asyncio.run(visit())


@contextmanager
def real_tabs(app: Running) -> Iterator[OpenAndClose]:
    """Tabs of a real browser."""
    with sync_playwright() as playwright:
        browser = launch(playwright)
        window = browser.new_context(viewport={"width": 412, "height": 915})
        Person(window.new_page(), app.entrance).open().page.close()

        def visit() -> None:
            person = Person(window.new_page(), app.address).open()
            person.page.close()

        yield visit
        browser.close()


def growth(app: Running, visit: OpenAndClose, tabs: int) -> tuple[float, float]:
    """The memory in MB after the first twenty tabs, and after all."""
    first = 0.0
    for number in range(1, tabs + 1):
        visit()
        if number == FIRST:
            first = memory(app)
        if number % 50 == 0 or number == FIRST:
            print(f"{number:>5} tabs  {memory(app):6.1f} MB", file=sys.stderr, flush=True)
    return first, memory(app)


def main() -> None:
    """Do what the module says."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--tabs", type=int, default=300)
    parser.add_argument("--browser", action="store_true")
    asked = parser.parse_args()
    way = real_tabs if asked.browser else sockets
    with TemporaryDirectory() as folder, running(at_home(Path(folder))) as app, way(app) as visit:
        first, last = growth(app, visit, asked.tabs)
    print(
        f"after {FIRST}: {first:.1f} MB; after {asked.tabs}: {last:.1f} MB ({last / first:.2f} x)"
    )
    sys.exit(0 if last <= first * ALLOWED else 1)


if __name__ == "__main__":
    main()
