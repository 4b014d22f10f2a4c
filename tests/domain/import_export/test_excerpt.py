"""A part of a journal: nothing from outside, everything inside."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.body import MuscleId, Side, SpotId
from app.domain.breaks import BreakEvent, BreakId, LoggedEvent
from app.domain.breaks.events import BreakDue
from app.domain.breathing.breath import PatternId
from app.domain.errors import InvalidInput, NotFound
from app.domain.holds.record import NOT_RATED, Ended, HoldId, HoldRecord
from app.domain.import_export.archive import WHOLE, Archive, Excerpt, NotesChoice, NotIncluded
from app.domain.import_export.excerpt import excerpt_of, spot_called
from app.domain.recurrence import (
    Correction,
    CorrectionId,
    CorrectionKind,
    MarkFlare,
    MergeFlares,
    SplitFlare,
)
from app.domain.safety import LockId, LockRelease, Screened
from app.domain.settings import Settings, ThemeChoice
from tests.domain.journal_values import NOON, entry, spot
from tests.export.journals import archives

BERLIN = ZoneInfo("Europe/Berlin")
NECK, BACK = spot(), spot("Lower back", "back.ql.left", "s2")
DAY = timedelta(days=1)
TODAY = NOON.date()


def correction(saying: CorrectionKind) -> Correction:
    return Correction(CorrectionId("c1"), SpotId("s1"), NOON, saying)


def hold(days: int, name: str | None = "s1") -> HoldRecord:
    at = NOON + days * DAY
    return HoldRecord(
        HoldId(f"h{days}"), MuscleId("upper_trapezius"), Side.RIGHT, at, at,
        PatternId("long_exhale"), NOT_RATED, NOT_RATED, (), Ended.COMPLETED,
        spot=SpotId(name) if name else None,
    )  # fmt: skip


def test_everything_is_everything() -> None:
    archive = Archive((NECK, BACK), (entry(4),), settings=Settings(look=ThemeChoice.DARK))
    assert excerpt_of(archive, WHOLE, BERLIN) == archive


def test_the_first_and_the_last_day_belong_to_it() -> None:
    listed = tuple(entry(4, NOON + n * DAY, f"e{n}") for n in range(5))
    part = excerpt_of(Archive((NECK,), listed), Excerpt(TODAY + DAY, TODAY + 3 * DAY), BERLIN)
    assert part.entries == listed[1:4]


def test_a_day_is_the_local_date_where_it_was_felt() -> None:
    night = NOON.replace(hour=23, minute=30).astimezone(BERLIN)  # 00:30 of the next day there
    part = excerpt_of(Archive((NECK,), (entry(4, night),)), Excerpt(last=TODAY), BERLIN)
    assert part.entries == ()


def test_breaks_are_logged_on_the_persons_local_date() -> None:
    night = NOON.replace(hour=23, minute=30)
    logged = LoggedEvent("l1", BreakEvent(night, BreakDue(night), BreakId("b1")))
    archive = Archive(break_events=(logged,))
    assert excerpt_of(archive, Excerpt(last=TODAY), BERLIN).break_events == ()
    assert excerpt_of(archive, Excerpt(last=TODAY), ZoneInfo("UTC")).break_events == (logged,)


@pytest.mark.parametrize(
    ("saying", "comes"),
    [
        (MarkFlare(TODAY, TODAY + DAY), True),
        (MarkFlare(TODAY - DAY, TODAY), False),
        (MergeFlares(TODAY, TODAY + 2 * DAY), False),
        (SplitFlare(TODAY + DAY), True),
        (SplitFlare(TODAY + 2 * DAY), False),
    ],
)
def test_a_correction_comes_with_all_its_dates_or_not_at_all(
    saying: CorrectionKind, comes: bool
) -> None:
    archive = Archive((NECK,), corrections=(correction(saying),))
    part = excerpt_of(archive, Excerpt(TODAY, TODAY + DAY), BERLIN)
    assert bool(part.corrections) == bool(part.spots) == comes


def test_a_spot_comes_with_what_is_of_it_or_when_it_was_chosen() -> None:
    archive = Archive((NECK, BACK), (entry(4),), holds=(hold(0), hold(1, "s2"), hold(2, None)))
    assert excerpt_of(archive, Excerpt(last=TODAY), BERLIN).spots == (NECK,)
    chosen = excerpt_of(archive, Excerpt(spots=(BACK.id,)), BERLIN)
    assert (chosen.spots, chosen.entries, chosen.holds) == ((BACK,), (), (hold(1, "s2"),))


def test_settings_and_safety_answers_stay_when_only_a_part_of_the_journal_goes() -> None:
    archive = Archive(
        settings=Settings(look=ThemeChoice.DARK),
        screening=Screened(NOON, ()),
        lifted=(LockRelease(LockId("hold.h1"), NOON),),
    )
    for excerpt in (Excerpt(last=TODAY), Excerpt(spots=(NECK.id,))):
        assert excerpt_of(archive, excerpt, BERLIN) == Archive(excerpt=excerpt)
    without = Excerpt(notes=NotesChoice.LEFT_OUT)
    assert not isinstance(excerpt_of(archive, without, BERLIN).settings, NotIncluded)


def test_notes_are_left_out_and_nothing_else_of_an_entry() -> None:
    noted = replace(entry(4), note="a long day")
    part = excerpt_of(Archive((NECK,), (noted,)), Excerpt(notes=NotesChoice.LEFT_OUT), BERLIN)
    assert part.entries == (entry(4),)


def test_a_part_is_read_on_its_last_day_and_not_later_than_today() -> None:
    assert Archive().read_on(TODAY) == TODAY
    assert Archive(excerpt=Excerpt(last=TODAY - DAY)).read_on(TODAY) == TODAY - DAY
    assert Archive(excerpt=Excerpt(last=TODAY + DAY)).read_on(TODAY) == TODAY


def test_days_the_wrong_way_round_are_refused() -> None:
    with pytest.raises(InvalidInput, match="first day"):
        Excerpt(TODAY, TODAY - DAY)


def test_a_spot_is_called_by_its_name_or_its_id() -> None:
    assert spot_called("lower BACK ", (NECK, BACK)) == BACK
    assert spot_called("s1", (NECK, BACK)) == NECK
    with pytest.raises(NotFound, match="Your spots: “Right top of the shoulder”, “Lower back”"):
        spot_called("knee", (NECK, BACK))
    with pytest.raises(InvalidInput, match="Choose one by its id: s1, s3"):
        spot_called(NECK.name, (NECK, replace(NECK, id=SpotId("s3"))))


days = st.dates(date(1900, 1, 1), date(2026, 6, 1))


@given(archives(), days, days)
def test_of_any_journal_all_that_lies_inside_comes_and_nothing_else(
    archive: Archive, one: date, other: date
) -> None:
    first, last = sorted((one, other))
    part = excerpt_of(archive, Excerpt(first, last), UTC)
    assert set(part.entries) == {e for e in archive.entries if first <= e.day <= last}
    of_spots = {e.spot for e in part.entries} | {c.spot for c in part.corrections}
    assert {each.id for each in part.spots} == of_spots
