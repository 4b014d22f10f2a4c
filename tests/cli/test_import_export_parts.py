"""Taking only a part along, through standard output too, and taking the file's version back."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from app.cli import unknot
from tests.e2e.server import ROOT, environment

FORMATS = pytest.mark.parametrize("format", ["csv", "json", "fhir", "pdf"])
NOW = "2026-03-20T09:00:00+01:00"


def run(folder: Path, *args: str | Path) -> Result:
    return CliRunner().invoke(unknot, [*map(str, args), "--data", str(folder)])


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder with an entry on each of three days, and one of another spot."""
    monkeypatch.setenv("UNKNOT_CLOCK", NOW)
    folder = tmp_path / "here"
    for day, score in ((1, 3), (2, 4), (3, 5)):
        args = ("--score", str(score), "--at", f"2026-03-0{day}", "--note", f"note {day}")
        assert run(folder, "log", "--region", "back.trap_upper.left", *args).exit_code == 0
    args = ("--score", "9", "--at", "2026-03-02", "--note", "note other")
    assert run(folder, "log", "--region", "back.ql.right", *args).exit_code == 0
    return folder


def taken(folder: Path, *args: str) -> str:
    done = run(folder, "export", "--format", "json", "--out", "-", *args)
    assert done.exit_code == 0, done.stderr
    return done.stdout


def notes(text: str) -> list[str]:
    return [each["note"] for each in json.loads(text)["entries"]]


def test_only_some_days_are_taken_both_ends_included(here: Path) -> None:
    assert notes(taken(here, "--from", "2026-03-02")) == ["note 2", "note 3", "note other"]
    assert notes(taken(here, "--to", "2026-03-01")) == ["note 1"]
    assert notes(taken(here, "--from", "2026-03-03", "--to", "2026-03-03")) == ["note 3"]


def test_only_some_spots_are_taken_by_name_or_id(here: Path) -> None:
    spots = json.loads(taken(here))["spots"]
    for text in (spots[1]["id"], spots[1]["name"].upper()):
        assert notes(taken(here, "--spot", text)) == ["note other"]
    assert len(notes(taken(here, "--spot", spots[0]["name"], "--spot", spots[1]["id"]))) == 4
    unknown = run(here, "export", "--format", "json", "--out", "-", "--spot", "knee")
    assert unknown.exit_code == 1
    assert spots[0]["name"] in unknown.stderr


def test_a_part_says_in_itself_that_it_is_one(here: Path) -> None:
    assert "excerpt" not in json.loads(taken(here))
    part = json.loads(taken(here, "--to", "2026-03-01", "--without", "notes"))
    assert part["excerpt"] == {
        "first": "1900-01-01", "last": "2026-03-01", "spots": [], "notes": "left_out"
    }  # fmt: skip
    assert [list(each) for each in part["entries"] if "note" in each] == []
    fhir = run(here, "export", "--format", "fhir", "--out", "-", "--to", "2026-03-01").stdout
    tags = json.loads(fhir)["meta"]["tag"]
    assert tags[0]["code"] == "SUBSETTED"
    assert "to 1 March 2026" in tags[1]["display"]


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("--from", "soon"), "from: a day such as 2026-03-02, not “soon”"),
        (("--from", "2026-03-02", "--to", "2026-03-01"), "the first day can’t come after the last"),
    ],
)
def test_days_that_cannot_be_meant_are_wrong_usage(
    here: Path, args: tuple[str, ...], said: str
) -> None:
    refused = run(here, "export", "--format", "csv", "--out", "-", *args)
    assert refused.exit_code == 2
    assert said in refused.stderr


def test_a_table_without_notes_has_no_column_for_them(here: Path) -> None:
    for more in ((), ("--without", "notes")):
        text = run(here, "export", "--format", "csv", "--out", "-", *more).stdout
        assert text.startswith("\ufeff")
        columns = next(csv.reader(io.StringIO(text)))
        assert ("note" in columns) == (not more)
        assert ("note 1" in text) == (not more)


@pytest.mark.parametrize("format", ["csv", "json"])
def test_bringing_a_part_back_is_no_removal(here: Path, tmp_path: Path, format: str) -> None:
    out = tmp_path / f"part.{format}"
    args = ("--from", "2026-03-02", "--without", "notes")
    assert run(here, "export", "--format", format, "--out", out, *args).exit_code == 0
    before = taken(here)
    told = run(here, "import", out)
    assert told.output == (
        "There’s nothing new in this file.\n3 entries are already here and stay the same.\n"
    )
    assert json.loads(taken(here))["entries"] == json.loads(before)["entries"]


