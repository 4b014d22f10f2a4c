"""Wrong tokens are few, and the owner is never kept out by those of others."""

from __future__ import annotations

import hmac

import pytest

from app.system.access import Purpose, is_signed, new_key, sign
from app.system.token_attempts import MOST_OF_ALL, MOST_OF_ONE, PERIOD, TokenAttempts

PHONE, ATTACKER = "192.168.1.30", "192.168.1.66"


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
def attempts(watch: Watch) -> TokenAttempts:
    return TokenAttempts(watch)


def wrong(attempts: TokenAttempts, address: str, times: int = 1) -> int:
    """Send wrong tokens; how many were looked at."""
    looked_at = 0
    for _ in range(times):
        if attempts.may_try(address):
            looked_at += 1
            attempts.failed(address)
    return looked_at


def test_one_address_waits_after_a_few_and_is_heard_again_after_a_minute(
    attempts: TokenAttempts, watch: Watch
) -> None:
    assert wrong(attempts, ATTACKER, 100) == MOST_OF_ONE
    watch.time += PERIOD - 1
    assert not attempts.may_try(ATTACKER)
    watch.time += 1
    assert wrong(attempts, ATTACKER, 100) == MOST_OF_ONE


def test_many_addresses_together_wait_too(attempts: TokenAttempts) -> None:
    many = [f"192.168.1.{n}" for n in range(100, 200)]
    first = sum(wrong(attempts, each) for each in many)
    assert first == len(many)
    assert sum(wrong(attempts, each, 10) for each in many) == 0
    assert first > MOST_OF_ALL


def test_nobody_else_can_keep_the_owner_out(attempts: TokenAttempts) -> None:
    for n in range(100, 200):
        wrong(attempts, f"192.168.1.{n}", 10)
    assert attempts.may_try(PHONE)
    assert attempts.may_try("127.0.0.1")


@pytest.mark.parametrize("here", ["127.0.0.1", "::1", "::ffff:127.0.0.1"])
def test_this_computer_never_waits(attempts: TokenAttempts, here: str) -> None:
    assert wrong(attempts, here, 100) == 100


def test_one_host_has_many_ipv6_addresses_that_count_as_one(attempts: TokenAttempts) -> None:
    assert sum(wrong(attempts, f"fd12::{n:x}") for n in range(1, 100)) == MOST_OF_ONE
    assert attempts.may_try("fd12:0:0:1::1")


def test_a_clock_that_was_set_back_keeps_nobody_waiting(
    attempts: TokenAttempts, watch: Watch
) -> None:
    wrong(attempts, ATTACKER, 10)
    watch.time -= 3600
    assert attempts.may_try(ATTACKER)


def test_signatures_are_compared_in_constant_time(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[tuple[bytes, bytes]] = []

    def spy(one: bytes, other: bytes) -> bool:
        compared.append((one, other))
        return one == other

    key = new_key()
    good = sign(key, Purpose.ENTER, "x")
    monkeypatch.setattr(hmac, "compare_digest", spy)
    for said, right in ((good, True), (good[:-1], False), ("", False), ("é", False)):
        assert is_signed(said, key, Purpose.ENTER, "x") is right
    assert len(compared) == 4  # nothing was decided by other means
