"""A whole picture: paper, things behind, a person, things in front, and arrows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tests.tools.pictures.palette import EDGE, GHOST, PAPER
from tests.tools.pictures.shapes import Piece
from tests.tools.pictures.view import SIZE, View

CORNER = 28


@dataclass(frozen=True, slots=True)
class Inset:
    """A round picture in the picture: part of the same, from where it is seen better."""

    view: View
    among: Sequence[Piece]
    x: float = 256
    y: float = 92
    r: float = 52

    def svg(self) -> str:
        """The elements that draw it."""
        dx, dy = self.x - SIZE / 2, self.y - SIZE / 2
        ring = f'<circle cx="{self.x:g}" cy="{self.y:g}" r="{self.r:g}"'
        drawn = "".join(piece.svg(self.view) for piece in _far_to_near(self.among, self.view))
        return (
            f'<clipPath id="inset">{ring}/></clipPath>{ring} fill="{PAPER}"/>'
            f'<g clip-path="url(#inset)"><g transform="translate({dx:g} {dy:g})">{drawn}</g></g>'
            f'{ring} fill="none" stroke="{EDGE}" stroke-width="2.4"/>'
        )


@dataclass(frozen=True, slots=True)
class Scene:
    """What is seen from where.

    `behind` is drawn first, in this order; then who was there before, as a shadow (`ghost`); then
    what is `among` each other, farthest first; then what is `before` all, in this order.
    """

    view: View
    behind: Sequence[Piece] = ()
    ghost: Sequence[Piece] = ()
    among: Sequence[Piece] = ()
    before: Sequence[Piece] = ()
    inset: Inset | None = None

    def svg(self) -> str:
        """The picture as a file."""
        view = self.view
        pieces: list[Piece] = [
            *self.behind,
            *(piece.plain(GHOST) for piece in _far_to_near(self.ghost, view)),
            *_far_to_near(self.among, view),
            *self.before,
        ]
        drawn = "\n".join(filter(None, (piece.svg(view) for piece in pieces)))
        inset = self.inset.svg() + "\n" if self.inset else ""
        panel = f'<rect width="{SIZE}" height="{SIZE}" rx="{CORNER}"'
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIZE} {SIZE}" '
            f'width="{SIZE}" height="{SIZE}">\n'
            f'<clipPath id="panel">{panel}/></clipPath>\n'
            f'{panel} fill="{PAPER}"/>\n'
            f'<g clip-path="url(#panel)">\n{drawn}\n</g>\n{inset}</svg>\n'
        )


def _far_to_near(pieces: Sequence[Piece], view: View) -> list[Piece]:
    return sorted(pieces, key=lambda piece: piece.near(view))
