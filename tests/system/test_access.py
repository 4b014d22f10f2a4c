"""What is signed, for whom, and for how long."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from app.system.access import (
    TOKEN_SECONDS,
    Purpose,
    TokenPurpose,
    TokenRegister,
    cookie_name,
    is_cookie,
    is_proof,
    new_cookie,
    new_key,
    new_token,
    proof,
    sign,
)

KEY, OTHER = b"k" * 32, b"o" * 32
RUN = "this-run"
NOON = 1_000_000.0


class Watch:
    """The time, as a test has it."""

    def __init__(self) -> None:
        self.time = NOON

    def __call__(self) -> float:
        return self.time


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def desk(watch: Watch) -> TokenRegister:
    return TokenRegister(RUN, watch)


@pytest.mark.parametrize("allows", [TokenPurpose.ENTER, TokenPurpose.FORGET_OTHERS])
def test_a_token_is_taken_once_for_what_it_allows(
    desk: TokenRegister, watch: Watch, allows: TokenPurpose
) -> None:
    token = new_token(KEY, RUN, allows, watch)
    assert [desk.take(token, KEY), desk.take(token, KEY)] == [allows, TokenPurpose.NOTHING]


def test_a_token_is_good_for_ten_minutes(desk: TokenRegister, watch: Watch) -> None:
    early, late = (new_token(KEY, RUN, TokenPurpose.ENTER, watch) for _ in range(2))
    watch.time += TOKEN_SECONDS - 1
    assert desk.take(early, KEY) is TokenPurpose.ENTER
    watch.time += 1
    assert desk.take(late, KEY) is TokenPurpose.NOTHING
    assert desk.take(early, KEY) is TokenPurpose.NOTHING


def test_a_token_is_worth_nothing_after_a_restart_or_with_a_new_key(
    desk: TokenRegister, watch: Watch
) -> None:
    token = new_token(KEY, RUN, TokenPurpose.ENTER, watch)
    assert TokenRegister("the-next-run", watch).take(token, KEY) is TokenPurpose.NOTHING
    assert desk.take(token, OTHER) is TokenPurpose.NOTHING
    assert desk.take(token, KEY) is TokenPurpose.ENTER


@given(st.text() | st.text(alphabet="enter.0123456789-_aZ"))
def test_nothing_that_is_made_up_is_a_token_or_a_cookie(said: str) -> None:
    assert TokenRegister(RUN).take(said, KEY) is TokenPurpose.NOTHING
    assert not is_cookie(said, KEY)
    assert not is_proof(said, KEY, RUN, "")


@given(st.integers(0), st.sampled_from("aZ09.-_"))
def test_a_token_changed_in_one_place_is_none(place: int, other: str) -> None:
    token = new_token(KEY, RUN, TokenPurpose.ENTER)
    at = place % len(token)
    assume(token[at] != other)
    changed = token[:at] + other + token[at + 1 :]
    assert TokenRegister(RUN).take(changed, KEY) is TokenPurpose.NOTHING


def test_what_is_signed_for_one_purpose_is_worth_nothing_for_another() -> None:
    assert len({sign(KEY, purpose, "the same") for purpose in Purpose}) == len(Purpose)
    assert not is_cookie(f"x.{proof(KEY, RUN, 'x')}", KEY)
    assert sign(KEY, Purpose.ENTER, "a", "b") != sign(KEY, Purpose.ENTER, "ab")


def test_what_was_used_is_forgotten_when_it_would_be_stale(
    desk: TokenRegister, watch: Watch
) -> None:
    for _ in range(50):
        assert desk.take(new_token(KEY, RUN, TokenPurpose.ENTER, watch), KEY) is TokenPurpose.ENTER
        watch.time += TOKEN_SECONDS
    assert desk.remembered <= 1


def test_strangers_cannot_make_it_remember_anything(desk: TokenRegister, watch: Watch) -> None:
    for number in range(1000):
        desk.take(f"enter.{int(NOON) + 60}.{number}.{'x' * 43}", KEY)
    assert desk.remembered == 0


def test_each_browser_has_a_cookie_of_its_own_that_lasts_as_long_as_the_key() -> None:
    one, other = new_cookie(KEY), new_cookie(KEY)
    assert one != other
    assert is_cookie(one, KEY)
    assert is_cookie(other, KEY)
    assert not is_cookie(one, OTHER)


def test_two_data_folders_have_cookies_of_two_names_that_do_not_tell_the_key() -> None:
    key = new_key()
    assert cookie_name(key) != cookie_name(new_key())
    assert cookie_name(key) == cookie_name(key)
    assert key.hex()[:8] not in cookie_name(key)


def test_the_cookie_of_an_encrypted_connection_has_a_name_that_only_such_ones_can_set() -> None:
    assert cookie_name(KEY, encrypted=True) == f"__Host-{cookie_name(KEY)}"


def test_a_proof_is_for_one_challenge_of_one_run() -> None:
    said = proof(KEY, RUN, "why")
    assert is_proof(said, KEY, RUN, "why")
    assert not is_proof(said, KEY, RUN, "who")
    assert not is_proof(said, KEY, "another", "why")
    assert not is_proof(said, OTHER, RUN, "why")
