"""The journal's disk in a browser, which one tab has at a time."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from app.domain.errors import StillBusy, StorageError
from app.storage.disk import in_plain_words
from app.storage.opfs_disk import OpfsDisk
from app.system.browser_lock import TabLock
from app.system.browser_slots import BrowserSlots, StorageRefused, open_slots
from app.texts import site as words

IN_ANOTHER_TAB = "Unknot is open in another tab. Carry on there, or use it here instead."
NO_ANSWER = "The other tab doesn’t answer. Close it, then try again. Nothing is lost."


class TabDisk:
    """The disk at `root`, of this tab or of another one.

    `on_lost` is called when another tab has taken over.
    """

    def __init__(self, root: Path, on_lost: Callable[[], None] = lambda: None) -> None:
        self.root = root
        self.on_lost = on_lost
        self._slots: BrowserSlots | None = None
        self._lock = TabLock(self._let_go)

    async def open(self, is_to_take_over: bool = False) -> OpfsDisk:
        """Open the disk.

        Raises `StillBusy` when another tab has it: ask the person, then call with
        `is_to_take_over`.  Raises `StorageError` when the browser cannot keep a journal at all.
        """
        lock = self._lock
        if not await (lock.take_over() if is_to_take_over else lock.take()):
            raise StillBusy(NO_ANSWER if is_to_take_over else IN_ANOTHER_TAB)
        try:
            with in_plain_words("open", self.root):
                try:
                    self._slots = await open_slots()
                except StorageRefused as refused:
                    raise StorageError(words.NOT_KEPT) from refused
                if not lock.is_held:  # another tab took it over meanwhile
                    raise StillBusy(IN_ANOTHER_TAB)
                return OpfsDisk(self._slots, self.root)
        except BaseException:  # whatever it was, the next try finds all free
            self.close()
            raise

    def close(self) -> None:
        """Let another tab, or the next try of this one, open the disk."""
        self._close_slots()
        self._lock.release()

    def _let_go(self) -> None:
        if self._slots is not None:
            self._close_slots()
            self.on_lost()

    def _close_slots(self) -> None:
        if self._slots is not None:
            self._slots.close()
            self._slots = None
