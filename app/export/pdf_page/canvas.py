"""A page to draw on: text, lines and areas, in points from its upper left corner.

The PDF itself is written by pydyf, which is pure Python, so that a phone and a browser tab can make
the page too.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from enum import Enum
from itertools import pairwise

import pydyf

from app.export.pdf_page import font_metrics

WIDTH, HEIGHT = 595.0, 842.0  # A4

Colour = tuple[float, float, float]
CanvasPoint = tuple[float, float]

INK: Colour = (0.13, 0.15, 0.12)
GREY: Colour = (0.36, 0.38, 0.35)
PALE: Colour = (0.80, 0.80, 0.77)
PAPER: Colour = (0.95, 0.95, 0.93)
WHITE: Colour = (1.0, 1.0, 1.0)
ACCENT: Colour = (0.16, 0.39, 0.35)
WARM: Colour = (0.95, 0.84, 0.70)

ROUND = 0.5523  # the distance of the control points of a quarter circle
HATCH_STEP = 3.0


class Align(Enum):
    """Which end of a text is at its position."""

    LEFT = 0.0
    MIDDLE = 0.5
    RIGHT = 1.0


class Canvas:
    """One page."""

    def __init__(self) -> None:
        self._stream = pydyf.Stream(compress=True)

    def text(
        self,
        at: CanvasPoint,
        said: str,
        size: float = 8.5,
        colour: Colour = INK,
        bold: bool = False,
        align: Align = Align.LEFT,
    ) -> None:
        """One line of text; `at` is on its baseline."""
        x = at[0] - align.value * font_metrics.width(said, size, bold)
        stream = self._stream
        stream.begin_text()
        stream.set_color_rgb(*colour)
        stream.set_font_size("F2" if bold else "F1", size)
        stream.set_text_matrix(1, 0, 0, 1, round(x, 2), round(HEIGHT - at[1], 2))
        stream.stream.append(b"<" + font_metrics.encoded(said).hex().encode() + b"> Tj")
        stream.end_text()

    def line(
        self, points: Sequence[CanvasPoint], colour: Colour = PALE, width: float = 0.6
    ) -> None:
        """A line through all points."""
        self._path(points)
        self._stream.set_color_rgb(*colour, stroke=True)
        self._stream.set_line_width(width)
        self._stream.stroke()

    def area(self, points: Sequence[CanvasPoint], fill: Colour, edge: Colour | None = None) -> None:
        """A filled area, with an edge if `edge` gives a colour."""
        self._path(points)
        self._stream.set_color_rgb(*fill)
        self._stream.set_color_rgb(*(edge or fill), stroke=True)
        self._stream.set_line_width(0.5)
        self._stream.close()
        if edge:
            self._stream.fill_and_stroke()
        else:
            self._stream.fill()

    def box(self, x: float, y: float, wide: float, high: float, fill: Colour) -> None:
        """A filled rectangle, from its upper left corner."""
        self.area(((x, y), (x + wide, y), (x + wide, y + high), (x, y + high)), fill)

    def dot(self, at: CanvasPoint, radius: float, fill: Colour) -> None:
        """A filled circle."""
        x, y, reach = at[0], HEIGHT - at[1], radius * ROUND
        stream = self._stream
        stream.set_color_rgb(*fill)
        stream.move_to(x + radius, y)
        for (a, b), (c, d) in pairwise(((1, 0), (0, 1), (-1, 0), (0, -1), (1, 0))):
            stream.curve_to(
                x + a * radius + c * reach,
                y + b * radius + d * reach,
                x + c * radius + a * reach,
                y + d * radius + b * reach,
                x + c * radius,
                y + d * radius,
            )
        stream.fill()

    def hatch(self, x: float, y: float, wide: float, high: float) -> None:
        """Slanted lines over a rectangle, which mean that nothing is known."""
        stream = self._stream
        stream.push_state()
        stream.rectangle(x, HEIGHT - y - high, wide, high)
        stream.clip()
        stream.end()
        start = x - high
        while start < x + wide:
            self.line(((start, y + high), (start + high, y)), PALE, 0.5)
            start += HATCH_STEP
        stream.pop_state()

    def bytes(self, title: str) -> bytes:
        """The complete PDF file."""
        pdf = pydyf.PDF()
        pdf.add_object(self._stream)
        fonts = pydyf.Dictionary(
            {
                name: pydyf.Dictionary(
                    {
                        "Type": "/Font",
                        "Subtype": "/Type1",
                        "BaseFont": f"/{base}",
                        "Encoding": "/WinAnsiEncoding",
                    }
                )
                for name, base in (("F1", "Helvetica"), ("F2", "Helvetica-Bold"))
            }
        )
        page = pydyf.Dictionary(
            {
                "Type": "/Page",
                "Parent": pdf.pages.reference,
                "MediaBox": pydyf.Array([0, 0, WIDTH, HEIGHT]),
                "Contents": self._stream.reference,
                "Resources": pydyf.Dictionary({"Font": fonts}),
            }
        )
        pdf.add_page(page)
        pdf.catalog["Lang"] = pydyf.String("en-GB")
        pdf.info["Title"] = pydyf.String(title)
        pdf.info["Producer"] = pydyf.String("Unknot")
        file = io.BytesIO()
        pdf.write(file)
        return file.getvalue()

    def _path(self, points: Iterable[CanvasPoint]) -> None:
        for nth, (x, y) in enumerate(points):
            go = self._stream.line_to if nth else self._stream.move_to
            go(round(x, 2), round(HEIGHT - y, 2))
