"""The fields of `EntryDetails`. All code that reads, writes, shows or compares them goes through
`ENTRY_FIELDS`, and depends only on the few kinds of field.

1. The type of a field determines its kind. With a type that is not a kind, this module cannot be
   imported.
2. A field has one name everywhere: the attribute, the key in stored documents and in JSON, the
   column of CSV and, with hyphens, the option of `unknot log`. The vocabulary of tags uses the same
   name (`Tags` in `domain/learn/content.py`).
3. What a person reads about a field is in `app/texts/entry_fields.py`: all words are in `texts`,
   and `domain` has none. Without words for a field, that module cannot be imported, nor anything
   that shows entries or asks for them.

So a new field changes two files: its line in `EntryDetails`, and its words. Only tags also need
their vocabulary.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from typing import Any, Generic, TypeVar, get_type_hints

from app.domain.body import RegionId
from app.domain.journal.entry import EntryDetails, Score, TagId
from app.domain.learn.content import Tag, Tags

Value = TypeVar("Value")
DetailsT = TypeVar("DetailsT", bound=EntryDetails)
Kind = TypeVar("Kind")

DetailValue = tuple[TagId, ...] | tuple[RegionId, ...] | Score | str | None


@dataclass(frozen=True, slots=True)
class _Field(Generic[Value]):
    """One field; `name` is its name everywhere (rule 2)."""

    name: str

    def of(self, details: EntryDetails) -> Value:
        """The value of the field."""
        value: Value = getattr(details, self.name)
        return value

    def put(self, details: DetailsT, value: Value) -> DetailsT:
        """`details` with this value in the field."""
        change: dict[str, Any] = {self.name: value}
        return replace(details, **change)


@dataclass(frozen=True, slots=True)
class TagsField(_Field[tuple[TagId, ...]]):
    """Some of the tags that the content offers under the field's name."""

    def offered(self, tags: Tags) -> tuple[Tag, ...]:
        """The tags to choose from."""
        words: tuple[Tag, ...] = getattr(tags, self.name)
        return words


@dataclass(frozen=True, slots=True)
class RegionsField(_Field[tuple[RegionId, ...]]):
    """Some places on the body."""


@dataclass(frozen=True, slots=True)
class ScaleField(_Field[Score | None]):
    """A whole number, 0-10, or no answer."""


@dataclass(frozen=True, slots=True)
class TextField(_Field[str]):
    """The person's own words. They are omitted wherever notes are omitted."""


EntryField = TagsField | RegionsField | ScaleField | TextField

_KINDS: dict[object, type[EntryField]] = {
    tuple[TagId, ...]: TagsField,
    tuple[RegionId, ...]: RegionsField,
    Score | None: ScaleField,
    str: TextField,
}


def _entry_fields() -> tuple[EntryField, ...]:
    types = get_type_hints(EntryDetails)
    return tuple(_KINDS[types[field.name]](field.name) for field in fields(EntryDetails))


ENTRY_FIELDS = _entry_fields()


def fields_of(kind: type[Kind]) -> tuple[Kind, ...]:
    """The fields of one kind, in their order."""
    return tuple(field for field in ENTRY_FIELDS if isinstance(field, kind))


TAG_FIELDS = fields_of(TagsField)
REGION_FIELDS = fields_of(RegionsField)
SCALE_FIELDS = fields_of(ScaleField)
TEXT_FIELDS = fields_of(TextField)


def details_from(value_of: Callable[[EntryField], DetailValue]) -> EntryDetails:
    """The details with `value_of(field)` in each field; the value must fit the field's kind."""
    details: dict[str, Any] = {field.name: value_of(field) for field in ENTRY_FIELDS}
    return EntryDetails(**details)


def without_text(details: DetailsT) -> DetailsT:
    """The same details without the person's own words."""
    for field in TEXT_FIELDS:
        details = field.put(details, "")
    return details
