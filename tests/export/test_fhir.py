"""The journal as FHIR R4, checked by somebody else's model of it."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from fhir.resources.R4B.bundle import Bundle
from hypothesis import given

from app.domain.import_export.archive import Archive, Excerpt, NotesChoice
from app.domain.import_export.excerpt import excerpt_of
from app.domain.journal.entry import Clear, Score, Scored, Skip
from app.export.fhir import FhirExporter
from tests.domain.journal_values import NOON, entry, spot
from tests.examples import examples
from tests.export.journals import NOW, archives
from tests.graph import shipped_content

FIRST = datetime(2026, 1, 1, 12, tzinfo=UTC)
SCORES = [0, 0, 4, 6, 3, 2, 1, 0, 0, 0, 0, 0, 5, 5, 1, 0, 1, 4]


def exported(archive: Archive, now: datetime = NOW) -> str:
    (file,) = FhirExporter(shipped_content()).files(archive, "journal", now)
    assert file.name == "journal.fhir.json"
    return file.content.decode()


def resources(archive: Archive, kind: str, now: datetime = NOW) -> list[dict[str, Any]]:
    found = [each["resource"] for each in json.loads(exported(archive, now))["entry"]]
    return [each for each in found if each["resourceType"] == kind]


def observation(said: Any, **more: Any) -> dict[str, Any]:
    (found,) = resources(Archive((spot(),), (entry(said, **more),)), "Observation")
    return found


@given(archives())
@examples(40)
def test_any_journal_is_valid_and_comes_through_another_program_unchanged(
    archive: Archive,
) -> None:
    text = exported(archive)
    once = Bundle.model_validate_json(text).model_dump_json()
    twice = Bundle.model_validate_json(once)
    assert twice == Bundle.model_validate_json(text)
    assert json.loads(once) == json.loads(twice.model_dump_json())
    kept = [each["resource"] for each in json.loads(once)["entry"]]
    observed = [each for each in kept if each["resourceType"] == "Observation"]
    assert [datetime.fromisoformat(each["effectiveDateTime"]) for each in observed] == [
        entry.occurred_at for entry in archive.entries
    ]


def test_a_score_is_a_quantity_with_its_code_and_times() -> None:
    felt = datetime(2026, 3, 2, 9, 30, tzinfo=timezone(timedelta(hours=1)))
    found = observation(Scored(Score(6), flare=True), at=felt, recorded=NOON)
    assert found["code"]["coding"] == [{"system": "http://loinc.org", "code": "72514-3"}]
    assert found["valueQuantity"] == {
        "value": 6,
        "unit": "{score}",
        "system": "http://unitsofmeasure.org",
        "code": "{score}",
    }
    assert found["effectiveDateTime"] == "2026-03-02T09:30:00+01:00"
    assert found["issued"] == "2026-03-02T12:00:00+00:00"
    assert found["bodySite"]["text"] == "Right top of the shoulder"
    assert found["interpretation"][0]["text"].endswith("calls this a flare")


def test_a_clear_mark_is_a_nought_that_says_so() -> None:
    found = observation(Clear())
    assert found["valueQuantity"]["value"] == 0
    assert found["interpretation"][0]["text"].endswith("calls this spot clear")


def test_a_skip_has_no_value_and_a_reason() -> None:
    found = observation(Skip())
    assert "valueQuantity" not in found
    assert found["dataAbsentReason"]["coding"][0]["code"] == "asked-declined"


def test_an_offset_of_odd_seconds_is_written_in_utc() -> None:
    local = timezone(timedelta(minutes=53, seconds=28))
    found = observation(4, at=datetime(1900, 6, 1, 12, 0, tzinfo=local))
    assert found["effectiveDateTime"] == "1900-06-01T11:06:32+00:00"


def test_each_episode_is_a_condition_with_its_dates() -> None:
    said = tuple(
        entry(score, at=FIRST + timedelta(days=nth), name=f"e{nth}")
        for nth, score in enumerate(SCORES)
    )
    archive = Archive((spot(),), said)
    now = FIRST + timedelta(days=len(SCORES) - 1)
    first, second, third = resources(archive, "Condition", now)
    assert (first["onsetDateTime"], first["abatementDateTime"]) == ("2026-01-03", "2026-01-07")
    assert first["clinicalStatus"]["coding"][0]["code"] == "resolved"
    assert second["onsetDateTime"] == "2026-01-13"
    assert third["clinicalStatus"]["coding"][0]["code"] == "active"
    assert "abatementDateTime" not in third
    (unseen,) = resources(archive, "Condition", now + timedelta(days=90))[2:]
    assert "clinicalStatus" not in unseen
    Bundle.model_validate_json(exported(archive, now))


def test_a_part_is_tagged_as_one_and_is_still_valid() -> None:
    listed = tuple(entry(4, NOON + timedelta(days=n), f"e{n}") for n in range(3))
    excerpt = Excerpt(last=NOON.date(), notes=NotesChoice.LEFT_OUT)
    text = exported(excerpt_of(Archive((spot(),), listed), excerpt, UTC))
    Bundle.model_validate_json(text)
    tags = json.loads(text)["meta"]["tag"]
    assert [tag["code"] for tag in tags] == ["SUBSETTED", "part"]
    assert tags[1]["display"] == "Part of the journal: to 2 March 2026, without notes."
    assert text.count('"Observation"') == 1


def test_an_episode_of_a_part_stands_as_it_did_on_the_last_day_of_it() -> None:
    listed = tuple(
        entry(score, NOON + timedelta(days=n), f"e{n}") for n, score in enumerate([5, 5, 0, 0, 0])
    )
    part = excerpt_of(
        Archive((spot(),), listed), Excerpt(last=NOON.date() + timedelta(days=1)), UTC
    )
    (condition,) = resources(part, "Condition")
    assert condition["clinicalStatus"]["coding"][0]["code"] == "active"
