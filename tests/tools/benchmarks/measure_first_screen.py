"""From opening the address in Chromium to Today on the screen, beside the least that Flet can do.

1. Cold: a fresh profile.  Restarted: the same profile, in a browser that has just started.  Warm:
   another tab of that browser, once the first is closed and all is kept that will be.
2. Readable: words of the screen are painted, as plain HTML or by the client.  Usable: the client
   has drawn them, and can be used.
3. The page itself keeps the time, from the start of its navigation.  Ours and the least alternate;
   the first pair warms the disk and is left out.  The app holds 400 days of four spots.
4. A page that shows anything but its first screen, such as an error, ends the measurement.
5. The least has nothing to read before it can be used, so both of ours are held against that.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import BrowserContext, Playwright, sync_playwright

from app.texts import shell, welcome
from tests.e2e.conftest import browser_at
from tests.e2e.server import at_home, running
from tests.journals import filled
from tests.tools.benchmarks.bare import HEADINGS
from tests.tools.benchmarks.browser import A_MOMENT, READABLE, SEEN_FIRST, bare, milliseconds
from tests.tools.benchmarks.processes import slowed
from tests.tools.benchmarks.result import Aim, Result, median

PAIRS = 5
STARTS = ("cold", "restarted", "warm")
FIRST_SCREENS = (shell.TODAY, welcome.HEADING, HEADINGS[0])


INSTALLED = """async () => {
  if (await navigator.serviceWorker.getRegistration()) await navigator.serviceWorker.ready;
}"""
"""Wait until the service worker, if there is one, has everything."""


@dataclass(frozen=True, slots=True)
class Opened:
    """Seconds until the page was readable and usable."""

    readable: float
    usable: float


def opened(window: BrowserContext, address: str) -> Opened:
    """Open the address in a new tab.  Raises `AssertionError` for another screen (rule 4)."""
    page = window.new_page()
    page.add_init_script(f"({SEEN_FIRST})();({READABLE})()")
    page.goto(address)
    usable, readable = milliseconds(page, "firstRead"), milliseconds(page, "firstSeen")
    said = page.evaluate("window.firstWords")
    assert any(each in said for each in FIRST_SCREENS), said
    return Opened(readable / 1000, usable / 1000)


def starts(playwright: Playwright, first: str, later: str, slower: int = 1) -> dict[str, Opened]:
    """Each kind of start (rule 1), in a browser `slower` times as slow as this computer; `first` is
    the address that lets the browser in.
    """
    with TemporaryDirectory() as profile:
        found = {}
        with browser_at(playwright, profile) as window, slowed(profile, slower):
            found["cold"] = opened(window, first)
            window.pages[-1].evaluate(INSTALLED)
            window.pages[-1].wait_for_timeout(A_MOMENT * 4)  # what is kept gets written
        with browser_at(playwright, profile) as window, slowed(profile, slower):
            found["restarted"] = opened(window, later)
            window.pages[-1].wait_for_timeout(A_MOMENT * 4)
            window.pages[-1].close()  # a second tab would share the processor with it
            window.pages[-1].wait_for_timeout(A_MOMENT * 4)  # it gives the journal back
            found["warm"] = opened(window, later)
        return found


def measure() -> Iterable[Result]:
    """Seconds, and how many times as long as the least."""
    with (
        TemporaryDirectory() as folder,
        running(at_home(filled(Path(folder)))) as app,
        bare() as least,
        sync_playwright() as playwright,
    ):
        pairs = [
            (starts(playwright, least, least), starts(playwright, app.entrance, app.address + "/"))
            for _ in range(PAIRS + 1)
        ][1:]
    for start in STARTS:
        floor = median([pair[0][start].usable for pair in pairs])
        readable = median([pair[1][start].readable for pair in pairs])
        usable = median([pair[1][start].usable for pair in pairs])
        against = f"a Flet page with one heading and one button: {floor:.2f} s"
        yield Result(f"first_screen_readable_{start}_ratio", readable / floor, "x", 0.7, against)
        yield Result(f"first_screen_usable_{start}_ratio", usable / floor, "x", 1.5, against)
        yield Result(f"first_screen_readable_{start}", readable, "s", Aim.NONE, against)
        yield Result(f"first_screen_usable_{start}", usable, "s", Aim.NONE, against)
