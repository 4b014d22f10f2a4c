"""`unknot backup`, `restore` and `compact` as a person types them."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tinydb import TinyDB

from app.cli import unknot


def run(folder: Path, *args: str | Path, said: str = "") -> Result:
    return CliRunner().invoke(unknot, [*map(str, args), "--data", str(folder)], input=said)


def scores(folder: Path) -> list[int]:
    run(folder, "compact")
    with TinyDB(folder / "journal.json") as db:
        return [entry["reading"]["score"] for entry in db.table("entries")]


def log(folder: Path, score: int) -> None:
    done = run(folder, "log", "--region", "back.trap_upper.left", "--score", str(score))
    assert done.exit_code == 0


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """A data folder with one entry."""
    log(tmp_path / "here", 4)
    return tmp_path / "here"


def test_after_compact_plain_tinydb_sees_every_document(here: Path) -> None:
    log(here, 5)
    told = run(here, "compact")
    assert (told.exit_code, told.output) == (0, f"Everything is in {here / 'journal.json'}\n")
    assert scores(here) == [4, 5]


def test_a_backup_says_where_it_is(here: Path) -> None:
    told = run(here, "backup")
    (path,) = (here / "backups").glob("*-asked.json")
    assert told.output == f"Everything is kept in {path}\n"


def test_a_backup_goes_where_it_is_told_and_not_over_another_file(
    here: Path, tmp_path: Path
) -> None:
    out = tmp_path / "mine.json"
    assert run(here, "backup", "--out", out).exit_code == 0
    log(here, 5)
    refused = run(here, "backup", "--out", out)
    assert refused.exit_code == 1
    assert "--force" in refused.stderr
    assert run(here, "backup", "--out", out, "--force").exit_code == 0


def test_restore_asks_and_does_nothing_without_a_yes(here: Path, tmp_path: Path) -> None:
    out = tmp_path / "mine.json"
    run(here, "backup", "--out", out)
    log(here, 5)
    refused = run(here, "restore", out, said="n\n")
    assert refused.exit_code == 1
    assert "You have 1 spot and 2 entries now" in refused.output
    assert "Nothing was changed" in refused.output
    assert scores(here) == [4, 5]


def test_restore_goes_back_and_can_be_taken_back(here: Path, tmp_path: Path) -> None:
    out = tmp_path / "mine.json"
    run(here, "backup", "--out", out)
    log(here, 5)
    done = run(here, "restore", out, said="y\n")
    assert done.exit_code == 0
    assert scores(here) == [4]
    before = Path(done.output.rsplit(" in ", 1)[1].strip())
    assert run(here, "restore", before, "--yes").exit_code == 0
    assert scores(here) == [4, 5]


def test_an_import_can_be_taken_back(here: Path, tmp_path: Path) -> None:
    log(tmp_path / "there", 5)
    out = tmp_path / "pain.json"
    run(tmp_path / "there", "export", "--format", "json", "--out", out)
    assert run(here, "import", out).exit_code == 0
    assert scores(here) == [4, 5]
    (before,) = (here / "backups").glob("*-before-import.json")
    run(here, "restore", before, "--yes")
    assert scores(here) == [4]


@pytest.mark.parametrize("content", ["", "{}", '{"other": "program"}'])
def test_what_is_no_backup_is_refused(here: Path, tmp_path: Path, content: str) -> None:
    (tmp_path / "other.json").write_text(content)
    refused = run(here, "restore", tmp_path / "other.json", "--yes")
    assert refused.exit_code == 1
    assert "other.json" in refused.stderr
    assert scores(here) == [4]


def test_a_file_that_is_not_there_is_named(here: Path, tmp_path: Path) -> None:
    refused = run(here, "restore", tmp_path / "nowhere.json", "--yes")
    assert refused.exit_code == 1
    assert "nowhere.json" in refused.stderr
