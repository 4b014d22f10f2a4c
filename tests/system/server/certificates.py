"""Certificates that a test makes for itself, with OpenSSL."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from tests.machine import lacks


def make(folder: Path, name: str, address: str = "192.168.1.20") -> tuple[Path, Path]:
    """A certificate for `address`, signed by itself, and its key."""
    openssl = shutil.which("openssl")
    if openssl is None:
        lacks("needs openssl")
    certificate, key = folder / f"{name}.pem", folder / f"{name}.key"
    subprocess.run(
        [openssl, "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256",
         "-nodes", "-days", "2", "-subj", "/CN=Unknot at home",
         "-addext", f"subjectAltName=IP:{address}", "-keyout", key, "-out", certificate],
        check=True, capture_output=True,
    )  # fmt: skip
    return certificate, key
