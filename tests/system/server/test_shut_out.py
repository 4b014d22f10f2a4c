"""What a browser gets that was not let in."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

import pytest

from app.system.access_key import AccessKey
from app.system.server import Admission
from tests.system.server.access import OURS, SECRET, THE_APP, entrance, is_shut_out
from tests.system.server.visitor import Visitor, cookie_of


@pytest.mark.parametrize(
    "path",
    ["/", "/journal", "/index.html", "/INDEX.HTML", "/icons/../index.html", "//", "//journal",
     "/./", "/%2e%2e/", "/..", "/../../etc/passwd", "/events", "/events/", "/EVENTS", "/ws",
     "/letters/notosansthai", "/closed.html", "/nothing.png", "/proof/x"],
)  # fmt: skip
def test_nothing_of_the_app_is_given_without_the_cookie(stranger: Visitor, path: str) -> None:
    for method in ("GET", "HEAD"):
        answer = stranger.send(method, path)
        assert answer.status == 403
        assert THE_APP not in answer.text
        assert SECRET not in answer.text
    assert is_shut_out(stranger.get(path))


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
@pytest.mark.parametrize("path", ["/", "/ws", "/events", "/door.js"])
def test_no_other_way_of_asking_helps(stranger: Visitor, method: str, path: str) -> None:
    answer = stranger.send(method, path, origin=OURS)
    assert answer.status == 403
    assert SECRET not in answer.text


@pytest.mark.parametrize(
    "path",
    ["/manifest.json", "/icons/unknot.svg", "/flutter_bootstrap.js", "/main.dart.js", "/door.js",
     "/notify/worker.js", "/assets/FontManifest.json", "/assets/fonts/roboto.woff2"],
)  # fmt: skip
def test_files_that_are_the_same_for_everybody_are_given_to_everybody(
    stranger: Visitor, path: str
) -> None:
    assert stranger.send("HEAD", path).status == 200


@pytest.mark.parametrize("path", ["/ws", "/ws/", "/", "/events"])
def test_no_websocket_is_opened_without_the_cookie(stranger: Visitor, path: str) -> None:
    assert stranger.knock(path, origin=OURS) == "websocket.close"


def test_a_token_opens_no_websocket(stranger: Visitor, admission: Admission) -> None:
    asked = urlsplit(entrance(admission)).query
    assert stranger.knock(f"/ws?{asked}", origin=OURS) == "websocket.close"


def test_a_guessed_or_foreign_cookie_is_none(
    stranger: Visitor, friend: Visitor, tmp_path: Path
) -> None:
    name, _, value = friend.cookie.partition("=")
    browser, _, signature = value.partition(".")
    (tmp_path / "other").mkdir()
    another = cookie_of(Admission(AccessKey(tmp_path / "other"))).partition("=")[2]
    for guess in ("", "x", browser, f"{browser}.", f"{browser}.{signature[:-1]}", f".{signature}",
                  f"other.{signature}", another, "é.é", "x" * 100_000):  # fmt: skip
        assert is_shut_out(stranger.get("/", cookie=f"{name}={guess}"))
    assert is_shut_out(stranger.get("/", cookie=f"unknot={value}"))


def test_other_cookies_of_the_host_do_not_get_in_the_way(friend: Visitor) -> None:
    name = friend.cookie.partition("=")[0]
    beside = f'a={{"b":1}}; {name}=forged; ;=; "; {friend.cookie}; c'
    assert THE_APP in friend.get("/", cookie=beside).text


def test_the_plain_page_runs_no_script_and_loads_nothing_of_others(stranger: Visitor) -> None:
    answer = stranger.get("/journal?x=1&y=<b>")
    assert "<script" not in answer.text
    assert "http:" not in answer.text.replace('http-equiv="', "")
    assert answer.headers["cache-control"] == "no-store"
    assert '<a href="/journal?x=1&amp;y=%3Cb%3E">' in answer.text


def test_a_link_from_another_site_brings_no_cookie_so_the_page_comes_back_by_itself_once(
    stranger: Visitor,
) -> None:
    elsewhere = {"sec_fetch_site": "cross-site", "sec_fetch_mode": "navigate"}
    itself = {"sec_fetch_site": "same-origin", "sec_fetch_mode": "navigate"}
    back = '<meta http-equiv="refresh" content="0;url=/trends">'
    assert back in stranger.get("/trends?token=x", **elsewhere).text
    assert "refresh" not in stranger.get("/trends", **itself).text
    assert "refresh" not in stranger.get("/trends").text
