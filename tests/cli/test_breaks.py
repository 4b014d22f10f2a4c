"""The commands about breaks, as a person types them, on a Monday morning in Berlin."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from app.cli import unknot

MORNING = datetime.fromisoformat("2026-03-02T09:00:00+01:00")


def run(folder: Path, *args: str, minutes: float = 0) -> Result:
    """Run a command so many minutes after nine."""
    clock = (MORNING + timedelta(minutes=minutes)).isoformat()
    return CliRunner(env={"UNKNOT_CLOCK": clock}).invoke(unknot, ["--data", str(folder), *args])


@pytest.fixture
def berlin(tmp_path: Path) -> Path:
    """A data folder whose hours are Berlin's."""
    run(tmp_path, "settings", "set", "zone", "Europe/Berlin")
    return tmp_path


def status(folder: Path, minutes: float = 0) -> dict[str, object]:
    """What `status` tells another program."""
    said: dict[str, object] = json.loads(run(folder, "status", "--json", minutes=minutes).stdout)
    return said


def test_the_schedule_of_a_day_counts_from_the_given_instant(berlin: Path) -> None:
    done = run(berlin, "schedule", "--from", "2026-03-02T09:00:00+01:00", "--days", "1", "--json")
    said = json.loads(done.stdout)
    assert (said["zone"], said["interval_minutes"]) == ("Europe/Berlin", 45)
    assert said["due"][:3] == [
        "2026-03-02T09:45:00+01:00",
        "2026-03-02T10:31:30+01:00",
        "2026-03-02T11:18:00+01:00",
    ]
    assert said["due"][-1] == "2026-03-02T17:30:00+01:00"


def test_days_off_are_left_out_of_the_schedule_and_said_in_the_status(berlin: Path) -> None:
    run(berlin, "settings", "set", "days_off", "sat; 2026-03-02..2026-03-03")
    asked = ("schedule", "--from", "2026-03-02T00:00:00+01:00", "--days", "7")
    lines = run(berlin, *asked).stdout.splitlines()
    assert lines[:2] == ["Mon  2 Mar  Day off", "Tue  3 Mar  Day off"]
    assert [line[:3] for line in lines] == ["Mon", "Tue", "Wed", "Thu", "Fri"]
    said = json.loads(run(berlin, *asked, "--json").stdout)
    assert said["days_off"] == ["2026-03-02", "2026-03-03"]
    assert said["due"][0] == "2026-03-04T09:45:00+01:00"
    assert "Day off until Wednesday at 09:00." in run(berlin, "status").stdout
    assert status(berlin)["phase"] == "day_off"


def test_ranges_with_their_own_minutes_are_in_the_schedule(berlin: Path) -> None:
    run(berlin, "settings", "set", "windows", "mon-fri 9-10:40 every 30; 13-15 every 60")
    written = run(berlin, "settings", "get", "windows").stdout
    assert written.strip() == "mon-fri 09:00-10:40 every 30, 13:00-15:00 every 60"
    done = run(berlin, "schedule", "--from", "2026-03-02", "--break-seconds", "60")
    assert done.stdout == "Mon  2 Mar  09:30:00  10:01:00  10:32:00  14:00:00\n"


def test_fixed_times_are_in_the_schedule_and_in_the_status(berlin: Path) -> None:
    run(berlin, "settings", "set", "fixed_times", "2pm, 10:30")
    done = run(berlin, "schedule", "--from", "2026-03-02", "--days", "2")
    assert done.stdout == "Mon  2 Mar  10:30:00  14:00:00\nTue  3 Mar  10:30:00  14:00:00\n"
    said = json.loads(run(berlin, "schedule", "--from", "2026-03-02", "--json").stdout)
    assert said["fixed_times"] == ["10:30", "14:00"]
    assert "Next break at 10:30." in run(berlin, "status").stdout
    assert status(berlin)["next_due"] == "2026-03-02T10:30:00+01:00"


def test_public_holidays_are_days_off_by_name(berlin: Path) -> None:
    assert run(berlin, "settings", "set", "holidays_of", "gb-eng").exit_code == 0
    done = run(berlin, "schedule", "--from", "2026-12-25", "--days", "3", minutes=0)
    assert done.stdout == "Fri 25 Dec  Day off (Christmas Day)\n"
    christmas = (datetime.fromisoformat("2026-12-25T10:00:00+01:00") - MORNING) / timedelta(
        minutes=1
    )
    said = run(berlin, "status", minutes=christmas).stdout
    assert said.startswith(
        "Day off today (Christmas Day), and no reminders until Tuesday at 09:00."
    )


