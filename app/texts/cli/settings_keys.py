"""Texts of `unknot settings`."""

from collections.abc import Iterable

ABOUT = "See and change the settings."
GET = "Print one setting."
SET = "Change one setting. What cannot be used is refused, and nothing changes."


def row(name: str, value: str, meaning: str, widths: tuple[int, int]) -> str:
    """One line of the list: the key, its value and its meaning."""
    return f"{name:<{widths[0]}}  {value:<{widths[1]}}  {meaning}"


def key_help(rows: Iterable[tuple[str, str]]) -> str:
    """The keys with their allowed values, below the help."""
    return "\b\nKeys:\n" + "\n".join(f"  {name}: {allowed}" for name, allowed in rows)


def now_set(name: str, value: str) -> str:
    """Confirms a change."""
    return f"{name} is now {value}." if value else f"{name} is now empty."
