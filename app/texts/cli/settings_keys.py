"""Words of the settings on the command line."""

from collections.abc import Iterable

ABOUT = "See and change the settings."
GET = "Print one setting."
SET = "Change one setting. What cannot be used is refused, and nothing changes."


def row(name: str, value: str, meaning: str, widths: tuple[int, int]) -> str:
    """One line of the list: the key, its value and what it means."""
    return f"{name:<{widths[0]}}  {value:<{widths[1]}}  {meaning}"


def key_help(rows: Iterable[tuple[str, str]]) -> str:
    """The keys with what each allows, below the help."""
    return "\b\nKeys:\n" + "\n".join(f"  {name}: {allowed}" for name, allowed in rows)


def now_set(name: str, value: str) -> str:
    """A change is kept."""
    return f"{name} is now {value}." if value else f"{name} is now empty."
