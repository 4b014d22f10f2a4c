"""`unknot screening` and `unknot muscles` as a person types them: no way around a lock."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from app.cli import unknot


def run(folder: Path, *args: str, typed: str = "") -> Result:
    return CliRunner().invoke(unknot, [*args, "--data", str(folder)], input=typed)


def answers(folder: Path) -> dict[str, str]:
    rows = json.loads(run(folder, "screening", "--json").output)
    return {row["id"]: row["answer"] for row in rows}


def states(folder: Path) -> set[str]:
    return {row["state"] for row in json.loads(run(folder, "muscles", "--json").output)}


@pytest.fixture
def all_no(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    assert run(folder, "screening", "set", "all", "no").exit_code == 0
    return folder


def test_before_the_questions_are_answered_nothing_is_open(tmp_path: Path) -> None:
    assert states(tmp_path) == {"locked", "reading"}
    run(tmp_path, "screening", "set", "fracture", "no")
    assert states(tmp_path) == {"locked", "reading"}
    assert run(tmp_path, "screening", "confirm").exit_code != 0


@pytest.mark.parametrize(
    ("question", "answer"), [("fracture", "yes"), ("bleeding", "agreed"), ("balance", "yes")]
)
def test_no_to_all_asks_before_it_opens_anything(all_no: Path, question: str, answer: str) -> None:
    run(all_no, "screening", "set", question, answer)
    for typed in ("", "n\n"):
        assert run(all_no, "screening", "set", "all", "no", typed=typed).exit_code == 1
        assert answers(all_no)[question] == answer
    assert run(all_no, "screening", "set", "all", "no", typed="y\n").exit_code == 0
    assert set(answers(all_no).values()) == {"no"}


def test_no_to_all_opens_without_asking_only_when_told_so(all_no: Path) -> None:
    run(all_no, "screening", "set", "fracture", "yes")
    assert run(all_no, "screening", "set", "all", "no", "--yes").exit_code == 0
    assert answers(all_no)["fracture"] == "no"


@pytest.mark.parametrize(
    "words",
    [
        ("fracture", "agreed"),
        ("skin", "yes"),
        ("skin", "yes", "--area", "third.arm"),
        ("fracture", "yes", "--area", "knee"),
        ("nothing", "yes"),
        ("all", "agreed"),
    ],
)
def test_answers_that_a_question_does_not_offer_change_nothing(
    all_no: Path, words: tuple[str, ...]
) -> None:
    assert run(all_no, "screening", "set", *words).exit_code != 0
    assert set(answers(all_no).values()) == {"no"}


def test_going_back_to_a_backup_opens_nothing_before_the_questions_are_answered_again(
    all_no: Path, tmp_path: Path
) -> None:
    out = tmp_path / "before.json"
    run(all_no, "backup", "--out", str(out))
    assert run(all_no, "restore", str(out), "--yes").exit_code == 0
    assert "open" in states(all_no)  # nothing was locked since
    run(all_no, "screening", "set", "fracture", "yes")
    assert run(all_no, "restore", str(out), "--yes").exit_code == 0
    assert states(all_no) == {"locked", "reading"}
    run(all_no, "screening", "confirm")
    numb = ["--region", "back.trap_upper.left", "--score", "4", "--descriptors", "numb"]
    assert run(all_no, "log", *numb).exit_code == 0
    assert run(all_no, "restore", str(out), "--yes").exit_code == 0
    assert states(all_no) == {"locked", "reading"}
