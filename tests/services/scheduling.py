"""Several processes in one event loop, run one step at a time in an order that a test chooses.

Each process is a few tasks of one event loop.  At every await somebody else may go on: the loop
asks the test which."""

from __future__ import annotations

import asyncio
import contextvars
import random
import weakref
from collections import deque
from collections.abc import Callable, Coroutine
from typing import Any

NOBODY = ""
OWNER: contextvars.ContextVar[str] = contextvars.ContextVar("OWNER", default=NOBODY)


class Order:
    """Which step comes next: that of the task with the greatest priority, which a test draws.

    Now and then the task that was about to go on is put last instead.  So a task can be left
    standing at any await for as long as others have anything to do, which chance alone hardly
    ever does.  (PCT, "A randomized scheduler with probabilistic guarantees of finding bugs".)
    """

    def __init__(self, seed: int, often: float = 0.05) -> None:
        self._chance = random.Random(seed)
        self._often = often
        self._priorities: weakref.WeakKeyDictionary[Any, float] = weakref.WeakKeyDictionary()
        self._last = 0.0
        self.fair = True

    def choose(self, handles: list[Any]) -> int:
        """The place of the step to be taken."""
        if self.fair:
            return 0
        ranked = [self._priority(each) for each in handles]
        best = ranked.index(max(ranked))
        if self._chance.random() < self._often:
            self._last -= 1
            self._priorities[_task(handles[best])] = self._last
        return best

    def _priority(self, handle: Any) -> float:
        return self._priorities.setdefault(_task(handle), self._chance.random())


def _task(handle: Any) -> Any:
    """What a step belongs to: its task, or itself."""
    found = getattr(handle._callback, "__self__", None)
    return found if isinstance(found, asyncio.Task) else handle


class ChoosingLoop(asyncio.SelectorEventLoop):
    """Takes one step at a time, in some order.  Steps of a stopped process wait, those of a dead
    one never come."""

    def __init__(self, order: Order) -> None:
        super().__init__()
        self.order = order
        self.stopped: set[str] = set()
        self.dead: set[str] = set()
        self._never: list[Any] = []
        self._steps = 0
        self._others = 0  # ready, but not chosen for the step under way

    @property
    def is_idle(self) -> bool:
        """Whether nothing would happen in any number of steps, but for who asks."""
        timeouts = any(not each.cancelled() for each in self._scheduled)  # type: ignore[attr-defined]
        return not (self._others or self._ready or timeouts)

    def let_all_end(self) -> None:
        """No process is stopped or dead any more."""
        self.order.fair = True
        self.stopped.clear()
        self.dead.clear()
        self._ready.extend(self._never)

    def time(self) -> float:
        """Steps: so even a time limit ends at the same place each time."""
        return float(self._steps)

    def _run_once(self) -> None:
        self._steps += 1
        able, waiting = [], deque[Any]()
        for handle in self._ready:  # type: ignore[has-type]
            owner = handle._context.get(OWNER, NOBODY)
            if owner in self.stopped:
                waiting.append(handle)
            elif owner in self.dead:
                self._never.append(handle)
            else:
                able.append(handle)
        self._ready = deque([able.pop(self.order.choose(able))] if able else [])
        self._others = len(able)
        super()._run_once()  # type: ignore[misc]
        self._ready = deque([*waiting, *able, *self._ready])


def run(seed: int, story: Callable[[], Coroutine[Any, Any, None]]) -> None:
    """Run a story to its end, in an order that follows from the seed."""
    loop = ChoosingLoop(Order(seed))
    try:
        loop.run_until_complete(story())
    finally:
        loop.let_all_end()
        while left := asyncio.all_tasks(loop):
            for each in left:
                each.cancel()
            loop.run_until_complete(step(20))
        loop.close()


async def step(times: int = 1) -> None:
    """Let others go on."""
    for _ in range(times):
        await asyncio.sleep(0)


async def settle(most: int) -> None:
    """Let others go on until nothing is left to do, at most so many steps."""
    loop = asyncio.get_running_loop()
    assert isinstance(loop, ChoosingLoop)
    for _ in range(most):
        await step()
        if loop.is_idle:
            return
