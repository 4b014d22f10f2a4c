"""Sockets: the one the server listens on, the host names it answers to, and whose socket is at the
other end of a connection, where the system tells (Linux).

A cookie or a token can reach another account of the same computer: browsers show addresses in the
list of processes, and send cookies to every port of a host.  So a connection from this computer
must come from our own account, or from root, who can read everything anyway.

1. The table is trusted if it contains our own listening socket; otherwise nothing is known.
2. On this computer, a socket that cannot be found has already been closed: nobody would receive the
   answer, and its owner is unknown.  Closed sockets are listed as root's.
3. A connection from elsewhere is in no table here, and is judged by its cookie alone.
"""

from __future__ import annotations

import ipaddress
import os
import socket
import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path

LOCAL_NAMES = frozenset({"127.0.0.1", "localhost", "::1"})


def listen(host: str, port: int) -> socket.socket:
    """A socket bound to `host` and `port` (0: any free one).  Raises `OSError`."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    family, kind, protocol, _, address = found[0]
    listener = socket.socket(family, kind, protocol)
    try:
        if os.name == "posix":  # elsewhere this would let two programs share the port
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
        listener.setblocking(False)
    except OSError:
        listener.close()
        raise
    return listener


def host_names(*hosts: str) -> frozenset[str]:
    """The host names to accept when listening at these hosts: theirs, and this computer's."""
    return LOCAL_NAMES | {each.lower() for each in hosts}


def address_of(host: str, port: int) -> str:
    """The address at which a browser on this computer reaches `host` and `port`."""
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def is_local(host: str) -> bool:
    """Whether only this computer can reach `host`."""
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


TABLES = (Path("/proc/net/tcp"), Path("/proc/net/tcp6"))
OPEN, LISTENING = "01", "0A"
ROOT = 0

SocketAddress = tuple[str, int]
ReadTables = Callable[[], str]


@dataclass(frozen=True, slots=True)
class _Row:
    here: SocketAddress
    there: SocketAddress
    state: str
    account: int


def system_tables() -> str:
    """All TCP sockets of this computer, one line each; empty where they cannot be listed."""
    try:
        return "".join(each.read_text(encoding="ascii") for each in TABLES if each.exists())
    except OSError:
        return ""


def belongs_to_another_user(
    client: SocketAddress, server: SocketAddress, tables: ReadTables = system_tables
) -> bool:
    """Whether another account of this computer owns the client's end of a connection."""
    rows = list(_rows(tables()))
    if not any(row.state == LISTENING and row.here[1] == server[1] for row in rows):
        return False  # (peer rule 1)
    ends = (_plain(client), _plain(server))
    for row in rows:
        if (row.here, row.there) == ends:
            return row.account != os.getuid() and (row.account, row.state) != (ROOT, OPEN)
    return ip_address(ends[0][0]).is_loopback  # (peer rules 2, 3)


def _rows(table: str) -> Iterator[_Row]:
    for line in table.splitlines():
        _, here, there, state, _, _, _, account, *_ = [*line.split(), *[""] * 8]
        if ":" in here and account.isdecimal():
            yield _Row(_parsed_address(here), _parsed_address(there), state, int(account))


def _parsed_address(text: str) -> SocketAddress:
    """Parse an address: `0100007F:2166` is 127.0.0.1, port 8550, in native byte order."""
    host, _, port = text.partition(":")
    words = [int(host[at : at + 8], 16) for at in range(0, len(host), 8)]
    packed = struct.pack(f"={len(words)}I", *words)
    family = socket.AF_INET if len(words) == 1 else socket.AF_INET6
    return _plain((socket.inet_ntop(family, packed), int(port, 16)))


def _plain(address: SocketAddress) -> SocketAddress:
    """Convert an IPv4 address written as IPv6 to plain IPv4."""
    host = ip_address(address[0].partition("%")[0])
    mapped = getattr(host, "ipv4_mapped", None)
    return str(mapped or host), address[1]
