"""The lease between real processes."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import monotonic

import pytest

from app.domain.errors import StorageTrouble
from app.storage.lease import FileLease
from tests.e2e.server import ROOT, environment, within

STARTS = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)  # Monday, 09:00 in Berlin
RATE = 900


def test_only_one_holds_it_until_it_is_given_back(tmp_path: Path) -> None:
    first, second = FileLease(tmp_path, monotonic), FileLease(tmp_path, monotonic)
    assert first.take()
    assert first.take()
    assert not second.take()
    first.give_back()
    assert second.take()


def test_a_folder_that_cannot_be_used_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageTrouble, match=r"cannot be locked .* Make its folder writable"):
        FileLease(tmp_path / "file", monotonic).take()


class Remind:
    """`unknot remind` as a process of its own, on a clock that runs fast and alike for all."""

    def __init__(self, data: Path, name: str, began: datetime) -> None:
        self.said = data / f"{name}.txt"
        gone = (datetime.now(UTC) - began) * RATE
        with self.said.open("w") as out:
            self.process = subprocess.Popen(
                [sys.executable, "-u", "-m", "app", "remind"],
                cwd=ROOT,
                env=environment(data / "kept", f"{(STARTS + gone).isoformat()}@{RATE}"),
                stdout=out,
                stderr=subprocess.STDOUT,
            )

    @property
    def told(self) -> int:
        """How many breaks it told of as due."""
        return self.said.read_text().count("Time for a movement break")

    def told_within(self, delay: timedelta, breaks: int) -> bool:
        """Whether it told of so many in this time, by the machine's clock."""
        return within(delay.total_seconds(), lambda: self.told >= breaks)


def test_of_two_reminders_one_delivers_and_when_it_is_killed_the_other_does(
    tmp_path: Path,
) -> None:
    began, patience = datetime.now(UTC), timedelta(seconds=25)
    first = Remind(tmp_path, "first", began)
    assert within(20, lambda: "Reminders are on" in first.said.read_text())
    second = Remind(tmp_path, "second", began)
    try:
        assert first.told_within(patience, 1)
        assert second.told == 0
        first.process.kill()
        first.process.wait()
        # The one that still waited for its answer, and the next.
        assert second.told_within(patience, 2)
        second.process.terminate()
        assert second.process.wait(20) == 0
        assert "Reminders are off" in second.said.read_text()
    finally:
        for each in (first, second):
            each.process.kill()
            each.process.wait()
