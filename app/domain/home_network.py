"""Which address of a computer its neighbours at home can use.

1. A private address (RFC 1918, RFC 4193) is reached from the same network only.  Any other may be
   reached from everywhere, and is used only by a person who says so; all addresses at once may
   include such a one.
2. An address of one network interface only (link-local) works in no browser's address bar.
3. Networks of containers, virtual machines and tunnels are no home, so they come last; before that
   the address that leads out of the network comes first, then IPv4 (shorter to type), then the
   ranges that home routers use most.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

_PRIVATE = tuple(
    map(ip_network, ("192.168.0.0/16", "10.0.0.0/8", "172.16.0.0/12", "fc00::/7"))
)  # in the order of preference (rule 3)
_NOT_HOME = (
    "br-", "cni", "docker", "flannel", "ham", "lxc", "lxd", "podman", "ppp", "tailscale", "tap",
    "tun", "utun", "veth", "vEthernet", "virbr", "vmnet", "vbox", "wg", "zt",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class OwnAddress:
    """An address of this computer.

    `interface` is the name of its network interface, empty where the system does not tell;
    `leads_out`: connections to elsewhere start from it.
    """

    address: str
    interface: str = ""
    leads_out: bool = False


def is_private(address: str) -> bool:
    """Whether only the same network reaches this address (rule 1)."""
    found = _parsed(address)
    return found is not None and any(found in each for each in _PRIVATE)


def best_at_home(own: Iterable[OwnAddress]) -> OwnAddress | None:
    """The private address that others at home most probably reach; `None` without any (rule 3)."""
    return min((each for each in own if is_private(each.address)), key=_rank, default=None)


def _rank(own: OwnAddress) -> tuple[bool, bool, int, str]:
    found = _parsed(own.address)
    place = next((n for n, each in enumerate(_PRIVATE) if found in each), len(_PRIVATE))
    return own.interface.startswith(_NOT_HOME), not own.leads_out, place, own.address


def _parsed(address: str) -> IPv4Address | IPv6Address | None:
    try:
        return ip_address(address)
    except ValueError:
        return None
