"""Somebody who taps scores in a real browser that stays open while its server is killed."""

from __future__ import annotations

import asyncio
import random
import re
import threading
from dataclasses import dataclass, field

from playwright.sync_api import Error, sync_playwright

from app.texts import journal as words
from tests.e2e.conftest import launch
from tests.e2e.person import Person
from tests.reliability.promises import Attempt, Promises, SpotOfTab, key_of

SCORES = range(1, 10)  # “0 of 10” would be found in “10 of 10”
ANSWER = 8_000  # milliseconds until what was tapped is said to be saved


@dataclass
class BrowserWriter:
    """A page in a thread of its own; the promises are only touched by the loop that owns them.

    A page that got no answer is given one more chance to find its server again by itself; then it
    is loaded again.
    """

    promises: Promises
    lot: random.Random
    spot: SpotOfTab
    saved: asyncio.Event
    reloads: int = 0
    returns: int = 0  # times it came back by itself
    _left: list[int] = field(default_factory=list)

    async def live(self, entrance: str, ended: asyncio.Event) -> None:
        """Tap until the end."""
        over = threading.Event()
        loop = asyncio.get_running_loop()
        tapping = loop.run_in_executor(None, self._tap_all, entrance, over, loop)
        await ended.wait()
        over.set()
        await tapping

    def _tap_all(
        self, entrance: str, over: threading.Event, loop: asyncio.AbstractEventLoop
    ) -> None:
        with sync_playwright() as playwright:
            browser = launch(playwright)
            window = browser.new_context(viewport={"width": 412, "height": 915}, has_touch=True)
            person = Person(window.new_page(), entrance).open()
            failed, waiting = 0, list[Attempt]()
            while not over.is_set():
                score = self._next_score()
                waiting.append(asyncio.run_coroutine_threadsafe(self._begin(score), loop).result())
                try:
                    person.tap(words.about(words.LOG, self.spot.name))
                    person.tap(re.compile(rf"^{score} of 10"))
                    person.sees(f"Saved: {self.spot.name}, {score} of 10", timeout=ANSWER)
                except (AssertionError, Error):
                    failed += 1
                    if failed > 1 and self._reloaded(person):
                        loop.call_soon_threadsafe(self._give_up, waiting)
                        failed, waiting = 0, []
                    continue
                self.returns += failed == 1
                done, *lost = reversed(waiting)
                loop.call_soon_threadsafe(self._is_saved, done)
                loop.call_soon_threadsafe(self._give_up, lost)
                failed, waiting = 0, []
            browser.close()

    def _next_score(self) -> int:
        """Not one that was just tapped: its message may still be on the screen."""
        if not self._left:
            self._left = self.lot.sample(SCORES, len(SCORES))
        return self._left.pop()

    def _reloaded(self, person: Person) -> bool:
        self.reloads += 1
        try:
            person.page.goto(person.address)
            person.wait()
        except Error:  # nobody is there yet
            return False
        return True

    async def _begin(self, score: int) -> Attempt:
        return self.promises.attempt("web browser", key_of(self.spot.id, score))

    def _is_saved(self, attempt: Attempt) -> None:
        attempt.acknowledged = attempt.over = True
        self.saved.set()

    @staticmethod
    def _give_up(attempts: list[Attempt]) -> None:
        for attempt in attempts:
            attempt.over = True
