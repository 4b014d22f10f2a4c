"""The page of the client with the first paint in it: rule 7 of this package."""

from __future__ import annotations

import logging
from collections.abc import Callable
from html import escape
from typing import Protocol

TITLE = "<title>Unknot</title>"
LOOK = 'data-look="system"'
SLOT = "<!-- first paint -->"

log = logging.getLogger(__name__)


class PageContents(Protocol):
    """What is shown before the client draws."""

    @property
    def title(self) -> str:
        """The title, as text."""
        ...

    @property
    def look(self) -> str:
        """`light`, `dark` or `system`."""
        ...

    @property
    def html(self) -> str:
        """HTML without scripts, in which every text is escaped."""
        ...


Paint = Callable[[str], PageContents | None]
"""Returns what is shown first at a route; `None` for nothing."""


def no_paint(route: str) -> None:
    """Nothing, for a site without a screen of its own."""


def with_first_paint(page: str, paint: Paint, route: str) -> str:
    """The page as it is sent for `route`.  A paint that fails leaves it as it is."""
    try:
        contents = paint(route)
    except Exception:
        log.exception("the first paint of %s failed", route)
        return page
    if contents is None:
        return page
    before, after = page.split(SLOT)
    before = before.replace(TITLE, f"<title>{escape(contents.title)}</title>")
    before = before.replace(LOOK, f'data-look="{escape(contents.look)}"')
    return f"{before}{contents.html}{after}"
