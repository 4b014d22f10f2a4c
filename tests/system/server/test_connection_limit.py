"""Strangers who only want to be in the way: many connections, endless requests."""

from __future__ import annotations

import http.client
import resource
import socket
import sys
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from app.system.access_key import AccessKey
from app.system.server import Admission
from app.system.server.connections import MOST_CONNECTIONS
from tests.e2e.server import AT_WORK, Running, running, unknot
from tests.system.server.visitor import cookie_of

FILES = 2 * MOST_CONNECTIONS
PATIENCE = 10.0  # seconds


@pytest.fixture
def app(tmp_path: Path) -> Iterator[Running]:
    """An app that may open a few files only."""
    with running(tmp_path, AT_WORK) as app:
        yield app


def knock(app: Running) -> socket.socket:
    where = urlsplit(app.address)
    return socket.create_connection((str(where.hostname), where.port or 0), PATIENCE)


def friend_gets(app: Running, path: str) -> int:
    """What somebody who was let in is answered."""
    connection = http.client.HTTPConnection(urlsplit(app.address).netloc, timeout=PATIENCE)
    try:
        cookie = cookie_of(Admission(AccessKey(app.data)))
        connection.request("GET", path, headers={"Cookie": cookie})
        return connection.getresponse().status
    finally:
        connection.close()


@pytest.mark.skipif(sys.platform != "linux", reason="limits of a running process are Linux's")
def test_who_holds_many_connections_shuts_nobody_out_and_takes_no_files(app: Running) -> None:
    _, hard = resource.prlimit(app.process.pid, resource.RLIMIT_NOFILE)
    resource.prlimit(app.process.pid, resource.RLIMIT_NOFILE, (FILES, hard))
    with ExitStack() as held:
        for _ in range(FILES + 50):
            with suppress(OSError):  # hung up on already
                held.enter_context(knock(app)).sendall(b"GET / HTTP/1.1\r\nHost: 127.")
        assert friend_gets(app, "/journal") == 200
        assert len(list(Path(f"/proc/{app.process.pid}/fd").iterdir())) < FILES - 50
    unknot(app.data, "log", "--region", "back.ql.left", "--score", "3", clock=AT_WORK)


def test_who_was_let_in_is_not_hung_up_on_for_strangers(app: Running) -> None:
    cookie = cookie_of(Admission(AccessKey(app.data)))
    with ExitStack() as held, knock(app) as hearing:
        asked = f"GET /events HTTP/1.1\r\nHost: {urlsplit(app.address).netloc}\r\n"
        hearing.sendall(f"{asked}Cookie: {cookie}\r\n\r\n".encode())
        heard = b""
        while b": here" not in heard:
            heard += hearing.recv(4096)
        for _ in range(2 * MOST_CONNECTIONS):
            held.enter_context(knock(app))
        assert friend_gets(app, "/") == 200
        hearing.settimeout(0.5)
        with pytest.raises(TimeoutError):  # it is still listening
            hearing.recv(1)


def test_a_request_that_does_not_end_is_not_kept(app: Running) -> None:
    with knock(app) as endless:
        with suppress(ConnectionError):
            endless.sendall(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n")
            for number in range(500):
                endless.sendall(b"X-%d: " % number + 1_000 * b"a" + b"\r\n")
        with suppress(ConnectionError):  # hung up on
            assert endless.recv(12) in (b"HTTP/1.1 400", b"")


def test_nonsense_is_not_written_to_the_log_of_the_person(app: Running) -> None:
    with knock(app) as nonsense:
        nonsense.sendall(b"\0\1\2 nonsense\r\n\r\n")
        assert nonsense.recv(12) == b"HTTP/1.1 400"
    log = app.data / "unknot.log"
    assert not log.exists() or "Invalid HTTP" not in log.read_text(encoding="utf-8")
