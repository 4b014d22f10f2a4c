"""What is seen together, for other programs: the weeks of the plan."""

from __future__ import annotations

from app.domain.recurrence import Sufficient
from app.export.together_json import together_json
from tests.domain.journal_values import spot
from tests.texts.test_adherence_words import WEEKS


def test_the_weeks_of_the_plan_are_numbers_and_what_is_unknown_is_null() -> None:
    found = together_json(spot(), (), Sufficient(WEEKS), str, lambda _: "")
    first, _, last = found["plan"]["found"]
    assert first == {
        "monday": "2026-01-05",
        "planned": 3,
        "done": 2,
        "logged_days": 5,
        "mean_worst": 3.5,
    }
    assert last["mean_worst"] is None
    assert found["plan"]["needs"] == ""
