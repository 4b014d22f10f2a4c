"""`unknot open`, and a second `unknot run`, beside a real app."""

from __future__ import annotations

import http.client
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from app.system.access_key import NAME, AccessKey
from tests.e2e.server import ROOT, Running, environment, running

LONG = 60


def cli(
    data: Path, *args: str, browser: Path | None = None, screen: str = ""
) -> subprocess.CompletedProcess[str]:
    """Run a verb; `browser` is the program that opens addresses, if there is one."""
    return subprocess.run(
        [sys.executable, "-m", "app", *args],
        cwd=ROOT,
        env=environment(data)
        | {"DISPLAY": screen, "WAYLAND_DISPLAY": "", "BROWSER": str(browser or "")},
        capture_output=True,
        text=True,
        timeout=LONG,
        check=False,
    )


def visit(address: str, cookie: str = "") -> tuple[int, str]:
    """The status of a visit, and the cookie it brought."""
    where = urlsplit(address)
    connection = http.client.HTTPConnection(str(where.hostname), where.port, timeout=10)
    connection.request("GET", f"{where.path}?{where.query}", headers={"Cookie": cookie})
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer.status, str(answer.headers["set-cookie"] or "").partition(";")[0]


@pytest.fixture
def app(tmp_path: Path) -> Iterator[Running]:
    with running(tmp_path) as app:
        yield app


def test_open_print_prints_an_address_that_lets_one_browser_in(app: Running) -> None:
    printed = cli(app.data, "open", "--print")
    assert (printed.returncode, printed.stderr) == (0, "")
    assert printed.stdout.startswith(f"{app.address}/?token=")
    status, cookie = visit(printed.stdout.strip())
    assert status == 303
    assert visit(f"{app.address}/", cookie)[0] == 200
    assert visit(printed.stdout.strip())[0] == 403
    assert visit(f"{app.address}/")[0] == 403


def test_open_gives_the_browser_such_an_address(app: Running, tmp_path: Path) -> None:
    browser = tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\necho "$1" > {tmp_path}/visited\n')
    browser.chmod(0o755)
    opened = cli(app.data, "open", browser=browser, screen=":7")
    assert (opened.returncode, opened.stderr) == (0, "")
    assert visit((tmp_path / "visited").read_text().strip())[0] == 303


def test_open_says_that_there_is_no_screen_and_what_to_do(app: Running) -> None:
    refused = cli(app.data, "open")
    assert refused.returncode == 1
    assert "--print" in refused.stderr
    assert "token" not in refused.stderr


def test_with_none_running_open_says_so_in_one_line(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "nowhere"):
        refused = cli(folder, "open", "--print")
        assert refused.returncode == 1
        assert refused.stderr.count("\n") == 1
        assert str(folder) in refused.stderr
        assert "unknot run" in refused.stderr
        assert refused.stdout == ""


def test_open_revoke_forgets_every_browser_whether_it_runs_or_not(app: Running) -> None:
    _, cookie = visit(app.entrance)
    unused = app.entrance
    assert cli(app.data, "open", "--revoke").returncode == 0
    assert visit(f"{app.address}/", cookie)[0] == 403
    assert visit(unused)[0] == 403
    assert visit(app.entrance)[0] == 303
    app.stop()
    before = AccessKey(app.data).value()
    assert cli(app.data, "open", "--revoke").returncode == 0
    assert AccessKey(app.data).value() != before
    assert (app.data / NAME).stat().st_mode & 0o777 == 0o600


def test_print_and_revoke_cannot_be_meant_at_once(tmp_path: Path) -> None:
    assert cli(tmp_path, "open", "--print", "--revoke").returncode == 2


def test_a_second_run_on_the_same_data_leads_to_the_first(app: Running) -> None:
    port = str(urlsplit(app.address).port)
    for args in ((), ("--port", port), ("--port", port, "--host", "127.0.0.1")):
        second = cli(app.data, "run", "--no-browser", *args)
        assert (second.returncode, second.stderr) == (0, "")
        said = second.stdout.splitlines()[0]
        assert "already running" in said
        assert visit(said.split()[-1])[0] == 303


def test_a_second_run_opens_the_first_in_the_browser(app: Running, tmp_path: Path) -> None:
    browser = tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\necho "$1" > {tmp_path}/visited\n')
    browser.chmod(0o755)
    second = cli(app.data, "run", browser=browser, screen=":7")
    assert second.returncode == 0
    assert "token" not in second.stdout
    assert visit((tmp_path / "visited").read_text().strip())[0] == 303


def test_a_cookie_works_again_after_a_restart_and_the_printed_address_does_not(
    tmp_path: Path,
) -> None:
    with running(tmp_path) as app:
        _, cookie = visit(app.entrance)
        unused = urlsplit(app.entrance).query
        app.stop()
    with running(tmp_path) as again:
        assert visit(f"{again.address}/trends", cookie)[0] == 200
        assert visit(f"{again.address}/?{unused}")[0] == 403


def test_two_apps_of_one_host_do_not_throw_each_others_browsers_out(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    one.mkdir()
    other.mkdir()
    with running(one) as first, running(other) as second:
        cookies = "; ".join(visit(each.entrance)[1] for each in (first, second))
        for each in (first, second):
            assert visit(f"{each.address}/", cookies)[0] == 200


def test_a_missing_folder_is_distinguished_from_one_that_cannot_be_written(tmp_path: Path) -> None:
    revoked = cli(tmp_path / "elsewhere", "open", "--revoke")
    assert revoked.returncode == 1
    assert "There’s no folder" in revoked.stderr
    assert "--data" in revoked.stderr
