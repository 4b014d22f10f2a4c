"""Opening Journal and Trends with ten years of entries, and with none.

From a tap in the bar until what only that screen says is painted (as in the measurement of taps),
in one browser, by turns.  The full journal has twenty spots and about 50,000 entries.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from app.texts import insights as together
from app.texts import journal, learn
from app.texts import shell as words
from app.texts import trends_screens as trends
from tests.e2e.person import Person
from tests.e2e.server import at_home, running
from tests.journals import filled
from tests.tools.benchmarks.browser import answered, chromium, visitor
from tests.tools.benchmarks.result import Result, median

YEARS_IN_DAYS = 3650
SPOTS = 20
TIMES = 12
SCREENS = (
    ("journal", words.JOURNAL, journal.MAP_HINT, journal.MAP_HINT),
    ("trends", words.TRENDS, together.WEEK, trends.EMPTY),
)


def _opened(person: Person, tab: str, said: str) -> float:
    taken = answered(person, person.tab(tab), said)
    answered(person, person.tab(words.LEARN), learn.FIND)
    return taken


def measure() -> Iterable[Result]:
    """How many times as long as with an empty journal, for each screen."""
    with (
        TemporaryDirectory() as old,
        TemporaryDirectory() as new,
        running(at_home(filled(Path(old), YEARS_IN_DAYS, SPOTS))) as full,
        running(at_home(Path(new))) as empty,
        chromium() as browser,
    ):
        one, other = visitor(browser, empty.entrance), visitor(browser, full.entrance)
        for person in (one, other):
            answered(person, person.tab(words.LEARN), learn.FIND)
        for name, tab, told, nothing in SCREENS:
            pairs = [
                (_opened(one, tab, nothing), _opened(other, tab, told)) for _ in range(TIMES + 1)
            ][1:]
            least, most = median([pair[0] for pair in pairs]), median([pair[1] for pair in pairs])
            against = f"{most:.0f} ms; an empty journal: {least:.0f} ms"
            yield Result(f"{name}_of_ten_years_ratio", most / least, "x", 2.0, against)
