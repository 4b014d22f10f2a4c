"""Two real processes on one folder."""

from __future__ import annotations

import asyncio
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import cast

import pytest

from app.bootstrap import assemble
from app.domain.breaks import NeverStarted
from app.domain.errors import StorageError
from app.storage import lock
from app.storage.disk_backend import DiskBackend
from app.storage.store import disk_store
from tests.fakes import FakeClock, FakeTimer
from tests.graph import shipped_content
from tests.storage.conftest import entry, spot

EACH = 1000
WRITER = """
import asyncio, sys
from pathlib import Path
from app.storage.store import disk_store
from tests.fakes import FakeClock
from tests.storage.conftest import entry

async def main(folder, name, number):
    store = disk_store(Path(folder), FakeClock())
    print("ready", flush=True)
    sys.stdin.readline()
    for n in range(int(number)):
        await store.entries.save(entry(f"{name} {n}"))
        if n % 200 == 199:
            await store.maintenance.compact()
    await store.refresh()
    print("wrote", flush=True)
    sys.stdin.readline()
    await store.refresh()
    print(len(store.entries.all()), flush=True)

asyncio.run(main(*sys.argv[1:]))
"""


def writer(folder: Path, name: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, str(folder), name, str(EACH)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def say(process: subprocess.Popen[str]) -> None:
    assert process.stdin
    process.stdin.write("\n")
    process.stdin.flush()


def hear(process: subprocess.Popen[str]) -> str:
    assert process.stdout
    return process.stdout.readline().strip()


@pytest.mark.slow
def test_two_processes_write_at_once_and_each_sees_all(folder: Path) -> None:
    writers = [writer(folder, name) for name in ("window", "service")]
    assert [hear(each) for each in writers] == ["ready", "ready"]
    for each in writers:
        say(each)
    assert [hear(each) for each in writers] == ["wrote", "wrote"]
    for each in writers:
        say(each)
    assert [hear(each) for each in writers] == [str(2 * EACH)] * 2
    assert [each.wait(timeout=30) for each in writers] == [0, 0]
    store = disk_store(folder, FakeClock())
    assert store.reports == ()
    for name in ("window", "service"):
        kept = [each.id for each in store.entries.all() if each.id.startswith(name)]
        assert kept == [f"{name} {n}" for n in range(EACH)]


HOLDER = """
import sys, time
from pathlib import Path
from app.storage.lock import WriteLock
with WriteLock(Path(sys.argv[1])).held():
    print("held", flush=True)
    time.sleep(60)
"""


async def test_what_another_process_wrote_raises_the_version_of_what_it_changed(
    folder: Path,
) -> None:
    here, other = disk_store(folder, FakeClock()), disk_store(folder, FakeClock())
    await here.entries.save(entry("a"))
    before, known = here.entries.version, here.entries.all()
    await other.spots.save(spot())
    assert await here.refresh()
    assert here.spots.version > 0
    assert here.entries.version == before
    assert here.entries.all() is known
    await other.entries.save(entry("b"))
    await here.refresh()
    saved = here.entries.version
    assert saved > before
    await other.entries.remove("a")
    await here.refresh()
    removed = here.entries.version
    assert removed > saved
    await other.maintenance.compact()
    await here.refresh()
    assert here.entries.version == removed
    for store in (here, other):
        store.close()


def holder(folder: Path, name: str = "journal.lock") -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(folder / name)],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert hear(process) == "held"
    return process


async def test_a_writer_waits_for_the_other_and_meanwhile_all_else_runs(folder: Path) -> None:
    store = disk_store(folder, FakeClock())
    other = holder(folder)
    saving = asyncio.ensure_future(store.entries.save(entry("a")))
    await asyncio.sleep(0.05)
    assert not saving.done()
    other.kill()  # and the lock of a process that was killed is free
    other.wait()
    await saving
    assert len(store.entries.all()) == 1


async def test_patience_ends_with_a_clear_error(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "PATIENCE", 0.05)
    store = disk_store(folder, FakeClock())
    other = holder(folder)
    with pytest.raises(StorageError, match="still saving"):
        await store.entries.save(entry("a"))
    other.kill()
    other.wait()
    assert store.entries.all() == ()


async def test_a_lock_that_was_removed_while_it_is_held_writes_nothing(folder: Path) -> None:
    store, other = disk_store(folder, FakeClock()), lock.WriteLock(folder / "journal.lock")
    mine = cast(DiskBackend, store._backend)._storage.lock
    with mine.held():
        (folder / "journal.lock").unlink()
        with other.held(), pytest.raises(StorageError, match="removed while Unknot was using"):
            await store.entries.save(entry("a"))
    assert store.entries.all() == ()
    await store.entries.save(entry("a"))
    assert len(store.entries.all()) == 1


async def test_reminders_go_on_trying_while_a_stopped_process_holds_the_turn(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lock, "PATIENCE", 0.02)
    clock, store = FakeClock(), disk_store(folder, FakeClock())
    other = holder(folder, "turn.lock")
    other.send_signal(signal.SIGSTOP)
    services = assemble(
        clock=clock,
        timer=FakeTimer(clock),
        store=store,
        content=shipped_content(),
        process_lock=lock.WriteLock(folder / "turn.lock"),
    )
    with pytest.raises(StorageError, match="Another Unknot is still saving"):
        await services.reminders.skip()
    beats: list[int] = []

    def beat() -> None:
        beats.append(1)

    services.reminder_loop.heartbeat.connect(beat)
    with suppress(StorageError):
        await services.reminder_loop.start()
    while len(beats) < 2:
        await clock.advance(20)
        await asyncio.sleep(0.05)
    assert isinstance(store.break_state.get(), NeverStarted)
    other.kill()
    other.wait()
    async with asyncio.timeout(20):
        while isinstance(store.break_state.get(), NeverStarted):
            await clock.advance(20)
            await asyncio.sleep(0.05)
    await services.reminder_loop.stop()
