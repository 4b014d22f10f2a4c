"""A network at home: two network namespaces joined by a cable, one for the computer and one for the
phone.  It needs root and `ip` (Debian's iproute2).
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from tests.machine import lacks

COMPUTER, PHONE = "192.168.77.1", "192.168.77.2"
NAMESPACE_COMMANDS = (
    "netns add {desk}",
    "netns add {hand}",
    "link add cable netns {desk} type veth peer name cable netns {hand}",
    "-n {desk} addr add {computer}/24 dev cable",
    "-n {hand} addr add {phone}/24 dev cable",
    "-n {desk} link set lo up",
    "-n {hand} link set lo up",
    "-n {desk} link set cable up",
    "-n {hand} link set cable up",
)


@dataclass(frozen=True, slots=True)
class HomeNetwork:
    """The starts of command lines that run on each of the two."""

    computer: tuple[str, ...]
    phone: tuple[str, ...]

    @staticmethod
    def browser_on(place: tuple[str, ...], folder: Path) -> Path:
        """A program that starts Chromium there."""
        found = os.environ.get("CHROMIUM") or shutil.which("chromium") or "google-chrome"
        program = folder / f"chromium-{place[-1]}"
        program.write_text(f'#!/bin/sh\nexec {" ".join(place)} {found} "$@"\n')
        program.chmod(0o755)
        return program


@contextmanager
def home_network() -> Iterator[HomeNetwork]:
    """The network, until the block ends."""
    ip = shutil.which("ip")
    if ip is None or os.geteuid() != 0:
        lacks("needs root and iproute2")
    desk, hand = (f"unknot-{each}-{os.getpid()}" for each in ("desk", "hand"))
    try:
        for command in NAMESPACE_COMMANDS:
            filled = command.format(desk=desk, hand=hand, computer=COMPUTER, phone=PHONE)
            subprocess.run([ip, *filled.split()], check=True, capture_output=True)
    except subprocess.CalledProcessError as refused:
        _remove(ip, desk, hand)
        lacks(f"no network namespaces here: {refused.stderr.decode()}")
    try:
        yield HomeNetwork((ip, "netns", "exec", desk), (ip, "netns", "exec", hand))
    finally:
        _remove(ip, desk, hand)


def _remove(ip: str, *namespaces: str) -> None:
    for each in namespaces:
        with suppress(subprocess.CalledProcessError):
            subprocess.run([ip, "netns", "del", each], check=True, capture_output=True)
