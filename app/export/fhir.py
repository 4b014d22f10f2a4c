"""The journal as FHIR R4, for the software of a clinic.

1. The file is one bundle, a collection, with a patient about whom nothing is said.
2. Each entry is an observation: LOINC 72514-3, felt at `effectiveDateTime`, written down at
   `issued`.  A score is a quantity in UCUM `{score}`; a clear mark is 0, marked as such; a skip has
   no value and says that the person declined.
3. Each episode is a condition, self-reported and unconfirmed.  One without a known end has neither
   an end nor a clinical status.
4. The details (`EntryDetails`) are components of the observation, the note is its
   note.
5. The file is for reading elsewhere and is never imported.
6. The bundle of an excerpt is tagged as a subset, with words that say of what.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from app.domain.body import OTHER, Spot
from app.domain.content import Content
from app.domain.import_export.archive import WHOLE, Archive, recurrence_by_spot
from app.domain.journal.entry import Clear, Entry, Scored, Skip, TagId
from app.domain.journal.entry_fields import (
    ENTRY_FIELDS,
    TEXT_FIELDS,
    EntryField,
    RegionsField,
    ScaleField,
    TagsField,
    TextField,
)
from app.domain.journal.own_tags import KnownTags
from app.domain.recurrence import EndUnobserved, Episode, Resolved, StillOpen
from app.export.fhir_values import (
    Resource,
    coding,
    concept,
    identifier,
    in_bundle,
    reference,
    text_of,
    uuid_of,
    when,
)
from app.ports import ExportFile
from app.texts import reports
from app.texts.entry_fields import FIELD_WORDS

LOINC, UCUM = "http://loinc.org", "http://unitsofmeasure.org"
HL7 = "http://terminology.hl7.org/CodeSystem"
PATIENT = uuid_of("patient", "self")

TagNames = Mapping[TagId, str]


class FhirExporter:
    """Writes `NAME.fhir.json`, a FHIR R4 bundle."""

    suffix = ".fhir.json"

    def __init__(self, content: Content) -> None:
        self._content = content

    def files(self, archive: Archive, stem: str, now: datetime) -> Sequence[ExportFile]:
        """The journal of `archive`, with its episodes on the local date of `now`."""
        bundle = {
            "resourceType": "Bundle",
            **_meta(archive),
            "type": "collection",
            "timestamp": when(now.replace(microsecond=0)),
            "entry": [in_bundle(each) for each in self._resources(archive, now)],
        }
        text = json.dumps(bundle, ensure_ascii=False, separators=(",", ":"))
        return (ExportFile(f"{stem}{self.suffix}", text.encode()),)

    def _resources(self, archive: Archive, now: datetime) -> Iterator[Resource]:
        names = KnownTags(self._content.tags, archive.own_tags).names
        yield {"resourceType": "Patient", "id": PATIENT}
        spots = {spot.id: spot for spot in archive.spots}
        for entry in archive.entries:
            yield self._observation(entry, spots[entry.spot], names)
        for spot, found in recurrence_by_spot(archive, archive.read_on(now.date())):
            for episode in found.history.episodes:
                yield self._condition(episode, spot)

    def _observation(self, entry: Entry, spot: Spot, names: TagNames) -> Resource:
        component, notes = list(self._components(entry, names)), _notes(entry)
        return {
            "resourceType": "Observation",
            "id": uuid_of("entry", entry.id),
            "identifier": identifier("entry", entry.id),
            "status": "final",
            "category": [concept("Survey", coding(f"{HL7}/observation-category", "survey"))],
            "code": concept(reports.PAIN_SCORE, coding(LOINC, "72514-3")),
            "subject": reference(PATIENT),
            "effectiveDateTime": when(entry.occurred_at),
            "issued": when(entry.recorded_at),
            "performer": [reference(PATIENT)],
            **_value(entry),
            **({"note": notes} if notes else {}),
            "bodySite": self._body_site(spot),
            **({"component": component} if component else {}),
        }

    def _components(self, entry: Entry, names: TagNames) -> Iterator[Resource]:
        for field in ENTRY_FIELDS:
            for value in self._values(field, entry, names):
                yield {"code": concept(FIELD_WORDS[field.name].report), **value}

    def _values(self, field: EntryField, entry: Entry, names: TagNames) -> list[Resource]:
        match field:
            case TagsField():
                return _strings(names.get(tag, tag) for tag in field.of(entry))
            case RegionsField():
                return _strings(map(self._content.region_name, field.of(entry)))
            case ScaleField():
                score = field.of(entry)
                return [] if score is None else [{"valueInteger": int(score)}]
            case TextField():
                return []  # it is the note, not a component

    def _condition(self, episode: Episode, spot: Spot) -> Resource:
        onset = episode.onset.isoformat()
        said = reports.episode(episode)
        return {
            "resourceType": "Condition",
            "id": uuid_of("episode", f"{spot.id}/{onset}"),
            "identifier": identifier("episode", f"{spot.id}/{onset}"),
            **_clinical_status(episode),
            "verificationStatus": concept(
                "Unconfirmed", coding(f"{HL7}/condition-ver-status", "unconfirmed")
            ),
            "code": concept(reports.FLARE),
            "bodySite": [self._body_site(spot)],
            "subject": reference(PATIENT),
            "onsetDateTime": onset,
            **_abatement(episode),
            "note": [{"text": said}],
        }

    def _body_site(self, spot: Spot) -> Resource:
        region = self._content.region_name(spot.region)
        text = text_of(spot.name) or region
        if spot.region == OTHER:
            return concept(f"{text} ({spot.side})")
        return concept(text, coding("urn:unknot:region", spot.region.text, region))


def _strings(texts: Iterable[str]) -> list[Resource]:
    return [{"valueString": text} for text in filter(None, map(text_of, texts))]


def _notes(entry: Entry) -> list[Resource]:
    texts = (text_of(field.of(entry)) for field in TEXT_FIELDS)
    return [{"text": text} for text in filter(None, texts)]


def _meta(archive: Archive) -> Resource:
    if archive.excerpt == WHOLE:
        return {}
    subset = coding(f"{HL7}/v3-ObservationValue", "SUBSETTED", "subsetted")
    part = coding("urn:unknot:excerpt", "part", text_of(reports.part(archive)))
    return {"meta": {"tag": [subset, part]}}


def _value(entry: Entry) -> Resource:
    match entry.reading:
        case Scored(score, flare):
            said = {"interpretation": [concept(reports.CALLED_A_FLARE)]} if flare else {}
            return {"valueQuantity": _quantity(score), **said}
        case Clear():
            clear = [concept(reports.CALLED_CLEAR)]
            return {"valueQuantity": _quantity(0), "interpretation": clear}
        case Skip():
            declined = coding(f"{HL7}/data-absent-reason", "asked-declined", "Asked But Declined")
            return {"dataAbsentReason": concept("Prefer not to say", declined)}


def _quantity(score: int) -> Resource:
    return {"value": int(score), "unit": "{score}", "system": UCUM, "code": "{score}"}


def _clinical_status(episode: Episode) -> Resource:
    match episode.ending:
        case Resolved():
            status = "resolved"
        case StillOpen():
            status = "active"
        case EndUnobserved():
            return {}
    shown = concept(status.capitalize(), coding(f"{HL7}/condition-clinical", status))
    return {"clinicalStatus": shown}


def _abatement(episode: Episode) -> dict[str, Any]:
    ending = episode.ending
    if isinstance(ending, Resolved):
        return {"abatementDateTime": ending.first_clear.isoformat()}
    return {}
