"""What stands in one cell of a CSV file, so that it comes back exactly as it went.

1. A cell that a spreadsheet could take for a formula (its first visible character is one of
   `= + - @`, also in full width, or an apostrophe, or it begins with a tab or a line break) gets
   one apostrophe in front.  Reading takes away exactly that one, and no other.
2. A list is joined with `;`.  A `;` or a backslash inside an item gets a backslash in front.
   Blanks around items, such as a person may write, do not count.
3. An instant is ISO 8601 with its UTC offset.  Yes and no are `true` and `false`.
4. An empty cell means: not said.
5. Reading takes what spreadsheets of other languages make of these: WAHR and FALSCH, VRAI and
   FAUX, 0,5 for 0.5.  No word stands for yes in one language and no in another.

One row of a CSV file while it is being read: named cells, and what is wrong with them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from app.domain.errors import InvalidInput

_RISKY = tuple("=+-@＝＋－＠'")  # noqa: RUF001 - the full-width ones are formulas too
_ITEM = re.compile(r"(?:\\.|[^;\\])+", re.DOTALL)
_WHOLE = re.compile(r"[+-]?[0-9]{1,18}([.,]0*)?")
_YES_AND_NO = (
    ("true", "false"), ("yes", "no"), ("1", "0"),
    ("wahr", "falsch"), ("ja", "nein"), ("vrai", "faux"), ("oui", "non"),
    ("verdadero", "falso"), ("sí", "no"), ("vero", "falso"), ("sì", "no"),
    ("verdadeiro", "falso"), ("sim", "não"), ("waar", "onwaar"), ("ja", "nee"),
    ("prawda", "fałsz"), ("tak", "nie"), ("sant", "falskt"), ("sand", "falsk"), ("sann", "usann"),
    ("tosi", "epätosi"), ("pravda", "nepravda"), ("igaz", "hamis"), ("adevărat", "fals"),
    ("istina", "laž"), ("cert", "fals"), ("истина", "ложь"), ("істина", "хибність"),
    ("doğru", "yanliş"), ("doğru", "yanlış"),  # noqa: RUF001 - Turkish has an i without a dot
    ("αληθησ", "ψευδησ"),
)  # fmt: skip
_YES, _NO = (frozenset(words) for words in zip(*_YES_AND_NO, strict=True))


def guarded(text: str) -> str:
    """`text` as no spreadsheet takes for a formula (rule 1)."""
    return f"'{text}" if _is_risky(text) else text


def unguarded(cell: str) -> str:
    """The text that `guarded` was given."""
    return cell[1:] if cell.startswith("'") and _is_risky(cell[1:]) else cell


def _is_risky(text: str) -> bool:
    return text.startswith(("\t", "\r", "\n")) or text.lstrip().startswith(_RISKY)


def joined(items: Iterable[str]) -> str:
    """A list as one cell (rule 2)."""
    return ";".join(re.sub(r"([\\;])", r"\\\1", item) for item in items)


def listed(cell: str) -> tuple[str, ...]:
    """The list that `joined` was given; empty items do not exist."""
    items = (re.sub(r"\\(.)", r"\1", each, flags=re.DOTALL) for each in _ITEM.findall(cell))
    return tuple(item.strip() for item in items if item.strip())


def yes_or_no(cell: str) -> bool:
    """Raises `InvalidInput` for anything but true and false as people and spreadsheets write them
    (rule 5)."""
    said = unicodedata.normalize("NFC", cell.strip()).casefold()
    if said in _YES:
        return True
    if said in _NO or not said:
        return False
    raise InvalidInput("yes or no", f"true or false, not “{cell}”")


def whole_number(cell: str) -> int:
    """Raises `InvalidInput` for anything but a whole number; `4.0` and `4,0` are such."""
    if not _WHOLE.fullmatch(cell):
        raise InvalidInput("number", f"a whole number, not “{cell}”")
    return int(re.split(r"[.,]", cell)[0])


def share(cell: str) -> float:
    """A number from 0 to 1.  Raises `InvalidInput`."""
    try:
        number = float(cell.replace(",", ".", 1))
    except ValueError:
        number = -1
    if not 0 <= number <= 1:
        raise InvalidInput("position", f"a number from 0 to 1, not “{cell}”")
    return number


T = TypeVar("T")


class RowProblem(Exception):
    """This row cannot be used; the reasons, one for each bad cell, are its message."""


class CsvRow:
    """Cells by column name.  Reading a bad one notes why and goes on, so that a person hears of
    all of them at once; `settle` says whether the row is good."""

    def __init__(self, cells: Mapping[str, str]) -> None:
        self._cells = cells
        self._wrong: list[str] = []

    @classmethod
    def unreadable(cls, why: str) -> CsvRow:
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
        """Raises `RowProblem` when anything was wrong."""
        if self._wrong:
            raise RowProblem("; ".join(self._wrong))


class _UnreadableRow(CsvRow):
    """Has its one reason already; nothing its cells lack is worth telling."""

    def wrong(self, column: str, why: str) -> None:
        """There are no cells."""
