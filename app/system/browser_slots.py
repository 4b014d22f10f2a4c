"""The slots of `app/storage/slots.py`: files in the browser's private storage (OPFS), kept open.

A worker can open such a file so that reading, writing and flushing take effect before the call
returns.  No other tab can open it then, until it is closed or this one is gone.
"""

from __future__ import annotations

import asyncio
import errno
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from typing import Any, Protocol

SLOTS = 40  # to begin with
MORE = 16  # at a time
PATIENCE = 5.0  # seconds; a browser that was killed may keep its files open for a moment
PAUSE = 0.1  # seconds


class AccessHandle(Protocol):
    """What is used of JavaScript's FileSystemSyncAccessHandle."""

    def getSize(self) -> int: ...  # noqa: N802
    def read(self, into: Any, options: Any) -> int: ...
    def write(self, content: Any, options: Any) -> int: ...
    def truncate(self, size: int) -> None: ...
    def flush(self) -> None: ...
    def close(self) -> None: ...


class Bridge:
    """What is used of JavaScript itself."""

    def __init__(self) -> None:
        self.js: Any = import_module("js")
        self._to_js: Any = import_module("pyodide.ffi").to_js

    def options(self, **fields: object) -> Any:
        """An object with these fields."""
        return self._to_js(fields, dict_converter=self.js.Object.fromEntries)

    def bytes(self, content: bytes) -> Any:
        """A Uint8Array with this content."""
        return self._to_js(content)

    def room(self, size: int) -> Any:
        """A Uint8Array to read into."""
        return self.js.Uint8Array.new(size)


@contextmanager
def _as_os_error() -> Iterator[None]:
    """Raise what JavaScript throws as an `OSError`."""
    try:
        yield
    except OSError:
        raise
    except Exception as error:
        name = getattr(error, "name", type(error).__name__)
        number = errno.ENOSPC if name == "QuotaExceededError" else errno.EIO
        raise OSError(number, f"the browser refused it ({name})") from error


class StorageRefused(OSError):
    """The browser has no private storage, or does not allow it here."""


class BrowserSlot:
    """One open file.  Methods may raise `OSError`."""

    def __init__(self, handle: AccessHandle, bridge: Bridge) -> None:
        self._handle = handle
        self._bridge = bridge

    def size(self) -> int:
        """Its length in bytes."""
        with _as_os_error():
            return int(self._handle.getSize())

    def read(self, start: int) -> bytes:
        """The content from byte `start` on."""
        with _as_os_error():
            room = self._bridge.room(max(0, self.size() - start))
            there = self._handle.read(room, self._bridge.options(at=start))
            content = bytes(room.to_bytes())
        if there < len(content):
            raise OSError(errno.EIO, "the browser read only a part")
        return content

    def write(self, content: bytes, at: int) -> None:
        """Write all of `content` at this byte."""
        with _as_os_error():
            written = self._handle.write(self._bridge.bytes(content), self._bridge.options(at=at))
        if written < len(content):
            raise OSError(errno.ENOSPC, "the browser wrote only a part")

    def truncate(self, size: int) -> None:
        """Make it this long."""
        with _as_os_error():
            self._handle.truncate(size)

    def flush(self) -> None:
        """Force everything written to the disk."""
        with _as_os_error():
            self._handle.flush()

    def close(self) -> None:
        """Let others open it."""
        with suppress(OSError), _as_os_error():
            self._handle.close()


class BrowserSlots:
    """All slots of one name.  `open_slots` makes it."""

    def __init__(self, folder: Any, bridge: Bridge) -> None:
        self.slots: list[BrowserSlot] = []
        self.is_open = True
        self._folder = folder
        self._bridge = bridge
        self._growing: asyncio.Task[None] | None = None

    def grow_soon(self) -> None:
        """Open more slots when the event loop runs."""
        if self._growing is None or self._growing.done():
            self._growing = asyncio.get_running_loop().create_task(self.grow(MORE))

    async def grow(self, count: int) -> None:
        """Open so many more.  Raises `OSError`, with none of them open."""
        first = len(self.slots)
        opening = [self._opened(number) for number in range(first, first + count)]
        opened = await asyncio.gather(*opening, return_exceptions=True)
        slots = [each for each in opened if isinstance(each, BrowserSlot)]
        if self.is_open and len(slots) == count:
            self.slots += slots
            return
        for slot in slots:
            slot.close()
        for failed in opened:
            if isinstance(failed, BaseException):
                raise failed

    def close(self) -> None:
        """Let another tab open them."""
        self.is_open = False
        for slot in self.slots:
            slot.close()

    async def _opened(self, number: int) -> BrowserSlot:
        with _as_os_error():
            create = self._bridge.options(create=True)
            file = await self._folder.getFileHandle(f"{number:03}", create)
            slot = BrowserSlot(await file.createSyncAccessHandle(), self._bridge)
        if not slot.size():
            slot.flush()  # so that the file itself is on the disk
        return slot


async def open_slots(name: str = "journal", bridge: Bridge | None = None) -> BrowserSlots:
    """Open the slots of this name, made if they are missing.

    Raises `StorageRefused` when the browser has no such storage, and other kinds of `OSError` when
    it is full or another tab keeps them open.
    """
    bridge = bridge or Bridge()
    try:
        with _as_os_error():
            root = await bridge.js.navigator.storage.getDirectory()
    except OSError as error:
        raise StorageRefused(error.errno, error.strerror) from error
    with _as_os_error():
        folder = await root.getDirectoryHandle(name, bridge.options(create=True))
        there = 0
        async for _ in folder.keys():
            there += 1
    slots = BrowserSlots(folder, bridge)
    for _ in range(int(PATIENCE / PAUSE)):
        with suppress(OSError):
            await slots.grow(max(SLOTS, there))
            return slots
        await asyncio.sleep(PAUSE)
    await slots.grow(max(SLOTS, there))
    return slots