def test_a_day_of_illness_is_said_and_taken_back(berlin: Path) -> None:
    assert run(berlin, "pause", "ill").stdout.startswith("You’re ill today, so no reminders until")
    assert run(berlin, "settings", "get", "ill_days").stdout.strip() == "2026-03-02"
    assert status(berlin)["phase"] == "day_off"
    listed = run(berlin, "schedule", "--from", "2026-03-02").stdout
    assert listed == "Mon  2 Mar  Day off (ill)\n"
    assert "Next break at 09:50" in run(berlin, "resume", minutes=5).stdout
    assert run(berlin, "settings", "get", "ill_days").stdout.strip() == ""


def test_the_schedule_of_the_night_clocks_go_forward(berlin: Path) -> None:
    run(berlin, "settings", "set", "windows", "sun 01:00-05:00")
    done = run(berlin, "schedule", "--from", "2026-03-29T01:00:00+01:00", "--days", "1", "--json")
    assert json.loads(done.stdout)["due"] == [
        "2026-03-29T01:45:00+01:00",
        "2026-03-29T03:31:30+02:00",
        "2026-03-29T04:18:00+02:00",
    ]


def test_the_schedule_begins_now_unless_told(berlin: Path) -> None:
    said = json.loads(run(berlin, "schedule", "--json", minutes=0).stdout)
    assert said["due"][0].startswith("2026-03-02T09:45")


def test_the_schedule_reads_well_too(berlin: Path) -> None:
    done = run(berlin, "schedule", "--from", "2026-03-02T16:00", "--break-seconds", "60")
    assert done.stdout.splitlines()[0] == "Mon  2 Mar  16:45:00  17:31:00"


def test_breaks_that_last_no_time_are_all_in_the_schedule(berlin: Path) -> None:
    done = run(berlin, "schedule", "--from", "2026-03-02", "--break-seconds", "0", "--json")
    due = [datetime.fromisoformat(each) for each in json.loads(done.stdout)["due"]]
    assert len(due) == 11
    assert {later - sooner for sooner, later in pairwise(due)} == {timedelta(minutes=45)}


@pytest.mark.parametrize("seconds", ["-1", "nan", "inf", "1e9"])
def test_a_break_that_lasts_no_possible_time_is_wrong_usage(berlin: Path, seconds: str) -> None:
    done = run(berlin, "schedule", "--from", "2026-03-02", f"--break-seconds={seconds}")
    assert done.exit_code == 2
    assert done.stderr == "break-seconds: a number of seconds from 0 to 3600\n"


def test_in_the_hour_that_is_repeated_every_time_has_its_offset(berlin: Path) -> None:
    run(berlin, "settings", "set", "windows", "sun 01:00-05:00")
    done = run(berlin, "schedule", "--from", "2026-10-25T01:00", "--break-seconds", "0")
    assert done.stdout == (
        "Sun 25 Oct  01:45:00  02:30:00 +02:00  02:15:00 +01:00  03:00:00  03:45:00  04:30:00\n"
    )
    with_clock = CliRunner(env={"UNKNOT_CLOCK": "2026-10-25T02:10:00+02:00"})
    status = with_clock.invoke(unknot, ["--data", str(berlin), "status"])
    assert status.stdout.startswith("Next break at 02:55 +02:00, 45 minutes after")


def test_a_schedule_without_breaks_says_so(berlin: Path) -> None:
    assert run(berlin, "schedule", "--from", "2026-03-07").stdout == (
        "No breaks are due in that time.\n"
    )


@pytest.mark.parametrize("instant", ["soon", "0001-01-01", "9999-12-31T23:00:00Z"])
def test_an_instant_that_cannot_be_is_wrong_usage(berlin: Path, instant: str) -> None:
    done = run(berlin, "schedule", "--from", instant)
    assert done.exit_code == 2
    assert "from: a date and time from 1900 on" in done.stderr


@pytest.mark.parametrize("days", ["0", "400", "many"])
def test_days_that_cannot_be_are_wrong_usage(berlin: Path, days: str) -> None:
    assert run(berlin, "schedule", "--from", "2026-03-02", "--days", days).exit_code == 2


