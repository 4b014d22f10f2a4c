"""A home network that cannot be made is not passed over where a change is judged."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from tests.e2e import home


@pytest.mark.parametrize(("ci", "ending"), [("true", "Failed"), ("", "Skipped")])
@pytest.mark.parametrize("missing", ["ip", "namespaces"])
def test_what_is_missing_fails_where_a_change_is_judged(
    ci: str, ending: str, missing: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    refusing = tmp_path / "ip"
    refusing.write_text("#!/bin/sh\nexit 1\n")
    refusing.chmod(0o755)
    monkeypatch.delenv("CI", raising=False)
    if ci:
        monkeypatch.setenv("CI", ci)
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    found = None if missing == "ip" else str(refusing)
    monkeypatch.setattr(shutil, "which", lambda name: found)
    outcomes = (pytest.fail.Exception, pytest.skip.Exception)
    with pytest.raises(outcomes) as ended, home.home_network():
        pass
    assert type(ended.value).__name__ == ending
