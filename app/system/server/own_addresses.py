"""The addresses of this computer, with their network interfaces where the system tells (Linux)."""

from __future__ import annotations

import socket
import struct
import sys
from collections.abc import Iterator
from contextlib import suppress
from ipaddress import IPv6Address
from pathlib import Path

from app.domain.home_network import OwnAddress

SIOCGIFADDR = 0x8915
IPV6_TABLE = Path("/proc/net/if_inet6")
_ELSEWHERE = (  # documentation addresses; nothing is sent to them
    (socket.AF_INET, "192.0.2.1"),
    (socket.AF_INET6, "2001:db8::1"),
)


def own_addresses() -> tuple[OwnAddress, ...]:
    """All addresses that can be found, those of this computer alone included."""
    out = set(_leading_out())
    found = dict.fromkeys((*out, *_by_name()), "")
    if sys.platform == "linux":
        found |= dict(_ipv4_of_interfaces())
        found |= dict(_ipv6_of_interfaces())
    return tuple(OwnAddress(each, interface, each in out) for each, interface in found.items())


def _leading_out() -> Iterator[str]:
    for family, elsewhere in _ELSEWHERE:
        with suppress(OSError), socket.socket(family, socket.SOCK_DGRAM) as probe:
            probe.connect((elsewhere, 9))  # sends nothing: it only selects the route out
            yield str(probe.getsockname()[0])


def _by_name() -> Iterator[str]:
    with suppress(OSError):
        for info in socket.getaddrinfo(socket.gethostname(), None):
            yield str(info[4][0])


def _ipv4_of_interfaces() -> Iterator[tuple[str, str]]:
    import fcntl

    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking:
        for _, name in socket.if_nameindex():
            with suppress(OSError):  # it has none
                request = struct.pack("256s", name.encode()[:15])
                answer = fcntl.ioctl(asking.fileno(), SIOCGIFADDR, request)
                yield socket.inet_ntoa(answer[20:24]), name


def _ipv6_of_interfaces() -> Iterator[tuple[str, str]]:
    with suppress(OSError):
        for line in IPV6_TABLE.read_text(encoding="ascii").splitlines():
            address, *_, name = line.split()
            yield str(IPv6Address(bytes.fromhex(address))), name
