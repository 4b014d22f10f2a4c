"""A person in front of a fake terminal, at a clock that tests move: nothing waits for real time."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from dataclasses import dataclass, field
from typing import Any

from app.cli.guided.hold_place import Wanted
from app.cli.guided.terminal import Keys, Terminal
from app.cli.hold import lead_hold
from app.domain.body import Side, Spot, SpotId
from app.domain.spots.region_names import parse_place
from tests.fakes import MONDAY_MORNING
from tests.graph import Graph

NECK = Spot(
    SpotId("s1"),
    parse_place("back.trap_upper.left", "", {}).region,
    Side.LEFT,
    "My knot",
    MONDAY_MORNING,
)
LONGEST = 600  # seconds of the clock until a person gives up waiting


@dataclass
class Person:
    """Sees what is written and presses keys."""

    built: Graph
    is_live: bool = False
    columns: int = 80
    written: list[str] = field(default_factory=list)
    keys: Keys = field(default_factory=Keys)
    _read: int = 0

    def __post_init__(self) -> None:
        self.terminal = Terminal(
            self.built.clock,
            self.keys,
            self.written.append,
            is_live=self.is_live,
            columns=lambda: self.columns,
        )

    @property
    def seen(self) -> str:
        """Everything that was written."""
        return "".join(self.written)

    def begin(self, work: Coroutine[Any, Any, int]) -> asyncio.Task[int]:
        """Start a command."""
        return asyncio.ensure_future(work)

    def hold(self, spot: str = "My knot", muscle: str = "upper_trapezius") -> asyncio.Task[int]:
        """Start `unknot hold`."""
        wanted = Wanted(spot, muscle)
        return self.begin(lead_hold(self.built.services, self.terminal, wanted))

    async def sees(self, text: str) -> None:
        """Wait until something new says this."""
        for _ in range(LONGEST):
            found = self.seen.find(text, self._read)
            if found >= 0:
                self._read = found + len(text)
                return
            await self.built.clock.advance(1.0)
        raise AssertionError(f"“{text}” never came; the end was: {self.seen[-800:]}")

    async def answers(self, question: str, keys: str | list[str]) -> None:
        """Wait for a question and press keys."""
        await self.sees(question)
        for key in keys:
            self.keys.press(key)
        await self.built.clock.advance(0.3)

    async def begins_pressing(self, score: str = "5") -> asyncio.Task[int]:
        """Begin a hold, up to the first press."""
        task = self.hold()
        await self.answers("Not now", "n")
        await self.answers("How much does it hurt now?", [*score, "Enter"])
        await self.answers("Is this the pain you know?", "y")
        await self.sees("Press gently")
        return task
