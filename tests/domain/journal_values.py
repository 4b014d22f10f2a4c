"""Journal values for tests: whole ones, and any that Hypothesis can think of."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

from hypothesis import strategies as st

from app.domain.body import AREAS, OTHER, Point, RegionId, Side, Spot, SpotId
from app.domain.journal.entry import Clear, Entry, EntryId, PainAnswer, Score, Scored, Skip

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def entry(
    reading: PainAnswer | int,
    at: datetime = NOON,
    name: str = "e1",
    spot: str = "s1",
    recorded: datetime = NOON,
) -> Entry:
    """One entry; a bare number is its score."""
    said = Scored(Score(reading)) if isinstance(reading, int) else reading
    return Entry(EntryId(name), SpotId(spot), at, recorded, said)


def spot(
    name: str = "Right top of the shoulder",
    region: str = "back.trap_upper.right",
    id: str = "s1",
    opened: datetime = NOON,
    archived: datetime | None = None,
    at: Point | None = None,
) -> Spot:
    """One spot, on the side its region names."""
    where = RegionId(region)
    return Spot(SpotId(id), where, where.side, name, opened, at=at, archived=archived)


offsets = st.integers(-12 * 60, 14 * 60).map(lambda m: timezone(timedelta(minutes=m)))
_utc = st.timedeltas(timedelta(days=-46_000), timedelta(days=27_000)).map(lambda t: NOON + t)
instants = st.builds(datetime.astimezone, _utc, offsets)
scores = st.integers(0, 10).map(Score)
readings: st.SearchStrategy[PainAnswer] = st.one_of(
    st.builds(Scored, scores, st.booleans()), st.just(Clear()), st.just(Skip())
)
entries = st.builds(
    Entry,
    id=st.integers(0, 10**9).map(lambda n: EntryId(f"e{n}")),
    spot=st.sampled_from(["s1", "s2", "s3"]).map(SpotId),
    occurred_at=instants,
    recorded_at=_utc,
    reading=readings,
)
journals = st.lists(entries, max_size=12, unique_by=lambda e: e.id)
regions = st.one_of(
    st.sampled_from(
        [
            RegionId(f"{view}.{area}.{side}")
            for view, areas in AREAS.items()
            for area in areas
            for side in (Side.LEFT, Side.RIGHT)
        ]
    ),
    st.just(OTHER),
)
