"""`unknot settings` as a person types it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from app.cli import unknot
from app.domain.settings_keys import KEYS
from app.texts.closed_reminders import push_left


def run(folder: Path, *args: str) -> Result:
    return CliRunner().invoke(unknot, ["settings", *args, "--data", str(folder)])


def test_every_setting_is_listed_with_its_meaning(tmp_path: Path) -> None:
    lines = run(tmp_path).output.splitlines()
    assert [line.split()[0] for line in lines] == [key.name for key in KEYS]
    assert "interval_minutes  45" in lines[0]
    assert lines[0].endswith("minutes from one break to the next")


def test_every_key_says_what_it_means_and_what_is_allowed() -> None:
    assert all(key.meaning and key.allowed for key in KEYS)


def test_a_changed_setting_is_there_the_next_time(tmp_path: Path) -> None:
    changed = run(tmp_path, "set", "interval_minutes", "50")
    assert (changed.exit_code, changed.output) == (0, "interval_minutes is now 50.\n")
    assert run(tmp_path, "get", "interval_minutes").output == "50\n"


def test_who_leaves_an_ntfy_topic_is_told_what_stays_there(tmp_path: Path) -> None:
    run(tmp_path, "set", "ntfy_topic", "room")
    assert run(tmp_path, "set", "ntfy", "on").stderr == ""
    left = push_left("https://ntfy.sh", "room")
    assert run(tmp_path, "set", "ntfy_topic", "hall").stderr == f"{left}\n"
    assert run(tmp_path, "set", "ntfy", "off").stderr == f"{left.replace('room', 'hall')}\n"
    assert run(tmp_path, "set", "ntfy_topic", "room").stderr == ""


def test_hours_come_back_as_they_were_written(tmp_path: Path) -> None:
    hours = "mon-fri 09:00-18:00; sat 10:00-12:00"
    run(tmp_path, "set", "windows", hours)
    assert run(tmp_path, "get", "windows").output == f"{hours}\n"


def test_json_gives_numbers_as_numbers_and_switches_as_true_or_false(tmp_path: Path) -> None:
    run(tmp_path, "set", "zone", "Europe/Berlin")
    values = json.loads(run(tmp_path, "--json").output)
    assert values["interval_minutes"] == 45
    assert values["windows"] == "mon-fri 09:00-18:00"
    assert values["zone"] == "Europe/Berlin"
    assert values["checkin_at"] == "20:00"
    assert values["sound"] is True


@pytest.mark.parametrize("value", ["29", "61", "soon"])
def test_a_bad_value_is_wrong_usage_and_changes_nothing(tmp_path: Path, value: str) -> None:
    refused = run(tmp_path, "set", "interval_minutes", value)
    assert refused.exit_code == 2
    assert "interval_minutes: a whole number of minutes from 30 to 60" in refused.stderr
    assert run(tmp_path, "get", "interval_minutes").output == "45\n"


@pytest.mark.parametrize("args", [("get", "colour"), ("set", "colour", "blue")])
def test_an_unknown_key_is_wrong_usage_and_lists_the_keys(
    tmp_path: Path, args: tuple[str, ...]
) -> None:
    refused = run(tmp_path, *args)
    assert refused.exit_code == 2
    assert all(key.name in refused.stderr for key in KEYS)


def test_the_help_says_what_each_key_allows() -> None:
    output = CliRunner().invoke(unknot, ["settings", "--help"]).output
    assert "volume: a number from 0 to 1" in output
