"""Who is let in, how, and for how long."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from app.paths import shipped
from app.system.access_key import AccessKey
from app.system.server import Admission, create_site, host_names
from app.system.server.access_gate import AccessGate, IsAnotherUsers
from app.system.server.packed_files import PackedFiles
from app.system.server.sockets import SocketAddress
from app.system.server.web_client import ClientFiles
from tests.system.server.access import OURS, SECRET, THE_APP, cookie_from, entrance, is_shut_out
from tests.system.server.visitor import Visitor, cookie_of

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


# Whose socket it is


VERSION = "0123456789ab"
HOME = f"/client-{VERSION}/"


def of_another(client: SocketAddress, server: SocketAddress) -> bool:
    return True


def of_ours(client: SocketAddress, server: SocketAddress) -> bool:
    return False


def gated(admission: Admission, anothers: IsAnotherUsers) -> Visitor:
    """Only the gate, on a computer that says so of every socket."""

    async def inside(scope: object, receive: object, send: object) -> None:
        raise AssertionError("somebody was let in")

    files = ClientFiles(shipped("assets"), PackedFiles(VERSION))
    gate = AccessGate(inside, files, admission, shipped("assets") / "closed.html", anothers)
    return Visitor(gate, cookie_of(admission))


def test_another_account_is_kept_out_even_with_a_stolen_cookie_and_a_stolen_token(
    admission: Admission,
) -> None:
    thief, address = gated(admission, of_another), entrance(admission)
    assert is_shut_out(thief.get("/"))
    assert is_shut_out(thief.get(address))
    assert is_shut_out(thief.get("/events"))
    assert thief.knock("/ws", origin=OURS) == "websocket.close"
    assert gated(admission, of_ours).get(address).status == 303  # it was not used up


def test_whose_socket_it_is_is_not_asked_for_a_file_of_a_version_of_the_client(
    admission: Admission,
) -> None:
    def must_not_ask(client: SocketAddress, server: SocketAddress) -> bool:
        raise AssertionError("the list of all sockets was read")

    assert gated(admission, must_not_ask).send("HEAD", f"{HOME}door.js").status == 200
    for none in ("journal", "../events", "index.html", ""):
        assert is_shut_out(gated(admission, of_another).get(f"{HOME}{none}"))


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
