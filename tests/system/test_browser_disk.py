"""Which tab has the journal's disk, when opening it fails."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from app.bootstrap import browser, browser_disk
from app.bootstrap.browser_disk import TabDisk
from app.domain.errors import StillBusy, StorageError
from app.storage.opfs_disk import OpfsDisk
from app.system.browser_slots import BrowserSlots
from app.system.clock import VARIABLE
from tests.system.test_browser_slots import FakeFolder, opened

ROOT = Path("/journal")


class FakeLock:
    """The lock of a browser in which there is no other tab."""

    def __init__(self, let_go: Callable[[], None]) -> None:
        self.let_go = let_go
        self.is_held = False

    async def take(self) -> bool:
        if self.is_held:
            return False
        self.is_held = True
        return True

    async def take_over(self) -> bool:
        return await self.take()  # it waits in vain for itself

    def release(self) -> None:
        self.is_held = False


@pytest.fixture
def locks(monkeypatch: pytest.MonkeyPatch) -> list[FakeLock]:
    """The locks of the tabs, as they were made."""
    made: list[FakeLock] = []

    def lock(let_go: Callable[[], None]) -> FakeLock:
        made.append(FakeLock(let_go))
        return made[-1]

    monkeypatch.setattr(browser_disk, "TabLock", lock)
    return made


@pytest.fixture
def folder(monkeypatch: pytest.MonkeyPatch, locks: list[FakeLock]) -> FakeFolder:
    folder = FakeFolder()

    async def open_slots() -> BrowserSlots:
        return await opened(folder)

    monkeypatch.setattr(browser_disk, "open_slots", open_slots)
    return folder


@pytest.mark.parametrize(
    ("trouble", "expected"),
    [(OSError("no"), StorageError), (KeyError("no"), KeyError), (SystemExit(), SystemExit)],
)
async def test_a_disk_that_could_not_be_opened_is_free_for_the_next_try(
    trouble: BaseException,
    expected: type[BaseException],
    folder: FakeFolder,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    losses: list[str] = []
    tab = TabDisk(ROOT, lambda: losses.append("lost"))

    def fail(disk: OpfsDisk) -> None:
        raise trouble

    with monkeypatch.context() as failing:
        failing.setattr(OpfsDisk, "_load", fail)
        with pytest.raises(expected):
            await tab.open()
    assert not any(file.is_open for file in folder.files.values())
    assert losses == []  # no other tab has taken over
    (await tab.open()).write(ROOT / "a", b"kept")
    with pytest.raises(StillBusy):
        await tab.open()


async def test_a_disk_that_was_closed_is_free_for_the_next_try_of_this_tab(
    folder: FakeFolder,
) -> None:
    losses: list[str] = []
    tab = TabDisk(ROOT, lambda: losses.append("lost"))
    (await tab.open()).write(ROOT / "a", b"kept")
    tab.close()
    assert not any(file.is_open for file in folder.files.values())
    assert losses == []
    assert (await tab.open()).read(ROOT / "a") == b"kept"


async def test_a_tab_that_lost_its_disk_is_told_and_has_closed_it(
    folder: FakeFolder, locks: list[FakeLock]
) -> None:
    losses: list[str] = []
    tab = TabDisk(ROOT, lambda: losses.append("lost"))
    await tab.open()
    locks[0].let_go()
    assert losses == ["lost"]
    assert not any(file.is_open for file in folder.files.values())


async def test_a_tab_that_gave_the_lock_away_while_it_opened_keeps_nothing_open(
    folder: FakeFolder, locks: list[FakeLock], monkeypatch: pytest.MonkeyPatch
) -> None:
    async def open_slots() -> BrowserSlots:
        slots = await opened(folder)
        locks[0].let_go()
        locks[0].release()
        return slots

    monkeypatch.setattr(browser_disk, "open_slots", open_slots)
    with pytest.raises(StillBusy):
        await TabDisk(ROOT).open()
    assert not any(file.is_open for file in folder.files.values())


async def test_a_journal_that_could_not_be_read_is_opened_anew_by_the_next_try(
    folder: FakeFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[tuple[str, Callable[[], Awaitable[None]]]] = []

    def build(*_: object) -> None:
        raise StorageError("It could not be read")

    monkeypatch.setattr(browser, "build_in_browser", build)
    monkeypatch.setattr(
        browser, "show_elsewhere", lambda _, why, __, take: shown.append((why, take))
    )
    page: Any = SimpleNamespace(url="")
    content: Any = None
    await browser.BrowserTab(content).open_screen(page)
    await shown[0][1]()
    assert [why for why, _ in shown] == ["It could not be read"] * 2


async def test_a_clock_in_the_address_that_cannot_be_read_is_named(
    folder: FakeFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(browser, "show_elsewhere", lambda _, why, *__: shown.append(why))
    page: Any = SimpleNamespace(url="http://127.0.0.1/?clock=soon")
    content: Any = None
    await browser.BrowserTab(content).open_screen(page)
    assert len(shown) == 1
    assert VARIABLE in shown[0]
    assert not any(file.is_open for file in folder.files.values())
