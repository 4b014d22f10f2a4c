"""How a time in the past is written."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import InvalidInput
from app.domain.journal.time_parser import parse_when
from tests.domain.journal_values import instants

BERLIN = ZoneInfo("Europe/Berlin")


def test_a_date_alone_means_noon_there() -> None:
    assert parse_when("2026-03-02", BERLIN) == datetime(2026, 3, 2, 11, 0, tzinfo=UTC)


def test_a_time_without_an_offset_is_local() -> None:
    winter, summer = (parse_when(f"2026-{day}T09:00", BERLIN) for day in ("03-02", "07-02"))
    assert winter.utcoffset() == timedelta(hours=1)
    assert summer.utcoffset() == timedelta(hours=2)


@pytest.mark.parametrize("text", ["2026-03-02T09:00+05:30", " 2026-03-02T03:30:00Z "])
def test_a_time_with_an_offset_is_that_instant(text: str) -> None:
    assert parse_when(text, BERLIN) == datetime(2026, 3, 2, 3, 30, tzinfo=UTC)


def test_of_a_local_time_that_came_twice_the_first_is_meant() -> None:
    assert parse_when("2025-10-26T02:30", BERLIN).utcoffset() == timedelta(hours=2)


@given(instants)
def test_every_instant_comes_back_from_its_own_text(instant: datetime) -> None:
    assert parse_when(instant.isoformat(), BERLIN) == instant


@pytest.mark.parametrize("text", ["yesterday", "2026-02-30", "09:00", "2026-03-02T25:00", ""])
def test_anything_else_is_refused_with_what_is_allowed(text: str) -> None:
    with pytest.raises(InvalidInput, match="at: a date or a time, such as 2026-03-02"):
        parse_when(text, BERLIN)


def refused_field(text: str) -> str:
    """The field that `text` is refused for, or "" when it means an instant."""
    try:
        parse_when(text, BERLIN)
    except InvalidInput as refused:
        return refused.field
    return ""


@given(st.text(max_size=20))
def test_nothing_that_can_be_typed_breaks_it(text: str) -> None:
    assert refused_field(text) in ("", "at")
