"""`unknot plan` as a person types it, and what `unknot status` says of planned holds."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from app.cli import unknot

SPOT = "Left top of the shoulder"


@pytest.fixture(autouse=True)
def _monday_morning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("UNKNOT_CLOCK", "2026-03-02T10:00:00+01:00")
    monkeypatch.setenv("TZ", "Europe/Berlin")


def run(folder: Path, *args: str) -> Result:
    return CliRunner().invoke(unknot, ["--data", str(folder), *args])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Somebody with a spot who answered the safety questions."""
    assert run(tmp_path, "log", "--region", "back.trap_upper.left", "--score", "4").exit_code == 0
    assert run(tmp_path, "screening", "set", "all", "no", "--yes").exit_code == 0
    return tmp_path


def planned(folder: Path) -> dict[str, Any]:
    return dict(json.loads(run(folder, "plan", "--json").stdout))


def test_a_hold_is_planned_shown_and_removed(folder: Path) -> None:
    assert "Nothing planned yet" in run(folder, "plan").stdout
    done = run(folder, "plan", "--spot", SPOT, "--times-a-week", "3", "--after-break", "15:00")
    assert f"{SPOT}: Three times a week, after the 15:00 break." in done.stdout
    assert f"This afternoon: {SPOT}" in done.stdout
    (hold,) = planned(folder)["holds"]
    assert (hold["times_a_week"], hold["cue"]) == (3, {"after_break": "15:00"})
    assert run(folder, "plan", "--spot", SPOT, "--remove").exit_code == 0
    assert planned(folder)["holds"] == []


def test_what_is_not_said_stays_as_it_was(folder: Path) -> None:
    run(folder, "plan", "--spot", SPOT, "--at", "09:30")
    run(folder, "plan", "--spot", SPOT, "--times-a-week", "5")
    run(folder, "plan", "--breaks-a-day", "6", "--so-that", "sleep on my left side")
    said = planned(folder)
    (hold,) = said["holds"]
    assert (hold["times_a_week"], hold["cue"]) == (5, {"at": "09:30"})
    assert (said["breaks_a_day"], said["so_that"]) == (6, "sleep on my left side")


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["--at", "09:00"], "--spot"),
        (["--spot", SPOT], "--after-break"),
        (["--spot", SPOT, "--at", "9:00", "--when", "I wake up"], "one of"),
        (["--spot", SPOT, "--at", "soon"], "a time of day such as 15:00"),
        (["--spot", SPOT, "--at", "09:00", "--times-a-week", "9"], "from 1 to 7"),
        (["--spot", "Elbow", "--at", "09:00"], SPOT),
        (["--spot", SPOT, "--remove", "--at", "09:00"], "leave out"),
        (["--spot", SPOT, "--at", "09:00", "--muscle", "nothing"], "unknot find"),
        (["--breaks-a-day", "40"], "from 0 to 16"),
        (["--spot", SPOT, "--at", "09:00", "--times-a-week", "0"], "from 1 to 7"),
    ],
)
def test_what_is_wrong_is_said_and_changes_nothing(
    folder: Path, args: list[str], said: str
) -> None:
    refused = run(folder, "plan", *args)
    assert refused.exit_code != 0
    assert said in refused.output
    assert planned(folder)["holds"] == []
    assert planned(folder)["breaks_a_day"] == 0


def test_a_goal_of_none_takes_it_away(folder: Path) -> None:
    run(folder, "plan", "--breaks-a-day", "6", "--breathing-minutes", "3")
    run(folder, "plan", "--breaks-a-day", "0", "--breathing-minutes", "0")
    assert (planned(folder)["breaks_a_day"], planned(folder)["breathing_minutes"]) == (0, 0)


def test_a_wrong_goal_leaves_the_hold_beside_it_unplanned(folder: Path) -> None:
    refused = run(folder, "plan", "--spot", SPOT, "--at", "15:00", "--breaks-a-day", "99")
    assert refused.exit_code != 0
    assert planned(folder)["holds"] == []


def test_status_says_what_became_of_each_hold_of_today(folder: Path) -> None:
    run(folder, "plan", "--spot", SPOT, "--when", "put the kettle on")
    assert f"Due now: {SPOT}. Your own cue reminds you." in run(folder, "status").stdout
    (due,) = json.loads(run(folder, "status", "--json").stdout)["holds"]
    assert (due["state"], due["spot_label"]) == ("due", SPOT)
    assert run(folder, "settings", "set", "days_off", "2026-03-02").exit_code == 0
    assert "day off" in run(folder, "status").stdout


def test_status_says_why_there_was_no_reminder_yet(folder: Path) -> None:
    run(folder, "plan", "--spot", SPOT, "--at", "09:00")
    run(folder, "pause", "2h")
    assert "because reminders are paused" in run(folder, "status").stdout
