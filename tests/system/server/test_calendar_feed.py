"""The calendar feed: its key, and what it gives away without."""

from __future__ import annotations

import stat
from pathlib import Path

import httpx
import pytest
from starlette.responses import PlainTextResponse

from app.domain.errors import StorageError
from app.system.calendar_key import NAME, FileCalendarKey
from app.system.server.calendar_feed import CalendarFeed, Feed, feed_address

HERE = "http://127.0.0.1:8550"


async def content() -> bytes:
    return b"BEGIN:VCALENDAR\r\n"


async def asked(key: FileCalendarKey, path: str, method: str = "GET") -> httpx.Response:
    site = CalendarFeed(PlainTextResponse("inside", 403), Feed(key.key, content))
    transport = httpx.ASGITransport(app=site)
    async with httpx.AsyncClient(transport=transport, base_url=HERE) as client:
        return await client.request(method, path)


async def test_the_right_key_gets_the_feed_and_nothing_is_cached(tmp_path: Path) -> None:
    key = FileCalendarKey(tmp_path)
    answer = await asked(key, feed_address("", key.make()))
    assert answer.status_code == 200
    assert answer.content == b"BEGIN:VCALENDAR\r\n"
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    assert answer.headers["cache-control"] == "no-store"
    assert (await asked(key, "/")).text == "inside"


@pytest.mark.parametrize(
    "path", ["/calendar.ics", "/calendar.ics?key=", "/calendar.ics?key=%C3%A9"]
)
async def test_without_the_key_nobody_learns_whether_there_is_a_feed(
    tmp_path: Path, path: str
) -> None:
    key = FileCalendarKey(tmp_path)
    before = await asked(key, path)
    key.make()
    after = await asked(key, path)
    assert (before.status_code, before.text) == (after.status_code, after.text)
    assert before.status_code == 404


async def test_a_new_or_revoked_key_ends_the_old_address(tmp_path: Path) -> None:
    key = FileCalendarKey(tmp_path)
    first = feed_address("", key.make())
    second = feed_address("", key.make())
    assert (await asked(key, first)).status_code == 404
    assert (await asked(key, second)).status_code == 200
    FileCalendarKey(tmp_path).revoke()  # by another process
    assert (await asked(key, second)).status_code == 404


async def test_it_is_only_read(tmp_path: Path) -> None:
    key = FileCalendarKey(tmp_path)
    address = feed_address("", key.make())
    assert (await asked(key, address, "POST")).status_code == 405
    assert (await asked(key, address, "HEAD")).status_code == 200


def test_only_its_owner_can_read_the_key(tmp_path: Path) -> None:
    FileCalendarKey(tmp_path).make()
    assert stat.S_IMODE((tmp_path / NAME).stat().st_mode) == 0o600


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="calendar address is as it was"):
        FileCalendarKey(tmp_path / "none").make()
