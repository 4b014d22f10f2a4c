"""Values become JSON documents and come back as they were."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from enum import IntEnum, StrEnum
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.body import OTHER, AreaId, Point, RegionId
from app.domain.errors import StorageError
from app.domain.holds.record import NotRated, Rating
from app.domain.journal.entry import Clear, Entry, EntryId, PainAnswer, Score, Scored, Skip, TagId
from app.storage.serialization import Json, from_json, to_json
from tests.storage.conftest import entry


class Mood(StrEnum):
    GOOD = "good"


class Weekday(IntEnum):
    MONDAY = 0


@dataclass(frozen=True, slots=True)
class Everything:
    """One field of each kind a document may hold."""

    instant: datetime
    day: date
    at: time
    length: timedelta
    mood: Mood
    region: RegionId
    area: AreaId
    pairs: tuple[tuple[Mood, float], ...]
    days: frozenset[int]
    hours: dict[Weekday, int]
    before: Rating
    after: Rating
    reading: PainAnswer
    last: PainAnswer | None = None
    point: Point | None = None
    loud: bool = True


EVERYTHING = Everything(
    datetime(2026, 3, 2, 9, tzinfo=timezone(timedelta(hours=1))),
    date(2026, 3, 2),
    time(20, 0),
    timedelta(minutes=45, microseconds=1),
    Mood.GOOD,
    OTHER,
    AreaId("back.ql"),
    ((Mood.GOOD, 4.5),),
    frozenset({5, 3}),
    {Weekday.MONDAY: 8},
    Score(4),
    NotRated(),
    Scored(Score(4)),
    Clear(),
    Point(0.25, 0.5),
)


def through_text(value: object, kind: object) -> object:
    data: Json = json.loads(json.dumps(to_json(value, kind)))
    return from_json(data, kind, "entries 7")


def test_every_kind_of_field_comes_back() -> None:
    assert through_text(EVERYTHING, Everything) == EVERYTHING


def test_a_reader_can_make_sense_of_the_file() -> None:
    assert to_json(entry(), Entry) == {
        "id": "first",
        "spot": "shoulder",
        "occurred_at": "2026-03-02T09:00:00+01:00",
        "recorded_at": "2026-03-02T08:00:00+00:00",
        "reading": {"is": "Scored", "score": 4, "flare": True},
        "descriptors": [],
        "referred_to": ["front.temporalis.right"],
        "triggers": ["desk"],
        "relief": [],
        "sleep": None,
        "stress": None,
        "medicine": "",
        "note": "",
    }


def test_an_instant_in_a_named_zone_keeps_its_offset() -> None:
    summer = datetime(2026, 7, 1, 9, tzinfo=ZoneInfo("Europe/Berlin"))
    back = through_text(summer, datetime)
    assert isinstance(back, datetime)
    assert back == summer
    assert back.utcoffset() == timedelta(hours=2)


def test_a_union_can_be_kept_on_its_own() -> None:
    assert through_text(Skip(), PainAnswer) == Skip()


def test_a_score_comes_back_as_a_score() -> None:
    assert isinstance(through_text(Score(3), Score), Score)


@pytest.mark.parametrize(
    ("field", "wrong", "words"),
    [
        ("instant", "2026-03-02T09:00:00", "UTC offset"),
        ("day", 5, "5 is not a date"),
        ("mood", "bad", "'bad' is not one of good"),
        ("region", "back.wing.left", "a place on the body"),
        ("loud", "yes", "'yes' is not bool"),
        ("days", [1, "2"], "'2' is not int"),
        ("reading", {"is": "Guess"}, "'Guess' is not one of Scored, Clear, Skip"),
        ("reading", {"is": "Scored", "score": 11}, "0 to 10"),
        ("reading", {"is": "Scored", "score": 4.5}, "4.5 is not int"),
        ("reading", 4, "None is not one of"),
        ("point", {"x": 2, "y": 0}, "0 to 1"),
    ],
)
def test_a_broken_document_names_itself_the_field_and_what_is_wrong(
    field: str, wrong: Json, words: str
) -> None:
    data = to_json(EVERYTHING, Everything) | {field: wrong}
    with pytest.raises(StorageError) as trouble:
        from_json(data, Everything, "entries 7")
    message = str(trouble.value)
    assert "entries 7" in message
    assert f".{field}" in message
    assert words in message


def test_a_missing_field_takes_its_default_and_a_needed_one_is_named() -> None:
    data = to_json(EVERYTHING, Everything)
    del data["point"]
    assert from_json(data, Everything, "x").point is None
    del data["mood"]
    with pytest.raises(StorageError, match="mood"):
        from_json(data, Everything, "x")


def test_an_instant_without_an_offset_is_never_written() -> None:
    with pytest.raises(ValueError, match="UTC offset"):
        to_json(datetime(2026, 3, 2, 9), datetime)  # noqa: DTZ001


readings = st.one_of(
    st.builds(Scored, st.integers(0, 10).map(Score), st.booleans()),
    st.just(Clear()),
    st.just(Skip()),
)
offsets = st.integers(-14 * 60, 14 * 60).map(lambda m: timezone(timedelta(minutes=m)))
entries = st.builds(
    Entry,
    id=st.text().map(EntryId),
    spot=st.just(entry().spot),
    occurred_at=st.datetimes(timezones=offsets),
    recorded_at=st.datetimes(timezones=st.just(UTC)),
    reading=readings,
    triggers=st.lists(st.text().map(TagId), max_size=3).map(tuple),
    sleep=st.none() | st.integers(0, 10).map(Score),
    note=st.text(),
)


@given(entries)
def test_any_entry_comes_back_as_it_was(kept: Entry) -> None:
    back = through_text(kept, Entry)
    assert back == kept
    assert isinstance(back, Entry)
    assert back.occurred_at.utcoffset() == kept.occurred_at.utcoffset()
