"""`unknot trends`."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from app.cli import unknot
from app.texts.cli import commands as words

CASE_A = [0, 0, 4, 6, 3, 2, 1, 0, 0, 0, 0, 0, 5, 5, 1, 0, 1, 0, 0, 0]
START = date(2026, 3, 1)
KEYS = [
    *("spot_id", "label", "region", "side", "days", "episodes", "gaps", "rate_per_30d"),
    *("median_gap_days", "survival", "trend", "gap_trend", "burden", "needs"),
]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setenv("UNKNOT_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("UNKNOT_CLOCK", "2026-03-20T20:00:00+01:00")

    def run_command(*args: str) -> Result:
        return CliRunner().invoke(unknot, args)

    return run_command


def log(run: Any, scores: list[int], start: date = START, region: str = "trap_upper") -> None:
    for offset, score in enumerate(scores):
        day = (start + timedelta(days=offset)).isoformat()
        done = run("log", "--region", f"back.{region}.left", "--score", str(score), "--at", day)
        assert done.exit_code == 0, done.output


def shown(run: Any, *args: str) -> list[dict[str, Any]]:
    result = run("trends", "--json", *args)
    assert result.exit_code == 0, result.output
    found: list[dict[str, Any]] = json.loads(result.output)
    return found


def test_the_worked_case_comes_out_of_the_command_line(run: Any) -> None:
    log(run, CASE_A)
    [spot] = shown(run, "--all")
    assert list(spot) == KEYS
    assert (spot["label"], spot["region"], spot["side"]) == (
        "Left top of the shoulder",
        "back.trap_upper.left",
        "left",
    )
    assert spot["days"] == {"pain": 5, "mild": 1, "clear": 14, "unknown": 0}
    assert spot["episodes"] == [
        {
            "onset": "2026-03-03",
            "onset_observed": True,
            "peak": 6,
            "peak_day": "2026-03-04",
            "last_day": "2026-03-06",
            "first_clear": "2026-03-07",
            "state": "resolved",
        },
        {
            "onset": "2026-03-13",
            "onset_observed": True,
            "peak": 5,
            "peak_day": "2026-03-13",
            "last_day": "2026-03-14",
            "first_clear": "2026-03-15",
            "state": "resolved",
        },
    ]
    assert spot["gaps"] == [{"days": 6, "censored": False}, {"days": 5, "censored": True}]
    rate = {name: round(bound, 2) for name, bound in spot["rate_per_30d"].items()}
    assert rate == {"value": 3.0, "low": 0.34, "high": 10.83}
    assert spot["burden"] == 28 / 19
    assert spot["survival"] == [{"days": 6, "at_risk": 1, "events": 1, "s": 0.0}]


def test_what_is_not_earned_is_null_and_says_what_it_needs(run: Any) -> None:
    log(run, CASE_A)
    [spot] = shown(run)
    for name in ("rate_per_30d", "median_gap_days", "survival", "trend", "gap_trend"):
        assert spot[name] is None
    assert spot["needs"]["median_gap_days"] == "needs 3 returns (1 so far)"
    assert "burden" not in spot["needs"]


def test_in_words_it_begins_with_counts(run: Any) -> None:
    log(run, CASE_A)
    output = run("trends").output
    assert output.startswith("Left top of the shoulder. 2 flares in 20 logged days.")
    assert "needs 3 returns (1 so far)" in output


def test_everything_in_words_names_each_number(run: Any) -> None:
    log(run, CASE_A)
    assert "0.3–10.8 flares in 30 days" in run("trends", "--all").output
    assert "0.3–10.8 flares in 30 days" not in run("trends").output


def test_the_journal_can_be_read_as_it_stood(run: Any) -> None:
    log(run, CASE_A)
    [spot] = shown(run, "--as-of", "2026-03-04")
    assert [episode["state"] for episode in spot["episodes"]] == ["open"]
    assert spot["episodes"][0]["first_clear"] is None


def test_one_spot_can_be_asked_for(run: Any) -> None:
    log(run, [0, 5])
    log(run, [0, 6], region="ql")
    both = shown(run)
    assert len(both) == 2
    assert shown(run, "--spot", both[1]["spot_id"]) == both[1:]


def test_an_unknown_spot_fails_with_one_line(run: Any) -> None:
    result = run("trends", "--spot", "nowhere")
    assert result.exit_code == 1
    assert "There’s no spot called “nowhere”." in result.stderr


@pytest.mark.parametrize("when", ["soon", "2026-02-30", "1899-12-31", "2026-03-21", "2026-03"])
def test_a_date_that_cannot_be_read_is_wrong_usage(run: Any, when: str) -> None:
    result = run("trends", "--as-of", when)
    assert result.exit_code == 2
    assert "as-of" in result.stderr
    assert "2026-03-20" in result.stderr


def test_without_spots_it_says_how_to_begin(run: Any) -> None:
    assert run("trends").output.strip() == words.NO_SPOTS
    assert shown(run) == []