@FORMATS
def test_one_file_goes_to_standard_output_and_none_is_called_dash(
    here: Path, tmp_path: Path, format: str
) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "app", "export", "--format", format, "--out", "-"],
        cwd=tmp_path,
        env=environment(here) | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    begins = {"csv": b"\xef\xbb\xbfentry_id", "json": b"{\n", "fhir": b'{"res', "pdf": b"%PDF-"}
    assert done.stdout.startswith(begins[format])
    assert (b"Only your journal" in done.stderr) == (format == "csv")
    assert b"Saved to" not in done.stdout
    assert [each.name for each in tmp_path.iterdir()] == ["here"]


@pytest.mark.skipif(os.name != "posix", reason="a terminal as Unix makes them")
def test_a_pdf_is_not_poured_into_a_terminal(here: Path) -> None:
    import pty

    ours, theirs = pty.openpty()
    done = subprocess.run(
        [sys.executable, "-m", "app", "export", "--format", "pdf", "--out", "-"],
        cwd=ROOT,
        env=environment(here),
        stdout=theirs,
        stderr=subprocess.PIPE,
        timeout=60,
        check=False,
    )
    os.close(theirs)
    os.close(ours)
    assert done.returncode == 1
    assert b"--out" in done.stderr


def test_a_backup_goes_to_standard_output_too(here: Path, tmp_path: Path) -> None:
    text = run(here, "backup", "--out", "-").stdout
    assert len(json.loads(text)["entries"]) == 4
    (tmp_path / "back.json").write_text(text)
    assert run(here, "restore", tmp_path / "back.json", "--yes").exit_code == 0
    assert not list((here / "backups").glob("*-asked.json"))


@pytest.mark.parametrize("verb", [("export", "--format", "json"), ("backup",)])
def test_no_verb_writes_over_the_journal_or_a_pipe(
    here: Path, tmp_path: Path, verb: tuple[str, ...]
) -> None:
    log = (here / "journal.log").read_bytes()
    refused = run(here, *verb, "--out", here / "journal.log", "--force")
    assert (refused.exit_code, (here / "journal.log").read_bytes()) == (1, log)
    assert "is in Unknot’s data folder" in refused.stderr
    refused = run(here, *verb, "--out", tmp_path / ("x" * 300))
    assert refused.exit_code == 1
    assert "too long" in refused.stderr
    if os.name == "posix":
        os.mkfifo(tmp_path / "pipe")
        refused = run(here, *verb, "--out", tmp_path / "pipe", "--force")
        assert refused.exit_code == 1
        assert (tmp_path / "pipe").is_fifo()


# Where the file differs.


@pytest.fixture
def changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path]:
    """A data folder, and an export of it from before its table was brought in anew."""
    monkeypatch.setenv("UNKNOT_CLOCK", NOW)
    folder, out = tmp_path / "here", tmp_path / "old.csv"
    args = ("--region", "back.trap_upper.left", "--score", "4", "--at", "2026-03-02T09:00")
    assert run(folder, "log", *args).exit_code == 0
    assert run(folder, "export", "--format", "csv", "--out", out).exit_code == 0
    newer = tmp_path / "newer.csv"
    newer.write_text(out.read_text().replace(",score,4,", ",score,8,"))
    assert run(folder, "import", newer, "--update").exit_code == 0
    return folder, out


def test_what_differs_is_described_and_left_as_it_is(changed: tuple[Path, Path]) -> None:
    folder, out = changed
    told = run(folder, "import", out)
    assert told.stdout.splitlines() == [
        "There’s nothing new in this file.",
        "1 entry is different in the file. What’s here stays the same:",
        "  2 March 2026, 09:00, “Left top of the shoulder”: 8 here, 4 in the file",
        "  To use the file’s version, add --update.",
    ]
    assert json.loads(taken(folder))["entries"][0]["reading"]["score"] == 8


def test_the_files_version_is_taken_and_the_way_back_is_shown(changed: tuple[Path, Path]) -> None:
    folder, out = changed
    told = run(folder, "import", out, "--update")
    assert told.exit_code == 0
    assert json.loads(taken(folder))["entries"][0]["reading"]["score"] == 4
    back = told.stdout.splitlines()[-1]
    assert back.startswith("To go back to how things were: unknot restore ")
    assert run(folder, "restore", back.rpartition(" ")[2], "--yes").exit_code == 0
    assert json.loads(taken(folder))["entries"][0]["reading"]["score"] == 8


def test_a_dry_run_takes_no_version(changed: tuple[Path, Path]) -> None:
    folder, out = changed
    told = run(folder, "import", out, "--update", "--dry-run").stdout
    assert told.endswith("nothing has changed.\n")
    assert json.loads(taken(folder))["entries"][0]["reading"]["score"] == 8
