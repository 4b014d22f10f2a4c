"""A state that handlers read and change as it is now, not as it was when they were drawn.

Two events may come before the next drawing; with values from the last drawing, the second would
undo the first.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, cast

import flet as ft

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Newest(Generic[T]):
    """The value as drawn, `shown`; `read` returns the newest one, and `change` makes the next of
    it.
    """

    shown: T
    read: Callable[[], T]
    change: Callable[[Callable[[T], T]], None]


def use_newest(first: Callable[[], T]) -> Newest[T]:
    """A state that is at first what `first` returns; redraws this component when it changes."""
    kept: Any = ft.use_ref(cast(Any, first))
    _, redraw = ft.use_state(0)
    shown: T = kept.current

    def read() -> T:
        return cast(T, kept.current)

    def change(by: Callable[[T], T]) -> None:
        before, kept.current = kept.current, by(kept.current)
        if kept.current != before:
            redraw(lambda n: n + 1)

    return Newest(shown, read, change)
