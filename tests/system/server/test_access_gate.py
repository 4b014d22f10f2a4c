"""The door of the site: who gets in, how, and what everybody else gets."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from app.paths import shipped
from app.services.browser_notifications import PageMessage
from app.system.access_key import AccessKey
from app.system.server import Admission, create_site, host_names
from app.system.server.access_gate import AccessGate
from app.system.server.sockets import SocketAddress
from app.system.server.web_client import ClientFiles
from tests.system.server.visitor import Answer, Visitor, cookie_of

OURS = "http://127.0.0.1:8550"
PLAIN = "This browser isn’t let in yet"
THE_APP = "<title>Unknot</title>"
SECRET = "Time for a break"


async def one(permission: str) -> AsyncIterator[PageMessage]:
    """What only those who were let in may hear."""
    yield PageMessage("due", {"title": SECRET})


@pytest.fixture
def admission(tmp_path: Path) -> Admission:
    return Admission(AccessKey(tmp_path))


@pytest.fixture
def stranger(admission: Admission) -> Visitor:
    names = host_names("127.0.0.1")
    return Visitor(create_site(lambda page: None, shipped("assets"), names, admission, one))


@pytest.fixture
def friend(stranger: Visitor, admission: Admission) -> Visitor:
    return Visitor(stranger.site, cookie_of(admission))


def entrance(admission: Admission, route: str = "/") -> str:
    """An address as the site sees it, which lets in."""
    return admission.entrance("", route)


def cookie_from(answer: Answer) -> str:
    """What the browser says from then on."""
    return answer.headers["set-cookie"].partition(";")[0]


def is_shut_out(answer: Answer) -> bool:
    """Whether it was told how to get in, and nothing else."""
    return answer.status == 403 and PLAIN in answer.text and THE_APP not in answer.text


# In


def test_a_token_is_exchanged_for_a_cookie_and_leaves_the_address(
    stranger: Visitor, admission: Admission
) -> None:
    answer = stranger.get(entrance(admission, "/journal/new/back.ql.left"))
    assert (answer.status, answer.headers["location"]) == (303, "/journal/new/back.ql.left")
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["referrer-policy"] == "no-referrer"
    kept = answer.headers["set-cookie"]
    assert "; HttpOnly; SameSite=Strict" in kept
    assert "; Path=/;" in kept
    assert int(re.search(r"Max-Age=(\d+)", kept)[1]) > 365 * 24 * 3600  # type: ignore[index]
    friend = Visitor(stranger.site, cookie_from(answer))
    assert THE_APP in friend.get("/").text
    assert friend.knock("/ws", origin=OURS) == "websocket.accept"
    assert SECRET in friend.get("/events").text


def test_a_restart_of_the_server_forgets_nobody(friend: Visitor, tmp_path: Path) -> None:
    anew = create_site(
        lambda page: None, shipped("assets"), host_names(""), Admission(AccessKey(tmp_path))
    )
    assert THE_APP in Visitor(anew, friend.cookie).get("/").text


def test_a_visit_renews_the_cookie(friend: Visitor) -> None:
    assert cookie_from(friend.get("/")) == friend.cookie
    assert "set-cookie" not in friend.get("/door.js").headers


@pytest.mark.parametrize("token", ["", "x", "enter.9999999999.x.x", "é", "%00", "." * 5000])
def test_a_token_that_is_none_lets_nobody_in(stranger: Visitor, token: str) -> None:
    assert is_shut_out(stranger.get(f"/?token={token}"))


def test_a_used_token_lets_nobody_in(stranger: Visitor, admission: Admission) -> None:
    address = entrance(admission)
    assert stranger.get(address).status == 303
    again = stranger.get(address)
    assert is_shut_out(again)
    assert "set-cookie" not in again.headers


def test_a_used_token_is_no_trouble_to_who_is_in_already(
    friend: Visitor, admission: Admission
) -> None:
    address = entrance(admission, "/trends")
    for _ in range(2):
        answer = friend.get(address)
        assert (answer.status, answer.headers["location"]) == (303, "/trends")


def test_who_is_in_already_stays_the_same_browser(friend: Visitor, admission: Admission) -> None:
    assert cookie_from(friend.get(entrance(admission))) == friend.cookie


def test_looking_at_the_address_without_going_there_does_not_use_it_up(
    stranger: Visitor, admission: Admission
) -> None:
    address = entrance(admission)
    assert stranger.send("HEAD", address).status == 403
    assert stranger.get(address).status == 303


@pytest.mark.parametrize("path", ["//evil.example/", "/\\evil.example", "//", "/%0d%0aX: y"])
def test_the_way_in_leads_to_no_other_host(
    stranger: Visitor, admission: Admission, path: str
) -> None:
    answer = stranger.get(entrance(admission, path))
    location = answer.headers["location"]
    assert urlsplit(location).netloc == ""
    assert location.startswith("/")
    assert not location.startswith(("//", "/\\"))
    assert "\r" not in location


# Out


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


# Whose socket it is


def gated(admission: Admission, *, anothers: bool) -> Visitor:
    """Only the gate, on a computer that says so of every socket."""

    async def inside(scope: object, receive: object, send: object) -> None:
        raise AssertionError("somebody was let in")

    def says(client: SocketAddress, server: SocketAddress) -> bool:
        return anothers

    files = ClientFiles(shipped("assets"))
    gate = AccessGate(inside, files, admission, shipped("assets") / "closed.html", says)
    return Visitor(gate, cookie_of(admission))


def test_another_account_is_kept_out_even_with_a_stolen_cookie_and_a_stolen_token(
    admission: Admission,
) -> None:
    thief, address = gated(admission, anothers=True), entrance(admission)
    assert is_shut_out(thief.get("/"))
    assert is_shut_out(thief.get(address))
    assert is_shut_out(thief.get("/events"))
    assert thief.knock("/ws", origin=OURS) == "websocket.close"
    assert gated(admission, anothers=False).get(address).status == 303  # it was not used up


# Forgotten


def test_a_new_key_forgets_everybody(friend: Visitor, tmp_path: Path, admission: Admission) -> None:
    unused = entrance(admission)
    AccessKey(tmp_path).replace()
    assert is_shut_out(friend.get("/"))
    assert is_shut_out(friend.get(unused))
    assert friend.knock("/ws", origin=OURS) == "websocket.close"


def test_who_asks_that_all_others_be_forgotten_stays_in(
    friend: Visitor, admission: Admission
) -> None:
    other = Visitor(friend.site, cookie_of(admission))
    answer = friend.get(admission.link_revoking_others("/settings/data"))
    assert (answer.status, answer.headers["location"]) == (303, "/settings/data")
    assert THE_APP in Visitor(friend.site, cookie_from(answer)).get("/").text
    for forgotten in (friend, other):
        assert is_shut_out(forgotten.get("/"))


def test_asking_that_twice_does_it_once(friend: Visitor, admission: Admission) -> None:
    address = admission.link_revoking_others("/")
    stays = Visitor(friend.site, cookie_from(friend.get(address)))
    assert is_shut_out(friend.get(address))
    assert THE_APP in stays.get("/").text
