"""`unknot week`."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from app.bootstrap import build
from app.cli import unknot
from app.domain.habits.plan import HabitPlan
from app.system.clock import clock_from
from app.texts.cli import weeks as words
from tests.domain.habits.examples import MONDAY, spot_plan
from tests.services.habits.story import Story, neck_of

SUNDAY_EVENING = "2026-03-08T18:30:00+01:00"
PLAN = HabitPlan((spot_plan(times=3),), breaks_a_day=4, so_that="sleep")


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setenv("UNKNOT_DATA", str(tmp_path))
    monkeypatch.setenv("UNKNOT_CLOCK", SUNDAY_EVENING)
    monkeypatch.setenv("TZ", "Europe/Berlin")

    def run_command(*args: str) -> Result:
        return CliRunner().invoke(unknot, args)

    return run_command


@pytest.fixture
def lived(tmp_path: Path, run: Any) -> None:
    """A week with two breaks on its Monday and one hold, of a plan made before it."""

    async def live() -> None:
        services = build(tmp_path, clock_from({"UNKNOT_CLOCK": SUNDAY_EVENING}))
        await services.store.spots.save(neck_of())
        made = Story(services, services.store)
        await made.planned(PLAN)
        await made.ran(MONDAY, 7)
        await made.breaks(MONDAY, 2)
        await made.holds([MONDAY])
        services.close()

    asyncio.run(live())


def test_without_a_plan_it_says_so(run: Any) -> None:
    assert words.NO_PLAN in run("week").output
    assert json.loads(run("week", "--json").output)["parts"] == []


@pytest.mark.usefixtures("lived")
def test_it_tells_the_week_that_waits_and_how_to_answer(run: Any) -> None:
    said = run("week").output
    for line in (
        "Your week (2–8 March):",
        "  Breaks: 2 of 20.",
        "  Hold: Neck: 1 of 3.",
        "  So that I can sleep.",
        "  Breaks: now and then",
        "  Hold: Neck: just started",
        "Answer with --keep or --ease.",
    ):
        assert line in said


@pytest.mark.usefixtures("lived")
def test_as_json(run: Any) -> None:
    found = json.loads(run("week", "--json").output)
    consistency = found.pop("consistency")
    assert found.pop("together")["word"] == "now_and_then"
    assert consistency[1] == {
        "part": "hold",
        "spot_id": "neck",
        "word": "just_started",
        "share": None,
    }
    assert 0 < consistency[0]["share"] < 0.35
    assert found == {
        "first": "2026-03-02",
        "last": "2026-03-08",
        "waits": True,
        "offered": ["keep", "ease"],
        "parts": [
            {"part": "breaks", "goal": 4, "planned": 20, "done": 2},
            {"part": "hold", "spot_id": "neck", "goal": 3, "planned": 3, "done": 1},
        ],
        "pain": "unknown",
        "proposals": [],
    }


@pytest.mark.usefixtures("lived")
def test_easing_says_the_new_plan_and_closes_the_week(run: Any) -> None:
    assert "Your plan: 3 breaks a day and Neck twice a week." in run("week", "--ease").output
    assert json.loads(run("week", "--json").output)["waits"] is False
    refused = run("week", "--keep")
    assert refused.exit_code == 1
    assert "No week is waiting" in refused.stderr


@pytest.mark.usefixtures("lived")
def test_what_is_not_offered_is_refused(run: Any) -> None:
    assert run("week", "--more").exit_code == 1
    twice = run("week", "--keep", "--ease")
    assert twice.exit_code == 2
    assert words.ONE_ANSWER in twice.stderr
