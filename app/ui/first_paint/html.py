"""The first paint as HTML.  Every text in it is escaped; colours and sizes are in
`assets/first-paint.css`.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from app.domain.journal.entry import Clear, PainAnswer, Scored, Skip
from app.domain.journal.entry_queries import NeverLogged
from app.texts import shell as words
from app.ui.first_paint.contents import FirstPaint, PaintedLink, PaintedPart, PaintedRow


@dataclass(frozen=True, slots=True)
class FirstPage:
    """What goes into the page: the title, `light`, `dark` or `system`, and the HTML."""

    title: str
    look: str
    html: str


def first_page(paint: FirstPaint) -> FirstPage:
    """The title as text, and all the rest as HTML."""
    opening = [] if paint.parts else [f"<p>{escape(words.OPENING)}</p>"]
    actions = "".join(map(_link, paint.actions))
    parts = "".join([*opening, *map(_part, paint.parts)])
    kind = "whole" if paint.parts else "opening"
    html = (
        f'<div class="{kind}"><header><h1>{escape(paint.heading)}</h1>{actions}</header>'
        f"<main>{parts}</main>{_tabs(paint)}</div>"
    )
    return FirstPage(paint.title, paint.look.value, html)


def _tabs(paint: FirstPaint) -> str:
    if not paint.tabs:
        return ""
    chosen = ' aria-current="page"'
    tabs = "".join(
        f"<li>{_link(tab, chosen if tab.route == paint.chosen else '')}</li>" for tab in paint.tabs
    )
    return f"<nav><ul>{tabs}</ul></nav>"


def _part(part: PaintedPart) -> str:
    heading = f"<h2>{escape(part.heading)}</h2>" if part.heading else ""
    lines = "".join(f"<p>{escape(line)}</p>" for line in part.lines)
    rows = "".join(map(_row, part.rows))
    rows = f"<ul>{rows}</ul>" if rows else ""
    links = "".join(map(_link, part.links))
    links = f"<p>{links}</p>" if links else ""
    column = ' class="beside"' if part.is_beside else ""
    return f"<section{column}>{heading}{lines}{rows}{links}</section>"


def _row(row: PaintedRow) -> str:
    return (
        f'<li><a href="{escape(row.link.route)}">{_mark(row.last)}'
        f"<span><b>{escape(row.name)}</b> <small>{escape(row.about)}</small></span> "
        f"<i>{escape(row.link.text)}</i></a></li>"
    )


def _mark(last: PainAnswer | NeverLogged) -> str:
    """The answer as a round mark; the row says it in words."""
    match last:
        case Scored(score):
            kind, face = f"score-{int(score)}", str(int(score))
        case Clear():
            kind, face = "clear", "✓"
        case Skip():
            kind, face = "skipped", "…"
        case _:
            kind, face = "never", "?"
    return f'<span class="mark {kind}" aria-hidden="true">{face}</span>'


def _link(link: PaintedLink, more: str = "") -> str:
    return f'<a href="{escape(link.route)}"{more}>{escape(link.text)}</a>'
