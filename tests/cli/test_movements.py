"""`unknot movements` as a person types it, and as another program reads it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from app.cli import unknot
from app.texts.movements import NOT_CHECKED
from tests.graph import shipped_content

FIELDS = {
    *("id", "name", "desk", "quiet", "position", "level", "seconds", "relieves", "offered", "why"),
    *("steps", "cautions"),
}
OF_A_STEP = {"text", "side", "seconds", "repetitions", "seconds_per_repetition", "breaths"}


def run(folder: Path, *args: str) -> Result:
    return CliRunner().invoke(unknot, ["--data", str(folder), *args])


def listed(folder: Path) -> dict[str, dict[str, Any]]:
    """What `movements --json` says, by id."""
    return {row["id"]: row for row in json.loads(run(folder, "movements", "--json").stdout)}


def added(folder: Path, *args: str) -> str:
    """Add a movement; its id."""
    done = run(folder, "movements", "add", *args)
    assert done.exit_code == 0, done.stderr
    return done.stdout.splitlines()[0].split()[-1].removesuffix(".")


def test_every_movement_is_listed_with_its_steps_and_cautions(tmp_path: Path) -> None:
    said = run(tmp_path, "movements").stdout
    for movement in shipped_content().movements:
        assert f"{movement.name} ({movement.id}): offered\n" in said
        assert all(caution in said for caution in movement.cautions)
        assert all(step.text in said for step in movement.steps)


def test_another_program_reads_these_fields(tmp_path: Path) -> None:
    rows = listed(tmp_path)
    assert list(rows) == [one.id for one in shipped_content().movements]
    assert all(set(row) == FIELDS for row in rows.values())
    assert all(set(step) == OF_A_STEP for row in rows.values() for step in row["steps"])
    raises = rows["calf_raises"]
    assert (raises["offered"], raises["why"]) == (True, "")
    counted = [step for step in raises["steps"] if step["repetitions"]]
    assert counted
    for step in counted:
        assert step["seconds"] == step["repetitions"] * step["seconds_per_repetition"]


def test_a_step_for_each_side_is_listed_for_both(tmp_path: Path) -> None:
    sides = {
        one.id: {step["side"] for step in listed(tmp_path)[one.id]["steps"]}
        for one in shipped_content().movements[:8]
    }
    assert {frozenset(each) for each in sides.values()} <= {
        frozenset({"both"}),
        frozenset({"first", "other"}),
    }


def test_one_that_an_answer_leaves_out_says_why(tmp_path: Path) -> None:
    run(tmp_path, "screening", "set", "osteoporosis", "yes")
    twist = listed(tmp_path)["seated_twist"]
    assert twist["offered"] is False
    assert twist["why"].startswith("You answered yes to “")
    said = run(tmp_path, "movements").stdout
    assert "(seated_twist): not offered. You answered yes to “" in said
    assert said.splitlines()[-1].startswith("Left out because of your answers: ")


def test_an_own_movement_is_added_listed_and_removed(tmp_path: Path) -> None:
    steps = ("--step", "Circle both wrists=12", "--step", "a = b=13")
    id = added(tmp_path, " Wrist circles ", *steps, "--desk", "--quiet", "--position", "sitting")
    assert id.startswith("own-")
    row = listed(tmp_path)[id]
    assert set(row) == FIELDS
    assert (row["name"], row["position"], row["seconds"]) == ("Wrist circles", "sitting", 25)
    assert (row["desk"], row["quiet"], row["level"], row["offered"]) == (True, True, "usual", True)
    assert [(step["text"], step["seconds"]) for step in row["steps"]] == [
        ("Circle both wrists", 12),
        ("a = b", 13),
    ]
    assert run(tmp_path, "movements", "remove", id).stdout == "Deleted “Wrist circles”.\n"
    assert id not in listed(tmp_path)


def test_one_for_each_side_is_listed_for_both_and_may_be_easy(tmp_path: Path) -> None:
    id = added(tmp_path, "Reach", "--step", "Reach up=20", "--each-side", "--easy")
    row = listed(tmp_path)[id]
    assert [step["side"] for step in row["steps"]] == ["first", "other"]
    assert (row["level"], row["position"], row["desk"]) == ("easy", "sitting or standing", False)


def test_adding_says_that_it_is_not_checked(tmp_path: Path) -> None:
    done = run(tmp_path, "movements", "add", "Reach", "--step", "Reach up=20")
    assert NOT_CHECKED in done.stdout


@pytest.mark.parametrize(
    ("args", "message"),
    [
        ((), "steps: 1 to 8 of them"),
        (("--step", "Reach up"), "step: what to do and its seconds"),
        (("--step", "=20"), "step 1: one line of 1 to 200 characters"),
        (("--step", "Reach up=soon"), "seconds of step 1: a whole number from 3 to 90"),
        (("--step", "Reach up=15"), "seconds in all: 20 to 90, and this lasts 15"),
        (("--step", "Reach up=20", "--position", "flying"), "flying"),
    ],
)
def test_what_cannot_be_done_is_wrong_usage_and_adds_nothing(
    tmp_path: Path, args: tuple[str, ...], message: str
) -> None:
    done = run(tmp_path, "movements", "add", "Reach", *args)
    assert done.exit_code == 2
    assert message in done.stderr
    assert len(listed(tmp_path)) == len(shipped_content().movements)


def test_one_that_is_not_there_cannot_be_removed(tmp_path: Path) -> None:
    for id in ("own-gone", "chin_tucks"):
        done = run(tmp_path, "movements", "remove", id)
        assert (done.exit_code, done.stderr) == (
            1,
            "We can’t find that movement. It may have been deleted.\n",
        )


def test_a_sign_of_illness_leaves_an_own_movement_out_too(tmp_path: Path) -> None:
    id = added(tmp_path, "Reach", "--step", "Reach up=20")
    run(tmp_path, "screening", "set", "chest", "yes")
    row = listed(tmp_path)[id]
    assert (row["offered"], row["why"][:20]) == (False, "You answered yes to ")
