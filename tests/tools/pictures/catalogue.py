"""Every figure, and the file it is in."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from pathlib import Path, PurePosixPath

from app import paths
from app.content_loader import load_content
from tests.tools.pictures import movements, techniques
from tests.tools.pictures.places import Place, places
from tests.tools.pictures.scene import Scene

FOLDER = "figures"


def scenes() -> Iterator[tuple[PurePosixPath, Scene]]:
    """Every pose of a movement and every technique, with the path of its file under `assets`."""
    for name, draw in movements.MOTIONS.items():
        motion = draw()
        for number in range(len(motion.poses)):
            place = f"{name}-{number + 1}" if number else name
            yield PurePosixPath(FOLDER, "movements", f"{place}.svg"), motion.scene(number)
    for name, pressed in techniques.SCENES.items():
        yield PurePosixPath(FOLDER, "techniques", f"{name}.svg"), pressed()


def on_the_way() -> Iterator[tuple[PurePosixPath, Scene]]:
    """Every scene between two poses: `calf_raises-1-2.svg` is the second after the first pose."""
    for name, draw in movements.MOTIONS.items():
        motion = draw()
        for number in range(len(motion.poses) - 1):
            for step, scene in enumerate(motion.on_the_way(number)):
                place = f"{name}-{number + 1}-{step + 1}.svg"
                yield PurePosixPath(FOLDER, "between", place), scene


def every_figure() -> Iterator[tuple[PurePosixPath, Scene | Place]]:
    """All that is drawn."""
    return chain(scenes(), on_the_way(), places(load_content(paths.shipped("data"))))


def write(assets: Path | None = None) -> int:
    """Write every figure anew, remove what is no longer drawn, and say how many there are."""
    root = assets or paths.shipped("assets")
    drawn = {root / path: scene.svg() for path, scene in every_figure()}
    for path, svg in drawn.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(svg, encoding="utf-8", newline="\n")
    for stray in set((root / FOLDER).rglob("*.svg")) - set(drawn):
        stray.unlink()
    return len(drawn)
