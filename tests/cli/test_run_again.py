"""Whether a running app is where the person wants it."""

from __future__ import annotations

import pytest

from app.cli.lan import LanPlace
from app.cli.run import _is_wanted
from app.system.running_instance import RunningAddress


@pytest.mark.parametrize(
    ("typed", "name"),
    [("Desk.Local", "desk.local"), ("[FD00::1]", "fd00::1"), ("192.168.1.20", "192.168.1.20")],
)
def test_the_same_host_may_be_typed_in_other_ways(typed: str, name: str) -> None:
    place = LanPlace(name, name)
    here = RunningAddress("http://127.0.0.1:8550", "run", place.address(8550))
    assert _is_wanted(here, {"host": typed, "port": 8550}, place)
    assert not _is_wanted(here, {"host": typed, "port": 8551}, place)
    assert not _is_wanted(here, {"host": "192.168.1.99"}, LanPlace("192.168.1.99", "192.168.1.99"))


@pytest.mark.parametrize("typed", ["LOCALHOST", "localhost"])
def test_the_name_of_this_computer_may_be_typed_in_capitals(typed: str) -> None:
    here = RunningAddress("http://localhost:8550", "run")
    assert _is_wanted(here, {"host": typed}, None)


def test_an_app_that_only_this_computer_reaches_is_still_the_one_to_name() -> None:
    here = RunningAddress("http://127.0.0.1:8550", "run")
    assert _is_wanted(here, {"host": "desk.local"}, LanPlace("desk.local", "192.168.1.20"))
