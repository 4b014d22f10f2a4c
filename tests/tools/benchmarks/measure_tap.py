"""From the touch of a finger to the painted answer.

A tap on a destination of the bar goes to the server and comes back as a new screen.  The page
itself keeps the time: from the `pointerdown` event (its own time stamp) until words that only the
new screen has are in the document, seen by a `MutationObserver`, and one more animation frame has
passed; so it is never less than what a person sees.  What lies below the first screenful may come
a moment later.  The app holds a journal of 400 days of four spots, on the morning of its last day,
whatever the machine's clock says.  Beside it, in the same browser and tap by tap, the least that
Flet can do: a button that changes a heading.

With a browser slowed as a phone is, there are two answers to a tap: the bar marks the tab at once,
by itself, and the new screen comes from Python.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser

from app.texts import journal, learn, trends_screens
from app.texts import shell as words
from tests.e2e.server import at_home, running
from tests.journals import PLACES, filled
from tests.tools.benchmarks.bare import HEADINGS
from tests.tools.benchmarks.browser import answered, bare, chromium, visitor
from tests.tools.benchmarks.result import Result, median, p95

LAST_DAY = "2026-03-20T10:00:00+01:00"
TAPS = 60
SLOWER = 4  # a mid-range phone beside a computer
WARM_UP = 10
TABS = (
    (words.JOURNAL, journal.about(journal.SPOT_TITLE, PLACES[0][1])),
    (words.TRENDS, trends_screens.ABOUT),
    (words.LEARN, learn.FIND),
    (words.TODAY, journal.SPOTS),
)


def measure() -> Iterable[Result]:
    """The middle and the slow end, in milliseconds."""
    with (
        TemporaryDirectory() as folder,
        running(at_home(filled(Path(folder))), LAST_DAY) as app,
        bare() as least,
        chromium() as browser,
    ):
        floor, ours, _ = taps(browser, least, app.entrance)
        # A slowed browser takes all of the processor, so these pages are opened last.
        slow_floor, slow, marked = taps(browser, least, app.entrance, SLOWER)
    beside = "a Flet page with one heading and one button"
    yield Result("tap_to_paint_p95", p95(ours), "ms", 100.0, f"{beside}: {p95(floor):.0f} ms")
    yield Result("tap_to_paint_median", median(ours), "ms", 100.0, f"it: {median(floor):.0f} ms")
    yield Result("tap_to_paint_ratio", p95(ours) / p95(floor), "x", 2.0, beside)
    slowed = f"{beside}, the browser {SLOWER} times as slow: {p95(slow_floor):.0f} ms"
    yield Result("tap_on_a_phone_p95", p95(slow), "ms", 300.0, slowed)
    yield Result("tab_marked_on_a_phone_p95", p95(marked), "ms", 300.0, slowed)


def taps(
    browser: Browser, least: str, entrance: str, slower: int = 1
) -> tuple[list[float], list[float], list[float]]:
    """Milliseconds of each tap, first on the least that Flet can do, then on the app; and of the
    next frame after each tap on the app.
    """
    one, other = visitor(browser, least, slower), visitor(browser, entrance, slower)
    steps = islice(zip(cycle(HEADINGS[::-1]), cycle(TABS), strict=False), TAPS)
    pairs = [
        (answered(one, one.button("Turn"), turned), answered(other, other.tab(tab), heading))
        for turned, (tab, heading) in steps
    ][WARM_UP:]
    marked = [float(each) for each in other.page.evaluate("Object.values(noticed)")][WARM_UP:]
    one.page.context.close()
    other.page.context.close()
    return [pair[0] for pair in pairs], [pair[1] for pair in pairs], marked
