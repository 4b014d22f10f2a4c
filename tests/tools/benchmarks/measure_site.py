"""From opening the site in Chromium to its first screen, beside the app on a server.

1. The starts are those of `measure_first_screen`, and one more: offline, once the service worker
   has the site.  The two alternate; the first pair warms the disk and is left out.  The site has no
   journal yet, and so the app on the server has none either: both show the first steps.
2. All is measured twice: as this computer is, and with every process of the browser running only a
   quarter of the time, which is about a mid-range phone.  The server is never slowed.
3. Readable and usable are those of `measure_first_screen`: first comes Today as it was left.
4. Taps on the tabs are those of `measure_tap`, with the same journal, imported on the phone.
   The page is slowed; Python has a worker of its own, which is not.
5. Beside that: how long a save takes, what each engine downloads at the first visit, and the memory
   that all processes of the browser have to themselves, in the app by itself and on a server.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Playwright, sync_playwright

from app.system.site import Site, sizes
from app.texts import data_settings, welcome
from tests.e2e.conftest import browser_at, launch
from tests.e2e.server import ROOT, environment, running
from tests.e2e.site import served, whole_site
from tests.journals import filled
from tests.reliability.opfs.__main__ import acknowledged_and_found
from tests.tools.benchmarks.browser import A_MOMENT, visitor
from tests.tools.benchmarks.measure_first_screen import STARTS, Opened, opened, starts
from tests.tools.benchmarks.measure_tap import LAST_DAY, TAPS, WARM_UP, tapping
from tests.tools.benchmarks.processes import private_memory, slowed
from tests.tools.benchmarks.result import Aim, Result, median, p95

PAIRS = 5
PHONE = 4  # times as slow as this computer
PATIENCE = 60_000  # milliseconds
INSTALLED = "() => navigator.serviceWorker.ready.then(() => true)"
SPEEDS = {"": 1, "_on_a_phone": PHONE}
AT_MOST = {"cold": 1.6, "restarted": 1.5, "warm": 1.3}
KILLS = 5  # each after some saves
MB = 1e6
BUDGET, MEMORY_BUDGET = 13.0, 22.0  # MB as brotli, without and with Python's memory


def offline(playwright: Playwright, address: str, slower: int) -> float:
    """Seconds until the site can be used without a network."""
    with TemporaryDirectory() as profile, browser_at(playwright, profile) as window:
        opened(window, address)
        window.pages[-1].wait_for_function(INSTALLED)
        window.pages[-1].close()
        window.pages[-1].wait_for_timeout(A_MOMENT * 4)  # it gives the journal back
        window.set_offline(True)
        with slowed(profile, slower):
            return opened(window, address).usable


def memory(playwright: Playwright, address: str) -> float:
    """Bytes that the browser has to itself, with this open."""
    with TemporaryDirectory() as profile, browser_at(playwright, profile) as window:
        opened(window, address)
        return private_memory(profile)


def taps(playwright: Playwright, address: str, journal: Path) -> list[float]:
    """Milliseconds from each tap on a tab to its screen, on a phone (rule 4)."""
    browser = launch(playwright)
    person = visitor(browser, f"{address}?clock={LAST_DAY}", PHONE)
    person.tap(welcome.LOOK_AROUND).is_at("Today")
    person.page.evaluate("location.hash = '#/settings/data'")
    person.sees(data_settings.CHOOSE_FILE, timeout=PATIENCE)
    with person.page.expect_file_chooser() as chooser:
        person.tap(data_settings.CHOOSE_FILE)
    chooser.value.set_files(journal)
    person.sees(data_settings.NOT_NOW, timeout=PATIENCE)
    person.tap(data_settings.BRING_IN).sees(data_settings.BROUGHT_IN, timeout=PATIENCE)
    person.page.evaluate("location.hash = '#/'")
    person.is_at("Today")
    taken = list(islice(tapping(person), WARM_UP, TAPS))
    browser.close()
    return taken


@contextmanager
def exported() -> Iterator[Path]:
    """The file of a journal of 400 days of four spots."""
    with TemporaryDirectory() as folder:
        data, file = filled(Path(folder) / "data"), Path(folder) / "journal.json"
        command = ["export", "--data", str(data), "--format", "json", "--out", str(file)]
        subprocess.run(
            [sys.executable, "-m", "app", *command],
            cwd=ROOT,
            env=environment(data),
            stdout=subprocess.DEVNULL,
            check=True,
        )
        yield file


def measure() -> Iterable[Result]:
    """Seconds, how many times as long as on a server, milliseconds and megabytes."""
    with (
        exported() as journal,
        TemporaryDirectory() as folder,
        running(Path(folder)) as app,
        TemporaryDirectory() as out,
        sync_playwright() as playwright,
    ):
        site = whole_site(Path(out) / "site")
        yield from _downloads(site)
        with served(site.folder) as address:
            slow = taps(playwright, address, journal)
            against = f"the page {PHONE} times as slow; the middle: {median(slow):.0f} ms"
            yield Result("site_tap_on_a_phone_p95", p95(slow), "ms", 300.0, against)
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
        for what in ("readable", "usable"):
            is_first_visit = what == "readable" and start == "cold"  # nothing was left yet
            has_aim = site.has_memory and slower == 1 and not is_first_visit
            target = AT_MOST[start] if has_aim else Aim.NONE
            server = median([getattr(pair[0][start], what) for pair in pairs])
            ours = median([getattr(pair[1][start], what) for pair in pairs])
            against = f"the same on a server: {server:.2f} s; {with_memory}, {_speed(slower)}"
            yield Result(f"site_{what}_{start}{name}_ratio", ours / server, "x", target, against)
            yield Result(f"site_{what}_{start}{name}", ours, "s", Aim.NONE, against)


def _speed(slower: int) -> str:
    return "at full speed" if slower == 1 else f"the browser {slower} times as slow"
