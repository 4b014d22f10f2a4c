"""Drawing what is seen first, first."""

from __future__ import annotations

import flet as ft

EDGE = "edge"


def use_unfolded() -> tuple[bool, ft.Control]:
    """Whether the first screenful has been drawn; and its edge, which is to be shown below it.

    For what lies below: it comes when the client says that the edge has its place, so that what
    was asked for with a tap comes without waiting for what is not in sight.
    """
    unfolded, unfold = ft.use_state(False)
    edge = ft.Container(key=EDGE, height=1, on_size_change=lambda _: unfold(True))
    return unfolded, edge
