"""What stands in one cell of a CSV file, so that it comes back exactly as it went.

1. A cell that a spreadsheet could take for a formula (its first visible character is one of
   `= + - @`, also in full width, or an apostrophe, or it begins with a tab or a line break) gets
   one apostrophe in front.  Reading takes away exactly that one, and no other.
2. A list is joined with `;`.  A `;` or a backslash inside an item gets a backslash in front.
   Blanks around items, such as a person may write, do not count.
3. An instant is ISO 8601 with its UTC offset.  Yes and no are `true` and `false`.
4. An empty cell means: not said.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import MAXYEAR, MINYEAR, datetime

from app.domain.errors import InvalidInput

_RISKY = tuple("=+-@＝＋－＠'")  # noqa: RUF001 - the full-width ones are formulas too
_ITEM = re.compile(r"(?:\\.|[^;\\])+", re.DOTALL)
_WHOLE = re.compile(r"[+-]?[0-9]{1,18}(\.0*)?")


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


def instant(cell: str) -> datetime:
    """An instant with its UTC offset.  Raises `InvalidInput`."""
    try:
        at = datetime.fromisoformat(cell)
    except ValueError:
        raise _no_instant(cell) from None
    if at.tzinfo is None or at.year in (MINYEAR, MAXYEAR):
        raise _no_instant(cell)  # at the very ends of the calendar, UTC may fall off it
    return at


def _no_instant(cell: str) -> InvalidInput:
    return InvalidInput(
        "time", f"a time with its UTC offset, such as 2026-03-02T09:00:00+01:00, not “{cell}”"
    )


def yes_or_no(cell: str) -> bool:
    """Raises `InvalidInput` for anything but the usual ways to write true and false."""
    said = cell.strip().casefold()
    if said in ("true", "yes", "1"):
        return True
    if said in ("false", "no", "0", ""):
        return False
    raise InvalidInput("yes or no", f"true or false, not “{cell}”")


def whole_number(cell: str) -> int:
    """Raises `InvalidInput` for anything but a whole number; `4.0` is one."""
    if not _WHOLE.fullmatch(cell):
        raise InvalidInput("number", f"a whole number, not “{cell}”")
    return int(cell.partition(".")[0])


def share(cell: str) -> float:
    """A number from 0 to 1.  Raises `InvalidInput`."""
    try:
        number = float(cell)
    except ValueError:
        number = -1
    if not 0 <= number <= 1:
        raise InvalidInput("position", f"a number from 0 to 1, not “{cell}”")
    return number
