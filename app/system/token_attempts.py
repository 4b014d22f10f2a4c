"""A limit on wrong entry tokens, so that nobody can try them by the thousand.

1. An address that sent `MOST_OF_ONE` wrong tokens within `PERIOD` has to wait.
2. Once `MOST_OF_ALL` were sent by all together, whoever sent one of them has to wait.  An address
   that sent none is still heard, so nobody can keep the owner's phone out this way.
3. This computer is never limited: whoever uses this account can let a browser in anyway.
4. One IPv6 host has many addresses, so those of one network (/64) count as one.
"""

from __future__ import annotations

from collections import deque
from ipaddress import IPv6Address, ip_address, ip_network

from app.system.access import EpochSeconds

PERIOD = 60.0  # seconds
MOST_OF_ONE = 5
MOST_OF_ALL = 30


class TokenAttempts:
    """The wrong tokens of the last minute, by where they came from."""

    def __init__(self, now: EpochSeconds) -> None:
        self._now = now
        self._wrong: deque[tuple[float, str]] = deque()

    def may_try(self, address: str) -> bool:
        """Whether a token from this address is looked at now (rules 1 to 3)."""
        now = self._now()
        while self._wrong and not 0 <= now - self._wrong[0][0] < PERIOD:
            self._wrong.popleft()
        source = _source(address)
        own = sum(each == source for _, each in self._wrong)
        if not source or not own:
            return True
        return own < MOST_OF_ONE and len(self._wrong) < MOST_OF_ALL

    def failed(self, address: str) -> None:
        """Count a wrong token from this address."""
        if source := _source(address):
            self._wrong.append((self._now(), source))


def _source(address: str) -> str:
    """What counts as one sender (rule 4); empty for this computer."""
    try:
        host = ip_address(address.partition("%")[0])
    except ValueError:
        return address
    mapped = getattr(host, "ipv4_mapped", None)
    host = mapped or host
    if host.is_loopback:
        return ""
    return str(ip_network((host, 64), strict=False)) if isinstance(host, IPv6Address) else str(host)
