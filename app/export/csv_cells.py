"""The cells of a CSV file, written so that they are read back exactly, and one row being read.

1. A cell that a spreadsheet could take for a formula (its first visible character is one of `= + -
   @`, also in full width, or an apostrophe, or it begins with a tab or a line break) gets one
   apostrophe in front.  Reading removes exactly that one, and no other.
2. A list is joined with `;`.  A `;` or a backslash inside an item gets a backslash in front.
   Spaces around items, such as a person may write, are ignored.
3. An instant is ISO 8601 with its UTC offset.  Yes and no are `true` and `false`.
4. An empty cell means that nothing was said.
5. Reading accepts what spreadsheets of other languages make of these: WAHR and FALSCH, VRAI and
   FAUX, 0,5 for 0.5.  No word means yes in one language and no in another.
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
    """`text` in a form that no spreadsheet takes for a formula (rule 1)."""
    return f"'{text}" if _is_risky(text) else text


def unguarded(cell: str) -> str:
    """The inverse of `guarded`."""
    return cell[1:] if cell.startswith("'") and _is_risky(cell[1:]) else cell


def _is_risky(text: str) -> bool:
    return text.startswith(("\t", "\r", "\n")) or text.lstrip().startswith(_RISKY)


def joined(items: Iterable[str]) -> str:
    """A list as one cell (rule 2)."""
    return ";".join(re.sub(r"([\\;])", r"\\\1", item) for item in items)


def listed(cell: str) -> tuple[str, ...]:
    """The inverse of `joined`; empty items do not exist."""
    items = (re.sub(r"\\(.)", r"\1", each, flags=re.DOTALL) for each in _ITEM.findall(cell))
    return tuple(item.strip() for item in items if item.strip())


def yes_or_no(cell: str) -> bool:
    """Parse true or false as people and spreadsheets write them (rule 5).

    Raises `InvalidInput` for anything else.
    """
    said = unicodedata.normalize("NFC", cell.strip()).casefold()
    if said in _YES:
        return True
    if said in _NO or not said:
        return False
    raise InvalidInput("yes or no", f"true or false, not “{cell}”")


def whole_number(cell: str) -> int:
    """Parse a whole number, also `4.0` or `4,0`.  Raises `InvalidInput` for anything else."""
    if not _WHOLE.fullmatch(cell):
        raise InvalidInput("number", f"a whole number, not “{cell}”")
    return int(re.split(r"[.,]", cell)[0])


def share(cell: str) -> float:
    """Parse a number from 0 to 1.  Raises `InvalidInput`."""
    try:
        number = float(cell.replace(",", ".", 1))
    except ValueError:
        number = -1
    if not 0 <= number <= 1:
        raise InvalidInput("position", f"a number from 0 to 1, not “{cell}”")
    return number


T = TypeVar("T")


class RowProblem(Exception):
    """An invalid row; the message has a reason for each invalid cell."""


class CsvRow:
    """Cells by column name.

    Reading an invalid cell notes the reason and continues, so that a person sees all of them at
    once; `check` raises if there are any.
    """

    def __init__(self, cells: Mapping[str, str]) -> None:
        self._cells = cells
        self._wrong: list[str] = []

    @classmethod
    def unreadable(cls, why: str) -> CsvRow:
        """A row whose cells cannot be separated."""
        row = _UnreadableRow({})
        row._wrong.append(why)
        return row

    def text(self, column: str) -> str:
        """The text in `column`; empty if it is empty or there is no such column."""
        return unguarded(self._cells.get(column, ""))

    def read(self, column: str, parse: Callable[[str], T], instead: T) -> T:
        """The parsed cell; `instead` if it is empty or invalid."""
        return self.need(column, parse, instead) if self.text(column).strip() else instead

    def need(self, column: str, parse: Callable[[str], T], instead: T) -> T:
        """The parsed cell, even if it is empty; `instead` if it is invalid."""
        try:
            return parse(self.text(column).strip())
        except InvalidInput as wrong:
            self.wrong(column, wrong.allowed)
            return instead

    def wrong(self, column: str, why: str) -> None:
        """Note that the cell in `column` is invalid."""
        self._wrong.append(f"{column}: {why}")

    def check(self) -> None:
        """Raises `RowProblem` if anything is invalid."""
        if self._wrong:
            raise RowProblem("; ".join(self._wrong))


class _UnreadableRow(CsvRow):
    """A row with its one reason; missing cells are not reported as well."""

    def wrong(self, column: str, why: str) -> None:
        """Does nothing, as there are no cells."""
