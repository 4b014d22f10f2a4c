"""From opening the site in Chromium to its first screen, beside the app on a server.

1. The starts are those of `measure_first_screen`, and one more: offline, once the service worker
   has the site.  The two alternate; the first pair warms the disk and is left out.  The site has no
   journal yet, and so the app on the server has none either: both show the first steps.
2. All is measured twice: as this computer is, and with every process of the browser running only a
   quarter of the time, which is about a mid-range phone.  The server is never slowed.
3. Beside that: how long a save takes, what each engine downloads at the first visit, and the memory
   that all processes of the browser have to themselves, in the app by itself and on a server.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Playwright, sync_playwright

from app.system.site import Site, sizes
from tests.e2e.conftest import browser_at
from tests.e2e.server import running
from tests.e2e.site import served, whole_site
from tests.reliability.opfs.__main__ import acknowledged_and_found
from tests.tools.benchmarks.measure_first_screen import (
    INSTALLED,
    STARTS,
    Opened,
    opened,
    starts,
)
from tests.tools.benchmarks.processes import private_memory, slowed
from tests.tools.benchmarks.result import Aim, Result, median

PAIRS = 5
PHONE = 4  # times as slow as this computer
SPEEDS = {"": 1, "_on_a_phone": PHONE}
AT_MOST = {"cold": 1.6, "restarted": 1.5, "warm": 1.3}
KILLS = 5  # each after some saves
MB = 1e6
BUDGET, MEMORY_BUDGET = 13.0, 22.0  # MB as brotli, without and with Python's memory


def offline(playwright: Playwright, address: str, slower: int) -> float:
    """Seconds until the site can be used without a network."""
    with TemporaryDirectory() as profile, browser_at(playwright, profile) as window:
        opened(window, address)
        window.pages[-1].evaluate(INSTALLED)
        window.set_offline(True)
        with slowed(profile, slower):
            return opened(window, address).usable


def memory(playwright: Playwright, address: str) -> float:
    """Bytes that the browser has to itself, with this open."""
    with TemporaryDirectory() as profile, browser_at(playwright, profile) as window:
        opened(window, address)
        return private_memory(profile)


def measure() -> Iterable[Result]:
    """Seconds, how many times as long as on a server, milliseconds and megabytes."""
    with (
        TemporaryDirectory() as folder,
        running(Path(folder)) as app,
        TemporaryDirectory() as out,
        sync_playwright() as playwright,
    ):
        site = whole_site(Path(out) / "site")
        yield from _downloads(site)
        with served(site.folder) as address:
            for name, slower in SPEEDS.items():
                pairs = [
                    (
                        starts(playwright, app.entrance, app.address + "/", slower),
                        starts(playwright, address, address, slower),
                    )
                    for _ in range(PAIRS + 1)
                ][1:]
                yield from _started(pairs, site, name, slower)
                without = [offline(playwright, address, slower) for _ in range(PAIRS)]
                against = f"no network, {_speed(slower)}"
                yield Result(f"site_usable_offline{name}", median(without), "s", Aim.NONE, against)
            by_itself, on_server = memory(playwright, address), memory(playwright, app.entrance)
        saves = acknowledged_and_found(playwright, KILLS)[2]
    beside = f"the same on a server: {on_server / MB:.0f} MB"
    yield Result("site_memory", by_itself / MB, "MB", Aim.NONE, beside)
    longest = f"the longest of {len(saves)}: {max(saves):.1f} ms"
    yield Result("site_save_median", median(saves), "ms", Aim.NONE, longest)


def _downloads(site: Site) -> Iterator[Result]:
    for name, files in {"chromium": site.for_chromium, "others": site.for_others}.items():
        plain = [each for each in files if not each.startswith("memory")]
        budget = BUDGET if name == "chromium" else Aim.NONE
        size = sizes(site.folder, plain).brotli / MB
        yield Result(f"site_{name}_brotli", size, "MB", budget, "without Python's memory")
        budget = MEMORY_BUDGET if name == "chromium" else Aim.NONE
        size = sizes(site.folder, files).brotli / MB
        yield Result(f"site_{name}_with_memory_brotli", size, "MB", budget, "with it")


def _started(
    pairs: Sequence[tuple[dict[str, Opened], dict[str, Opened]]], site: Site, name: str, slower: int
) -> Iterator[Result]:
    with_memory = "with Python's memory" if site.has_memory else "without Python's memory"
    for start in STARTS:
        server = median([pair[0][start].usable for pair in pairs])
        usable = median([pair[1][start].usable for pair in pairs])
        against = f"the same on a server: {server:.2f} s; {with_memory}, {_speed(slower)}"
        target = AT_MOST[start] if site.has_memory and slower == 1 else Aim.NONE
        yield Result(f"site_usable_{start}{name}_ratio", usable / server, "x", target, against)
        yield Result(f"site_usable_{start}{name}", usable, "s", Aim.NONE, against)


def _speed(slower: int) -> str:
    return "at full speed" if slower == 1 else f"the browser {slower} times as slow"
