"""`unknot export` and `unknot import` as a person types them."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from app.cli import unknot

HEAD = "region_id,score,occurred_at\n"
GOOD = "back.trap_upper.right,4,2026-03-02T09:00:00+01:00\n"
BAD = "back.wing.right,40,2026-03-03T09:00:00+01:00\n"


def run(folder: Path, *args: str | Path) -> Result:
    return CliRunner().invoke(unknot, [*map(str, args), "--data", str(folder)])


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """A data folder with one entry."""
    folder = tmp_path / "here"
    args = ("log", "--region", "back.trap_upper.left", "--score", "4", "--note", "=SUM(A1)")
    assert run(folder, *args).exit_code == 0
    return folder


@pytest.mark.parametrize("format", ["csv", "json"])
def test_a_journal_moves_to_another_folder(here: Path, tmp_path: Path, format: str) -> None:
    out = tmp_path / f"pain.{format}"
    assert run(here, "export", "--format", format, "--out", out).exit_code == 0
    there = tmp_path / "there"
    brought = run(there, "import", out)
    assert (brought.exit_code, brought.output) == (0, "New: 1 entry, 1 spot.\n")
    again = tmp_path / "again.json"
    run(there, "export", "--format", "json", "--out", again)
    (entry,) = json.loads(again.read_text())["entries"]
    assert entry["note"] == "=SUM(A1)"


@pytest.mark.parametrize(("format", "begins"), [("fhir", b'{"resourceType"'), ("pdf", b"%PDF-")])
def test_a_report_leaves_too_and_cannot_come_back(
    here: Path, tmp_path: Path, format: str, begins: bytes
) -> None:
    out = tmp_path / f"pain.{format}"
    assert run(here, "export", "--format", format, "--out", out).output == f"Saved to {out}\n"
    assert out.read_bytes().startswith(begins)
    assert run(here, "import", out).exit_code == 1


def test_an_export_names_its_files_and_is_for_its_owner_only(here: Path, tmp_path: Path) -> None:
    out = tmp_path / "pain.csv"
    written = run(here, "export", "--format", "csv", "--out", out)
    assert written.output == f"Saved to {out}\nSaved to {tmp_path / 'pain-episodes.csv'}\n"
    assert os.name != "posix" or stat.S_IMODE(out.stat().st_mode) == 0o600


def test_an_export_never_writes_over_a_file_unasked(here: Path, tmp_path: Path) -> None:
    out = tmp_path / "pain.json"
    out.write_text("precious")
    refused = run(here, "export", "--format", "json", "--out", out)
    assert (refused.exit_code, out.read_text()) == (1, "precious")
    assert "--force" in refused.stderr
    assert run(here, "export", "--format", "json", "--out", out, "--force").exit_code == 0
    assert json.loads(out.read_text())["format"] == "unknot"


def test_an_unknown_format_is_wrong_usage(here: Path, tmp_path: Path) -> None:
    refused = run(here, "export", "--format", "docx", "--out", tmp_path / "x")
    assert refused.exit_code == 2
    assert "one of csv, json" in refused.stderr


def test_bad_rows_are_reported_with_their_line_and_nothing_is_changed(tmp_path: Path) -> None:
    file = tmp_path / "pain.csv"
    file.write_text(HEAD + GOOD + BAD)
    refused = run(tmp_path / "data", "import", file)
    assert refused.exit_code == 1
    assert "line 3: region_id: “back.wing.right” isn’t a place on the body" in refused.stderr
    assert "score: a whole number from 0 to 10" in refused.stderr
    assert run(tmp_path / "data", "import", file, "--dry-run").exit_code == 1
    file.write_text(HEAD + GOOD)
    assert "New: 1 entry" in run(tmp_path / "data", "import", file).output


def test_bad_rows_can_be_left_out(tmp_path: Path) -> None:
    file = tmp_path / "pain.csv"
    file.write_text(HEAD + GOOD + BAD)
    taken = run(tmp_path / "data", "import", file, "--skip-bad")
    assert taken.exit_code == 0
    assert taken.stdout == "New: 1 entry, 1 spot.\n1 row can’t be read and is skipped.\n"
    assert taken.stderr.startswith("line 3: ")


def test_a_dry_run_changes_nothing(tmp_path: Path) -> None:
    file = tmp_path / "pain.csv"
    file.write_text(HEAD + GOOD)
    dry = run(tmp_path / "data", "import", file, "--dry-run")
    assert dry.output == "New: 1 entry, 1 spot.\nThis was a trial run, so nothing has changed.\n"
    assert "New: 1 entry" in run(tmp_path / "data", "import", file).output


def test_the_same_file_twice_adds_nothing(tmp_path: Path) -> None:
    file = tmp_path / "pain.csv"
    file.write_text(HEAD + GOOD)
    run(tmp_path / "data", "import", file)
    again = run(tmp_path / "data", "import", file).output
    assert again == (
        "There’s nothing new in this file.\n1 entry is already here and stays the same.\n"
    )


@pytest.mark.parametrize(
    "content", [b"", b"\x00\x01\x02", b"\xff\xfe{\x00", b'{"format":"unknot",', b"name;age\nA;3\n"]
)
@pytest.mark.parametrize("name", ["x.csv", "x.json", "x"])
def test_a_damaged_or_foreign_file_fails_with_one_line(
    tmp_path: Path, content: bytes, name: str
) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    refused = run(tmp_path / "data", "import", file)
    assert refused.exit_code == 1
    assert refused.stderr.count("\n") == 1
    assert "Nothing has changed" in refused.stderr


def test_a_file_that_is_not_there_is_wrong_usage(tmp_path: Path) -> None:
    assert run(tmp_path / "data", "import", tmp_path / "no.csv").exit_code == 2


def test_a_table_without_offsets_says_how_it_was_read(tmp_path: Path) -> None:
    file = tmp_path / "pain.csv"
    file.write_text(
        HEAD
        + "back.trap_upper.right,4,2026-03-02\n"
        + "back.trap_upper.right,5,2026-03-02T09:00\n"
        + "back.trap_upper.right,6,2026-03-02 09:00\n"
    )
    run(tmp_path / "data", "settings", "set", "zone", "Europe/Berlin")
    brought = run(tmp_path / "data", "import", file)
    assert brought.exit_code == 0
    assert "2 times had no time zone and were read as Europe/Berlin time." in brought.stdout
    assert "1 date had no time and was read as noon, Europe/Berlin time." in brought.stdout


def test_dates_that_are_not_clear_are_asked_about_once(tmp_path: Path) -> None:
    file = tmp_path / "pain.csv"
    file.write_text(HEAD + "back.trap_upper.right,4,02/03/2026 09:00\n")
    asked = run(tmp_path / "data", "import", file)
    assert asked.exit_code == 1
    assert asked.stderr == (
        "In dates like 02/03/2026 09:00, which comes first: the day or the month? Nothing "
        "has changed. Add --dates dmy or --dates mdy.\n"
    )
    brought = run(tmp_path / "data", "import", file, "--dates", "DMY")
    assert (brought.exit_code, "day first" in brought.stdout) == (0, True)


def test_a_backup_is_led_to_restore(here: Path, tmp_path: Path) -> None:
    for path in (here / "journal.json", *(here / "backups").iterdir()):
        refused = run(tmp_path / "data", "import", path)
        assert refused.exit_code == 1
        assert "is an Unknot journal or backup" in refused.stderr
        assert "unknot restore FILE" in refused.stderr
    log = run(tmp_path / "data", "import", here / "journal.log")
    assert "journal.log" in log.stderr


def test_a_folder_is_no_file(here: Path, tmp_path: Path) -> None:
    refused = run(tmp_path / "data", "import", here)
    assert (refused.exit_code, "is a folder" in refused.stderr) == (1, True)


def test_a_device_without_an_end_is_not_read_forever(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.cli.import_export.LARGEST", 1_000_000)
    refused = run(tmp_path / "data", "import", "/dev/zero")
    assert (refused.exit_code, "larger than 1 MB" in refused.stderr) == (1, True)


def test_broken_characters_are_refused_whatever_way_they_come_in(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    log = ("log", "--region", "back.trap_upper.left", "--score", "4")
    for option in "--note", "--triggers", "--relief", "--descriptors", "--spot", "--at":
        refused = run(folder, *log, option, "\udcff")
        assert refused.exit_code in (1, 2), option
        assert "inside" not in refused.stderr, option
    assert run(folder, "settings", "set", "zone", "\udcff").exit_code == 2
    assert run(folder, "export", "--format", "json", "--out", tmp_path / "x").exit_code == 0
    assert json.loads((tmp_path / "x").read_text())["entries"] == []
