"""Printing for eyes and for other programs: tables, colour and small pictures in a terminal, and
plain lines wherever the output goes else.

In a terminal, `rich` fits a table into its width; it minds NO_COLOR and terminals without colour.
Elsewhere the columns are padded with blanks, one line for each row, without a heading.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

import click

LEVELS = "▁▂▃▄▅▆▇█"
NOT_KNOWN = "·"
GAP = "  "


def print_table(rows: Sequence[Sequence[str]], heading: Sequence[str] = ()) -> None:
    """Print rows with the same number of columns; the first column is the name of the row."""
    if not _in_a_terminal():
        widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
        for row in rows:
            padded = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
            click.echo(GAP.join(padded).rstrip())
        return
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(*heading, box=None, show_header=bool(heading), pad_edge=False, header_style="dim")
    if not heading:
        for _ in rows[0] if rows else ():
            table.add_column()
    table.columns[0].style = "bold"
    for row in rows:
        table.add_row(*map(Text, row))
    Console(highlight=False).print(table)


def print_named(name: str, said: str, picture: str = "") -> None:
    """Print what is said of something, with its name in front; in a terminal the name is bold."""
    if not _in_a_terminal():
        click.echo(f"{name}. {said}")
        return
    click.echo(f"{click.style(name, bold=True)}  {click.style(picture, fg='cyan')}".rstrip())
    click.echo(f"{said}\n")


def sparkline(scores: Sequence[int | None]) -> str:
    """Scores 0-10, oldest first, as a small picture; `None` is a day that is not known.

    Without a terminal that can draw it, the numbers themselves, with "-" for what is not known.
    """
    if not _in_a_terminal():
        return " ".join("-" if score is None else str(score) for score in scores)
    top = len(LEVELS) - 1
    return "".join(
        NOT_KNOWN if score is None else LEVELS[round(score / 10 * top)] for score in scores
    )


def _in_a_terminal() -> bool:
    """Whether a person reads along, on a terminal that can draw the levels."""
    try:
        LEVELS.encode(sys.stdout.encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return sys.stdout.isatty()
