"""`unknot together`."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from app.cli import unknot
from app.texts import seen_together
from app.texts.cli import commands as words

START = date(2026, 1, 5)  # a Monday
WEEKS = 8


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setenv("UNKNOT_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("UNKNOT_CLOCK", "2026-03-20T20:00:00+01:00")

    def run_command(*args: str) -> Result:
        return CliRunner().invoke(unknot, args)

    return run_command


@pytest.fixture
def journal(run: Any) -> Any:
    """Five days a week, sore on Mondays, with a trigger every other day."""
    for offset in range(7 * WEEKS):
        day = START + timedelta(days=offset)
        if day.weekday() < 5:
            noted = ("--triggers", "stress") if offset % 2 else ()
            score = "7" if day.weekday() == 0 else "2"
            place = ("--region", "back.trap_upper.left", "--score", score)
            done = run("log", *place, "--at", f"{day}T09:00+01:00", *noted)
            assert done.exit_code == 0, done.output
    return run


def test_without_spots_it_says_how_to_begin(run: Any) -> None:
    result = run("together")
    assert result.exit_code == 0
    assert words.NO_SPOTS in result.output


def test_what_is_seen_together_is_told_with_what_is_missing(journal: Any) -> None:
    result = journal("together")
    assert result.exit_code == 0, result.output
    assert "Seen together: more pain on Mondays" in result.output
    assert "    Monday: 7 of 10 (8 days), 5 points more (5 more to 5 more)" in result.output
    missing = "By time of day: needs 2 times of day with 8 logged days each (1 so far)"
    assert missing in result.output
    assert "Stress (trigger): The day after, the worst was typically" in result.output
    assert "Your plan, week by week: needs 8 weeks with a plan" in result.output
    assert seen_together.TOGETHER_ABOUT in result.output


def test_the_same_comes_as_json(journal: Any) -> None:
    (spot,) = json.loads(journal("together", "--json").output)
    found = {each["tag"] or each["beside"]: each for each in spot["together"]}
    assert list(found) == ["breaks", "holds", "weekday", "time_of_day", "stress"]
    assert found["breaks"]["found"] is None
    assert found["breaks"]["needs"].startswith("needs 8 logged days with it (0 so far)")
    monday = found["weekday"]["found"]["groups"][0]
    assert monday == {
        "group": "monday",
        "days": 8,
        "median": 7.0,
        "shift": {"value": 5.0, "low": 5, "high": 5},
    }
    assert found["weekday"]["found"]["clear"]
    stress = found["stress"]
    assert (stress["beside"], stress["name"], stress["needs"]) == ("trigger", "Stress", "")
    assert stress["found"]["days_with"] == 16
    needs = "needs 8 weeks with a plan and 3 logged days each (0 so far)"
    assert spot["plan"] == {"found": None, "needs": needs}
    assert json.loads(journal("together", "--json", "--spot", spot["spot_id"]).output) == [spot]


def test_a_spot_that_is_not_there_is_refused(run: Any) -> None:
    result = run("together", "--spot", "nowhere")
    assert result.exit_code != 0
    assert "There’s no spot called “nowhere”." in result.output
