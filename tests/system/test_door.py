"""Finding the app that runs on the same data, and opening it."""

from __future__ import annotations

import asyncio
import stat
import sys
import webbrowser
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from app.system.door import NAME, BrowserDoor, Doorplate
from tests.e2e.server import running, within

CARD = b'HTTP/1.1 200 OK\r\n\r\n{"name": "Unknot"}'


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses a browser was given."""
    addresses: list[str] = []

    def take(address: str) -> bool:
        addresses.append(address)
        return True

    monkeypatch.setenv("DISPLAY", ":7")
    monkeypatch.setattr(webbrowser, "open", take)
    return addresses


@asynccontextmanager
async def somebody(answer: bytes) -> AsyncIterator[str]:
    """The address of a program that answers everything so."""

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(answer)
        writer.close()

    server = await asyncio.start_server(talk, "127.0.0.1", 0)
    async with server:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"


async def test_the_app_that_answers_is_opened_at_the_screen_that_is_wanted(
    opened: list[str], tmp_path: Path
) -> None:
    async with somebody(CARD) as address:
        Doorplate(tmp_path).put_up(address)
        assert await BrowserDoor(tmp_path).open("/break")
    assert opened == [f"{address}/break"]


async def test_an_address_left_by_one_that_was_killed_is_not_opened(
    opened: list[str], tmp_path: Path
) -> None:
    async with somebody(CARD) as address:
        Doorplate(tmp_path).put_up(address)
    assert not await BrowserDoor(tmp_path).open("/break")
    assert opened == []


async def test_another_program_that_took_the_port_is_not_opened(
    opened: list[str], tmp_path: Path
) -> None:
    async with somebody(b"HTTP/1.1 200 OK\r\n\r\nhello") as address:
        Doorplate(tmp_path).put_up(address)
        assert not await BrowserDoor(tmp_path).open("/break")
    assert opened == []


@pytest.mark.parametrize("left", ["", "nonsense", "http://[", "http://127.0.0.1:99999999"])
async def test_what_is_no_address_is_no_door(opened: list[str], tmp_path: Path, left: str) -> None:
    (tmp_path / NAME).write_text(left)
    assert not await BrowserDoor(tmp_path).open("/break")
    assert opened == []


async def test_without_a_screen_no_browser_is_asked(
    opened: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")  # elsewhere there always is one
    monkeypatch.delenv("DISPLAY")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    async with somebody(CARD) as address:
        Doorplate(tmp_path).put_up(address)
        assert not await BrowserDoor(tmp_path).open("/break")
    assert opened == []


def test_of_two_the_later_is_found_and_the_earlier_leaves_it_standing(tmp_path: Path) -> None:
    plate = Doorplate(tmp_path)
    plate.put_up("http://127.0.0.1:1")
    plate.put_up("http://127.0.0.1:2")
    plate.take_down("http://127.0.0.1:1")
    assert plate.address() == "http://127.0.0.1:2"
    plate.take_down("http://127.0.0.1:2")
    assert plate.address() == ""


def test_only_the_owner_can_read_it_and_a_folder_that_is_gone_is_no_trouble(
    tmp_path: Path,
) -> None:
    Doorplate(tmp_path).put_up("http://127.0.0.1:1")
    assert stat.S_IMODE((tmp_path / NAME).stat().st_mode) == 0o600
    Doorplate(tmp_path / "nowhere").put_up("http://127.0.0.1:1")


async def test_the_real_app_is_found_while_it_runs_and_not_after(
    opened: list[str], tmp_path: Path
) -> None:
    with running(tmp_path) as app:
        assert within(20, lambda: Doorplate(tmp_path).address() == app.address)
        assert await BrowserDoor(tmp_path).open("/break")
        assert app.stop() == 0
    assert not (tmp_path / NAME).exists()
    assert opened == [f"{app.address}/break"]
