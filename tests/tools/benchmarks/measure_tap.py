"""From the touch of a finger to the painted answer.

A tap on a destination of the bar goes to the server and comes back as a new screen.  The page
itself keeps the time: from the `pointerdown` event (its own time stamp) until words that only the
new screen has are in the document, seen by a `MutationObserver`, and the browser has presented the
frame.  What comes below the first card may come a moment later.  The app holds a journal of 400
days of four spots, on the morning of its last day, whatever the machine's clock says.  Beside it,
in the same browser and tap by tap, the least that Flet can do: a button that changes a heading.

With a browser slowed as a phone is, there are two answers to a tap: the bar marks the tab at once,
by itself, and the new screen comes from Python.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory

from app.texts import journal, learn, trends_screens
from app.texts import shell as words
from tests.e2e.person import Person
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
        one, other = visitor(browser, least), visitor(browser, app.entrance)
        turns, tabs = islice(turning(one), TAPS), islice(tapping(other), TAPS)
        floor, ours = zip(*islice(zip(turns, tabs, strict=True), WARM_UP, None), strict=True)
        one.page.context.close()
        other.page.context.close()
        # A slowed browser takes all of the processor, so it has one page at a time.
        phone = visitor(browser, least, SLOWER)
        slow_floor = list(islice(turning(phone), WARM_UP, TAPS))
        phone.page.context.close()
        phone = visitor(browser, app.entrance, SLOWER)
        slow = list(islice(tapping(phone), WARM_UP, TAPS))
        marked = [float(each) for each in phone.page.evaluate("Object.values(noticed)")][WARM_UP:]
    beside = "a Flet page with one heading and one button"
    yield Result("tap_to_paint_p95", p95(ours), "ms", 100.0, f"{beside}: {p95(floor):.0f} ms")
    yield Result("tap_to_paint_median", median(ours), "ms", 100.0, f"it: {median(floor):.0f} ms")
    yield Result("tap_to_paint_ratio", p95(ours) / p95(floor), "x", 2.0, beside)
    slowed = f"{beside}, the browser {SLOWER} times as slow: {p95(slow_floor):.0f} ms"
    yield Result("tap_on_a_phone_p95", p95(slow), "ms", 300.0, slowed)
    yield Result("tab_marked_on_a_phone_p95", p95(marked), "ms", 300.0, slowed)


def turning(person: Person) -> Iterator[float]:
    """Milliseconds of each tap on the least that Flet can do."""
    for heading in cycle(HEADINGS[::-1]):
        yield answered(person, person.button("Turn"), heading)


def tapping(person: Person) -> Iterator[float]:
    """Milliseconds of each tap on the app's tabs, one after the other."""
    for tab, words_of_it in cycle(TABS):
        yield answered(person, person.tab(tab), words_of_it)
