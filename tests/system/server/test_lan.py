"""The site as other devices of the network meet it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.paths import shipped
from app.system.access_key import AccessKey
from app.system.server import Admission, create_site, host_names
from app.system.token_attempts import MOST_OF_ONE, PERIOD
from app.texts.admitted_browsers import name
from tests.system.server.access import THE_APP, cookie_from, is_shut_out
from tests.system.server.visitor import Visitor

LAN, OTHER = "192.168.1.20:8550", "192.168.1.66"
IPHONE = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 "
    "(KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1"
)


class Watch:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.time = 1_772_449_200.0

    def __call__(self) -> float:
        return self.time


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def admission(tmp_path: Path, watch: Watch) -> Admission:
    return Admission(AccessKey(tmp_path), watch, f"http://{LAN}")


@pytest.fixture
def phone(admission: Admission) -> Visitor:
    names = host_names("192.168.1.20")
    site = create_site(lambda page: None, shipped("assets"), names, admission)
    return Visitor(site, address="192.168.1.30")


def invited(admission: Admission) -> str:
    """An invitation, as the site sees it."""
    return admission.invite().address.removeprefix(f"http://{LAN}")


def test_a_phone_is_let_in_once_and_listed_by_what_it_is(
    phone: Visitor, admission: Admission
) -> None:
    address = invited(admission)
    answer = phone.get(address, LAN, user_agent=IPHONE)
    assert (answer.status, answer.headers["location"]) == (303, "/")
    assert "Secure" not in answer.headers["set-cookie"]
    assert [name(each.visitor) for each in admission.browsers()] == ["Safari on an iPhone"]
    inside = replace(phone, cookie=cookie_from(answer))
    assert THE_APP in inside.get("/", LAN).text
    assert is_shut_out(phone.get(address, LAN))


def test_an_invitation_ends(phone: Visitor, admission: Admission, watch: Watch) -> None:
    invitation, address = admission.invite(), invited(admission)
    watch.time = invitation.ends.timestamp()
    assert is_shut_out(phone.get(address, LAN))


def test_over_an_encrypted_connection_the_cookie_is_secure(
    phone: Visitor, admission: Admission
) -> None:
    encrypted = replace(phone, scheme="https")
    answer = encrypted.get(invited(admission), LAN)
    assert "; Secure" in answer.headers["set-cookie"]
    inside = replace(encrypted, cookie=cookie_from(answer))
    assert "; Secure" in inside.get("/", LAN).headers["set-cookie"]


def test_who_was_let_in_over_an_encrypted_connection_can_still_be_let_in_over_a_plain_one(
    phone: Visitor, admission: Admission
) -> None:
    # A browser never replaces a cookie of an encrypted connection over a plain one.
    kept = cookie_from(replace(phone, scheme="https").get(invited(admission), LAN))
    given = cookie_from(phone.get(invited(admission), LAN))
    assert kept.partition("=")[0] != given.partition("=")[0]
    both = f"{kept}; {given}"
    for scheme in ("http", "https"):
        assert THE_APP in replace(phone, scheme=scheme, cookie=both).get("/", LAN).text
    assert is_shut_out(replace(phone, cookie=kept).get("/", LAN))
    assert is_shut_out(replace(phone, scheme="https", cookie=given).get("/", LAN))


def test_only_an_origin_that_browsers_trust_has_an_opener_policy(phone: Visitor) -> None:
    policy = "cross-origin-opener-policy"
    assert policy not in phone.get("/", LAN).headers
    assert replace(phone, scheme="https").get("/", LAN).headers[policy] == "same-origin"
    assert phone.get("/").headers[policy] == "same-origin"


def test_without_a_token_a_phone_is_told_where_to_find_the_code(phone: Visitor) -> None:
    answer = phone.get("/", LAN)
    assert is_shut_out(answer)
    assert '<main class="elsewhere">' in answer.text
    assert "Settings</b>" in answer.text
    assert '<main class="here">' in replace(phone, address="127.0.0.1").get("/").text


@pytest.mark.parametrize("host", ["evil.example:8550", "192.168.1.21:8550", "desk.local", ""])
def test_a_forged_host_is_refused(phone: Visitor, admission: Admission, host: str) -> None:
    assert phone.get(invited(admission), host).status == 400


def test_a_forged_origin_is_refused(phone: Visitor, admission: Admission) -> None:
    answer = phone.get(invited(admission), LAN)
    inside = replace(phone, cookie=cookie_from(answer))
    assert inside.knock("/ws", LAN, origin=f"http://{LAN}") == "websocket.accept"
    for origin in ("http://evil.example", "http://127.0.0.1:8550", "http://192.168.1.20:1"):
        assert inside.knock("/ws", LAN, origin=origin) == "websocket.close"


def test_a_revoked_phone_is_out_and_the_others_stay(phone: Visitor, admission: Admission) -> None:
    one, two = (
        replace(phone, cookie=cookie_from(phone.get(invited(admission), LAN, user_agent=IPHONE)))
        for _ in range(2)
    )
    first = {each.id for each in admission.browsers()}
    assert len(first) == 2
    admission.revoke(next(iter(first)))
    stays = [THE_APP in each.get("/", LAN).text for each in (one, two)]
    assert sorted(stays) == [False, True]


def test_whoever_guesses_has_to_wait_and_the_phone_need_not(
    phone: Visitor, admission: Admission, watch: Watch
) -> None:
    guessing = replace(phone, address=OTHER)
    answers = [guessing.get(f"/?token=enter.1.{n}.x", LAN).status for n in range(MOST_OF_ONE + 2)]
    assert answers == [403] * MOST_OF_ONE + [429] * 2
    assert guessing.get(invited(admission), LAN).headers["retry-after"] == "60"
    assert phone.get(invited(admission), LAN).status == 303
    watch.time += PERIOD
    assert guessing.get(invited(admission), LAN).status == 303


def test_who_is_in_already_is_never_kept_waiting(phone: Visitor, admission: Admission) -> None:
    inside = replace(phone, cookie=cookie_from(phone.get(invited(admission), LAN)))
    for _ in range(MOST_OF_ONE + 3):
        assert inside.get("/?token=stale", LAN).status == 303
    assert THE_APP in inside.get("/", LAN).text
