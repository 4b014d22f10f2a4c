"""What stands in people's files is read by any later program, whatever its classes are called.

`stored_kinds.json` holds documents of every kind there was when these names were fixed, as the
program wrote them then.  It only ever grows.
"""

from __future__ import annotations

import json
import types
from collections.abc import Iterator
from dataclasses import is_dataclass
from pathlib import Path
from typing import Any, Union, get_args, get_origin, get_type_hints

import pytest

from app.domain.import_export.archive import Archive, NotIncluded
from app.domain.settings import Settings
from app.storage.memory import MemoryBackend
from app.storage.serialization import from_json, to_json
from app.storage.store import KeptStore
from app.storage.stored_kinds import NAMES

DOCUMENTS: dict[str, list[Any]] = json.loads(
    (Path(__file__).parent / "stored_kinds.json").read_text()
)


class Listing(MemoryBackend):
    """Notes which kinds a store asks for."""

    def __init__(self) -> None:
        super().__init__()
        self.kinds: dict[str, Any] = {"settings_in_an_export": Settings | NotIncluded}

    def collection(self, name: str, kind: object, key: Any) -> Any:
        self.kinds[name] = kind
        return super().collection(name, kind, key)

    def cell(self, name: str, kind: object, default: Any) -> Any:
        self.kinds[name] = kind
        return super().cell(name, kind, default)


DROPPED = {("break_events", "rule")}
"""Fields that older programs wrote and this one ignores, by the table they are stored in."""


def kinds_of_the_store() -> dict[str, Any]:
    listing = Listing()
    KeptStore(listing)
    return listing.kinds


KINDS = kinds_of_the_store()


def kinds_beside_others(kind: Any, seen: set[Any]) -> Iterator[type]:
    """Every kind that may stand beside another in a field of `kind`."""
    if kind in seen:
        return
    seen.add(kind)
    inside = [each for each in get_args(kind) if each is not type(None)]
    if get_origin(kind) in (Union, types.UnionType) and len(inside) > 1:
        yield from inside
    if is_dataclass(kind):
        inside += get_type_hints(kind).values()
    for each in inside:
        yield from kinds_beside_others(each, seen)


def names_in(data: Any) -> Iterator[str]:
    if isinstance(data, dict):
        if "is" in data:
            yield data["is"]
        data = list(data.values())
    if isinstance(data, list):
        for each in data:
            yield from names_in(each)


def without_dropped(table: str, document: Any) -> Any:
    """`document` as it was written before, without the fields that were dropped since."""
    if isinstance(document, dict):
        return {
            name: without_dropped(table, value)
            for name, value in document.items()
            if (table, name) not in DROPPED
        }
    if isinstance(document, list):
        return [without_dropped(table, each) for each in document]
    return document


def holds_all_of(written: Any, before: Any) -> bool:
    """Whether what is written now is as it was before, apart from fields that were added."""
    if isinstance(before, dict):
        return isinstance(written, dict) and all(
            name in written and holds_all_of(written[name], value) for name, value in before.items()
        )
    if isinstance(before, list):
        return len(written) == len(before) and all(map(holds_all_of, written, before))
    return bool(written == before)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_what_was_written_before_is_read_and_written_again_the_same(name: str) -> None:
    for document in DOCUMENTS[name]:
        value = from_json(document, KINDS[name], name)
        assert holds_all_of(to_json(value, KINDS[name]), without_dropped(name, document))


def test_the_documents_hold_every_name_that_was_ever_written() -> None:
    assert set(names_in(DOCUMENTS)) >= set(NAMES.values())


def test_every_kind_that_may_be_written_beside_others_has_a_name_of_its_own() -> None:
    seen: set[Any] = set()
    kinds = {
        each for kind in [*KINDS.values(), Archive] for each in kinds_beside_others(kind, seen)
    }
    assert kinds == set(NAMES)
    assert len(set(NAMES.values())) == len(NAMES)
