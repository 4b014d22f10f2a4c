"""A terminal as those who are led see it: lines that stay, lines of the moment, and keys.

1. Lines of the moment are redrawn in place, below those that stay. Where nothing can be redrawn (a
   pipe, a screen reader, TERM=dumb, NO_COLOR) they are left out, and what matters is said in lines.
2. A question waits for one of its keys. Who leaves instead, by Ctrl+C or by closing the input,
   raises `Left`.
"""

from __future__ import annotations

import asyncio
import re
import textwrap
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress

from app.ports import Clock
from app.system.keyboard import CLOSED, INTERRUPT
from app.texts.cli import guided as words

FRAME_SECONDS, GLANCE_SECONDS = 0.1, 1.0  # of real time: between two drawings, or two looks
PAST_THE_EDGE = 0.001
UP_AND_CLEAR, CLEAR_BELOW = "\x1b[1A", "\r\x1b[J"
BELL = "\a"
MIN_COLUMNS, MOST_COLUMNS = 20, 88
MARK = re.compile(r"- |\[\w+\] ")
"""A bullet, or the key of an answer."""


class Left(Exception):
    """The person left instead of answering."""


class Keys:
    """The keys that were pressed and wait to be read."""

    def __init__(self) -> None:
        self._pressed: asyncio.Queue[str] = asyncio.Queue()
        self.closed = False

    def press(self, key: str) -> None:
        """Somebody pressed a key; after `CLOSED` no other can come."""
        self.closed |= key == CLOSED
        self._pressed.put_nowait(key)

    @property
    def is_over(self) -> bool:
        """Whether everything is read, and nothing can follow."""
        return self.closed and self._pressed.empty()

    async def next(self) -> str:
        """The next key. Once the input is closed and all is read, it is always `CLOSED`."""
        if self.is_over:
            return CLOSED
        return await self._pressed.get()


class Terminal:
    """Writes with `write`, and reads `keys`; `columns` gives the present width.

    `is_live`: whether lines can be redrawn (rule 1).
    """

    def __init__(
        self,
        clock: Clock,
        keys: Keys,
        write: Callable[[str], None],
        *,
        is_live: bool,
        columns: Callable[[], int] = lambda: 80,
    ) -> None:
        self._clock = clock
        self._write = write
        self._columns = columns
        self._shown: tuple[str, ...] = ()
        self.keys = keys
        self.is_live = is_live

    def say(self, text: str = "", indent: str = "") -> None:
        """Write lines that stay, wrapped to the width."""
        self.clear()
        for line in text.splitlines() or [""]:
            self._write("\n".join(self._wrapped(line, indent)) + "\n")

    def show(self, *lines: str) -> None:
        """Redraw the lines of the moment. Does nothing where that is not possible."""
        wrapped = tuple(each for line in lines for each in self._wrapped(line, "  "))
        if self.is_live and wrapped != self._shown:
            self._write(self._back() + "\n".join(wrapped))
            self._shown = wrapped

    def clear(self) -> None:
        """Take the lines of the moment away."""
        if self._shown:
            self._write(self._back())
            self._shown = ()

    def ring(self) -> None:
        """Ring the bell of a live terminal."""
        if self.is_live:
            self._write(BELL)

    def _wrapped(self, line: str, indent: str) -> list[str]:
        """The line in the width, below its bullet where it has one; words that `TOGETHER` joins
        stay on one line.
        """
        mark = MARK.match(line)
        below = indent + " " * (mark.end() if mark else 0)
        width = max(MIN_COLUMNS, min(self._columns() - 1, MOST_COLUMNS))
        wrapped = textwrap.wrap(line, width, initial_indent=indent, subsequent_indent=below)
        return [each.replace(words.TOGETHER, " ").rstrip() for each in wrapped] or [""]

    def _back(self) -> str:
        return UP_AND_CLEAR * (len(self._shown) - 1) + CLEAR_BELOW

    async def key_within(self, seconds: float) -> str:
        """The next key, or "" when none comes within these seconds of the clock. Once the input is
        over, none comes.
        """
        waits = asyncio.ensure_future(self._clock.sleep(seconds))
        pressed = asyncio.ensure_future(self.keys.next())
        watched = {waits} if self.keys.is_over else {waits, pressed}
        try:
            await asyncio.wait(watched, return_when=asyncio.FIRST_COMPLETED)
            return pressed.result() if pressed in watched and pressed.done() else ""
        finally:
            for task in (waits, pressed):
                task.cancel()
                with suppress(asyncio.CancelledError):
                    await task

    async def frame(self, boundary: float) -> str:
        """The next key, or "" when it is time to draw again: soon, or where nothing can be redrawn
        at the next `boundary`, which is so many seconds ahead.
        """
        if self.is_live:
            return await self.key_within(FRAME_SECONDS / self._clock.real_seconds(1.0))
        glance = GLANCE_SECONDS / self._clock.real_seconds(1.0)
        return await self.key_within(min(glance, max(0.0, boundary) + PAST_THE_EDGE))

    async def choose(self, question: str, answers: Mapping[str, str]) -> str:
        """Ask a question and return the key of the answer. Raises `Left` (rule 2)."""
        self.say(question)
        for key, label in answers.items():
            self.say(words.answer(key, label), "  ")
        while True:
            self.show(words.YOUR_ANSWER)
            key = await self.keys.next()
            if key in answers:
                self.say(words.chosen(answers[key]))
                return key
            if key in (INTERRUPT, CLOSED):
                self.clear()
                raise Left

    async def choose_one(self, question: str, labels: Sequence[str]) -> int:
        """Ask for one of up to 35 things, and return its index. Raises `Left`."""
        keys = [key for key, _ in zip(_numbers(), labels, strict=False)]
        chosen = await self.choose(question, dict(zip(keys, labels, strict=False)))
        return keys.index(chosen)

    @contextmanager
    def tidy(self) -> Iterator[None]:
        """Leave no line of the moment behind, however this ends."""
        try:
            yield
        finally:
            self.clear()


def _numbers() -> Iterator[str]:
    yield from "123456789"
    yield from "abcdefghijklmnopqrstuvwxyz"
