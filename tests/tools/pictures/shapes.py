"""What a picture is made of, each able to say how near it is and to draw itself."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Protocol

from tests.tools.pictures.outline import Circle, outline, straight_pieces
from tests.tools.pictures.strokes import closed, filled, gap, smooth, stroked
from tests.tools.pictures.vectors import Vec
from tests.tools.pictures.view import View

GAP = 2.6
"""How wide the line of paper is that sets one part off from what is behind it, in pixels."""


class Piece(Protocol):
    """Anything drawn."""

    def near(self, view: View) -> float:
        """How near it is: what is nearer is drawn later."""

    def svg(self, view: View) -> str:
        """The SVG elements that draw it."""

    def plain(self, tone: str) -> Piece:
        """The same in one colour, without lines that set it off."""


@dataclass(frozen=True, slots=True)
class Ball:
    """A round thing in space."""

    at: Vec
    r: float

    def circle(self, view: View) -> Circle:
        """What is seen of it."""
        spot = view.spot(self.at)
        return Circle(spot.x, spot.y, self.r * view.scale)


@dataclass(frozen=True, slots=True)
class Hull:
    """What a rubber skin around balls would be.

    `around`: a line of paper sets it off all around; else only along its straight sides, so that
    bones of one limb join without a seam.  `nearer` is added to how near it is.
    """

    balls: tuple[Ball, ...]
    tone: str
    around: bool = False
    nearer: float = 0
    gap: float = GAP

    def near(self, view: View) -> float:
        spots = [view.spot(ball.at).near for ball in self.balls]
        return sum(spots) / len(spots) + self.nearer

    def svg(self, view: View) -> str:
        return self.set_off(view) + self.fill(view)

    def set_off(self, view: View) -> str:
        """Only the line of paper."""
        circles = [ball.circle(view) for ball in self.balls]
        return gap(outline(circles) if self.around else straight_pieces(circles), self.gap)

    def fill(self, view: View) -> str:
        """Only the part itself."""
        return filled(outline([ball.circle(view) for ball in self.balls]), self.tone)

    def plain(self, tone: str) -> Hull:
        return replace(self, tone=tone, gap=0)


@dataclass(frozen=True, slots=True)
class Plane:
    """A flat thing: its corners, in order."""

    corners: tuple[Vec, ...]
    tone: str
    nearer: float = 0
    gap: float = 0

    def near(self, view: View) -> float:
        spots = [view.spot(corner).near for corner in self.corners]
        return sum(spots) / len(spots) + self.nearer

    def svg(self, view: View) -> str:
        path = closed([view.spot(corner) for corner in self.corners])
        return gap(path, self.gap) + filled(path, self.tone)

    def plain(self, tone: str) -> Plane:
        return replace(self, tone=tone, gap=0)


@dataclass(frozen=True, slots=True)
class Line:
    """A thin line through points; `wide` is in pixels."""

    points: tuple[Vec, ...]
    tone: str
    wide: float = 2
    nearer: float = 0

    def near(self, view: View) -> float:
        spots = [view.spot(point).near for point in self.points]
        return sum(spots) / len(spots) + self.nearer

    def svg(self, view: View) -> str:
        return stroked(smooth([view.spot(point) for point in self.points]), self.tone, self.wide)

    def plain(self, tone: str) -> Line:
        return replace(self, tone=tone)


@dataclass(frozen=True, slots=True)
class Group:
    """Pieces that are drawn one after the other, as one."""

    pieces: tuple[Piece, ...]
    at: Vec
    nearer: float = 0

    def near(self, view: View) -> float:
        return view.spot(self.at).near + self.nearer

    def svg(self, view: View) -> str:
        return "".join(piece.svg(view) for piece in self.pieces)

    def plain(self, tone: str) -> Group:
        return replace(self, pieces=tuple(piece.plain(tone) for piece in self.pieces))


@dataclass(frozen=True, slots=True)
class Limb:
    """Parts that are set off from what is behind them, but not from each other."""

    parts: tuple[Hull, ...]
    nearer: float = 0

    def near(self, view: View) -> float:
        return sum(part.near(view) for part in self.parts) / len(self.parts) + self.nearer

    def svg(self, view: View) -> str:
        apart = "".join(part.set_off(view) for part in self.parts)
        return apart + "".join(part.fill(view) for part in self.parts)

    def plain(self, tone: str) -> Limb:
        return replace(self, parts=tuple(part.plain(tone) for part in self.parts))


def bone(start: Vec, r: float, end: Vec, r_end: float, tone: str, nearer: float = 0) -> Hull:
    """A part that is round and narrows from one end to the other."""
    return Hull((Ball(start, r), Ball(end, r_end)), tone, nearer=nearer)
