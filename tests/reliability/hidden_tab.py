"""A tab nobody looks at, in a browser as people have it: python -m tests.reliability.hidden_tab

1. The browser is started without a driver, whose options keep pages visible and timers in time; it
   runs headed, in an X server of its own, with its own profile.
2. A break comes due while the site has been hidden for so many minutes, on a clock of the usual
   speed, after a snooze at a known instant; how late its notification is there is printed.  Later
   than 2 seconds ends with 1.
3. Then the tab is frozen for longer than a break waits, as a phone does, and thawed.  More than one
   offer ends with 1; what Today says of it is printed.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, cast
from urllib.request import urlopen

from websockets.sync.client import ClientConnection, connect

from app.domain.breaks.commands import SNOOZE_MINUTES
from app.texts import break_screens as breaks
from app.texts import welcome
from tests.e2e.scripts import READABLE, SEEN
from tests.e2e.site import served, whole_site

CHROMIUM, SERVER = "chromium", "Xvfb"
START = 120.0  # seconds, on a busy machine
LATE = 2.0  # seconds: later than this fails
FAST = 60
FROZEN = 200.0  # seconds; at this speed longer than a break waits
DAY = "2026-03-02T{}%2B01:00"
READS = "document.querySelector('flt-semantics-host').innerText"
UP = """navigator.serviceWorker.getRegistration({home})
  .then(worker => worker ? worker.getNotifications() : [])
  .then(shown => shown.length)"""
WHEN_UP = """new Promise(tell => {{
  const look = setInterval(async () => {{
    if (!await {up}) return;
    clearInterval(look);
    tell(Date.now());
  }}, 20);
}})"""
BUTTON = """[...document.querySelectorAll('flt-semantics[role=button]')]
  .find(each => each.textContent.startsWith({text}))"""


class Tab:
    """One tab, over the protocol of the browser's own developer tools."""

    def __init__(self, browser: ClientConnection, session: str, numbers: count[int]) -> None:
        self._browser, self._session, self._numbers = browser, session, numbers

    def ask(self, method: str, patience: float = START, **params: object) -> dict[str, Any]:
        """Call a method, and return what it answers.  Raises `RuntimeError` when it refuses."""
        return ask(self._browser, self._numbers, method, patience, params, self._session)

    def says(self, expression: str, patience: float = START) -> Any:
        """What the expression is worth in the page, once it is known."""
        told = self.ask(
            "Runtime.evaluate",
            patience,
            expression=expression,
            awaitPromise=True,
            returnByValue=True,
        )
        if "exceptionDetails" in told:
            raise RuntimeError(json.dumps(told["exceptionDetails"]))
        return told["result"].get("value")

    def waits_for(self, expression: str) -> None:
        """Wait until this is true; a page that is being loaded has no answer."""
        end = time.monotonic() + START
        while time.monotonic() < end:
            try:
                if self.says(expression):
                    return
            except RuntimeError:
                pass
            time.sleep(0.1)
        raise RuntimeError(f"in vain: {expression}\n{self.says(READS)}")

    def opens(self, address: str) -> None:
        """Go to an address of the site, in front, and wait until its first screen can be read."""
        self.ask("Page.bringToFront")
        self.ask("Page.navigate", url="about:blank")
        self.ask("Page.navigate", url=address)
        self.waits_for(f"!document.getElementById('starting') && ({READABLE})()")

    def taps(self, text: str) -> float:
        """Tap the button that begins with this text; the instant, in seconds since the epoch."""
        button = BUTTON.format(text=json.dumps(text))
        self.waits_for(f"Boolean({button})")
        self.says(f"{button}.click()")
        return time.time()


def ask(
    browser: ClientConnection,
    numbers: count[int],
    method: str,
    patience: float,
    params: object,
    session: str = "",
) -> dict[str, Any]:
    """Send one message and wait for its answer.  Raises `RuntimeError` when it is an error."""
    number = next(numbers)
    message = {"id": number, "method": method, "params": params}
    browser.send(json.dumps(message | ({"sessionId": session} if session else {})))
    end = time.monotonic() + patience
    while True:
        told = json.loads(browser.recv(timeout=max(0.0, end - time.monotonic())))
        if told.get("id") != number:
            continue
        if "error" in told:
            raise RuntimeError(f"{method}: {told['error']}")
        return cast(dict[str, Any], told["result"])


