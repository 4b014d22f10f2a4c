"""Colours, type and sizes: one seed colour, light and dark, calm and warm."""

from __future__ import annotations

from enum import Enum
from typing import Any

import flet as ft

from app.domain.journal.entry import Score

SEED = "#2f6f62"

# The scale of all gaps and paddings, in logical pixels.
TINY, SMALL, MEDIUM, LARGE, HUGE = 4, 8, 16, 24, 40
TOUCH = 48
DATE_WIDE = 232  # fits a whole date at twice the text size
READING_WIDTH = 720
TWO_COLUMNS = 1200
RADIUS = 20

RAIL_FROM = 840
RAIL_WIDTH = 88
MIDDLE_FROM, HIGH_FROM = 740, 880


class Width(Enum):
    """The width class of a window: one column with a bar below, or a rail beside it."""

    NARROW = "narrow"
    WIDE = "wide"

    @classmethod
    def of(cls, pixels: float) -> Width:
        """The class of a width in pixels."""
        return cls.WIDE if pixels >= RAIL_FROM else cls.NARROW


class Height(Enum):
    """The height class of a window: how much fits without scrolling."""

    LOW = "low"
    MIDDLE = "middle"
    HIGH = "high"

    @classmethod
    def of(cls, pixels: float) -> Height:
        """The class of a height in pixels; high if it is unknown."""
        if not pixels or pixels >= HIGH_FROM:
            return cls.HIGH
        return cls.MIDDLE if pixels >= MIDDLE_FROM else cls.LOW


MIDDLE_GREY = "#767676"
"""More than 4 to 1 apart from black and from white."""


class Contrast(Enum):
    """How far colours stand apart."""

    USUAL = "usual"
    HIGH = "high"


def _text(colour: str) -> ft.TextTheme:
    # A style without a colour of its own is drawn black, even in dark mode.
    def style(size: int, weight: ft.FontWeight = ft.FontWeight.W_400) -> ft.TextStyle:
        return ft.TextStyle(size=size, weight=weight, color=colour, height=1.35)

    strong = ft.FontWeight.W_600
    return ft.TextTheme(
        display_large=style(64),
        display_medium=style(48),
        display_small=style(36),
        headline_large=style(30, strong),
        headline_medium=style(26, strong),
        headline_small=style(23, strong),
        title_large=style(21, strong),
        title_medium=style(17, strong),
        title_small=style(15, strong),
        body_large=style(17),
        body_medium=style(15),
        body_small=style(13),
    )


def _touchable() -> dict[str, Any]:
    # In a desktop browser Material makes buttons 32 px high; a finger needs 48 px everywhere.
    def roomy() -> ft.ButtonStyle:
        return ft.ButtonStyle(padding=ft.Padding.symmetric(vertical=14, horizontal=LARGE))

    return {
        "visual_density": ft.VisualDensity.STANDARD,
        "filled_button_theme": ft.FilledButtonTheme(style=roomy()),
        "outlined_button_theme": ft.OutlinedButtonTheme(style=roomy()),
        "text_button_theme": ft.TextButtonTheme(style=roomy()),
    }


def light(contrast: Contrast = Contrast.USUAL) -> ft.Theme:
    """The light theme: warm paper."""
    if contrast is Contrast.HIGH:
        return _stronger(light(), ink="#000000", paper="#ffffff", accent="#0b3b32")
    return ft.Theme(
        color_scheme_seed=SEED,
        scaffold_bgcolor="#fbf7f0",  # a screen outside the app's frame
        color_scheme=ft.ColorScheme(
            primary="#2a6458",
            on_primary="#ffffff",
            primary_container="#cfe6dd",
            on_primary_container="#0b3b32",
            secondary="#7a5c3e",
            on_secondary="#ffffff",
            secondary_container="#f3e0ca",
            on_secondary_container="#432c12",
            tertiary="#46608a",
            on_tertiary="#ffffff",
            tertiary_container="#d9e4f7",
            on_tertiary_container="#1a3357",
            error="#a63a2b",
            on_error="#ffffff",
            error_container="#fbdcd5",
            on_error_container="#5c150b",
            surface="#fbf7f0",
            on_surface="#22261f",
            on_surface_variant="#51564d",
            surface_container_lowest="#ffffff",
            surface_container_low="#f6f1e8",
            surface_container="#f1ebe1",
            surface_container_high="#ebe5da",
            surface_container_highest="#e5dfd3",
            outline="#7a7f74",
            outline_variant="#d3cec2",
        ),
        text_theme=_text("#22261f"),
        use_material3=True,
        **_touchable(),
    )


