"""Values of the domain as JSON documents, and back.

1. Any frozen dataclass of ours is an object with its fields by name; nothing needs registering.
2. Instants and times are ISO 8601 text; an instant keeps the UTC offset it was written with.
   Durations are seconds.  Enums are their values, regions and areas their text.
3. Where a field may have one of several types (`Scored | Clear | Skip`), the object gives the type
   under `"is"`, by its name in `stored_kinds.py`; a value that is not an object is stored under
   `"value"` beside it.  (`is` is a Python keyword, so no field of ours can have that name.)
4. A missing field takes its default, and an unknown field is ignored.  So fields can be added
   freely, and dropped once nothing reads them (`rule` of a break event was); any other change of
   shape needs a numbered migration.
5. Nothing is guessed: a number where text belongs is an error that names the field.
"""

from __future__ import annotations

import json
import types
from collections.abc import Callable
from dataclasses import is_dataclass
from datetime import date, datetime, time, timedelta
from enum import Enum
from typing import Any, Union, cast, get_args, get_origin

from cattrs import Converter, transform_error

from app.domain.body import AreaId, RegionId
from app.domain.errors import StorageError
from app.domain.journal.entry import Score
from app.storage.stored_kinds import NAMES

Document = dict[str, Any]
Json = Any
"""Anything `json.loads` can return: the only place where the type is not yet known."""

_TAG = "is"
_TEXTS = (RegionId, AreaId)
_PRIMITIVES: dict[type, tuple[type, ...]] = {
    str: (str,),
    bool: (bool,),
    int: (int,),
    float: (float, int),
}


def to_json(value: object, kind: object) -> Json:
    """Convert `value`, of type `kind`, to something `json.dumps` accepts."""
    return _converter.unstructure(value, unstructure_as=kind)


def from_json(data: Json, kind: object, where: str) -> Any:
    """Convert `data` to a value of type `kind`.

    Raises `StorageError`, which names `where` the data is and which field is wrong.
    """
    try:
        return _converter.structure(data, cast(type[Any], kind))
    except Exception as error:  # a constructor may raise anything, as the data is not trusted
        wrong = "; ".join(transform_error(error, path="", format_exception=_in_words))
        raise StorageError(f"We can’t read {where} ({wrong}).") from error


def check_writable(document: Json, where: str) -> None:
    """Check that a file can hold the document.

    Raises `StorageError` naming `where`, for text with broken characters and for numbers that are
    not finite.
    """
    try:
        json.dumps(document, ensure_ascii=False, allow_nan=False).encode()
    except (ValueError, RecursionError) as wrong:
        raise StorageError(
            f"We can’t save this in {where}, because it has broken characters or numbers "
            "in it. Write it again without them. Nothing has changed."
        ) from wrong


def _in_words(error: BaseException, _kind: type | None) -> str:
    if isinstance(error, KeyError):
        return f"{error} is missing"
    return str(error)


def _primitive(data: Json, kind: Any) -> Any:
    if issubclass(kind, Enum):  # includes StrEnum and IntEnum
        return _enum_member(data, kind)
    if type(data) not in _PRIMITIVES[kind]:
        raise ValueError(f"{data!r} is not {kind.__name__}")
    return data


def _from_iso(data: Json, kind: Any) -> Any:
    try:
        return kind.fromisoformat(data)
    except (TypeError, ValueError):
        raise ValueError(f"{data!r} is not a {kind.__name__}") from None


def _instant(data: Json, kind: Any) -> datetime:
    at: datetime = _from_iso(data, kind)
    if at.tzinfo is None:
        raise ValueError(f"{data!r} has no UTC offset")
    return at


def _instant_text(at: datetime) -> str:
    if at.tzinfo is None:
        raise ValueError(f"{at} has no UTC offset")
    return at.isoformat()


def _enum_member(data: Json, kind: Any) -> Any:
    # As text, because JSON allows only text for the keys of an object.
    for member in kind:
        if data == member.value or (isinstance(data, str) and data == str(member.value)):
            return member
    raise ValueError(f"{data!r} is not one of {', '.join(str(m.value) for m in kind)}")


def _score(data: Json, _kind: Any) -> Score:
    return Score(_primitive(data, int))


def _is_union(kind: Any) -> bool:
    """Whether it is a union of several types, `None` aside."""
    return get_origin(kind) in (Union, types.UnionType) and len(_members(kind)) > 1


def _members(union: Any) -> dict[str, Any]:
    return {NAMES[kind]: kind for kind in get_args(union) if kind is not type(None)}


def _is_object(kind: Any) -> bool:
    return is_dataclass(kind) and kind not in _TEXTS


def _union_writer(union: Any, converter: Converter) -> Callable[[Any], Json]:
    names = {kind: name for name, kind in _members(union).items()}

    def unstructure(value: Any) -> Json:
        if value is None:
            return None
        kind = type(value)
        if kind not in names:
            raise TypeError(f"a {kind.__name__} does not belong here")
        data = converter.unstructure(value, unstructure_as=kind)
        fields = data if isinstance(data, dict) else {"value": data}
        return {_TAG: names[kind], **fields}

    return unstructure


def _union_reader(union: Any, converter: Converter) -> Callable[[Json, Any], Any]:
    members = _members(union)
    may_be_none = type(None) in get_args(union)

    def structure(data: Json, _kind: Any) -> Any:
        if data is None and may_be_none:
            return None
        name = data.get(_TAG) if isinstance(data, dict) else None
        if name not in members:
            raise ValueError(f"{name!r} is not one of {', '.join(members)}")
        kind = members[name]
        return converter.structure(data if _is_object(kind) else data["value"], kind)

    return structure


def _make_converter() -> Converter:
    converter = Converter(unstruct_collection_overrides={tuple: list, frozenset: sorted})
    for primitive in _PRIMITIVES:
        converter.register_structure_hook(primitive, _primitive)
    converter.register_structure_hook(datetime, _instant)
    converter.register_unstructure_hook(datetime, _instant_text)
    converter.register_structure_hook(date, _from_iso)
    converter.register_unstructure_hook(date, date.isoformat)
    converter.register_structure_hook(time, _from_iso)
    converter.register_unstructure_hook(time, time.isoformat)
    converter.register_structure_hook(timedelta, lambda data, _: timedelta(seconds=data))
    converter.register_unstructure_hook(timedelta, timedelta.total_seconds)
    converter.register_structure_hook(Score, _score)
    converter.register_unstructure_hook(Score, int)
    for place in _TEXTS:
        converter.register_structure_hook(place, lambda data, kind: kind(data))
        converter.register_unstructure_hook(place, str)
    converter.register_structure_hook(Enum, _enum_member)
    converter.register_unstructure_hook(Enum, lambda member: member.value)
    converter.register_structure_hook_factory(_is_union)(_union_reader)
    converter.register_unstructure_hook_factory(_is_union)(_union_writer)
    return converter


_converter = _make_converter()
