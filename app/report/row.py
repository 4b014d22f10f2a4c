"""One row of a CSV file while it is being read: named cells, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

from app.domain.errors import InvalidInput
from app.report.cells import unguarded

T = TypeVar("T")


class RowTrouble(Exception):
    """This row cannot be used; the reasons, one for each bad cell, are its message."""


class Row:
    """Cells by column name.  Reading a bad one notes why and goes on, so that a person hears of
    all of them at once; `settle` says whether the row is good."""

    def __init__(self, cells: Mapping[str, str]) -> None:
        self._cells = cells
        self._wrong: list[str] = []

    @classmethod
    def unreadable(cls, why: str) -> Row:
        """A row whose cells cannot even be told apart."""
        row = _UnreadableRow({})
        row._wrong.append(why)
        return row

    def text(self, column: str) -> str:
        """The text in `column`; empty when it is empty or there is no such column."""
        return unguarded(self._cells.get(column, ""))

    def read(self, column: str, parse: Callable[[str], T], instead: T) -> T:
        """The cell parsed; `instead` when it is empty or bad."""
        return self.need(column, parse, instead) if self.text(column).strip() else instead

    def need(self, column: str, parse: Callable[[str], T], instead: T) -> T:
        """The cell parsed, empty or not; `instead` when it is bad."""
        try:
            return parse(self.text(column).strip())
        except InvalidInput as wrong:
            self.wrong(column, wrong.allowed)
            return instead

    def wrong(self, column: str, why: str) -> None:
        """Note that the cell in `column` cannot be used."""
        self._wrong.append(f"{column}: {why}")

    def settle(self) -> None:
        """Raises `RowTrouble` when anything was wrong."""
        if self._wrong:
            raise RowTrouble("; ".join(self._wrong))


class _UnreadableRow(Row):
    """Has its one reason already; nothing its cells lack is worth telling."""

    def wrong(self, column: str, why: str) -> None:
        """There are no cells."""
