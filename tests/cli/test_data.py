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
    assert told.output == f"Everything is backed up in {path}\n"


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
    assert "Nothing has changed" in refused.output
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


def dailies(folder: Path) -> list[str]:
    """The backups that were made by themselves."""
    return sorted(path.name for path in (folder / "backups").glob("journal-????-??-??.json"))


def test_a_folder_used_only_from_here_gets_its_backup_once_a_day(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for now in ("2026-03-02T09:00:00+01:00", "2026-03-02T19:00:00+01:00"):
        monkeypatch.setenv("UNKNOT_CLOCK", now)
        log(tmp_path, 4)
    assert dailies(tmp_path) == ["journal-2026-03-02.json"]
    monkeypatch.setenv("UNKNOT_CLOCK", "2026-03-03T09:00:00+01:00")
    assert run(tmp_path, "trends").exit_code == 0  # which only reads
    assert dailies(tmp_path) == ["journal-2026-03-02.json"]
    log(tmp_path, 5)
    assert dailies(tmp_path) == ["journal-2026-03-02.json", "journal-2026-03-03.json"]


def test_a_backup_that_cannot_be_made_is_reported_and_the_entry_is_kept(tmp_path: Path) -> None:
    (tmp_path / "backups").write_text("a file in the way")
    done = run(tmp_path, "log", "--region", "back.trap_upper.left", "--score", "4")
    assert done.exit_code == 0
    assert done.stdout != ""
    assert "couldn’t make today’s backup yet" in done.stderr
    (tmp_path / "backups").unlink()
    assert scores(tmp_path) == [4]
