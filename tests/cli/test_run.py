"""`unknot run`, as far as it goes without a browser; the rest is in tests/e2e."""

from __future__ import annotations

import socket
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from app.cli import VERBS, unknot

HEAVY = ("flet", "flet_web", "fastapi", "uvicorn", "starlette")


def run(*args: str, **environment: str) -> Result:
    return CliRunner(env=environment).invoke(unknot, ["run", "--no-browser", *args])


def test_a_port_in_use_is_reported_with_a_way_out(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = str(other.getsockname()[1])
        result = run("--port", port, "--data", str(tmp_path))
    assert result.exit_code == 1
    assert port in result.stderr
    assert "--port" in result.stderr


@pytest.mark.parametrize("port", ["-1", "65536", "eighty"])
def test_a_port_that_cannot_be_is_wrong_usage(port: str) -> None:
    assert run("--port", port).exit_code == 2


def test_a_host_that_is_not_ours_to_listen_at_is_reported(tmp_path: Path) -> None:
    result = run("--host", "192.0.2.77", "--port", "0", "--data", str(tmp_path))
    assert result.exit_code == 1
    assert "192.0.2.77" in result.stderr


def test_a_data_folder_that_cannot_be_written_is_reported_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    result = run("--port", "0", "--data", str(tmp_path / "file" / "inside"))
    assert result.exit_code == 1
    assert result.stderr.count("\n") == 1
    assert str(tmp_path / "file" / "inside") in result.stderr


def test_a_clock_that_makes_no_sense_is_wrong_usage(tmp_path: Path) -> None:
    result = run("--port", "0", "--data", str(tmp_path), UNKNOT_CLOCK="soon")
    assert result.exit_code == 2
    assert "UNKNOT_CLOCK" in result.stderr


def test_a_window_without_a_screen_says_what_to_do(tmp_path: Path) -> None:
    result = run("--window", "--data", str(tmp_path), DISPLAY="", WAYLAND_DISPLAY="")
    assert result.exit_code == 1
    assert "--window" in result.stderr


def test_no_verb_loads_the_web_server_or_the_screens_before_it_runs() -> None:
    modules = ", ".join(sorted(set(VERBS.values())))
    look = f"import sys, app.bootstrap, {modules}; print([m for m in {HEAVY} if m in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", look], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "[]"


def test_the_server_listens_before_flet_and_the_screens_are_loaded() -> None:
    late = "('fastapi', 'flet.app', 'app.ui.app', 'app.ui.shell')"
    look = (
        "import sys; from app.bootstrap import build, window; from app.system.server import serve; "
        f"print([m for m in {late} if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", look], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_is_there_and_explains_itself(verb: str) -> None:
    result = CliRunner().invoke(unknot, [verb, "--help"])
    assert result.exit_code == 0
    assert verb in result.output
