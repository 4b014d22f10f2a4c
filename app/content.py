"""Load the shipped content from `data/` into domain types, once, and check it.

Whatever is wrong is told as `ContentTrouble`, naming the file, the item and the field.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, TypeVar

from cattrs import Converter, transform_error

from app.domain.atlas import Outline
from app.domain.body import Area, AreaId, Point, RegionId
from app.domain.breath import BreathPattern, Paced, Unpaced
from app.domain.errors import ContentTrouble, UnknotError
from app.domain.library import Library
from app.domain.movement import Movement
from app.domain.muscle import Muscle

T = TypeVar("T")
DATA = Path(__file__).resolve().parent.parent / "data"


def load_library(folder: Path = DATA) -> Library:
    """Read and check everything in `folder`.  Raises `ContentTrouble`."""
    shelf = _Shelf(folder)
    return Library(
        muscles=shelf.items("muscles.json", Muscle),
        movements=shelf.items("movements.json", Movement),
        patterns=shelf.items("breathing.json", BreathPattern),
        areas=shelf.items("atlas.json", Area, under="areas"),
        outlines=shelf.items("atlas.json", Outline, under="outlines"),
    )


class _Shelf:
    """One content folder: reads a file, structures what is in it, names what is wrong."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._converter = _converter()

    def items(self, name: str, kind: type[T], under: str = "") -> tuple[T, ...]:
        """The list in file `name` (or the one called `under` in it), as `kind`s."""
        raw = self._read(name)
        if under:
            raw = raw.get(under) if isinstance(raw, dict) else None
        if not isinstance(raw, list) or not raw:
            raise ContentTrouble(f"{name}: {under or 'it'} should be a list that is not empty.")
        return tuple(self._one(name, item, number, kind) for number, item in enumerate(raw, 1))

    def _read(self, name: str) -> Any:
        try:
            return json.loads((self._folder / name).read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise ContentTrouble(f"{name}: it cannot be read ({error}).") from error

    def _one(self, name: str, item: Any, number: int, kind: type[T]) -> T:
        try:
            return self._converter.structure(item, kind)
        except Exception as error:
            called = item.get("id", f"number {number}") if isinstance(item, dict) else number
            what = "; ".join(transform_error(error, path="item", format_exception=_in_words))
            raise ContentTrouble(f"{name}, {called}: {what}.") from error


def _converter() -> Converter:
    converter = Converter(forbid_extra_keys=True, prefer_attrib_converters=True)
    converter.register_structure_hook(AreaId, lambda raw, _: AreaId(str(raw)))
    converter.register_structure_hook(RegionId, lambda raw, _: RegionId(str(raw)))
    converter.register_structure_hook(Point, lambda raw, _: Point(*raw))
    paced = converter.get_structure_hook(Paced)
    converter.register_structure_hook(
        Paced | Unpaced,
        lambda raw, _: Unpaced() if raw == "unpaced" else paced(raw, Paced),
    )
    return converter


def _in_words(error: BaseException, kind: type | None) -> str:
    if isinstance(error, UnknotError):
        return str(error)
    if isinstance(error, KeyError):
        return f"{error.args[0]} is missing"
    return str(error) or type(error).__name__