def dark(contrast: Contrast = Contrast.USUAL) -> ft.Theme:
    """The dark theme: lamp light."""
    if contrast is Contrast.HIGH:
        return _stronger(dark(), ink="#ffffff", paper="#000000", accent="#c9efe3")
    return ft.Theme(
        color_scheme_seed=SEED,
        scaffold_bgcolor="#15181a",  # a screen outside the app's frame
        color_scheme=ft.ColorScheme(
            primary="#8fd0bf",
            on_primary="#06382f",
            primary_container="#1f5045",
            on_primary_container="#c9efe3",
            secondary="#e2c19c",
            on_secondary="#42290b",
            secondary_container="#5a4025",
            on_secondary_container="#fbdfc1",
            tertiary="#aec7f2",
            on_tertiary="#14305a",
            tertiary_container="#2e4770",
            on_tertiary_container="#d9e4fb",
            error="#ffb4a6",
            on_error="#611207",
            error_container="#7d2b1e",
            on_error_container="#ffdad3",
            surface="#15181a",
            on_surface="#e4e3dc",
            on_surface_variant="#bfc3b9",
            surface_container_lowest="#0f1213",
            surface_container_low="#1b1f20",
            surface_container="#202425",
            surface_container_high="#2a2e2f",
            surface_container_highest="#35393a",
            outline="#8b9087",
            outline_variant="#43483f",
        ),
        text_theme=_text("#e4e3dc"),
        use_material3=True,
        **_touchable(),
    )


def _stronger(theme: ft.Theme, ink: str, paper: str, accent: str) -> ft.Theme:
    """`theme` with text and outlines in `ink` on `paper`.

    What is chosen has an outline, as its colour is only a shade apart; and what is left of a
    slider can be told from the paper and from what is set.
    """
    colours = theme.color_scheme
    assert colours is not None
    colours.surface = theme.scaffold_bgcolor = colours.on_primary = paper
    colours.on_surface = colours.on_surface_variant = ink
    colours.outline = colours.outline_variant = ink
    colours.primary = accent
    theme.text_theme = _text(ink)
    line = ft.BorderSide(2, ink)
    chosen = ft.StadiumBorder(side=line)
    assert theme.filled_button_theme is not None
    assert theme.filled_button_theme.style is not None
    theme.filled_button_theme.style.side = line
    theme.navigation_bar_theme = ft.NavigationBarTheme(indicator_shape=chosen)
    theme.navigation_rail_theme = ft.NavigationRailTheme(indicator_shape=chosen)
    theme.slider_theme = ft.SliderTheme(inactive_track_color=MIDDLE_GREY)
    return theme


SCORE_RAMP = (
    "#f4ebd0",
    "#f1d4a8",
    "#f2bb84",
    "#f2a16e",
    "#ee8662",
    "#e46c60",
    "#d45663",
    "#bd4466",
    "#a13867",
    "#813264",
    "#612c5c",
)
"""The colours of scores 0-10, from pale straw over clay to plum.

Lightness falls evenly from step to step, so the order survives every kind of colour-blindness and a
grey printer; a number always accompanies the colour.
"""
DARK_INK, LIGHT_INK = "#14100f", "#ffffff"
_LIGHT_FROM = 7


def score_fill(score: Score) -> str:
    """The colour of a score."""
    return SCORE_RAMP[score]


def score_ink(score: Score) -> str:
    """The colour of the number on top of `score_fill(score)`."""
    return LIGHT_INK if score >= _LIGHT_FROM else DARK_INK
