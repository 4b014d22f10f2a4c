"""`unknot doctor` as a person types it."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from filelock import FileLock

from app.cli import unknot


def run(folder: Path, *args: str) -> Result:
    return CliRunner().invoke(unknot, [*args, "--data", str(folder)])


def findings(folder: Path) -> dict[str, tuple[str, str]]:
    told = json.loads(run(folder, "doctor", "--json").stdout)
    return {each["about"]: (each["grade"], each["says"]) for each in told["findings"]}


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """A data folder with one entry."""
    folder = tmp_path / "here"
    assert run(folder, "log", "--region", "back.trap_upper.left", "--score", "4").exit_code == 0
    return folder


def test_a_healthy_folder_is_well(here: Path) -> None:
    told = run(here, "doctor")
    assert told.exit_code == 0
    assert "1 entry, 1 spot." in told.output
    assert "Only you can read your data." in told.output or os.name != "posix"
    assert told.output.endswith("All is well.\n")


def test_a_folder_that_is_not_there_yet_is_well_and_is_not_made(tmp_path: Path) -> None:
    told = run(tmp_path / "new", "doctor")
    assert told.exit_code == 0
    assert "when it first starts" in told.output
    assert not (tmp_path / "new").exists()


def test_a_file_in_the_way_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    told = run(tmp_path / "file" / "data", "doctor")
    assert told.exit_code == 1
    assert "there’s a file with that name" in told.output
    assert told.output.endswith("1 thing needs sorting out.\n")


def test_a_damaged_journal_is_a_problem_explained_in_words(here: Path) -> None:
    (here / "journal.json").write_text("{ not json")
    told = run(here, "doctor")
    assert told.exit_code == 1
    assert "damaged" in told.stdout


def test_what_happened_to_the_data_is_reported_once(here: Path) -> None:
    (here / "journal.json").write_text("{ not json")
    run(here, "log", "--region", "back.trap_upper.left", "--score", "5")
    assert "Nothing was lost" in run(here, "doctor").stdout
    again = run(here, "doctor")
    assert again.exit_code == 0
    assert "2 entries" in again.output


def test_looking_changes_nothing_that_is_kept(here: Path) -> None:
    before = {path: path.read_bytes() for path in here.rglob("*") if path.is_file()}
    run(here, "doctor")
    assert {path: path.read_bytes() for path in here.rglob("*") if path.is_file()} == before


def test_a_journal_others_can_read_is_worth_knowing(here: Path) -> None:
    (here / "journal.json").chmod(0o644)
    grade, says = findings(here)["privacy"]
    assert os.name != "posix" or (grade == "worth knowing" and "chmod" in says)


def test_another_process_that_is_writing_is_worth_knowing(here: Path) -> None:
    with FileLock(here / "journal.lock"):
        assert findings(here)["lock"][0] == "worth knowing"
    assert findings(here)["lock"][0] == "fine"


def test_the_zone_says_where_it_comes_from(here: Path) -> None:
    assert "this computer’s time zone" in findings(here)["zone"][1]
    run(here, "settings", "set", "zone", "Asia/Tokyo")
    assert findings(here)["zone"][1] == "Your hours are in Asia/Tokyo time, as you chose."


def test_reminders_that_do_not_run_are_worth_knowing(here: Path) -> None:
    grade, says = findings(here)["reminders"]
    assert grade == "worth knowing"
    assert "unknot remind" in says


def test_a_conflict_copy_is_merged_named_and_put_away_by_a_repair(here: Path) -> None:
    there = here.parent / "there"
    run(here, "compact")
    shutil.copytree(here, there)
    run(there, "log", "--region", "back.trap_upper.left", "--score", "7")
    run(there, "compact")
    copy = here / "journal.sync-conflict-20260302-090000-ABCDEFG.json"
    shutil.copy(there / "journal.json", copy)
    (here / "shopping.txt").write_text("milk")
    told = run(here, "doctor")
    assert "back from journal.sync-conflict" in told.output
    assert "2 entries" in told.output
    assert f"{copy.name} is another copy of your journal" in told.output
    assert f"move {copy.name} to the quarantine folder" in told.output
    assert "shopping.txt isn’t one of Unknot’s files" in told.output
    assert copy.exists()
    told = run(here, "doctor", "--repair")
    assert f"done     move {copy.name}" in told.output
    assert told.exit_code == 0
    assert not copy.exists()
    assert [*(here / "quarantine").glob("journal.sync-conflict*")]
    assert "doctor --repair" not in run(here, "doctor").output


def test_what_others_could_read_is_kept_to_its_owner_by_a_repair(here: Path) -> None:
    (here / "journal.json").chmod(0o644)
    assert "make your data readable only by you" in run(here, "doctor").output or os.name != "posix"
    run(here, "doctor", "--repair")
    assert findings(here)["privacy"][0] == "fine"


def test_a_backup_with_an_impossible_name_costs_nothing_and_is_named(here: Path) -> None:
    (here / "backups").mkdir(exist_ok=True)
    (here / "backups" / "journal-2026-13-45.json").write_text("nonsense")
    told = run(here, "log", "--region", "back.trap_upper.left", "--score", "5")
    assert told.exit_code == 0
    assert "backups/journal-2026-13-45.json" in run(here, "doctor").output


def test_a_folder_in_the_place_of_todays_backup_is_moved_out_of_the_way(here: Path) -> None:
    for old in (here / "backups").glob("*"):
        old.rename(old.with_suffix(".aside"))
        old.mkdir()
    told = run(here, "compact")
    assert told.exit_code == 0, told.output
    assert run(here, "doctor").exit_code == 0
