"""A page that shows every figure with its name, on light and on dark, to look at."""

from __future__ import annotations

from html import escape
from pathlib import PurePosixPath

from app.domain.content import Content
from app.domain.movement_id import MovementId
from tests.tools.pictures.catalogue import scenes

GROUNDS = (("#fbf7f0", "#22261f"), ("#15181a", "#e4e3dc"))
"""The app's surfaces and the text on them, light and dark."""


def page(content: Content) -> str:
    """The page as HTML; it needs nothing else."""
    cells = "".join(
        f"<figure>{_own_ids(scene.svg(), path)}<figcaption>{escape(_name(content, path))}"
        "</figcaption></figure>"
        for path, scene in scenes()
    )
    parts = "".join(
        f'<section style="background:{ground};color:{text}">{cells}</section>'
        for ground, text in GROUNDS
    )
    style = (
        "body{margin:0;font:14px sans-serif}section{display:flex;flex-wrap:wrap;padding:16px}"
        "figure{margin:10px;width:240px;text-align:center}svg{width:240px;height:240px}"
    )
    return (
        f'<!doctype html><meta charset="utf-8"><title>Figures</title><style>{style}</style>{parts}'
    )


def _name(content: Content, path: PurePosixPath) -> str:
    if path.parent.name == "movements":
        drawn, _, number = path.stem.partition("-")
        names = {movement.id: movement.name for movement in content.movements}
        return f"{names.get(MovementId(drawn), drawn)} {number}".rstrip()
    return content.muscle(path.stem).name


def _own_ids(svg: str, path: PurePosixPath) -> str:
    # On one page, each picture needs names of its own for what it is clipped to.
    for name in ("panel", "inset"):
        svg = svg.replace(f'"{name}"', f'"{path.stem}-{name}"').replace(
            f"#{name}", f"#{path.stem}-{name}"
        )
    return svg
