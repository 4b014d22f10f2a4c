"""The slots of a browser, over handles that behave as Chromium's do."""

from __future__ import annotations

import errno
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from app.storage.opfs_disk import OpfsDisk
from app.storage.store import disk_store
from app.system.browser_slots import SLOTS, Bridge, BrowserSlots, open_slots
from tests.fakes import FakeClock
from tests.storage.conftest import entry

ROOT = Path("/journal")


class JavaScriptError(Exception):
    """What a browser throws, with its name."""

    def __init__(self, name: str) -> None:
        self.name = name


class Room(bytearray):
    """A Uint8Array."""

    def to_bytes(self) -> bytes:
        return bytes(self)


class FakeFile:
    """A file that can be open once."""

    def __init__(self) -> None:
        self.content = bytearray()
        self.is_open = False
        self.most = 10**9

    async def createSyncAccessHandle(self) -> FakeFile:  # noqa: N802
        if self.is_open:
            raise JavaScriptError("NoModificationAllowedError")
        self.is_open = True
        return self

    def getSize(self) -> int:  # noqa: N802
        return len(self.content)

    def read(self, into: Room, options: dict[str, int]) -> int:
        there = self.content[options["at"] :][: self.most]
        into[: len(there)] = there
        return len(there)

    def write(self, content: bytes, options: dict[str, int]) -> int:
        if len(self.content) >= self.most:
            raise JavaScriptError("QuotaExceededError")
        at, fits = options["at"], content[: self.most - options["at"]]
        self.content[at : at + len(fits)] = fits
        return len(fits)

    def truncate(self, size: int) -> None:
        del self.content[size:]

    def flush(self) -> None:
        """Nothing to do."""

    def close(self) -> None:
        self.is_open = False


class FakeFolder:
    """The private storage of a site."""

    def __init__(self) -> None:
        self.files: dict[str, FakeFile] = {}

    async def getDirectory(self) -> FakeFolder:  # noqa: N802
        return self

    async def getDirectoryHandle(self, name: str, options: object) -> FakeFolder:  # noqa: N802
        return self

    async def getFileHandle(self, name: str, options: object) -> FakeFile:  # noqa: N802
        return self.files.setdefault(name, FakeFile())

    async def keys(self) -> Any:
        for name in list(self.files):
            yield name


class FakeBridge(Bridge):
    """JavaScript, as far as slots need it."""

    def __init__(self, folder: FakeFolder) -> None:
        self.js = SimpleNamespace(navigator=SimpleNamespace(storage=folder))

    def options(self, **fields: object) -> Any:
        return fields

    def bytes(self, content: bytes) -> Any:
        return content

    def room(self, size: int) -> Any:
        return Room(size)


async def opened(folder: FakeFolder) -> BrowserSlots:
    return await open_slots(bridge=FakeBridge(folder))


async def test_a_journal_is_there_after_the_slots_were_closed_and_opened_again() -> None:
    folder, clock = FakeFolder(), FakeClock()
    slots = await opened(folder)
    await disk_store(ROOT, clock, OpfsDisk(slots, ROOT)).entries.save(entry("a"))
    slots.close()
    again = disk_store(ROOT, clock, OpfsDisk(await opened(folder), ROOT))
    assert again.entries.all() == (entry("a"),)


async def test_more_slots_are_opened_and_all_are_there_at_the_next_start() -> None:
    folder = FakeFolder()
    slots = await opened(folder)
    await slots.grow(3)
    slots.close()
    assert len((await opened(folder)).slots) == SLOTS + 3


async def test_a_refused_quota_is_a_full_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    folder = FakeFolder()
    slots = await opened(folder)
    for most in (0, 2):  # it throws, or it writes a part
        folder.files["005"].most = most
        with pytest.raises(OSError, match="browser") as refused:
            slots.slots[5].write(b"four", 0)
        assert refused.value.errno == errno.ENOSPC


async def test_a_read_that_stops_early_is_an_error_and_not_zeros() -> None:
    folder = FakeFolder()
    slots = await opened(folder)
    slots.slots[5].write(b"four", 0)
    folder.files["005"].most = 2
    with pytest.raises(OSError, match="only a part") as refused:
        slots.slots[5].read(0)
    assert refused.value.errno == errno.EIO


async def test_what_another_tab_has_open_is_not_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.system.browser_slots.PAUSE", 0.0001)
    monkeypatch.setattr("app.system.browser_slots.PATIENCE", 0.0003)
    folder = FakeFolder()
    first = await opened(folder)
    with pytest.raises(OSError, match="NoModificationAllowedError"):
        await opened(folder)
    first.close()
    assert (await opened(folder)).is_open
