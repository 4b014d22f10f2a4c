"""The fields of `EntryDetails`, one by one: whatever reads, writes, shows or compares them goes
through `ENTRY_FIELDS`, and knows only the few kinds of field there are.

1. The type of a field says of which kind it is.  With a type that is no kind, this module cannot
   be imported.
2. A field has one name everywhere: the attribute, the key in stored documents and in JSON, the
   column of CSV and, with hyphens, the option of `unknot log`.  Tags are offered under it, too
   (`Tags` in `domain/learn/content.py`).
3. What a person reads about a field is in `app/texts/entry_fields.py`: words are kept together in
   `texts`, and `domain` has none.  With a field that has no words, that module cannot be imported,
   nor anything that shows entries or asks for them.

So a new field touches two files: its line in `EntryDetails`, and its words.  Only tags need their
vocabulary besides.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from typing import Any, Generic, TypeVar, get_type_hints

from app.domain.body import RegionId
from app.domain.journal.entry import EntryDetails, Score, TagId
from app.domain.learn.content import Tag, Tags

Value = TypeVar("Value")
Said = TypeVar("Said", bound=EntryDetails)
Kind = TypeVar("Kind")

DetailValue = tuple[TagId, ...] | tuple[RegionId, ...] | Score | str | None


@dataclass(frozen=True, slots=True)
class _Field(Generic[Value]):
    """One field; `name` is what it is called everywhere (rule 2)."""

    name: str

    def of(self, said: EntryDetails) -> Value:
        """What is said there."""
        value: Value = getattr(said, self.name)
        return value

    def put(self, said: Said, value: Value) -> Said:
        """`said` with this value there instead."""
        change: dict[str, Any] = {self.name: value}
        return replace(said, **change)


@dataclass(frozen=True, slots=True)
class TagsField(_Field[tuple[TagId, ...]]):
    """Some of the words that the content offers under the field's name."""

    def offered(self, tags: Tags) -> tuple[Tag, ...]:
        """The words to choose from."""
        words: tuple[Tag, ...] = getattr(tags, self.name)
        return words


@dataclass(frozen=True, slots=True)
class RegionsField(_Field[tuple[RegionId, ...]]):
    """Some places on the body."""


@dataclass(frozen=True, slots=True)
class ScaleField(_Field[Score | None]):
    """A whole number, 0-10, or nothing said."""


@dataclass(frozen=True, slots=True)
class TextField(_Field[str]):
    """The person's own words.  They are left out wherever notes are left out."""


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
    """The details that say `value_of(field)` in each field; it must fit the field's kind."""
    said: dict[str, Any] = {field.name: value_of(field) for field in ENTRY_FIELDS}
    return EntryDetails(**said)


def without_text(said: Said) -> Said:
    """The same without anything in the person's own words."""
    for field in TEXT_FIELDS:
        said = field.put(said, "")
    return said
