"""Another account of the same computer, at a real server, over loopback.

As root (as a container runs the tests) the attacker really is another account.  Otherwise it is
the same one without the cookie, which can do everything but be told by its socket.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from app.system.access_key import NAME as KEY
from app.system.access_key import AccessKey
from app.system.running_instance import NAME as PLATE
from app.system.server import Admission
from tests.e2e.server import AT_WORK, ROOT, Running, at_home, environment, running, unknot
from tests.system.server.attacker import Loot
from tests.system.server.visitor import cookie_of

NOBODY = 65534
AS_ANOTHER = os.getuid() == 0
ATTACKER = NOBODY if AS_ANOTHER else os.getuid()


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """The app of somebody who keeps a journal, in a folder that others can find."""
    data = tmp_path_factory.mktemp("kept")
    for each in (data, data.parent, data.parent.parent):
        each.chmod(0o755)
    at_home(data)
    unknot(data, "log", "--region", "back.ql.left", "--score", "3", clock=AT_WORK)
    with running(data, AT_WORK) as app:
        yield app


def attack(app: Running, account: int = ATTACKER, **stolen: str) -> dict[str, Any]:
    """What an attacker who has `stolen` this much gets hold of."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.system.server.attacker"],
        input=json.dumps({"address": app.address, "data": str(app.data), **stolen}),
        cwd=ROOT,
        env=environment(app.data) | {"ATTACK_AS": str(account)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    loot: dict[str, Any] = json.loads(done.stdout)
    return loot


def cookie(app: Running) -> str:
    """What the owner's browser has."""
    return cookie_of(Admission(AccessKey(app.data)))


def entries(app: Running) -> str:
    return (app.data / "journal.log").read_text() + (app.data / "journal.json").read_text()


def nothing_was_taken(loot: dict[str, Any]) -> None:
    assert loot[Loot.JOURNAL] == 0
    assert loot[Loot.EVENTS] == 0
    assert loot[Loot.SOCKETS] == 0
    assert loot[Loot.COOKIES] == 0


def test_the_owner_sees_the_journal_so_the_attack_would_be_noticed(app: Running) -> None:
    loot = attack(app, os.getuid(), cookie=cookie(app))
    for each in (Loot.JOURNAL, Loot.SOCKETS, Loot.EVENTS):
        assert loot[each] > 0


def test_without_a_cookie_no_byte_of_journal_no_event_and_no_write(app: Running) -> None:
    before = entries(app)
    loot = attack(app)
    nothing_was_taken(loot)
    assert loot[Loot.TRIED] > 50
    assert entries(app) == before
    if AS_ANOTHER:
        assert loot[Loot.FILES] == []


def test_another_account_gets_nothing_with_a_stolen_cookie_and_a_stolen_token(
    app: Running,
) -> None:
    loot = attack(app, cookie=cookie(app), entrance=app.entrance)
    if AS_ANOTHER:
        nothing_was_taken(loot)
    else:
        assert loot[Loot.JOURNAL] > 0  # to the system, the same account is the owner


@pytest.mark.parametrize("name", [KEY, PLATE])
def test_what_opens_the_door_is_for_its_owner_only(app: Running, name: str) -> None:
    assert (app.data / name).stat().st_mode & 0o777 == 0o600
