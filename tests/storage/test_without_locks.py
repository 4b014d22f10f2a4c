"""A drive without file locks, as on some network homes."""

from __future__ import annotations

import errno
import fcntl
import os
import shutil
import subprocess
import sys
from pathlib import Path
from time import monotonic

import pytest

from app.domain.diagnostics import LockState
from app.domain.errors import CannotLock, StorageError
from app.storage.lease import FileLease
from app.storage.store import disk_store
from app.system.folder_check import check_folder
from tests.e2e.server import ROOT, environment
from tests.fakes import FakeClock
from tests.storage.conftest import entry

ERRORS = ("ENOLCK", "ENOSYS", "EOPNOTSUPP", "EINVAL")

SHIM = """
#include <errno.h>
int flock(int file, int operation) { (void)file; (void)operation; errno = %s; return -1; }
"""

PATCH = """
import errno, fcntl
def flock(file, operation):
    raise OSError(errno.%s, "no locks here")
fcntl.flock = flock
"""


@pytest.fixture(params=ERRORS)
def no_locks(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """In this process, every lock ends with an error that such drives give."""

    def flock(file: int, operation: int) -> None:
        raise OSError(getattr(errno, request.param), "no locks here")

    monkeypatch.setattr(fcntl, "flock", flock)
    return str(request.param)


def shimmed(data: Path, shim: Path, error: str, *args: str) -> subprocess.CompletedProcess[str]:
    """`unknot` in a process of its own, on a system whose `flock` fails."""
    variables = {**environment(data), "PYTHONPATH": f"{shim}{os.pathsep}{ROOT}"}
    shim.mkdir(exist_ok=True)
    if shutil.which("gcc"):
        (shim / "flock.c").write_text(SHIM % error)
        content = shim / "flock.so"
        subprocess.run(["gcc", "-shared", "-fPIC", "-o", content, shim / "flock.c"], check=True)
        variables["LD_PRELOAD"] = str(content)
    else:
        (shim / "sitecustomize.py").write_text(PATCH % error)
    return subprocess.run(
        [sys.executable, "-m", "app", *args],
        cwd=ROOT,
        env=variables,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


async def test_saving_says_that_the_folder_cannot_be_locked_and_where_to_put_it(
    tmp_path: Path, no_locks: str
) -> None:
    store = disk_store(tmp_path, FakeClock())
    with pytest.raises(CannotLock) as told:
        await store.entries.save(entry("a"))
    assert str(tmp_path) in str(told.value)
    assert "--data" in str(told.value)
    assert "UNKNOT_DATA" in str(told.value)
    assert store.entries.all() == ()


def test_the_lease_says_so_too(tmp_path: Path, no_locks: str) -> None:
    with pytest.raises(CannotLock):
        FileLease(tmp_path, monotonic).take()


def test_looking_at_the_folder_sees_it_before_and_after_the_first_lock(
    tmp_path: Path, no_locks: str
) -> None:
    assert check_folder(tmp_path).lock is LockState.NO_LOCKS
    assert check_folder(tmp_path / "to come").lock is LockState.NO_LOCKS
    assert list(tmp_path.iterdir()) == []
    (tmp_path / "reminding.lock").touch()
    assert check_folder(tmp_path).lock is LockState.NO_LOCKS


def test_a_lock_that_cannot_be_opened_is_no_lock_that_is_held(tmp_path: Path) -> None:
    (tmp_path / "turn.lock").mkdir()
    assert check_folder(tmp_path).lock is LockState.CANNOT_BE_OPENED


@pytest.mark.slow
@pytest.mark.parametrize("error", ["ENOLCK", "ENOSYS"])
def test_the_commands_end_with_1_and_say_what_to_do(tmp_path: Path, error: str) -> None:
    data = tmp_path / "data"
    said = shimmed(
        data, tmp_path / "shim", error, "log", "--region", "back.trap_upper.left", "--score", "4"
    )
    assert said.returncode == 1
    assert "without file locks" in said.stderr
    assert len(said.stderr.splitlines()) == 1
    checked = shimmed(data, tmp_path / "shim", error, "doctor")
    assert checked.returncode == 1
    assert "problem  " in checked.stdout
    assert "without file locks" in checked.stdout
    assert "Another Unknot" not in checked.stdout


def test_another_writer_is_still_distinguished_from_a_drive_without_locks(tmp_path: Path) -> None:
    held, other = FileLease(tmp_path, monotonic), FileLease(tmp_path, monotonic)
    assert held.take()
    assert not other.take()
    assert issubclass(CannotLock, StorageError)
