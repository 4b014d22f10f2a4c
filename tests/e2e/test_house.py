"""The app starts, is seen, is nobody else's business, and stops."""

from __future__ import annotations

import http.client
import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import Visiting
from tests.e2e.person import DESKTOP, PHONE, SMALL_PHONE, Person, Screen
from tests.e2e.server import AT_WORK, ROOT, Running, Serving, at_home, environment, running, unknot

TABS = ("Today", "Hold", "Journal", "Trends", "Learn")


@pytest.mark.parametrize(
    "screen",
    [PHONE, SMALL_PHONE, DESKTOP, PHONE.in_the_dark(), DESKTOP.in_the_dark()],
    ids=["phone", "small phone", "desktop", "phone, dark", "desktop, dark"],
)
def test_the_app_opens_with_its_five_places(
    app: Running, visiting: Visiting, screen: Screen
) -> None:
    person = visiting(app, screen)
    for name in TABS:
        expect(person.tab(name).first).to_be_attached()
    assert person.page.title().endswith("Unknot")
    expect(person.page.locator("#starting")).to_have_count(0)


def test_an_address_nobody_knows_says_so_and_leads_back(app: Running, visiting: Visiting) -> None:
    person = visiting(app, PHONE, "/no/such/place")
    person.sees("Page not found").tap("Go to Today")
    person.sees("Next break")


def test_going_round_the_places_and_back_is_remembered(phone: Person) -> None:
    phone.goes_to("Journal").arrives("/journal")
    phone.page.go_back()
    phone.is_at("Today")


def test_the_rail_leads_where_the_bar_does(desktop: Person) -> None:
    desktop.goes_to("Learn").arrives("/learn")
    desktop.goes_to("Today").arrives("/")


def answer(app: Running, path: str, method: str = "GET", **headers: str) -> tuple[int, str, str]:
    """Status, body and headers of one request, said exactly so."""
    where = urlsplit(app.address)
    connection = http.client.HTTPConnection(str(where.hostname), where.port, timeout=10)
    said = {"Host": where.netloc, **{key.replace("_", "-"): v for key, v in headers.items()}}
    connection.request(method, path, headers=said)
    response = connection.getresponse()
    body = response.read().decode("utf-8", "replace")
    connection.close()
    return (
        response.status,
        body,
        "\n".join(f"{k.lower()}: {v}" for k, v in response.headers.items()),
    )


def cookie(app: Running) -> str:
    """What a browser that was let in says of itself."""
    headers = answer(app, app.entrance.removeprefix(app.address))[2]
    given = re.search(r"set-cookie: ([^;]+)", headers)
    assert given
    return given[1]


def knock(app: Running, origin: str, **headers: str) -> int:
    """The status that a websocket from a page of `origin` gets; 101 lets it in."""
    return answer(
        app,
        "/ws",
        **headers,
        Origin=origin,
        Connection="Upgrade",
        Upgrade="websocket",
        Sec_WebSocket_Version="13",
        Sec_WebSocket_Key="dGhlIHNhbXBsZSBub25jZQ==",
    )[0]


def test_a_websocket_from_another_page_is_refused(app: Running) -> None:
    mine = cookie(app)
    assert knock(app, "https://evil.example", Cookie=mine) == 403
    assert knock(app, "null", Cookie=mine) == 403


def test_a_websocket_without_the_cookie_is_refused_whoever_it_says_it_is(app: Running) -> None:
    assert knock(app, app.address) == 403
    assert knock(app, app.address, Cookie="unknot-000000000000=a.b") == 403


def test_a_request_for_another_name_is_refused(app: Running) -> None:
    assert answer(app, "/", Host="evil.example")[0] == 400


def test_every_answer_carries_the_policy_and_lets_nobody_else_read(app: Running) -> None:
    mine = cookie(app)
    asked = ((path, said) for path in ("/", "/main.dart.js", "/nothing.png") for said in (mine, ""))
    for path, said in asked:
        headers = answer(app, path, Cookie=said)[2]
        assert "content-security-policy: default-src 'self'" in headers
        assert "referrer-policy: no-referrer" in headers
        assert "x-content-type-options: nosniff" in headers
        assert "access-control-allow-origin" not in headers


@pytest.mark.parametrize("path", ["/docs", "/redoc", "/openapi.json"])
def test_there_is_no_description_of_an_interface(app: Running, path: str) -> None:
    status, body, _ = answer(app, path, Cookie=cookie(app))
    assert status == 404 or "Page not found · Unknot</title>" in body
    assert "swagger" not in body.lower()


def test_a_second_app_on_other_data_at_the_same_port_says_so_in_one_line(
    app: Running, tmp_path: Path
) -> None:
    port = str(urlsplit(app.address).port)
    second = subprocess.run(
        [sys.executable, "-m", "app", "run", "--no-browser", "--port", port],
        cwd=ROOT,
        env=environment(tmp_path),
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert second.returncode == 1
    assert second.stderr.count("\n") == 1
    assert port in second.stderr
    assert "--port" in second.stderr


def test_it_stops_at_once_with_a_tab_open(serving: Serving, visiting: Visiting) -> None:
    app = serving(clock=AT_WORK)
    person = visiting(app)
    person.sees("Next break")
    assert app.stop() == 0
    person.forgives_a_closed_door()


def test_what_a_verb_writes_is_seen_in_an_open_window(serving: Serving, visiting: Visiting) -> None:
    app = serving(clock=AT_WORK)
    person = visiting(app)
    unknot(app.data, "log", "--region", "back.ql.left", "--score", "3", clock=AT_WORK)
    person.sees("Left low back at the waist")


def test_an_open_tab_finds_the_app_again_after_it_was_restarted(
    tmp_path: Path, visiting: Visiting
) -> None:
    home = at_home(tmp_path)
    with running(home, AT_WORK) as app:
        person = visiting(app)
        person.sees("Next break")
        port = urlsplit(app.address).port
    with running(home, AT_WORK, port or 0):
        unknot(home, "log", "--region", "back.ql.left", "--score", "3", clock=AT_WORK)
        person.sees("Left low back at the waist", timeout=60_000)
        person.goes_to("Journal").arrives("/journal")
    person.forgives_a_closed_door()
