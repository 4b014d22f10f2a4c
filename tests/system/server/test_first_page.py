"""The page with today's screen in it: for admitted browsers, and for nobody's cache."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import dataclass
from html import escape
from pathlib import Path

import pytest

from app.paths import shipped
from app.system.access_key import AccessKey
from app.system.server import Admission, create_site, host_names
from app.system.server.asgi_app import no_events
from app.system.server.first_page import SLOT, PageContents, with_first_paint
from tests.system.server.access import is_shut_out
from tests.system.server.visitor import Visitor, cookie_of

SECRET = "Left shoulder blade: 7 of 10"


@dataclass(frozen=True, slots=True)
class Painted:
    """A screen with something private in it."""

    title: str
    look: str
    html: str


def paint(route: str) -> PageContents:
    text = escape(f"{SECRET} at {route}")
    return Painted("Today </title><script>", "dark", f"<main><h1>{text}</h1></main>")


def fails(route: str) -> PageContents:
    raise ValueError(route)


@pytest.fixture
def site(tmp_path: Path) -> tuple[Visitor, Visitor]:
    """An admitted browser, and one that is not."""
    admission = Admission(AccessKey(tmp_path))
    names = host_names("127.0.0.1")
    site = create_site(
        lambda page: None, shipped("assets"), names, admission, no_events, paint=paint
    )
    return Visitor(site, cookie_of(admission)), Visitor(site)


def test_the_first_words_are_as_wide_as_a_phone(site: tuple[Visitor, Visitor]) -> None:
    friend, _ = site
    assert '<meta name="viewport" content="width=device-width, initial-scale=1">' in (
        friend.get("/").text
    )


def test_no_script_holds_the_first_words_up(site: tuple[Visitor, Visitor]) -> None:
    friend, _ = site
    scripts = re.findall(r"<script src=([^>]*)>", friend.get("/").text)
    assert all(each.endswith(" defer") for each in scripts)
    assert "flutter_bootstrap.js" in scripts[-1]  # the others prepare what the client uses


def test_the_page_has_the_screen_of_its_address_and_is_kept_by_no_cache(
    site: tuple[Visitor, Visitor],
) -> None:
    friend, _ = site
    for route in ("/", "/journal/log/spot-1"):
        answer = friend.get(f"{route}?from=here")
        assert f"<h1>{SECRET} at {route}</h1>" in answer.text
        assert 'data-look="dark"' in answer.text
        assert answer.headers["cache-control"] == "no-store"


def test_nobody_sees_it_before_being_let_in(site: tuple[Visitor, Visitor]) -> None:
    _, stranger = site
    for path in ("/", "/journal", "/index.html", "/?token=x"):
        answer = stranger.get(path)
        assert is_shut_out(answer)
        assert SECRET not in answer.text


def test_nothing_in_it_can_run(site: tuple[Visitor, Visitor]) -> None:
    friend, _ = site
    answer = friend.get("/")
    assert "<title>Today &lt;/title&gt;&lt;script&gt;</title>" in answer.text
    allowed = answer.headers["content-security-policy"].split("script-src")[1].split(";")[0]
    scripts = re.findall(r"<script>(.*?)</script>", answer.text, re.DOTALL)
    hashes = [base64.b64encode(hashlib.sha256(each.encode()).digest()).decode() for each in scripts]
    assert len(hashes) == 5
    assert all(f"'sha256-{each}'" in allowed for each in hashes)
    assert allowed.count("sha256-") == len(hashes)


def test_a_screen_that_cannot_be_painted_leaves_the_page_as_it_is() -> None:
    page = (shipped("assets") / "index.html").read_text(encoding="utf-8")
    assert page.count(SLOT) == 1
    assert with_first_paint(page, fails, "/") == page
