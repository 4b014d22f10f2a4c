"""`unknot hold` and `unknot breathe` in a real terminal, at a fast clock."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.domain.holds import NO_SESSION, Ended, HoldSession
from app.domain.journal.entry import Score
from app.storage.store import disk_store
from tests.fakes import FakeClock

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
ROOT = Path(__file__).parents[2]
PATIENCE = 60.0  # real seconds
CLOCK = "2026-03-02T09:00:00+01:00@30"
SIZE = {"COLUMNS": "90", "LINES": "40"}


class PseudoTerminal:
    """One command in a terminal of its own."""

    def __init__(self, folder: Path, *args: str, clock: str = CLOCK, term: str = "xterm") -> None:
        import pty

        variables = {"UNKNOT_CLOCK": clock, "TERM": term, "PYTHONPATH": str(ROOT), **SIZE}
        command = [sys.executable, "-m", "app", "--data", str(folder), *args]
        self.pid, self._fd = pty.fork()
        if self.pid == 0:
            os.environ.pop("NO_COLOR", None)
            signal.signal(signal.SIGHUP, signal.SIG_DFL)  # whoever runs the tests may ignore it
            os.environ.update(variables)
            os.execv(command[0], command)
        self.seen, self._read = "", 0
        self._is_open = True

    def sees(self, text: str, then: str = "") -> None:
        """Wait until something new says this, then type."""
        end = time.monotonic() + PATIENCE
        while (found := self.seen.find(text, self._read)) < 0:
            assert time.monotonic() < end, self.seen[-1500:]
            assert self._is_open, self.seen[-1500:]
            self._take()
        self._read = found + len(text)
        os.write(self._fd, then.encode())

    def ends(self) -> int:
        """Wait until the command has ended; return its exit code."""
        end = time.monotonic() + PATIENCE
        while self._is_open:
            if time.monotonic() > end:
                os.kill(self.pid, signal.SIGKILL)
                pytest.fail(f"It waits instead of ending: {self.seen[-1500:]}")
            self._take()
        _, status = os.waitpid(self.pid, 0)
        os.close(self._fd)
        return os.waitstatus_to_exitcode(status)

    def _take(self) -> None:
        ready, _, _ = select.select([self._fd], [], [], 0.1)
        if not ready:
            return
        try:
            received = os.read(self._fd, 65536)
        except OSError:  # how Linux says that the other end was closed
            received = b""
        self.seen += received.decode(errors="replace")
        self._is_open = bool(received)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The data of somebody with one spot and answered safety questions."""
    environment = {**os.environ, "UNKNOT_CLOCK": CLOCK, "PYTHONPATH": str(ROOT)}
    for words in (
        ("log", "--region", "back.trap_upper.left", "--score", "5"),
        ("screening", "set", "all", "no"),
    ):
        command = [sys.executable, "-m", "app", "--data", str(tmp_path), *words]
        subprocess.run(command, env=environment, check=True, capture_output=True, timeout=PATIENCE)
    return tmp_path


def to_the_press(terminal: PseudoTerminal) -> None:
    terminal.sees("Not now", "n")
    terminal.sees("How much does it hurt now?", "5\r")
    terminal.sees("Is this the pain you know?", "y")
    terminal.sees("Press gently")


def test_a_hold_from_start_to_end_is_saved_as_from_the_screen(folder: Path) -> None:
    terminal = PseudoTerminal(folder, "hold", "back.trap_upper.left")
    to_the_press(terminal)
    terminal.sees("light, 3, 4", "4")
    terminal.sees("compared with a moment ago", "1")
    terminal.sees("Rest. Move gently", "e")
    terminal.sees("Now the stretch", "\r")
    terminal.sees("How much does it hurt now?", "3\r")
    terminal.sees("It went from 5 to 3")
    terminal.sees("Saved in your journal: 5 before, 3 after", "\r")
    assert terminal.ends() == 0
    assert "█" in terminal.seen
    store = disk_store(folder, FakeClock())
    (held,) = store.holds.all()
    assert (held.before, held.after, held.ended) == (Score(5), Score(3), Ended.ENOUGH)
    assert store.hold_session.get() == NO_SESSION
    store.close()


def test_ctrl_c_saves_what_was_done_and_leaves_no_traceback(folder: Path) -> None:
    terminal = PseudoTerminal(folder, "hold", "back.trap_upper.left", term="dumb")
    to_the_press(terminal)
    terminal.sees("Out.", "\x03")
    terminal.sees("What made you stop?", "\x03")
    terminal.sees("Saved: you pressed once")
    assert terminal.ends() == 0
    assert "Traceback" not in terminal.seen
    assert "█" not in terminal.seen
    store = disk_store(folder, FakeClock())
    assert [held.ended for held in store.holds.all()] == [Ended.STOPPED]
    store.close()


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGHUP])
def test_a_closed_terminal_leaves_a_hold_to_go_on_with(folder: Path, how: signal.Signals) -> None:
    terminal = PseudoTerminal(folder, "hold", "back.trap_upper.left")
    to_the_press(terminal)
    os.kill(terminal.pid, how)
    terminal.ends()
    store = disk_store(folder, FakeClock())
    kept = store.hold_session.get()
    store.close()
    assert isinstance(kept, HoldSession)
    later = kept.seen_at.replace(tzinfo=UTC).isoformat()
    terminal = PseudoTerminal(folder, "hold", clock=f"{later}@30")
    terminal.sees("Resume", "r")
    terminal.sees("Let go slowly", "s")
    terminal.sees("Something else", "7")
    assert terminal.ends() == 0


def test_breathing_ends_by_itself_and_is_saved(folder: Path) -> None:
    terminal = PseudoTerminal(folder, "breathe", "box", "--minutes", "1")
    terminal.sees("Breathe out")
    terminal.sees("Saved: 1 minute 4 seconds of breathing.")
    assert terminal.ends() == 0
    store = disk_store(folder, FakeClock())
    (record,) = store.breathing_records.all()
    assert record.begun_at.date() == datetime(2026, 3, 2, tzinfo=UTC).date()
    store.close()
