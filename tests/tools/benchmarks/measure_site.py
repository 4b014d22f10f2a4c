"""From opening the site in Chromium to its first screen, beside the app on a server.

The starts are those of `measure_first_screen`, and one more: offline, once the service worker has
the site.  The two alternate; the first pair warms the disk and is left out.  The site has no
journal yet, and so the app on the server has none either: both show the first steps.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Playwright, sync_playwright

from tests.e2e.conftest import browser_at
from tests.e2e.server import running
from tests.e2e.site import served, whole_site
from tests.tools.benchmarks.measure_first_screen import STARTS, opened, starts
from tests.tools.benchmarks.result import Aim, Result, median

PAIRS = 3
AT_MOST = {"cold": 1.6, "restarted": 1.5, "warm": 1.3}
INSTALLED = "async () => { await navigator.serviceWorker.ready; }"


def offline(playwright: Playwright, address: str) -> float:
    """Seconds until the site can be used without a network."""
    with TemporaryDirectory() as profile, browser_at(playwright, profile) as window:
        opened(window, address)
        window.pages[-1].evaluate(INSTALLED)
        window.set_offline(True)
        return opened(window, address).usable


def measure() -> Iterable[Result]:
    """Seconds, and how many times as long as on a server."""
    with (
        TemporaryDirectory() as folder,
        running(Path(folder)) as app,
        TemporaryDirectory() as out,
        sync_playwright() as playwright,
    ):
        site = whole_site(Path(out) / "site")
        with served(site.folder) as address:
            pairs = [
                (
                    starts(playwright, app.entrance, app.address + "/"),
                    starts(playwright, address, address),
                )
                for _ in range(PAIRS + 1)
            ][1:]
            without = median([offline(playwright, address) for _ in range(PAIRS)])
    memory = "with Python's memory" if site.has_memory else "without Python's memory"
    for start in STARTS:
        server = median([pair[0][start].usable for pair in pairs])
        usable = median([pair[1][start].usable for pair in pairs])
        against = f"the same on a server: {server:.2f} s; {memory}"
        target = AT_MOST[start] if site.has_memory else Aim.NONE
        yield Result(f"site_usable_{start}_ratio", usable / server, "x", target, against)
        yield Result(f"site_usable_{start}", usable, "s", Aim.NONE, against)
    yield Result("site_usable_offline", without, "s", Aim.NONE, f"no network; {memory}")
