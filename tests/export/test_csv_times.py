"""Dates and times in tables that a person typed or a spreadsheet saved."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import NotAllowed
from app.domain.import_export.archive import Assumed
from app.domain.import_export.date_order import DateOrder, DateOrderUnclear
from tests.examples import examples
from tests.export.tables import HEADER, RIGHT, TYPED, imported, read


def test_times_without_an_offset_are_local_and_a_date_alone_is_noon() -> None:
    text = "".join(f"{RIGHT},{n},{at}\n" for n, at in enumerate(TYPED))
    found = imported(HEADER + text)
    assert found.bad == ()
    assert [each.occurred_at.isoformat() for each in found.archive.entries] == [
        "2026-03-02T12:00:00+01:00",
        "2026-03-02T09:00:00+01:00",
        "2026-03-02T09:00:00+01:00",
    ]
    assert found.assumed == Assumed(3, "Europe/Berlin", 1)


def test_only_good_rows_count_among_the_times_that_were_read_as_local() -> None:
    assert imported(f"{HEADER}{RIGHT},4,2026-03-02\n{RIGHT},40,2026-03-02\n").assumed == Assumed(
        1, "Europe/Berlin", 1
    )


def test_hours_that_came_twice_or_never_are_read_as_the_log_command_reads_them() -> None:
    assert read("2025-10-26 02:30", "2026-03-29 02:30") == [
        "2025-10-26T02:30:00+02:00",
        "2026-03-29T02:30:00+01:00",
    ]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("02.03.2026 09:00", "2026-03-02T09:00:00+01:00"),
        ("2.3.2026 9.00", "2026-03-02T09:00:00+01:00"),
        ("02.03.26 09:00:00", "2026-03-02T09:00:00+01:00"),
        ("2. 3. 2026", "2026-03-02T12:00:00+01:00"),
        ("13/03/2026 09:00", "2026-03-13T09:00:00+01:00"),
        ("3/13/2026 9:00 PM", "2026-03-13T21:00:00+01:00"),
        ("3/13/26 12:05\u202fAM", "2026-03-13T00:05:00+01:00"),
        ("2026/03/02 09:00", "2026-03-02T09:00:00+01:00"),
        ("2026. 03. 02. 9:00", "2026-03-02T09:00:00+01:00"),
        ("13-03-2026 09:00:00,000", "2026-03-13T09:00:00+01:00"),
        ("13.03.2026 09:00 +05:30", "2026-03-13T09:00:00+05:30"),
        ("02/02/2026", "2026-02-02T12:00:00+01:00"),
    ],
)
def test_a_date_that_can_only_mean_one_day_is_read(written: str, meant: str) -> None:
    assert read(written) == [meant]


def test_one_date_that_can_only_be_read_in_one_way_decides_for_the_whole_file() -> None:
    assert read("02/03/2026", "14/03/2026") == [
        "2026-03-02T12:00:00+01:00",
        "2026-03-14T12:00:00+01:00",
    ]
    assert read("02/03/2026", "03/14/2026")[0] == "2026-02-03T12:00:00+01:00"


def test_what_the_file_leaves_open_is_asked_once_and_never_guessed() -> None:
    with pytest.raises(DateOrderUnclear, match="In dates like 02/03/2026, which comes first"):
        read("02/03/2026", "04/05/2026 09:00")
    assert read("02/03/2026", dates=DateOrder.DAY_FIRST) == ["2026-03-02T12:00:00+01:00"]
    assert read("02/03/2026", dates=DateOrder.MONTH_FIRST) == ["2026-02-03T12:00:00+01:00"]
    assert read("26-03-02", dates=DateOrder.YEAR_FIRST) == ["2026-03-02T12:00:00+01:00"]


def test_dates_that_contradict_each_other_are_refused() -> None:
    with pytest.raises(NotAllowed, match="14/03/2026 and 03/15/2026 can’t be in the same order"):
        read("14/03/2026", "03/15/2026")


def test_a_date_that_is_impossible_in_the_chosen_order_is_a_bad_row() -> None:
    found = imported(f"{HEADER}{RIGHT},4,03/14/2026\n", DateOrder.DAY_FIRST)
    assert [bad.reason for bad in found.bad] == ["occurred_at: a real date, not “03/14/2026”"]


@given(
    st.lists(st.dates(date(2001, 1, 1), date(2026, 5, 1)), min_size=1),
    st.sampled_from(["%d/%m/%Y", "%m/%d/%Y", "%d.%m.%Y", "%d-%m-%y", "%m/%d/%y", "%Y/%m/%d"]),
)
@examples(150)
def test_dates_are_read_as_they_were_meant_or_asked_about(days: list[date], form: str) -> None:
    try:
        found = read(*(day.strftime(form) for day in days))
    except DateOrderUnclear:
        return
    meant = dict.fromkeys(day.strftime("%Y-%m-%d") for day in days)
    assert [at[:10] for at in found] == list(meant)
