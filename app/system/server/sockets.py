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


def host_names(host: str) -> frozenset[str]:
    """The host names to accept when listening at `host`.

    A wildcard address stands for every address of this machine, never for any name at all.
    """
    if not _is_wildcard(host):
        return LOCAL_NAMES | {host.lower()}
    name = socket.gethostname().lower()
    return LOCAL_NAMES | {name, f"{name}.local"} | _own_addresses(name)


def addresses_of(host: str, port: int) -> list[str]:
    """The addresses at which a browser reaches `host` and `port`, those of this computer first."""
    if not _is_wildcard(host):
        return [_address(host, port)]
    others = sorted(each for each in _own_addresses(socket.gethostname()) if _is_for_others(each))
    return [_address(each, port) for each in ("127.0.0.1", *others)]


def is_local(host: str) -> bool:
    """Whether only this computer can reach `host`."""
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _is_for_others(address: str) -> bool:
    return ":" not in address and not is_local(address)


def _address(host: str, port: int) -> str:
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def _is_wildcard(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_unspecified
    except ValueError:
        return False


def _own_addresses(name: str) -> frozenset[str]:
    try:
        found = {str(info[4][0]) for info in socket.getaddrinfo(name, None)}
    except socket.gaierror:
        found = set()
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))  # sends nothing: it only selects the route out
            found.add(str(probe.getsockname()[0]))
        except OSError:
            pass  # there is no route out, so no address to add
    return frozenset(found)


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
