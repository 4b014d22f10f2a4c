"""The tray icon, with a stand-in for its toolkit."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

from app.system.tray import Tray, TrayItem
from tests.fakes import settle


class FakeToolkit:
    """What pystray offers, as far as it is used."""

    def __init__(self, works: bool = True) -> None:
        self.works, self.icons = works, list[FakeIcon]()

    def Menu(self, *items: Any) -> list[Any]:  # noqa: N802
        return list(items)

    def MenuItem(self, words: Any, chosen: Any) -> tuple[Any, Any]:  # noqa: N802
        return words, chosen

    def Icon(self, name: str, picture: Any, title: str, menu: Any) -> FakeIcon:  # noqa: N802
        if not self.works:
            raise OSError("no tray")
        self.icons.append(FakeIcon(menu))
        return self.icons[-1]


class FakeIcon:
    def __init__(self, menu: list[Any]) -> None:
        self.menu, self.shown = menu, False

    def run_detached(self) -> None:
        self.shown = True

    def stop(self) -> None:
        self.shown = False


def tray(toolkit: FakeToolkit, items: list[TrayItem]) -> Tray:
    return Tray(toolkit, lambda path: path.name, Path("icon.png"), items)


async def test_what_is_chosen_in_its_thread_is_done_in_our_loop() -> None:
    toolkit, done = FakeToolkit(), list[int]()
    here = threading.get_ident()
    item = TrayItem(lambda: "Pause", lambda: done.append(threading.get_ident()))
    part = tray(toolkit, [item])
    await part.start()
    words, chosen = toolkit.icons[0].menu[0]
    assert (words(None), toolkit.icons[0].shown) == ("Pause", True)
    other = threading.Thread(target=chosen)
    other.start()
    other.join()
    assert done == []
    await settle()
    assert done == [here]
    await part.stop()
    assert not toolkit.icons[0].shown


async def test_a_desktop_without_a_tray_is_no_trouble() -> None:
    part = tray(FakeToolkit(works=False), [])
    await part.start()
    await part.stop()
