"""The names of the optional fields of an entry, by field."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.journal.entry import LONGEST_LINES, EntryDetails
from app.domain.journal.entry_fields import (
    ENTRY_FIELDS,
    SCALE_FIELDS,
    TEXT_FIELDS,
    RegionsField,
)
from app.texts.phrases import joined


@dataclass(frozen=True, slots=True)
class FieldWords:
    """The names of one field."""

    name: str
    """In the middle of a sentence."""
    form: str
    """In the form."""
    report: str
    """In a report, for somebody else to read."""
    option: str
    """In the help of `unknot log`."""


_WORDS = {
    "descriptors": FieldWords(
        name="how it feels",
        form="How it feels",
        report="How it feels",
        option="How it feels. Separate words with commas.",
    ),
    "referred_to": FieldWords(
        name="where else you feel it",
        form="Where else you feel it",
        report="Also felt in",
        option="Where else you feel the pain. Separate places with commas.",
    ),
    "triggers": FieldWords(
        name="what may have set it off",
        form="What may have set it off",
        report="What may have set it off",
        option="What may have set it off. Separate words with commas.",
    ),
    "relief": FieldWords(
        name="what helped",
        form="What helped",
        report="What helped",
        option="What helped. Separate words with commas.",
    ),
    "sleep": FieldWords(
        name="sleep",
        form="How you slept, 0 (badly) to 10 (well)",
        report="How the person slept, 0 (badly) to 10 (well)",
        option="How well you slept: 0 to 10.",
    ),
    "stress": FieldWords(
        name="stress",
        form="How stressed you feel, 0 (calm) to 10 (very stressed)",
        report="How stressed the person felt, 0 (calm) to 10 (very stressed)",
        option="How stressed you feel: 0 to 10.",
    ),
    "medicine": FieldWords(
        name="the medicine",
        form="Medicine and dose",
        report="Medicine and dose, in the person’s words",
        option='Medicine you took, with its dose, such as "ibuprofen 400 mg".',
    ),
    "note": FieldWords(
        name="the note",
        form="Note",
        report="Note",
        option="A note, as long as you like.",
    ),
}
FIELD_WORDS = {field.name: _WORDS[field.name] for field in ENTRY_FIELDS}
"""The names by field.  The import of this module fails if a field has none."""


def scales_title() -> str:
    """The common name of the scales: “Sleep and stress”."""
    return _sentence(joined([FIELD_WORDS[field.name].name for field in SCALE_FIELDS]))


def scales(said: EntryDetails) -> str:
    """The chosen values of the scales: “Sleep 3, stress 8”; "" for none."""
    chosen = [(FIELD_WORDS[field.name].name, field.of(said)) for field in SCALE_FIELDS]
    return _sentence(", ".join(f"{name} {score}" for name, score in chosen if score is not None))


def regions(field: RegionsField, names: str) -> str:
    """Where else it was felt: “Also felt in: Left cheek and jaw”."""
    return f"{FIELD_WORDS[field.name].report}: {names}"


def own_words(said: EntryDetails) -> list[str]:
    """What the person wrote: “Medicine and dose: ibuprofen 400 mg”, and the note as it is."""
    lines = []
    for field in TEXT_FIELDS:
        if text := field.of(said):
            is_line = field.name in LONGEST_LINES
            lines.append(f"{FIELD_WORDS[field.name].form}: {text}" if is_line else text)
    return lines


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"
