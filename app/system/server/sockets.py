"""The socket the server listens on, and the host names it answers to."""

from __future__ import annotations

import ipaddress
import os
import socket

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
