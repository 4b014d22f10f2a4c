"""Every answer to every safety question, and what it does to each muscle and movement.

python -m tests.tools.locks_table            print the table
python -m tests.tools.locks_table --write    write it to tests/domain/safety/locks_table.txt

A test compares the written table with what the rules say now, so a change of the content or of a
rule shows as changed lines, which are to be read one by one before they are written.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from app import paths
from app.content_loader import load_content
from app.domain.body import Side
from app.domain.content import Content
from app.domain.movements import left_out
from app.domain.safety import (
    Agreed,
    Answer,
    Answered,
    Asks,
    Dose,
    Locked,
    No,
    Open,
    Restrictions,
    Screened,
    ScreeningQuestion,
    Stretching,
    Technique,
    Yes,
    access,
    restrictions,
)

TABLE = Path(__file__).parents[1] / "domain" / "safety" / "locks_table.txt"
NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)


def lines(content: Content) -> Iterator[str]:
    """The table, line by line."""
    for question in content.screening:
        yield f"{question.id}: {question.text}"
        yield f"  why: {question.why}"
        yield f"  lifted: {question.lift}"
        for name, answer in _answers(question, content):
            yield f"  {name}"
            found = _restrictions(question, answer, content)
            yield from (f"    {line}" for line in _effects(found, content))
            yield from (f"    {line}" for line in _left_out(question, answer, found, content))
        yield ""


def _answers(question: ScreeningQuestion, content: Content) -> Iterator[tuple[str, Answer]]:
    if question.asks is Asks.YES_OR_NO:
        yield "yes", Yes()
    else:
        for area in content.screening_areas:
            yield f"yes, {area.name}", Yes((area.id,))
    if question.agreed:
        yield "agreed", Agreed()


def _restrictions(question: ScreeningQuestion, answer: Answer, content: Content) -> Restrictions:
    answers = tuple(
        Answered(each.id, answer if each is question else No()) for each in content.screening
    )
    return restrictions(
        Screened(NOW, answers), content.screening, content.screening_areas, content.muscles, NOW
    )


def _effects(found: Restrictions, content: Content) -> Iterator[str]:
    groups: dict[str, list[str]] = {"locked": [], "half": [], "gentle": [], "no stretch": []}
    pressable = 0
    for muscle in content.muscles:
        match access(muscle, Side.LEFT, found):
            case Locked():
                groups["locked"].append(muscle.id)
                pressable += 1
            case Open(_, dose, technique, _, stretching):
                pressable += 1
                if dose is Dose.HALF:
                    groups["half"].append(muscle.id)
                if technique is Technique.GENTLE:
                    groups["gentle"].append(muscle.id)
                if stretching is Stretching.LEFT_OUT:
                    groups["no stretch"].append(muscle.id)
    for name, there in groups.items():
        if there:
            yield f"{name}: {'everything' if len(there) == pressable else ', '.join(there)}"


def _left_out(
    question: ScreeningQuestion, answer: Answer, found: Restrictions, content: Content
) -> Iterator[str]:
    every, areas = content.movements, content.screening_areas
    there = [each.movement for each in left_out(every, {question.id: answer}, areas, found.locks)]
    if there:
        rest = "everything but the breath and the eyes"
        all_moving = there == [one for one in every if not one.at_rest]
        yield f"movements left out: {rest if all_moving else ', '.join(one.id for one in there)}"


def main() -> None:
    """Print or write the table."""
    table = "\n".join(lines(load_content(paths.shipped("data"))))
    if "--write" in sys.argv:
        TABLE.write_text(table, encoding="utf-8")
    else:
        print(table)


if __name__ == "__main__":
    main()
