"""Whole journals for tests of exports: any that Hypothesis can think of."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from hypothesis import strategies as st

from app.domain.body import Point, RegionId, Side, Spot, SpotId
from app.domain.import_export.archive import Archive
from app.domain.journal.entry import LONGEST_LINES, Clear, Entry, EntryId, Scored, Skip, TagId
from app.domain.journal.entry_fields import (
    ENTRY_FIELDS,
    EntryField,
    RegionsField,
    ScaleField,
    TagsField,
    TextField,
)
from app.domain.recurrence import Correction, CorrectionId
from tests.domain.journal_values import regions, scores
from tests.domain.recurrence.test_corrections import sayings

NOW = datetime(2026, 6, 1, 12, 0, tzinfo=UTC)

offsets = st.integers(-12 * 60, 14 * 60).map(lambda m: timezone(timedelta(minutes=m)))
felt = st.datetimes(
    datetime.fromisoformat("1900-01-03"), datetime.fromisoformat("2026-05-30"), timezones=offsets
)
recorded = st.datetimes(
    datetime.fromisoformat("1990-01-01"),
    datetime.fromisoformat("2100-01-01"),
    timezones=st.just(UTC),
)
tags = st.lists(
    st.text(min_size=1, max_size=12).map(str.strip).filter(bool).map(TagId), max_size=3
).map(tuple)
names = st.text(
    st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=20
)
shares = st.floats(0, 1)
points = st.none() | st.builds(Point, shares, shares)
notes = st.text(max_size=60) | st.sampled_from(
    ["=1+1", "'=1+1", "''", "-5", "\t@x", 'say "ouch"', "a;b,c\r\nd\re\n", " + ", "ünï 日本語 🙂"]
)
lines = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), max_size=60)
OF_A_KIND: dict[type[EntryField], st.SearchStrategy[Any]] = {
    TagsField: tags,
    RegionsField: st.lists(regions, max_size=2).map(tuple),
    ScaleField: st.none() | scores,
    TextField: notes,
}


def _said(field: EntryField) -> st.SearchStrategy[Any]:
    return lines if field.name in LONGEST_LINES else OF_A_KIND[type(field)]


@st.composite
def spots(draw: st.DrawFn, number: int) -> Spot:
    region: RegionId = draw(regions)
    sides = [region.side] if region.areas else list(Side)
    return Spot(
        SpotId(f"s{number}"),
        region,
        draw(st.sampled_from(sides)),
        draw(names),
        draw(recorded),
        at=draw(points),
    )


@st.composite
def archives(draw: st.DrawFn) -> Archive:
    """Spots, entries and corrections with every field used."""
    made = tuple(draw(spots(n)) for n in range(draw(st.integers(1, 3))))
    readings = st.one_of(
        st.builds(Scored, scores, st.booleans()), st.just(Clear()), st.just(Skip())
    )
    entry = st.builds(
        Entry,
        id=st.just(EntryId("")),
        spot=st.sampled_from([spot.id for spot in made]),
        occurred_at=felt,
        recorded_at=recorded,
        reading=readings,
        **{field.name: _said(field) for field in ENTRY_FIELDS},
    )
    ids = draw(st.lists(st.uuids().map(str), max_size=5, unique=True))
    entries = (replace(draw(entry), id=EntryId(id)) for id in ids)
    corrections = (
        Correction(
            CorrectionId(f"c{number}"),
            draw(st.sampled_from([spot.id for spot in made])),
            draw(recorded),
            draw(sayings),
        )
        for number in range(draw(st.integers(0, 2)))
    )
    return Archive(made, tuple(entries), tuple(corrections))
