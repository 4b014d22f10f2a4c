"""Load the shipped content from `data/` into domain types, once, and check it.

Whatever is wrong is told as `ContentError`, naming the file, the item and the field.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, TypeVar

from cattrs import Converter, transform_error

from app.domain.body import Area, AreaId, Point
from app.domain.body_geometry import Outline
from app.domain.breathing.breath import BreathPattern, Paced, Unpaced
from app.domain.content import Content
from app.domain.content_check import faults
from app.domain.errors import ContentError, UnknotError
from app.domain.holds.protocol import HoldProtocol, Seconds, WaitsForPerson
from app.domain.learn.content import Card, Evidence, PlaceWords, RedFlag, Referral, Tags, Tip
from app.domain.learn.muscle import HandOrWall, Muscle, WithBodyWeight
from app.domain.movements import Breaths, Hold, Movement, Pace, Repetitions, Setup
from app.domain.safety import (
    ChosenAreas,
    ConsequenceScope,
    Everything,
    ScreeningArea,
    ScreeningQuestion,
    TheseMuscles,
    WhatIsPressedLying,
)

T = TypeVar("T")


def load_content(folder: Path) -> Content:
    """Read and check everything in `folder`.  Raises `ContentError`."""
    shelf = _Shelf(folder)
    content = Content(
        muscles=shelf.items("muscles.json", Muscle),
        movements=shelf.items("movements.json", Movement),
        patterns=shelf.items("breathing.json", BreathPattern),
        areas=shelf.items("atlas.json", Area, under="areas"),
        outlines=shelf.items("atlas.json", Outline, under="outlines"),
        referrals=shelf.items("referrals.json", Referral),
        places=shelf.items("places.json", PlaceWords),
        screening=shelf.items("screening.json", ScreeningQuestion),
        screening_areas=shelf.items("screening_areas.json", ScreeningArea),
        protocol=shelf.whole("hold_protocol.json", HoldProtocol),
        tags=shelf.whole("tags.json", Tags),
        cards=shelf.items("cards.json", Card),
        tips=shelf.items("tips.json", Tip),
        red_flags=shelf.items("red_flags.json", RedFlag),
        evidence=shelf.items("evidence.json", Evidence),
    )
    for fault in faults(content):
        raise ContentError(str(fault))
    return content


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
            raise ContentError(f"{name}: {under or 'it'} should be a list that is not empty.")
        return tuple(self._one(name, item, number, kind) for number, item in enumerate(raw, 1))

    def whole(self, name: str, kind: type[T]) -> T:
        """The one thing that file `name` holds."""
        return self._one(name, self._read(name), 1, kind)

    def _read(self, name: str) -> Any:
        try:
            return json.loads((self._folder / name).read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise ContentError(f"{name}: it cannot be read ({error}).") from error

    def _one(self, name: str, item: Any, number: int, kind: type[T]) -> T:
        try:
            return self._converter.structure(item, kind)
        except Exception as error:  # whatever the data does to the structuring, it is at fault
            called = (
                item.get("id", f"item {number}") if isinstance(item, dict) else f"item {number}"
            )
            what = "; ".join(transform_error(error, path="", format_exception=_in_words))
            raise ContentError(f"{name}, {called}: {what}.") from error


def _converter() -> Converter:
    converter = Converter(forbid_extra_keys=True)
    converter.register_structure_hook_func(lambda kind: kind is str, _text)
    converter.register_structure_hook(int, _whole_number)
    converter.register_structure_hook(float, _number)
    converter.register_structure_hook(bool, _yes_or_no)
    converter.register_structure_hook(AreaId, lambda raw, _: AreaId(_text(raw, str)))
    converter.register_structure_hook(
        Point, lambda raw, _: Point(*(_number(n, float) for n in raw))
    )
    converter.register_structure_hook(
        Paced | Unpaced,
        lambda raw, _: Unpaced() if raw == "unpaced" else converter.structure(raw, Paced),
    )
    converter.register_structure_hook(
        Seconds | WaitsForPerson,
        lambda raw, _: WaitsForPerson() if raw == "untimed" else converter.structure(raw, Seconds),
    )
    converter.register_structure_hook(
        HandOrWall | WithBodyWeight,
        lambda raw, _: (
            HandOrWall() if raw == "hand_or_wall" else converter.structure(raw, WithBodyWeight)
        ),
    )
    converter.register_structure_hook(
        Everything | TheseMuscles,
        lambda raw, _: (
            Everything() if raw == "everything" else converter.structure(raw, TheseMuscles)
        ),
    )
    paces: dict[str, type[Pace]] = {
        "repetitions": Repetitions,
        "hold": Hold,
        "breaths": Breaths,
        "setup": Setup,
    }

    def pace(raw: Any, _: object) -> Pace:
        named = [kind for name, kind in paces.items() if name in raw]
        if len(named) != 1:
            raise ValueError(f"should have one of {', '.join(paces)}")
        return converter.structure(raw, named[0])

    converter.register_structure_hook(Pace, pace)
    scopes: dict[str, Everything | ChosenAreas] = {
        "everything": Everything(),
        "chosen_areas": ChosenAreas(),
    }

    def scope(raw: Any, _: object) -> ConsequenceScope:
        if isinstance(raw, str):
            return scopes[raw]
        if "muscles" in raw:
            return converter.structure(raw, TheseMuscles)
        return converter.structure(raw, WhatIsPressedLying)

    converter.register_structure_hook(ConsequenceScope, scope)
    return converter


def _text(raw: Any, _: type) -> str:
    if not isinstance(raw, str):
        raise TypeError("should be a text")
    return raw


def _number(raw: Any, _: type) -> float:
    if isinstance(raw, bool) or not isinstance(raw, int | float):
        raise TypeError("should be a number")
    return float(raw)


def _whole_number(raw: Any, _: type) -> int:
    if isinstance(raw, bool) or not isinstance(raw, int):
        raise TypeError("should be a whole number")
    return raw


def _yes_or_no(raw: Any, _: type) -> bool:
    if not isinstance(raw, bool):
        raise TypeError("should be true or false")
    return raw


def _in_words(error: BaseException, kind: type | None) -> str:
    if isinstance(error, UnknotError):
        return str(error)
    if isinstance(error, KeyError):
        return f"{error.args[0]} is missing or unknown"
    return str(error) or type(error).__name__
