"""Public holidays as days off: what is kept of them, and what they do."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain.breaks import BreakSettings, DaysOff, explain, parse_days_off, parse_hours
from app.domain.breaks.days_off import NotOff, OffKind, WhyOff
from app.domain.breaks.events import BreakDue
from app.domain.breaks.public_holidays import (
    NO_HOLIDAYS,
    Holiday,
    PublicHolidays,
    parse_holidays_of,
)
from app.domain.breaks.status import DayOff
from app.domain.errors import InvalidInput
from tests.domain.breaks.life import Life, at

TUESDAY, WEDNESDAY = date(2026, 3, 3), date(2026, 3, 4)
FEAST = PublicHolidays("XX", (Holiday(TUESDAY, "The Feast"),), 2026)


@pytest.mark.parametrize(
    ("text", "place"),
    [("de", "DE"), (" DE-by ", "DE-BY"), ("gb_sct", "GB-SCT"), ("de Augsburg", "DE-Augsburg")],
)
def test_a_place_is_read_as_people_write_it(text: str, place: str) -> None:
    assert parse_holidays_of(text) == PublicHolidays(place)
    assert parse_holidays_of(place) == PublicHolidays(place)


def test_no_place_is_no_holidays_and_other_text_is_refused() -> None:
    assert parse_holidays_of("none") == parse_holidays_of("") == NO_HOLIDAYS
    with pytest.raises(InvalidInput, match="such as DE or DE-BY, or none"):
        parse_holidays_of("Germany")


def test_no_break_comes_on_a_holiday_and_the_reason_names_it() -> None:
    off = DaysOff(public=FEAST)
    life = Life(
        at("mon 17:00"), BreakSettings("Europe/Berlin", hours=parse_hours("mon-fri 9-18"),
                                       days_off=off)
    )  # fmt: skip
    life.until(at("tue 12:00"))
    why = WhyOff(OffKind.HOLIDAY, "The Feast")
    assert explain(life.state, life.settings, life.now) == DayOff(
        at("wed 09:00"), at("wed 09:45"), why
    )
    life.until(at("wed 10:00"))
    assert life.instants(BreakDue) == ["mon 17:45:00", "wed 09:45:00"]


def test_a_day_is_off_for_one_reason_illness_first() -> None:
    off = DaysOff(parse_days_off(f"{TUESDAY}..{WEDNESDAY}").runs, public=FEAST)
    assert off.why(TUESDAY) == WhyOff(OffKind.HOLIDAY, "The Feast")
    assert off.why(WEDNESDAY) == WhyOff(OffKind.CHOSEN)
    assert off.with_ill_day(TUESDAY).why(TUESDAY) == WhyOff(OffKind.ILL)
    assert off.with_ill_day(TUESDAY).without_ill_day(TUESDAY) == off
    assert off.why(date(2026, 3, 5)) == NotOff()
    assert off.without_day(WEDNESDAY).why(WEDNESDAY) == NotOff()


def test_what_comes_next_and_when_to_look_again() -> None:
    assert FEAST.coming(TUESDAY, 3) == FEAST.days
    assert FEAST.coming(WEDNESDAY, 3) == ()
    assert not FEAST.is_stale(date(2025, 12, 31))
    assert FEAST.is_stale(date(2026, 1, 1))
    assert not NO_HOLIDAYS.is_stale(date(2026, 1, 1))
