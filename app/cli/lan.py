"""The options of `unknot run --lan`, and where other devices reach the app because of them."""

from __future__ import annotations

import io
import socket
import sys
from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from app.domain.errors import InvalidInput, UnknotError
from app.domain.home_network import best_at_home, is_private
from app.texts.cli import lan as words

if TYPE_CHECKING:
    from ssl import SSLContext

    from app.system.server import SharedListener

_FILE = click.Path(path_type=Path)


@dataclass(frozen=True, slots=True)
class LanOptions:
    """What the person asked for.  `host` is empty to have an address chosen."""

    lan: bool
    any_network: bool
    tls_cert: Path | None
    tls_key: Path | None
    host: str = ""


@dataclass(frozen=True, slots=True)
class LanPlace:
    """Where other devices reach the app: at `name`, by a connection to `host`."""

    name: str
    host: str
    tls: SSLContext | None = None

    def address(self, port: int) -> str:
        """The address to open on another device."""
        name = f"[{self.name}]" if ":" in self.name else self.name
        return f"{'https' if self.tls else 'http'}://{name}:{port}"

    def listener(self, port: int) -> SharedListener:
        """The socket for it.  Raises `OSError`."""
        from app.system.server import SharedListener, listen

        return SharedListener(listen(self.host, port), self.tls)


def lan_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options to `run`."""
    for option in (
        click.option("--any-network", is_flag=True, help=words.ANY_NETWORK),
        click.option("--tls-key", metavar="FILE", type=_FILE, help=words.TLS_KEY),
        click.option("--tls-cert", metavar="FILE", type=_FILE, help=words.TLS_CERT),
        click.option("--lan", is_flag=True, help=words.LAN),
    ):
        command = option(command)
    return command


def place_for(wanted: LanOptions) -> LanPlace | None:
    """Where other devices are to reach the app; `None` if they are not.

    Raises `UnknotError`: `InvalidInput` for options that do not fit together or files that cannot
    be used, others if there is no such address or it may be reached from outside.
    """
    if not wanted.lan:
        if wanted.any_network or wanted.tls_cert or wanted.tls_key:
            raise click.UsageError(words.ONLY_WITH_LAN)
        return None
    if (wanted.tls_cert is None) != (wanted.tls_key is None):
        raise click.UsageError(words.TLS_TOGETHER)
    name, host = _named(wanted) if wanted.host else _chosen()
    tls = None
    if wanted.tls_cert and wanted.tls_key:
        from app.system.server.tls import load

        tls = load(wanted.tls_cert, wanted.tls_key)
    return LanPlace(name, host, tls)


def _chosen() -> tuple[str, str]:
    from app.system.server.own_addresses import own_addresses

    best = best_at_home(own_addresses())
    if best is None:
        raise UnknotError(words.NO_HOME_NETWORK)
    return best.address, best.address


def _named(wanted: LanOptions) -> tuple[str, str]:
    """The name and the address that the person gave, or the address of that name."""
    name = wanted.host.lower().strip("[]")
    try:
        found = [str(each[4][0]) for each in socket.getaddrinfo(name, None)]
    except OSError as error:
        raise InvalidInput("--host", words.NO_SUCH_HOST.format(host=name)) from error
    host = next(filter(is_private, found), found[0])
    address = ip_address(host.partition("%")[0])
    if address.is_loopback:
        raise InvalidInput("--host", words.THIS_COMPUTER_ONLY.format(host=name))
    if address.is_unspecified or not (is_private(host) or wanted.any_network):
        raise UnknotError(words.NOT_PRIVATE.format(host=name))
    return (host if name in found else name), host


def show_invitation(address: str) -> None:
    """Print the address, and a QR code of it where the terminal can show one."""
    click.echo(words.scan(address))
    drawn = _qr_code(address)
    try:
        drawn.encode(sys.stdout.encoding or "ascii")
    except UnicodeEncodeError:  # the address above is enough
        pass
    else:
        click.echo(drawn)
    click.echo(words.WORKS_ONCE)


def _qr_code(address: str) -> str:
    import segno

    drawn = io.StringIO()
    segno.make_qr(address, error="L").terminal(drawn, compact=True, border=2)
    return drawn.getvalue()