def test_the_status_before_anything_ran(berlin: Path) -> None:
    assert status(berlin) == {
        "phase": "waiting",
        "next_due": "2026-03-02T09:45:00+01:00",
        "why": (
            "Next break at 09:45, 45 minutes after you started. Unknot isn’t running, so you "
            "won’t be reminded."
        ),
        "channels": [],
        "owed": False,
        "idle": "unknown",
        "holds": [],
        "lan": None,
    }


def test_asking_for_the_status_changes_nothing(berlin: Path) -> None:
    before = (berlin / "journal.json").read_bytes()
    run(berlin, "status", minutes=30)
    assert (berlin / "journal.json").read_bytes() == before


def test_the_status_in_words_says_that_absence_is_not_known(berlin: Path) -> None:
    lines = run(berlin, "status").stdout.splitlines()
    assert lines[0].startswith("Next break at 09:45")
    assert "can’t tell when you’re away" in lines[1]


def test_outside_the_hours_the_status_says_until_when(berlin: Path) -> None:
    said = status(berlin, minutes=12 * 60)
    assert said["phase"] == "outside_hours"
    assert str(said["why"]).startswith("You’re outside your hours until tomorrow at 09:00.")


def test_a_pause_is_there_for_the_next_command(berlin: Path) -> None:
    done = run(berlin, "pause", "1h")
    assert done.stdout == "Paused until 10:00. Your first break after that is at 10:45.\n"
    assert status(berlin, minutes=1)["phase"] == "paused"


@pytest.mark.parametrize(
    ("said", "means"),
    [
        (["30m"], "Paused until 09:30."),
        (["for", "2", "hours"], "Paused until 11:00."),
        (["1h30m"], "Paused until 10:30."),
        (["until", "tomorrow"], "Paused until tomorrow at 09:00."),
        (["until", "2026-03-07"], "Paused until 9 March at 09:00."),
        ([], "Paused since 09:00, until you resume."),
    ],
)
def test_a_pause_can_be_written_in_many_ways(berlin: Path, said: list[str], means: str) -> None:
    assert run(berlin, "pause", *said).stdout.startswith(means)


@pytest.mark.parametrize("said", ["bananas", "0m", "2000h", "2026-03-02", "2020-01-01"])
def test_a_pause_that_cannot_be_is_wrong_usage(berlin: Path, said: str) -> None:
    done = run(berlin, "pause", said)
    assert done.exit_code == 2
    assert done.stderr.startswith("pause: ")


def test_resuming_says_when_the_next_break_is(berlin: Path) -> None:
    run(berlin, "pause")
    done = run(berlin, "resume", minutes=1)
    assert done.stdout == "Next break at 09:46, 45 minutes after the pause.\n"


def test_starting_prints_the_break(berlin: Path) -> None:
    lines = run(berlin, "start").stdout.splitlines()
    assert lines[0].endswith("seconds.")
    assert any(line.startswith("  0:00  ") for line in lines)
    assert status(berlin)["phase"] == "taking"


def test_a_break_started_by_command_is_over_by_itself(berlin: Path) -> None:
    run(berlin, "start")
    assert status(berlin, minutes=3)["phase"] == "waiting"


@pytest.mark.parametrize(
    ("command", "says"),
    [
        (["skip"], "There’s no break waiting"),
        (["snooze", "5"], "There’s no break waiting"),
        (["resume"], "Reminders aren’t paused"),
    ],
)
def test_with_nothing_to_answer_a_command_fails_with_one_line(
    berlin: Path, command: list[str], says: str
) -> None:
    done = run(berlin, *command)
    assert (done.exit_code, done.stdout) == (1, "")
    assert says in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_snooze_of_another_length_is_wrong_usage(berlin: Path) -> None:
    done = run(berlin, "snooze", "7")
    assert done.exit_code == 2
    assert "5, 10 or 15 minutes" in done.stderr


def test_remind_tells_when_a_break_is_due_and_stops_cleanly(berlin: Path) -> None:
    clock = {"UNKNOT_CLOCK": "2026-03-02T09:00:00+01:00@2000", "PYTHONUNBUFFERED": "1"}
    command = [sys.executable, "-m", "app", "remind", "--data", str(berlin)]
    with subprocess.Popen(
        command, env={**os.environ, **clock}, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        lines: list[str] = []
        for line in process.stdout:
            lines.append(line)
            if "Time for a movement break" in line:
                break
        process.send_signal(signal.SIGTERM)
        lines.extend(process.stdout)
    assert process.returncode == 0
    assert lines[0] == "Reminders are on. Press Ctrl+C to stop.\n"
    assert lines[-1] == "Reminders are off.\n"