@contextmanager
def screen() -> Iterator[str]:
    """The name of an X server without a screen."""
    server = subprocess.Popen(
        [SERVER, "-displayfd", "1", "-screen", "0", "500x1000x24", "-nolisten", "tcp"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert server.stdout is not None
    try:
        yield f":{server.stdout.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


@contextmanager
def browser_on(display: str, profile: Path) -> Iterator[tuple[ClientConnection, Callable[[], Tab]]]:
    """The browser, and what opens a new tab of it, in front of all others."""
    process = subprocess.Popen(
        [
            CHROMIUM,
            f"--user-data-dir={profile}",
            "--remote-debugging-port=0",
            "--window-size=500,1000",
            "--no-first-run",
            "--no-sandbox",
            "about:blank",
        ],
        env={**os.environ, "DISPLAY": display, "TZ": "Europe/Berlin"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        port = _port(profile / "DevToolsActivePort")
        with urlopen(f"http://127.0.0.1:{port}/json/version") as told:
            address = json.load(told)["webSocketDebuggerUrl"]
        with connect(address, max_size=None, proxy=None) as browser:
            numbers = count(1)

            def new_tab() -> Tab:
                made = ask(browser, numbers, "Target.createTarget", START, {"url": "about:blank"})
                attached = ask(
                    browser,
                    numbers,
                    "Target.attachToTarget",
                    START,
                    {"targetId": made["targetId"], "flatten": True},
                )
                return Tab(browser, attached["sessionId"], numbers)

            yield browser, new_tab
    finally:
        process.terminate()
        process.wait()


def _port(file: Path) -> str:
    end = time.monotonic() + START
    while time.monotonic() < end:
        if file.exists() and (lines := file.read_text().splitlines()):
            return lines[0]
        time.sleep(0.1)
    raise RuntimeError("the browser does not start")


def measure(minutes: int, built: Path | None) -> int:
    """Run both parts and print their figures; the exit code."""
    with (
        TemporaryDirectory() as folder,
        served(built or whole_site(Path(folder) / "site").folder) as home,
        screen() as display,
        browser_on(display, Path(folder) / "profile") as (browser, new_tab),
    ):
        allowed = {"origin": home.rstrip("/"), "permissions": ["notifications"]}
        ask(browser, count(1_000_000), "Browser.grantPermissions", START, allowed)
        site = new_tab()
        late = hidden(site, new_tab, home, minutes)
        offers = frozen(site, new_tab, home)
    return int(late > LATE or offers > 1)


def hidden(site: Tab, new_tab: Callable[[], Tab], home: str, minutes: int) -> float:
    """How many seconds late the notification of a break is in a tab hidden for so long.

    The break is snoozed at a known instant, and due so many minutes later.
    """
    snoozed = min(each for each in SNOOZE_MINUTES if each >= minutes)
    site.opens(f"{home}?clock={DAY.format('09:05:00')}@{FAST}")
    site.taps(welcome.LOOK_AROUND)
    site.waits_for(_sees(breaks.DUE))
    site.opens(f"{home}?clock={DAY.format('09:53:00')}")
    at = site.taps(breaks.snooze(snoozed))
    site.waits_for(_sees("Snoozed until"))
    site.waits_for(f"{UP.format(home=json.dumps(home))}.then(shown => !shown)")
    front = new_tab()
    front.ask("Page.navigate", url=f"{home}icons/unknot.svg")
    began = time.time()
    time.sleep(1)
    was_hidden = bool(site.says("document.hidden"))
    up = front.says(WHEN_UP.format(up=UP.format(home=json.dumps(home))), snoozed * 60 + START)
    still_hidden = bool(site.says("document.hidden"))
    late = float(up) / 1000 - (at + snoozed * 60)
    print(f"hidden at first: {was_hidden}, and at the end: {still_hidden}")
    print(f"hidden for {float(up) / 1000 - began:.0f} s")
    print(f"the notification came {late:+.2f} s after the break was due", flush=True)
    assert was_hidden
    assert still_hidden
    return late


def frozen(site: Tab, new_tab: Callable[[], Tab], home: str) -> int:
    """How many breaks are offered once a tab is thawed that was frozen past the end of one."""
    up = UP.format(home=json.dumps(home))
    site.opens(f"{home}?clock={DAY.format('10:40:00')}@{FAST}")
    front = new_tab()
    front.ask("Page.navigate", url=f"{home}icons/unknot.svg")
    before = front.says(up)
    site.ask("Page.setWebLifecycleState", state="frozen")
    time.sleep(FROZEN)
    asleep = front.says(up)
    site.ask("Page.setWebLifecycleState", state="active")
    site.ask("Page.bringToFront")
    time.sleep(5)
    offers = int(front.says(up))
    print(f"notifications before, while frozen, and once thawed: {before}, {asleep}, {offers}")
    print("Today once thawed:", " / ".join(str(site.says(READS)).splitlines()), flush=True)
    return offers


def _sees(text: str) -> str:
    return f"({SEEN})({json.dumps(text)})"


def main() -> int:
    """Run as `python -m tests.reliability.hidden_tab`; see the module docstring."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=int, default=6, help="how long it is hidden")
    parser.add_argument("--site", type=Path, help="a site that is built already")
    asked = parser.parse_args()
    return measure(asked.minutes, asked.site)


if __name__ == "__main__":
    sys.exit(main())
