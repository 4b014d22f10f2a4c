"""The lease between real processes."""

from __future__ import annotations

import signal
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import monotonic

import pytest

from app.domain.errors import StorageError
from app.storage import lock
from app.storage.lease import NAME, FileLease
from app.storage.lock import LockFile
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
    with pytest.raises(StorageError, match=r"can’t lock .* Make its folder writable"):
        FileLease(tmp_path / "file", monotonic).take()


def test_one_whose_file_was_removed_holds_it_no_more(tmp_path: Path) -> None:
    first, second = FileLease(tmp_path, monotonic), FileLease(tmp_path, monotonic)
    assert first.take()
    (tmp_path / NAME).unlink()
    assert not first.holds()
    assert second.take()
    assert not first.take()
    first.give_back()
    assert second.holds()


def test_one_whose_file_was_removed_may_take_the_new_one(tmp_path: Path) -> None:
    lease = FileLease(tmp_path, monotonic)
    assert lease.take()
    (tmp_path / NAME).unlink()
    assert lease.take()
    assert lease.holds()


def test_a_file_that_goes_between_opening_and_locking_is_not_held(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    take, path = lock._lock, tmp_path / "some.lock"

    def remove_and_lock(handle: int) -> None:
        path.unlink()
        take(handle)

    monkeypatch.setattr(lock, "_lock", remove_and_lock)
    file = LockFile(path)
    assert not file.take()
    monkeypatch.undo()
    assert file.take()


def test_a_sleep_or_a_pause_of_its_own_lets_nobody_pass_over_the_holder(tmp_path: Path) -> None:
    awake = [0.0]
    holder, waiting = FileLease(tmp_path, monotonic), FileLease(tmp_path, lambda: awake[0])
    assert holder.take()
    assert not waiting.take()
    awake[0] += 100_000
    assert not waiting.take()
    for _ in range(20):  # for seven minutes, the holder being at work
        awake[0] += 20
        assert holder.take()
        assert not waiting.take()
    for _ in range(4):
        awake[0] += 20
        assert not waiting.take()
    awake[0] += 20
    assert waiting.take()  # after 90 seconds without a sign of life
    assert not holder.holds()


BEATING = """
import sys, time
from pathlib import Path
from app.storage.lease import NAME, FileLease
from app.storage.lock import LockFile
lease, before = FileLease(Path(sys.argv[1]), time.monotonic), None
for _ in range(3000):
    now = lease.take()
    if now != before:
        print("holds" if now else "lost", flush=True)
    before = now
    time.sleep(0.02)
"""


@pytest.mark.slow
def test_a_process_that_is_stopped_is_passed_over_and_knows_it_when_it_goes_on(
    tmp_path: Path,
) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", BEATING, str(tmp_path)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        try:
            assert process.stdout.readline().strip() == "holds"
            ours = FileLease(tmp_path, monotonic, patience=1.0)
            ends = monotonic() + 2.0
            assert not within(2.0, lambda: ours.take() or monotonic() > ends) or not ours.holds()
            process.send_signal(signal.SIGSTOP)
            assert within(20, ours.take)
            process.send_signal(signal.SIGCONT)
            assert process.stdout.readline().strip() == "lost"
            assert ours.take()
            assert ours.holds()
        finally:
            process.kill()


class Remind:
    """`unknot remind` as a process of its own, on a clock that runs fast and alike for all."""

    def __init__(self, data: Path, name: str, began: datetime) -> None:
        self.output = data / f"{name}.txt"
        gone = (datetime.now(UTC) - began) * RATE
        with self.output.open("w") as out:
            self.process = subprocess.Popen(
                [sys.executable, "-u", "-m", "app", "remind"],
                cwd=ROOT,
                env=environment(data / "kept", f"{(STARTS + gone).isoformat()}@{RATE}"),
                stdout=out,
                stderr=subprocess.STDOUT,
            )

    @property
    def notified(self) -> int:
        """How many breaks it announced as due."""
        return self.output.read_text().count("Time for a movement break")

    def notified_within(self, delay: timedelta, breaks: int) -> bool:
        """Whether it announced so many in this time, by the machine's clock."""
        return within(delay.total_seconds(), lambda: self.notified >= breaks)


@pytest.mark.slow
def test_of_two_reminders_one_delivers_and_when_it_is_killed_the_other_does(
    tmp_path: Path,
) -> None:
    began, patience = datetime.now(UTC), timedelta(seconds=25)
    first = Remind(tmp_path, "first", began)
    assert within(20, lambda: "Reminders are on" in first.output.read_text())
    second = Remind(tmp_path, "second", began)
    try:
        assert first.notified_within(patience, 1)
        assert second.notified == 0
        first.process.kill()
        first.process.wait()
        # The one that still waited for its answer, and the next.
        assert second.notified_within(patience, 2)
        second.process.terminate()
        assert second.process.wait(20) == 0
        assert "Reminders are off" in second.output.read_text()
    finally:
        for each in (first, second):
            each.process.kill()
            each.process.wait()
