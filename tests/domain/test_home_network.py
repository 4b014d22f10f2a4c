"""Which address of a computer its neighbours at home can use."""

from __future__ import annotations

from ipaddress import ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.home_network import OwnAddress, best_at_home, is_private

WIFI = OwnAddress("192.168.1.20", "wlan0", leads_out=True)


@pytest.mark.parametrize("address", ["192.168.1.20", "10.0.0.5", "172.16.3.4", "fd12:3456::1"])
def test_a_private_address_is_for_home(address: str) -> None:
    assert is_private(address)


@pytest.mark.parametrize(
    "address",
    ["8.8.8.8", "172.32.0.1", "192.169.0.1", "100.64.0.1", "127.0.0.1", "169.254.3.4", "0.0.0.0",
     "::", "::1", "fe80::1", "2001:db8::1", "2a00::1", "desk.lan", ""],
)  # fmt: skip
def test_no_other_address_is(address: str) -> None:
    assert not is_private(address)


@pytest.mark.parametrize(
    "others",
    [
        [OwnAddress("172.17.0.1", "docker0")],
        [OwnAddress("10.8.0.2", "tun0", leads_out=True)],
        [OwnAddress("192.168.122.1", "virbr0"), OwnAddress("127.0.0.1", "lo")],
        [OwnAddress("192.168.0.9", "eth1")],
        [OwnAddress("fd12::5", "wlan0", leads_out=True), OwnAddress("fe80::5", "wlan0")],
        [OwnAddress("203.0.113.7", "eth0", leads_out=True)],
    ],
)
def test_the_network_at_home_is_chosen_before_any_other(others: list[OwnAddress]) -> None:
    assert best_at_home([*others, WIFI]) == best_at_home([WIFI, *others]) == WIFI


def test_without_a_network_at_home_there_is_no_address() -> None:
    own = [OwnAddress("127.0.0.1", "lo"), OwnAddress("203.0.113.7", "eth0", leads_out=True)]
    assert best_at_home(own) is None
    assert best_at_home([]) is None


def test_an_ipv6_address_serves_where_there_is_no_other() -> None:
    only = OwnAddress("fd12::5", "wlan0")
    assert best_at_home([only, OwnAddress("fe80::5", "wlan0")]) == only


@given(st.lists(st.ip_addresses().map(str)))
def test_what_is_chosen_is_private_and_does_not_depend_on_the_order(
    addresses: list[str],
) -> None:
    own = [OwnAddress(each) for each in addresses]
    best = best_at_home(own)
    assert best == best_at_home(reversed(own))
    if best is None:
        assert not any(map(is_private, addresses))
    else:
        assert ip_address(best.address).is_private
