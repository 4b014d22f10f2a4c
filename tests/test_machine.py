"""What a machine lacks is not passed over where a change is judged."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli import test_read_only as read_only
from tests.e2e import home
from tests.system.server import certificates


def network_without_ip(folder: Path, patch: pytest.MonkeyPatch) -> None:
    patch.setattr(shutil, "which", lambda name: None)
    with home.home_network():
        pass


def network_without_namespaces(folder: Path, patch: pytest.MonkeyPatch) -> None:
    refusing = folder / "ip"
    refusing.write_text("#!/bin/sh\nexit 1\n")
    refusing.chmod(0o755)
    patch.setattr(os, "geteuid", lambda: 0)
    patch.setattr(shutil, "which", lambda name: str(refusing))
    with home.home_network():
        pass


def certificate_without_openssl(folder: Path, patch: pytest.MonkeyPatch) -> None:
    patch.setattr(shutil, "which", lambda name: None)
    certificates.make(folder, "home")


def folder_of_another_without_root(folder: Path, patch: pytest.MonkeyPatch) -> None:
    patch.setattr(os, "getuid", lambda: 1000)
    read_only.of_another(folder)


@pytest.mark.parametrize(("ci", "ending"), [("true", "Failed"), ("", "Skipped")])
@pytest.mark.parametrize(
    "tried",
    [
        network_without_ip,
        network_without_namespaces,
        certificate_without_openssl,
        folder_of_another_without_root,
    ],
)
def test_what_is_missing_fails_where_a_change_is_judged(
    tried: Callable[[Path, pytest.MonkeyPatch], None],
    ci: str,
    ending: str,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.delenv("CI", raising=False)
    if ci:
        monkeypatch.setenv("CI", ci)
    outcomes = (pytest.fail.Exception, pytest.skip.Exception)
    with pytest.raises(outcomes) as ended:
        tried(tmp_path, monkeypatch)
    assert type(ended.value).__name__ == ending
