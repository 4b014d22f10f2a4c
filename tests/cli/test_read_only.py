"""A data folder that cannot be written, in processes the system really refuses: `run` and
`remind` start all the same, and every command that would save says why it cannot."""

from __future__ import annotations

import ctypes
import os
import re
import resource
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Timer
from urllib.request import HTTPCookieProcessor, build_opener

import pytest

from tests.e2e.server import ROOT, at_home, environment, unknot
from tests.machine import lacks

if os.name != "posix":
    pytest.skip("permissions of POSIX", allow_module_level=True)

NOBODY = 65534
PR_CAPBSET_DROP, DAC_OVERRIDE, DAC_READ_SEARCH = 24, 1, 2
MORNING = "2026-03-02T09:00:00+01:00@900"
LINE = re.compile("running at (http[^ ]+)")


def bound_by_permissions() -> None:
    """From the next program on, root may write only where an ordinary account may."""
    if os.getuid() == 0:
        system = ctypes.CDLL(None)
        for capability in (DAC_OVERRIDE, DAC_READ_SEARCH):
            system.prctl(PR_CAPBSET_DROP, capability, 0, 0, 0)


def on_a_full_disk() -> None:
    """From now on no file may grow."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


@contextmanager
def running(
    data: Path, *args: str, limits: Callable[[], None] = bound_by_permissions, clock: str = ""
) -> Iterator[subprocess.Popen[str]]:
    """A command that stays, ended afterwards."""
    process = subprocess.Popen(
        [sys.executable, "-m", "app", *args],
        cwd=ROOT,
        env={**environment(data, clock), "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        preexec_fn=limits,
    )
    patience = Timer(60, process.kill)  # so that reading ends even if nothing is said
    patience.start()
    try:
        yield process
    finally:
        patience.cancel()
        process.terminate()
        process.communicate(timeout=20)


def once(data: Path, *args: str) -> subprocess.CompletedProcess[str]:
    """A command that ends."""
    return subprocess.run(
        [sys.executable, "-m", "app", *args],
        cwd=ROOT,
        env=environment(data),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        preexec_fn=bound_by_permissions,
    )


def until(process: subprocess.Popen[str], words: str) -> str:
    """What is said up to and with the line that has these words."""
    heard = ""
    assert process.stdout is not None
    for line in process.stdout:
        heard += line
        if words in line:
            return heard
    raise AssertionError(heard)


def read_only(folder: Path) -> None:
    for path in (*folder.rglob("*"), folder):
        path.chmod(0o555 if path.is_dir() else 0o444)


def of_another(folder: Path) -> None:
    if os.getuid() != 0:
        lacks("only root can give a folder away")
    for path in (*folder.rglob("*"), folder):
        path.chmod(0o755 if path.is_dir() else 0o644)
        os.chown(path, NOBODY, NOBODY)


def locks_of_another(folder: Path) -> None:
    for name in ("journal.lock", "turn.lock", "reminding.lock"):
        (folder / name).unlink(missing_ok=True)
        (folder / name).mkdir(mode=0o500)


def log_read_only(folder: Path) -> None:
    (folder / "journal.log").chmod(0o400)


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Path]:
    """The folder of somebody with one entry."""
    folder = at_home(tmp_path / "data")
    unknot(folder, "settings", "set", "zone", "Europe/Berlin")
    unknot(folder, "log", "--region", "back.trap_upper.left", "--score", "4")
    yield folder
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o700)


@pytest.mark.parametrize("kind", [read_only, of_another, locks_of_another, log_read_only])
def test_the_app_opens_to_read_and_saving_says_why_not(
    here: Path, kind: Callable[[Path], None]
) -> None:
    kind(here)
    with running(here, "run", "--no-browser", "--port", "0") as process:
        address = LINE.search(until(process, "running at"))
        assert address is not None
        browser = build_opener(HTTPCookieProcessor())
        with browser.open(address[1].strip(), timeout=20) as page:
            assert page.status == 200
    assert once(here, "trends").returncode == 0
    refused = once(here, "log", "--region", "back.trap_upper.left", "--score", "5")
    assert refused.returncode == 1
    assert str(here) in refused.stderr
    assert "Nothing you’d already saved is lost" in refused.stderr
    assert once(here, "doctor").returncode == 1


@pytest.mark.parametrize(
    ("kind", "limits"),
    [(read_only, bound_by_permissions), (of_another, bound_by_permissions), (None, on_a_full_disk)],
)
def test_reminders_are_given_all_the_same_and_say_what_they_cannot_do(
    here: Path, kind: Callable[[Path], None] | None, limits: Callable[[], None]
) -> None:
    if kind:
        kind(here)
    with running(here, "remind", limits=limits, clock=MORNING) as process:
        heard = until(process, "Time for a movement break")
    assert "only until this command ends" in heard


def test_a_journal_that_cannot_be_read_is_reported_and_left_alone(here: Path) -> None:
    (here / "journal.json").chmod(0)
    for args in (["run", "--no-browser", "--port", "0"], ["doctor"]):
        done = once(here, *args)
        assert done.returncode == 1
        assert "doesn’t have permission" in done.stderr + done.stdout
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("mode", [0o500, 0])
def test_an_export_into_a_folder_one_may_not_write_in_is_reported(
    here: Path, tmp_path: Path, mode: int
) -> None:
    shut = tmp_path / "shut"
    shut.mkdir(mode)
    done = once(here, "export", "--format", "csv", "--out", str(shut / "pain.csv"))
    shut.chmod(0o700)
    assert done.returncode == 1
    assert "Permission denied" in done.stderr
    assert len(done.stderr.splitlines()) == 1
