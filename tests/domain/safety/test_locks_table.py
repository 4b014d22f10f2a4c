"""Every answer x every muscle and movement, as it was reviewed line by line."""

from __future__ import annotations

from tests.graph import shipped_content
from tests.tools.locks_table import TABLE, lines


def test_what_each_answer_does_is_as_it_was_reviewed() -> None:
    """Read the changed lines, then `python -m tests.tools.locks_table --write`."""
    assert "\n".join(lines(shipped_content())) == TABLE.read_text(encoding="utf-8")
