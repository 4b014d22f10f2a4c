"""In which order day, month and year stand in the dates of a file."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import NotAllowed
from app.domain.import_export.date_order import (
    SAYABLE,
    DateOrder,
    DateOrderUnclear,
    decided,
    local_date,
)

TODAY = date(2026, 6, 1)
DAY, MONTH, YEAR = SAYABLE


@pytest.mark.parametrize(
    ("texts", "order"),
    [
        (["13/02/2026"], DAY),
        (["02/13/2026"], MONTH),
        (["02/03/2026", "13/02/2026"], DAY),
        (["02-03-26", "02-13-26"], MONTH),
        (["02.03.2026"], DAY),
        (["02.13.2026"], MONTH),
        (["45/02/13"], YEAR),
        (["2026/02/03", "02/13/2026"], MONTH),
        (["31/02/2026", "02/13/2026"], MONTH),
        (["02/02/2026", "03/03/2026"], DAY),
        (["2026-02-03", "no date", ""], DAY),
        ([], DAY),
    ],
)
def test_what_the_dates_themselves_decide(texts: list[str], order: DateOrder) -> None:
    assert decided(texts, DateOrder.AS_FOUND, TODAY) is order


@pytest.mark.parametrize("text", ["02/03/2026", "2-3-26", "12/11/2025 9:00 PM"])
def test_what_they_do_not_decide_is_asked(text: str) -> None:
    with pytest.raises(DateOrderUnclear) as asked:
        decided(["02/02/2026", text], DateOrder.AS_FOUND, TODAY)
    assert asked.value.example == text


@pytest.mark.parametrize(
    "texts", [["13/02/2026", "02/13/2026"], ["02.03.2026", "03/13/2026"], ["13.02.26", "02.13.26"]]
)
def test_a_contradiction_names_two_dates(texts: list[str]) -> None:
    with pytest.raises(NotAllowed, match="can’t be in the same order") as refused:
        decided(texts, DateOrder.AS_FOUND, TODAY)
    assert all(text in str(refused.value) for text in texts)


def test_what_was_logged_counts() -> None:
    assert decided(["13/02/2026", "02/13/2026"], YEAR, TODAY) is YEAR


def test_a_year_of_two_digits_is_never_one_to_come() -> None:
    assert local_date("01/02/26").on(DAY, TODAY) == date(2026, 2, 1)
    assert local_date("01/02/27").on(DAY, TODAY) == date(1927, 2, 1)


@pytest.mark.parametrize(
    "text", ["", "2026", "1/2", "1/2/3/4", "1/2-2026", "02/03/2026 25:00", "02/03/2026 13:00 PM",
             "02/03/2026 9", "02/03/2026 0:00 AM", "020/03/2026", "٠٢/٠٣/٢٠٢٦"]
)  # fmt: skip
def test_what_is_no_date_is_none(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - which one does not matter
        local_date(text)


@given(st.text("0123456789/.-: aApPmMzZ+,T", max_size=30) | st.text(max_size=20))
def test_nothing_that_can_stand_in_a_cell_breaks_it(text: str) -> None:
    try:
        decided([text], DateOrder.AS_FOUND, TODAY)
    except NotAllowed:
        assert local_date(text)


@given(
    st.lists(st.dates(date(1990, 1, 1), TODAY), min_size=1),
    st.sampled_from([(DAY, "%d/%m/%Y"), (MONTH, "%m/%d/%Y"), (DAY, "%d.%m.%Y")]),
)
def test_an_order_that_is_found_means_the_days_that_were_meant(
    days: list[date], meant: tuple[DateOrder, str]
) -> None:
    order, form = meant
    texts = [day.strftime(form) for day in days]
    try:
        found = decided(texts, DateOrder.AS_FOUND, TODAY)
    except DateOrderUnclear:
        assert max(day.day for day in days) <= 12
        found = order
    assert [local_date(text).on(found, TODAY) for text in texts] == days
