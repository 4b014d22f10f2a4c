"""`unknot export --format ics` as a person types it."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from app.cli import unknot
from tests.calendars import events


def run(folder: Path, *args: str | Path) -> Result:
    return CliRunner().invoke(unknot, [*map(str, args), "--data", str(folder)])


def test_it_says_until_when_it_holds_and_a_second_one_replaces_it(tmp_path: Path) -> None:
    folder, out = tmp_path / "here", tmp_path / "breaks.ics"
    run(folder, "settings", "set", "zone", "Europe/Berlin")
    first = run(folder, "export", "--format", "ics", "--out", out, "--days", "2")
    assert first.exit_code == 0, first.output
    assert "This calendar file has your reminders until" in first.output
    before = events(out.read_bytes())
    refused = run(folder, "export", "--format", "ICS", "--out", out)
    assert refused.exit_code != 0
    run(folder, "settings", "set", "windows", "mon-sun 09:00-12:00")
    assert run(folder, "export", "--format", "ics", "--out", out, "--force").exit_code == 0
    after = events(out.read_bytes())
    assert {each.uid for each in before} <= {each.uid for each in after}
    assert min(e.sequence for e in after) > max(e.sequence for e in before)


def test_it_goes_to_standard_output_too(tmp_path: Path) -> None:
    printed = run(tmp_path, "export", "--format", "ics", "--out", "-")
    assert printed.stdout_bytes.startswith(b"BEGIN:VCALENDAR\r\n")
    assert printed.stdout_bytes.endswith(b"END:VCALENDAR\r\n")


def test_its_lines_end_the_same_where_text_has_other_ends_of_lines(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed = io.BytesIO()
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(printed, "utf-8", newline="\r\n"))
    asked = ["export", "--format", "ics", "--out", "-", "--data", str(tmp_path)]
    unknot.main(asked, standalone_mode=False)
    assert printed.getvalue().startswith(b"BEGIN:VCALENDAR\r\n")
    assert b"\r\r\n" not in printed.getvalue()


@pytest.mark.parametrize("part", [("--without", "notes"), ("--from", "2026-03-02")])
def test_it_is_no_part_of_the_data(tmp_path: Path, part: tuple[str, str]) -> None:
    refused = run(tmp_path, "export", "--format", "ics", "--out", "-", *part)
    assert refused.exit_code != 0
    assert "no entries" in refused.output
