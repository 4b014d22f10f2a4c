"""Finding the app that runs on the same data, and opening it."""

from __future__ import annotations

import asyncio
import stat
import sys
import webbrowser
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from app.system.access import TokenPurpose, TokenRegister, proof
from app.system.access_key import AccessKey
from app.system.running_instance import NAME, NO_ADDRESS, AddressFile, BrowserOpener, RunningAddress
from tests.e2e.server import running, within

RUN = "a-run"


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
async def somebody(answer: Callable[[str], str]) -> AsyncIterator[str]:
    """The address of a program that answers a challenge so."""

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        asked = (await reader.readuntil(b"\r\n\r\n")).split()[1].decode()
        said = answer(asked.partition("?")[2])
        writer.write(f"HTTP/1.1 200 OK\r\n\r\n{said}".encode())
        writer.close()

    server = await asyncio.start_server(talk, "127.0.0.1", 0)
    async with server:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"


def our_app(folder: Path) -> Callable[[str], str]:
    """What the app on the data in this folder answers."""
    return lambda challenge: proof(AccessKey(folder).value(), RUN, challenge)


async def test_the_app_that_answers_is_opened_at_the_screen_that_is_wanted(
    opened: list[str], tmp_path: Path
) -> None:
    async with somebody(our_app(tmp_path)) as address:
        AddressFile(tmp_path).publish(RunningAddress(address, RUN))
        assert await BrowserOpener(tmp_path).open("/break")
    (entrance,) = opened
    assert entrance.startswith(f"{address}/break?token=")


async def test_the_address_lets_its_browser_in_once(opened: list[str], tmp_path: Path) -> None:
    async with somebody(our_app(tmp_path)) as address:
        AddressFile(tmp_path).publish(RunningAddress(address, RUN))
        await BrowserOpener(tmp_path).open("/break")
    token, desk = opened[0].partition("token=")[2], TokenRegister(RUN)
    key = AccessKey(tmp_path).value()
    assert [desk.take(token, key) for _ in range(2)] == [TokenPurpose.ENTER, TokenPurpose.NOTHING]


async def test_an_address_left_by_one_that_was_killed_is_not_opened(
    opened: list[str], tmp_path: Path
) -> None:
    async with somebody(our_app(tmp_path)) as address:
        AddressFile(tmp_path).publish(RunningAddress(address, RUN))
    assert not await BrowserOpener(tmp_path).open("/break")
    assert opened == []


async def test_another_program_that_took_the_port_is_not_opened(
    opened: list[str], tmp_path: Path
) -> None:
    (tmp_path / "other").mkdir()
    other_apps = our_app(tmp_path / "other")
    for answer in (
        lambda _: "hello",
        lambda _: '{"name": "Unknot"}',
        lambda said: said,
        other_apps,
    ):
        async with somebody(answer) as address:
            AddressFile(tmp_path).publish(RunningAddress(address, RUN))
            assert not await BrowserOpener(tmp_path).open("/break")
    assert opened == []


@pytest.mark.parametrize("left", ["", "nonsense", "http://[", "http://127.0.0.1:99999999"])
async def test_what_is_no_address_is_no_door(opened: list[str], tmp_path: Path, left: str) -> None:
    (tmp_path / NAME).write_text(left)
    assert not await BrowserOpener(tmp_path).open("/break")
    assert opened == []


async def test_without_a_screen_no_browser_is_asked(
    opened: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")  # elsewhere there always is one
    monkeypatch.delenv("DISPLAY")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    async with somebody(our_app(tmp_path)) as address:
        AddressFile(tmp_path).publish(RunningAddress(address, RUN))
        assert not await BrowserOpener(tmp_path).open("/break")
    assert opened == []


def test_of_two_the_later_is_found_and_the_earlier_leaves_it_standing(tmp_path: Path) -> None:
    address_file = AddressFile(tmp_path)
    earlier, later = (RunningAddress("http://127.0.0.1:1", run) for run in ("one", "two"))
    address_file.publish(earlier)
    address_file.publish(later)
    address_file.remove(earlier)
    assert address_file.read() == later
    address_file.remove(later)
    assert address_file.read() == NO_ADDRESS


def test_only_the_owner_can_read_it_and_a_folder_that_is_gone_is_no_trouble(
    tmp_path: Path,
) -> None:
    (tmp_path / NAME).touch(0o644)
    AddressFile(tmp_path).publish(RunningAddress("http://127.0.0.1:1", RUN))
    assert stat.S_IMODE((tmp_path / NAME).stat().st_mode) == 0o600
    AddressFile(tmp_path / "nowhere").publish(RunningAddress("http://127.0.0.1:1", RUN))


async def test_the_real_app_is_found_while_it_runs_and_not_after(
    opened: list[str], tmp_path: Path
) -> None:
    with running(tmp_path) as app:
        assert within(20, lambda: AddressFile(tmp_path).read().address == app.address)
        assert await BrowserOpener(tmp_path).open("/break")
        assert app.stop() == 0
    assert not (tmp_path / NAME).exists()
    (entrance,) = opened
    assert entrance.startswith(f"{app.address}/break?token=")
