"""From opening the address in Chromium, on a fresh profile, to the first words on the screen.

The page itself keeps the time: from the start of its navigation until Flutter's semantics, which
are switched on as soon as that is possible, hold text, and one more frame has passed.  The app
holds a journal of 400 days of four spots.  Beside it,
alternating, the least that Flet can do is opened in the same way.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser

from tests.e2e.server import at_home, running
from tests.journals import filled
from tests.tools.benchmarks.browser import READABLE, bare, chromium, milliseconds
from tests.tools.benchmarks.result import Result, median

PAIRS = 5


def _opened(browser: Browser, address: str) -> float:
    profile = browser.new_context(viewport={"width": 412, "height": 915})
    page = profile.new_page()
    page.add_init_script(f"({READABLE})()")
    page.goto(address)
    taken = milliseconds(page, "firstRead")
    profile.close()
    return taken / 1000


def measure() -> Iterable[Result]:
    """Seconds, and how many times as long as the least."""
    with (
        TemporaryDirectory() as folder,
        running(at_home(filled(Path(folder)))) as app,
        bare() as least,
        chromium() as browser,
    ):
        pairs = [
            (_opened(browser, least), _opened(browser, app.entrance)) for _ in range(PAIRS + 1)
        ]
    floor, ours = median([pair[0] for pair in pairs[1:]]), median([pair[1] for pair in pairs[1:]])
    against = f"a Flet page with one heading and one button: {floor:.2f} s"
    yield Result("first_screen", ours, "s", 5.0, against)
    yield Result("first_screen_ratio", ours / floor, "x", 1.5, against)
