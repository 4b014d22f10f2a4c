"""The door, in a real browser: let in once, remembered, forgotten."""

from __future__ import annotations

import os
import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from app.system.access_key import AccessKey
from app.texts import data_settings as words
from tests.e2e.conftest import Visiting
from tests.e2e.person import Person
from tests.e2e.server import AT_WORK, Running, Serving, at_home, running

PICTURES = os.environ.get("UNKNOT_PICTURES", "")  # a folder, for whoever wants to look
PLAIN = "This browser isn’t let in yet"


@pytest.fixture
def window(browser: Browser) -> Iterator[BrowserContext]:
    """A browser of somebody, with its cookies."""
    with browser.new_context() as window:
        yield window


def in_it(window: BrowserContext, entrance: str, route: str = "/") -> Person:
    return Person(window.new_page(), entrance).open(route)


def test_the_token_is_gone_from_the_address_and_from_the_history(
    app: Running, window: BrowserContext
) -> None:
    person = in_it(window, app.entrance, "/journal")
    assert person.page.url == f"{app.address}/journal"
    assert person.page.evaluate("history.length") <= 2
    assert person.page.evaluate("document.cookie") == ""  # no script can read it


def test_a_bookmark_a_reload_and_a_second_tab_work_after_a_restart(
    tmp_path: Path, window: BrowserContext
) -> None:
    home = at_home(tmp_path)
    with running(home, AT_WORK) as app:
        first = in_it(window, app.entrance)
        first.sees("Next break")
        port = urlsplit(app.address).port
    with running(home, AT_WORK, port or 0):
        first.reload().sees("Next break")
        in_it(window, app.address, "/learn").is_at("Learn")
        for cookie in window.cookies():
            assert (cookie["httpOnly"], cookie["sameSite"]) == (True, "Strict")


def test_a_tab_says_when_the_app_does_not_answer_and_goes_on_when_it_runs_again(
    tmp_path: Path, window: BrowserContext
) -> None:
    home = at_home(tmp_path)
    with running(home, AT_WORK) as app:
        person = in_it(window, app.entrance)
        person.sees("Next break")
        port = urlsplit(app.address).port
    said = person.page.get_by_text("Unknot isn’t answering")
    expect(said).to_be_visible()
    if PICTURES:
        person.page.screenshot(path=f"{PICTURES}/not-answering.png")
    with running(home, AT_WORK, port or 0):
        expect(said).to_have_count(0, timeout=30_000)
        person.sees("Next break")


def test_without_a_cookie_there_is_a_plain_page(app: Running, window: BrowserContext) -> None:
    page = window.new_page()
    for address in (app.address, f"{app.address}/journal", f"{app.address}/?token=stale"):
        answer = page.goto(address)
        assert answer is not None
        assert answer.status == 403
        expect(page.get_by_role("heading")).to_have_text(PLAIN)
        assert page.locator("script").count() == 0


@pytest.fixture
def another_site() -> Iterator[str]:
    """A page of another site, with a link to whatever stands in its own query."""

    class Page(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            link = f'<a href="{self.path.partition("?")[2]}">go</a>'.encode()
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(link)

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Page) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://localhost:{server.server_address[1]}"  # not the same site as 127.0.0.1
        server.shutdown()


def test_a_link_on_another_site_leads_into_the_app(
    app: Running, window: BrowserContext, another_site: str
) -> None:
    in_it(window, app.entrance)
    page = window.new_page()
    page.goto(f"{another_site}/?{app.address}/trends")
    page.get_by_text("go").click()
    page.wait_for_selector("flt-semantics-host", state="attached", timeout=60_000)
    assert page.url == f"{app.address}/trends"


def test_an_entrance_that_is_clicked_on_another_site_leads_in_too(
    app: Running, window: BrowserContext, another_site: str
) -> None:
    page = window.new_page()
    page.goto(f"{another_site}/?{app.entrance}")
    page.get_by_text("go").click()
    page.wait_for_selector("flt-semantics-host", state="attached", timeout=60_000)
    assert page.url == f"{app.address}/"


def test_who_is_not_let_in_does_not_turn_in_circles(
    app: Running, window: BrowserContext, another_site: str
) -> None:
    page = window.new_page()
    visits: list[str] = []
    page.on(
        "request", lambda each: visits.append(each.url) if each.is_navigation_request() else None
    )
    page.goto(f"{another_site}/?{app.address}/trends")
    page.get_by_text("go").click()
    expect(page.get_by_role("heading")).to_have_text(PLAIN)
    page.wait_for_timeout(1500)
    assert visits.count(f"{app.address}/trends") == 2


def test_a_browser_that_is_forgotten_shows_the_plain_page_and_none_of_the_journal(
    serving: Serving, window: BrowserContext
) -> None:
    app = serving(clock=AT_WORK)
    person = in_it(window, app.entrance)
    person.sees("Next break")
    AccessKey(app.data).replace()
    expect(person.page.get_by_role("heading", name=PLAIN)).to_be_visible(timeout=15_000)


def test_settings_forget_every_browser_but_the_one_where_it_is_asked_for(
    serving: Serving, visiting: Visiting, browser: Browser
) -> None:
    app = serving(clock=AT_WORK)
    with browser.new_context() as elsewhere:
        other = in_it(elsewhere, app.entrance)
        other.sees("Next break")
        here = visiting(app, route="/settings/data")
        here.tap(words.FORGET_BROWSERS).sees(words.FORGET_BROWSERS_ASK).tap(words.FORGET)
        expect(other.page.get_by_role("heading", name=PLAIN)).to_be_visible(timeout=15_000)
        here.wait().sees(words.BROWSERS)
        assert here.page.url == f"{app.address}/settings/data"
        here.reload().sees(words.BROWSERS)


def test_two_apps_of_one_host_are_open_in_one_browser(
    app: Running, window: BrowserContext, tmp_path: Path
) -> None:
    with running(at_home(tmp_path), AT_WORK) as other:
        for each in (app, other, app):
            in_it(window, each.entrance).sees("Next break")
        for each in (app, other):
            in_it(window, each.address).sees("Next break")


def test_an_installed_window_starts_where_the_cookie_is_good(app: Running) -> None:
    where = urlsplit(app.address)
    with socket.create_connection((where.hostname, where.port), 5) as asking:
        asking.sendall(f"GET /manifest.json HTTP/1.0\r\nHost: {where.netloc}\r\n\r\n".encode())
        assert b'"start_url": "."' in asking.makefile("rb").read()
