"""Every figure, and the file it is in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from app import paths
from tests.tools.pictures import movements, techniques
from tests.tools.pictures.scene import Scene

FOLDER = "figures"


def scenes() -> Iterator[tuple[PurePosixPath, Scene]]:
    """Every scene, with the path of its file under `assets`."""
    for kind, drawn in (("movements", movements.SCENES), ("techniques", techniques.SCENES)):
        for name, draw in drawn.items():
            yield PurePosixPath(FOLDER, kind, f"{name}.svg"), draw()


def write(assets: Path | None = None) -> int:
    """Write every figure anew, remove what is no longer drawn, and say how many there are."""
    root = assets or paths.shipped("assets")
    drawn = {root / path: scene.svg() for path, scene in scenes()}
    for path, svg in drawn.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(svg, encoding="utf-8", newline="\n")
    for stray in set((root / FOLDER).rglob("*.svg")) - set(drawn):
        stray.unlink()
    return len(drawn)
