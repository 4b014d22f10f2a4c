"""Whose socket is at the other end."""

from __future__ import annotations

import os
import socket
import sys

import pytest

from app.system.server.sockets import SocketAddress, belongs_to_another_user

CLIENT: SocketAddress = ("127.0.0.1", 50000)
SERVER: SocketAddress = ("127.0.0.1", 8550)
ABROAD: SocketAddress = ("192.168.1.20", 50000)
ME = os.getuid()
SOMEBODY = ME + 1
OPEN, CLOSING, LISTENING = "01", "04", "0A"

HOME, HOME_6 = "0100007F", "0000000000000000FFFF00000100007F"
if sys.byteorder == "big":
    HOME, HOME_6 = "7F000001", "00000000000000000000FFFF7F000001"


def row(here: str, there: str, state: str, account: int) -> str:
    """A line as Linux writes it."""
    return (
        f"   1: {here} {there} {state} 00000000:00000000 00:00000000 00000000 {account:>5}"
        "        0 1590 1 0000000055bdf17a 100 0 0 10 0\n"
    )


HEAD = "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid\n"
LISTENS = row(f"{HOME}:2166", "00000000:0000", LISTENING, ME)


def table(state: str, account: int, home: str = HOME) -> str:
    return HEAD + LISTENS + row(f"{home}:C350", f"{home}:2166", state, account)


def seen(rows: str, client: SocketAddress = CLIENT) -> bool:
    return belongs_to_another_user(client, SERVER, lambda: rows)


@pytest.mark.parametrize("home", [HOME, HOME_6])
def test_our_own_account_is_no_other(home: str) -> None:
    assert not seen(table(OPEN, ME, home))
    assert not seen(table(CLOSING, ME, home))
    assert seen(table(OPEN, SOMEBODY, home))


def test_root_is_no_other_while_its_socket_is_open() -> None:
    assert not seen(table(OPEN, 0))


def test_a_closed_socket_is_shown_as_roots_and_could_have_been_anybodys() -> None:
    is_our_own = ME == 0
    assert seen(table(CLOSING, 0)) != is_our_own


def test_a_socket_of_this_computer_that_is_gone_could_have_been_anybodys() -> None:
    assert seen(HEAD + LISTENS)


def test_who_comes_over_the_network_is_in_no_table_of_ours() -> None:
    assert not seen(HEAD + LISTENS, ABROAD)


@pytest.mark.parametrize("rows", ["", HEAD, "nonsense\n", row("x:y", "z", OPEN, 1)])
def test_where_the_system_does_not_tell_nobody_is_accused(rows: str) -> None:
    if "x:y" in rows:
        rows = rows.replace("x:y", f"{HOME}:0001").replace(" z ", f" {HOME}:0002 ")
    assert not seen(rows)


def test_a_real_connection_of_our_own_is_known_as_such() -> None:
    with socket.socket() as listener, socket.socket() as client:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        client.connect(listener.getsockname())
        served, there = listener.accept()
        with served:
            assert not belongs_to_another_user(there, served.getsockname())
