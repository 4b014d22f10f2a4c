"""`unknot autostart`, and the quiet service it starts."""

from __future__ import annotations

import asyncio
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from app.cli import unknot as app
from app.cli.autostart import broken_autostart
from tests.e2e.server import ROOT, environment, unknot, within


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    return tmp_path


def test_it_goes_on_and_off_and_says_so(home: Path) -> None:
    assert "don’t start when you log in" in unknot(home / "data", "autostart", "status")
    assert "unknot.desktop" in unknot(home / "data", "autostart", "on")
    entry = (home / ".config/autostart/unknot.desktop").read_text()
    assert f"--data {home / 'data'}" in entry
    assert "Reminders start when you log in" in unknot(home / "data", "autostart", "status")
    unknot(home / "data", "autostart", "on", "--with", "systemd")
    assert not (home / ".config/autostart/unknot.desktop").exists()
    unknot(home / "data", "autostart", "off")
    assert "don’t start when you log in" in unknot(home / "data", "autostart", "status")


@pytest.mark.parametrize("way", ["desktop", "systemd"])
def test_a_missing_program_is_reported_and_can_be_put_right(home: Path, way: str) -> None:
    data = home / "data"
    unknot(data, "autostart", "on", "--with", way)
    for file in home.rglob("unknot.*"):
        if file.is_file() and not file.is_symlink():
            text = file.read_text()
            program = text.split("=/")[1].split(" ")[0]
            file.write_text(text.replace(f"/{program}", "/gone/venv/bin/unknot"))
    said = unknot(data, "autostart", "status")
    assert "/gone/venv/bin/unknot is missing" in said
    assert "Reminders start when you log in" not in said
    checked = CliRunner().invoke(app, ["doctor", "--data", str(data)])
    assert checked.exit_code == 1
    assert "/gone/venv/bin/unknot is missing" in checked.output
    (broken,) = broken_autostart()
    asyncio.run(broken.repair())
    assert list(broken_autostart()) == []
    assert "Reminders start when you log in" in unknot(data, "autostart", "status")
    assert broken.place.command().words[-2:] == ("--data", str(data))


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_the_quiet_service_prints_nothing_logs_and_ends_cleanly(
    home: Path, number: signal.Signals
) -> None:
    data = home / "data"
    process = subprocess.Popen(
        [sys.executable, "-m", "app", "remind", "--quiet"],
        cwd=ROOT,
        env=environment(data),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    log = data / "unknot.log"
    assert within(20, lambda: log.exists() and "Reminders are on" in log.read_text())
    process.send_signal(number)
    said, _ = process.communicate(timeout=20)
    assert (process.returncode, said) == (0, "")
    assert "Reminders are off" in log.read_text()
