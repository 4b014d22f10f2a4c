"""`unknot run --lan` where it must not start, and the browsers of `unknot open`."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from app.cli import unknot
from app.cli.lan import LanOptions, place_for
from app.domain.admitted_browsers import BrowserKind, MachineKind, Visitor
from app.domain.home_network import OwnAddress
from app.system.access_key import AccessKey
from app.system.admitted_browsers import AdmittedBrowsers
from app.system.server import own_addresses

PHONE = Visitor(BrowserKind.SAFARI, MachineKind.IPHONE)


def call(data: Path, *args: str) -> Result:
    return CliRunner(env={"UNKNOT_DATA": str(data)}).invoke(unknot, [*args])


def run(data: Path, *args: str) -> Result:
    return call(data, "run", "--no-browser", "--port", "0", *args)


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.20", "203.0.113.7"])
def test_without_lan_no_other_device_is_served(tmp_path: Path, host: str) -> None:
    refused = run(tmp_path, "--host", host)
    assert refused.exit_code == 1
    assert "--lan" in refused.stderr


@pytest.mark.parametrize(
    ("host", "says"),
    [("203.0.113.7", "--any-network"), ("0.0.0.0", "--any-network"), ("::", "--any-network"),
     ("2001:db8::1", "--any-network"), ("fe80::1", "--any-network"),
     ("127.0.0.1", "this computer"), ("::1", "this computer"), ("no such name", "don’t know")],
)  # fmt: skip
def test_an_address_that_is_not_of_a_home_is_refused(tmp_path: Path, host: str, says: str) -> None:
    refused = run(tmp_path, "--lan", "--host", host)
    assert refused.exit_code in (1, 2)
    assert says in refused.stderr


def test_not_even_a_person_who_insists_gets_every_address_at_once(tmp_path: Path) -> None:
    assert run(tmp_path, "--lan", "--any-network", "--host", "0.0.0.0").exit_code == 1


def test_a_public_address_is_taken_from_a_person_who_says_so() -> None:
    wanted = LanOptions(True, True, None, None, "203.0.113.7")
    place = place_for(wanted)
    assert place is not None
    assert place.address(8550) == "http://203.0.113.7:8550"


def test_the_address_at_home_is_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    own = (OwnAddress("172.17.0.1", "docker0"), OwnAddress("fd12::5", "wlan0"))
    monkeypatch.setattr(own_addresses, "own_addresses", lambda: own)
    place = place_for(LanOptions(True, False, None, None))
    assert place is not None
    assert place.address(8550) == "http://[fd12::5]:8550"


def test_without_a_network_at_home_it_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(own_addresses, "own_addresses", lambda: ())
    refused = run(tmp_path, "--lan")
    assert refused.exit_code == 1
    assert "--host" in refused.stderr


@pytest.mark.parametrize(
    "options",
    [("--any-network",), ("--tls-cert", "x", "--tls-key", "y"), ("--lan", "--tls-cert", "x"),
     ("--lan", "--tls-key", "y"), ("--lan", "--window")],
)  # fmt: skip
def test_options_that_do_not_fit_together_are_wrong_usage(
    tmp_path: Path, options: tuple[str, ...]
) -> None:
    assert run(tmp_path, *options).exit_code == 2


def test_this_computers_addresses_are_found() -> None:
    assert "127.0.0.1" in {each.address for each in own_addresses.own_addresses()}


def test_browsers_are_listed_and_one_is_shut_out(tmp_path: Path) -> None:
    assert "No browser" in call(tmp_path, "open", "--devices").stdout
    browsers = AdmittedBrowsers(tmp_path, AccessKey(tmp_path).value)
    browsers.admit("one", PHONE)
    listed = call(tmp_path, "open", "--devices")
    number, _, said = listed.stdout.partition("  ")
    assert said.startswith("Safari on an iPhone. Let in on ")
    assert call(tmp_path, "open", "--revoke-one", "nothing").exit_code == 1
    assert "shut out" in call(tmp_path, "open", "--revoke-one", number).stdout
    assert not browsers.knows("one")


def test_without_lan_there_is_no_code_for_a_phone(tmp_path: Path) -> None:
    assert call(tmp_path, "open", "--phone").exit_code == 1
    assert call(tmp_path, "open", "--phone", "--print").exit_code == 2
