"""A port that cannot be had: what is said, whichever command wants it."""

from __future__ import annotations

import errno
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from app.cli.listening import listening_at
from app.domain.errors import UnknotError
from app.system.server import listen
from app.system.site import PlainServer

HOST = "127.0.0.1"


@pytest.mark.parametrize(
    "serve",
    [lambda port: listen(HOST, port), lambda port: PlainServer(Path(), port)],
    ids=["run", "site"],
)
def test_a_port_in_use_is_named_with_the_way_out(serve: Callable[[int], object]) -> None:
    with socket.create_server((HOST, 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(UnknotError) as told, listening_at(HOST, port):
            serve(port)
    said = f"Something else is using port {port}. Choose another with --port N."
    assert str(told.value) == said


def test_what_the_system_says_is_passed_on() -> None:
    with pytest.raises(UnknotError) as told, listening_at(HOST, 80):
        raise PermissionError(errno.EACCES, "Permission denied")
    assert "port 80: Permission denied" in str(told.value)
