"""Something made once and kept for as long as a component is shown.

Needed above all for services of the client, such as its voice: Flet drops one that nobody keeps.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, cast

import flet as ft

T = TypeVar("T")


def use_kept(make: Callable[[], T]) -> T:
    """What `make` made when this component was first shown."""
    kept, _ = ft.use_state(cast(Any, make))
    return cast(T, kept)
