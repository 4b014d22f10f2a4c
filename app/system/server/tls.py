"""The certificate and key for an encrypted address, checked before anything starts."""

from __future__ import annotations

import ssl
from pathlib import Path

from app.domain.errors import InvalidInput
from app.texts.cli import lan as words

_NO_PASSWORD = ""


def load(certificate: Path, key: Path) -> ssl.SSLContext:
    """What the server needs for TLS.

    Raises `InvalidInput`, which names the file and says what is wrong with it.
    """
    for option, path in (("--tls-cert", certificate), ("--tls-key", key)):
        try:
            path.read_bytes()
        except OSError as error:
            why = words.cannot_read(str(path), error.strerror or str(error))
            raise InvalidInput(option, why) from error
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    try:
        # With a password to try, OpenSSL does not ask for one in the terminal.
        context.load_cert_chain(certificate, key, password=_NO_PASSWORD)
    except ssl.SSLError as error:
        if error.reason == "KEY_VALUES_MISMATCH":
            raise InvalidInput("--tls-key", words.mismatch(str(key), str(certificate))) from error
        if not _is_certificate(certificate):
            raise InvalidInput("--tls-cert", words.no_certificate(str(certificate))) from error
        raise InvalidInput("--tls-key", words.no_key(str(key))) from error
    return context


def _is_certificate(path: Path) -> bool:
    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT).load_verify_locations(path)
    except ssl.SSLError:
        return False
    return True
