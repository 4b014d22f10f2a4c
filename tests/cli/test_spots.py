"""`unknot spots` and `unknot regions`, for other programs and in a terminal."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from app.cli import printing, unknot


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setenv("UNKNOT_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("UNKNOT_CLOCK", "2026-03-20T20:00:00+01:00")

    def run_command(*args: str) -> Result:
        return CliRunner().invoke(unknot, args)

    return run_command


@pytest.fixture
def two_spots(run: Any) -> Any:
    for place, score, day in (
        ("temple left", "10", "2026-03-18"),
        ("temple left", "0", "2026-03-20"),
        ("low back right", "5", "2026-02-01"),
    ):
        assert run("log", place, score, "--at", day).exit_code == 0
    return run


def test_each_spot_is_one_line_with_its_last_two_weeks(two_spots: Any) -> None:
    assert sorted(two_spots("spots").output.splitlines()) == [
        "Left temple     - - - - - - - - - - - 10 - 0  0 of 10, today",
        "Right low back  - - - - - - - - - - - - - -   5 of 10, Sunday 1 February",
    ]


def test_json_has_ids_and_days(two_spots: Any) -> None:
    listed = json.loads(two_spots("spots", "--json").output)
    temple, back = sorted(listed, key=lambda each: each["label"])
    assert (temple["label"], temple["region"], temple["side"]) == (
        *("Left temple", "front.temporalis.left", "left"),
    )
    assert temple["last"] == {"day": "2026-03-20", "state": "score", "score": 0}
    assert len(temple["recent"]) == 14
    assert temple["recent"][-3] == {"day": "2026-03-18", "worst": 10}
    assert {each["worst"] for each in back["recent"]} == {None}


def test_without_spots_it_says_how_to_begin(run: Any) -> None:
    assert "unknot log" in run("spots").output
    assert json.loads(run("spots", "--json").output) == []


def test_regions_are_found_by_plain_words(run: Any) -> None:
    assert run("regions", "lower", "back", "right").output == (
        "back.lumbar_paraspinal.right  Right low back\n"
    )
    assert len(run("regions").output.splitlines()) == 74
    listed = json.loads(run("regions", "temple", "--json").output)
    assert [each["id"] for each in listed] == ["front.temporalis.left", "front.temporalis.right"]
    nothing = run("regions", "xyzzy")
    assert (nothing.exit_code, nothing.stdout) == (1, "")
    assert "“unknot regions” lists them all" in nothing.stderr


@pytest.fixture
def _in_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printing, "_in_a_terminal", lambda: True)
    monkeypatch.setenv("COLUMNS", "80")


@pytest.mark.usefixtures("_in_a_terminal")
def test_a_terminal_gets_a_table_and_pictures(two_spots: Any) -> None:
    heading, *lines = two_spots("spots").output.splitlines()
    temple, back = sorted(lines)
    assert heading.split("  ")[0] == "Spot"
    assert "···········█·▁" in temple
    assert "5 of 10" in back
    said = two_spots("trends").output
    assert "█" in next(line for line in said.splitlines() if line.startswith("Left temple"))
