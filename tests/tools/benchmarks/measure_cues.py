"""How late a cue is, and what a pacer costs.

Five minutes of paced breathing at real speed in one tab, while another is being used all the time.
The server itself notes each word to each tab.  A cue is late by the time from the instant at which
its boundary is due to the first word to the breathing tab.  Beside it, in the same process and for
a minute, a naive pacer: a disc that is told its size thirty times a second.

Then a minute of it in the app by itself, in a browser that is `PHONE` times as slow, all of it.
There a cue is late by how much longer than at the promptest of them it takes, from its boundary,
until the browser is asked to play its tone.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import accumulate, cycle, islice, pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from app.texts import breathing
from app.texts import shell as words
from tests.e2e.conftest import browser_at
from tests.e2e.ears import Ears
from tests.e2e.person import Person
from tests.e2e.server import ROOT, at_home, environment, within
from tests.e2e.site import served, whole_site
from tests.tools.benchmarks.browser import chromium
from tests.tools.benchmarks.processes import slowed
from tests.tools.benchmarks.result import Aim, Result, median

MINUTES = 5
NAIVE_SECONDS = 60.0
PARTS_A_MINUTE = 12  # six breaths of the long exhale, in and out
TABS = (words.JOURNAL, words.TRENDS, words.LEARN, words.TODAY)
BREATHING_TAB = 1
BARE = """
import asyncio, json, sys, time
late = []
async def tick():
    while True:
        due = time.monotonic() + 1
        await asyncio.sleep(1)
        late.append((time.monotonic() - due) * 1000)
async def main():
    ticking = asyncio.ensure_future(tick())
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
    print(json.dumps(late))
asyncio.run(main())
"""
"""The least a timer can do: a process that only waits, once a second."""
PAUSE_MS = 300  # between two taps in the other tab
PHONE = 4  # times as slow as this computer
PHONE_SECONDS = 60.0
IN_AND_OUT = (4.0, 6.0)  # seconds, of the long exhale
SLACK = 0.002  # seconds: a timer may ring a hair early


def _process(*what: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, *what],
        cwd=ROOT,
        env=environment(Path()),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


@contextmanager
def _paced(folder: Path) -> Iterator[tuple[subprocess.Popen[str], str, str]]:
    process = _process("-m", "tests.tools.benchmarks.paced", str(at_home(folder)))
    try:
        assert process.stdout is not None
        yield process, process.stdout.readline().strip(), process.stdout.readline().strip()
    finally:
        process.terminate()
        process.wait(10)


def _breather(browser: Browser, entrance: str) -> Person:
    window = browser.new_context(viewport={"width": 412, "height": 915})
    return Person(window.new_page(), entrance).open("/hold/breathe")


def _user(breather: Person) -> Person:
    """Another tab of the same browser, as an entrance lets in one browser."""
    page = breather.page.context.new_page()
    page.emulate_media(reduced_motion="reduce")
    return Person(page, breather.address).open()


def _use(person: Person, seconds: float) -> None:
    """Go round the places of the app for so long."""
    end = time.monotonic() + seconds
    for tab in cycle(TABS):
        if time.monotonic() > end:
            return
        person.tap(person.tab(tab)).page.wait_for_timeout(PAUSE_MS)


def _noted() -> dict[str, Any]:
    with (
        TemporaryDirectory() as folder,
        chromium() as browser,
        _paced(Path(folder)) as (process, ours, naive),
    ):
        bare = _process("-c", BARE)
        breather = _breather(browser, ours)
        user = _user(breather)
        breather.tap(breathing.minutes(MINUTES)).tap(breathing.START)
        _use(user, MINUTES * 60 - 2)
        browser.new_page().goto(naive)
        _use(user, NAIVE_SECONDS)
        said, _ = process.communicate("")
        waited, _ = bare.communicate("")
    noted: dict[str, Any] = json.loads(said.splitlines()[-1])
    return noted | {"bare": json.loads(waited)}


def _after(times: list[float], due: float) -> float:
    place = bisect_left(times, due - SLACK)
    return times[place] if place < len(times) else float("inf")


def _p99(late: list[float]) -> float:
    return late[int(len(late) * 0.99)]


def _late_on_a_phone() -> list[float]:
    """Milliseconds that each tone is later than the promptest of them."""
    parts = islice(cycle(IN_AND_OUT), int(PHONE_SECONDS / sum(IN_AND_OUT)) * 2)
    due = list(accumulate(parts, initial=0.0))
    with (
        TemporaryDirectory() as folder,
        TemporaryDirectory() as profile,
        served(whole_site(Path(folder) / "site").folder) as address,
        sync_playwright() as playwright,
        browser_at(playwright, profile) as window,
    ):
        page = window.new_page()
        ears = Ears(page)
        person = Person(page, f"{address}#").open("/hold/breathe")
        with slowed(profile, PHONE):
            person.tap(breathing.minutes(MINUTES)).tap(breathing.START)
            within(PHONE_SECONDS * 2, lambda: len(ears.heard) >= len(due))
        heard = [each.at for each in ears.heard]
    since = [at - 1000 * after for at, after in zip(heard, due, strict=False)]
    return [each - min(since) for each in since]


def measure() -> Iterable[Result]:
    """Lateness in ms, patches for each part of a breath, bytes a minute."""
    noted = _noted()
    due = sorted(each for each in noted["due"])[: MINUTES * PARTS_A_MINUTE - 1]
    told = [each for each in noted["ours"] if each[1] == BREATHING_TAB]
    times = [each[0] for each in told]
    late = sorted(max(0.0, _after(times, each) - each) * 1000 for each in due)
    drawn = [each[0] for each in told if each[3]]
    parts = [sum(a - SLACK <= each < b - SLACK for each in drawn) for a, b in pairwise(due)]
    size = sum(each[2] for each in told if due[0] <= each[0] < due[-1]) / (due[-1] - due[0]) * 60
    frames = [each for each in noted["naive"] if each[3]]
    span = frames[-1][0] - frames[0][0]
    naive_size = sum(each[2] for each in frames) / span * 60
    naive_parts = len(frames) / span * 60 / PARTS_A_MINUTE
    bare = sorted(noted["bare"])
    count = (
        f"{len(late)} boundaries in {MINUTES} min, another tab in use; a process that only waits"
    )
    yield Result("cue_lateness_p50", median(late), "ms", Aim.NONE, f"{count}: {median(bare):.1f}")
    yield Result("cue_lateness_p99", _p99(late), "ms", 50.0, f"{count}: {_p99(bare):.0f}")
    beside = "a disc told its size 30 times a second:"
    yield Result(
        "patches_per_breath_part",
        sum(parts) / len(parts),
        "",
        1.0,
        f"{beside} {naive_parts:.0f}",
    )
    yield Result(
        "pacer_bytes_per_minute", size, "B", naive_size, f"{beside} {naive_size:.0f} B, no sounds"
    )
    late = sorted(_late_on_a_phone())
    slow = f"{len(late)} tones in the app by itself, the browser {PHONE} times as slow"
    yield Result("cue_on_a_phone_p50", median(late), "ms", Aim.NONE, slow)
    yield Result("cue_on_a_phone_longest", late[-1], "ms", Aim.NONE, slow)
