"""The socket, and the names that are ours."""

from __future__ import annotations

import socket

import pytest

from app.system.server import address_of, host_names, is_local, listen


def test_two_cannot_listen_at_one_port() -> None:
    with listen("127.0.0.1", 0) as first:
        first.listen()
        with pytest.raises(OSError, match="in use"):
            listen("127.0.0.1", first.getsockname()[1])


def test_a_port_that_was_just_left_can_be_taken_again() -> None:
    with listen("127.0.0.1", 0) as first:
        port = first.getsockname()[1]
        first.listen()
        with socket.create_connection(("127.0.0.1", port)):
            first.setblocking(True)
            served, _ = first.accept()
            served.close()
    with listen("127.0.0.1", port) as again:
        assert again.getsockname()[1] == port


def test_this_computer_answers_to_its_own_names_only() -> None:
    assert host_names("127.0.0.1") == {"127.0.0.1", "localhost", "::1"}


def test_a_host_that_was_asked_for_is_answered_to() -> None:
    assert "desk.lan" in host_names("Desk.lan")


def test_a_shared_address_adds_exactly_its_own_names() -> None:
    shared = host_names("desk.lan", "192.168.1.20")
    assert shared == host_names("127.0.0.1") | {"desk.lan", "192.168.1.20"}


def test_one_is_sent_where_one_will_be_answered() -> None:
    assert address_of("127.0.0.1", 8550) == "http://127.0.0.1:8550"
    assert address_of("::1", 8550) == "http://[::1]:8550"


@pytest.mark.parametrize(
    ("host", "here"),
    [
        ("127.0.0.1", True),
        ("127.8.8.8", True),
        ("localhost", True),
        ("::1", True),
        ("0.0.0.0", False),
        ("::", False),
        ("192.168.1.5", False),
        ("desk.lan", False),
    ],
)
def test_what_only_this_computer_can_reach(host: str, here: bool) -> None:
    assert is_local(host) is here
