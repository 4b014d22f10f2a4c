"""Files for TLS that cannot be used are reported before anything starts."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from app.domain.errors import InvalidInput
from app.system.server.tls import load
from tests.system.server.certificates import make


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    found = tmp_path_factory.mktemp("tls")
    _, key = make(found, "home")
    make(found, "other")
    (found / "text.pem").write_text("hello")
    subprocess.run(
        ["openssl", "pkcs8", "-topk8", "-in", key, "-out", found / "locked.key",
         "-passout", "pass:secret"],
        check=True, capture_output=True,
    )  # fmt: skip
    return found


def test_a_certificate_and_its_key_are_accepted(folder: Path) -> None:
    assert load(folder / "home.pem", folder / "home.key")


@pytest.mark.parametrize(
    ("certificate", "key", "option", "says"),
    [
        ("none.pem", "home.key", "--tls-cert", "No such file"),
        ("home.pem", "none.key", "--tls-key", "No such file"),
        ("", "home.key", "--tls-cert", "directory"),
        ("text.pem", "home.key", "--tls-cert", "isn’t a certificate"),
        ("home.key", "home.key", "--tls-cert", "isn’t a certificate"),
        ("home.pem", "text.pem", "--tls-key", "isn’t a private key"),
        ("home.pem", "locked.key", "--tls-key", "password"),
        ("home.pem", "other.key", "--tls-key", "doesn’t belong"),
    ],
)
def test_what_is_wrong_with_them_is_said(
    folder: Path, certificate: str, key: str, option: str, says: str
) -> None:
    with pytest.raises(InvalidInput, match=says) as refused:
        load(folder / certificate, folder / key)
    assert str(refused.value).startswith(f"{option}: ")
