"""A score tapped in a browser while the disk of the server is full."""

from __future__ import annotations

import json
import os
import resource
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from app.texts import journal
from app.texts import shell as words
from tests.e2e.conftest import Visiting
from tests.e2e.person import DESKTOP, PHONE, Screen
from tests.e2e.server import AT_WORK, Running, Serving, unknot

PICTURES = os.environ.get("UNKNOT_PICTURES", "")
SCREENS = {
    "phone": PHONE,
    "desktop": DESKTOP,
    "phone-dark": PHONE.in_the_dark(),
    "desktop-dark": DESKTOP.in_the_dark(),
}


@contextmanager
def full_disk(app: Running) -> Iterator[None]:
    """No file of the server may grow inside: the system itself refuses."""
    soft, hard = resource.prlimit(app.process.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(app.process.pid, resource.RLIMIT_FSIZE, (0, hard))
    try:
        yield
    finally:
        resource.prlimit(app.process.pid, resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.skipif(sys.platform != "linux", reason="limits of a running process are Linux's")
@pytest.mark.parametrize("name", ["phone", "desktop-dark"] if not PICTURES else list(SCREENS))
def test_what_could_not_be_saved_stays_and_is_saved_by_trying_again(
    serving: Serving, visiting: Visiting, tmp_path: Path, name: str
) -> None:
    screen: Screen = SCREENS[name]
    unknot(
        tmp_path, "log", "--region", "back.trap_upper.left", "--score", "4", "--at", "2026-03-01"
    )
    app = serving(AT_WORK)
    person = visiting(app, screen).sees("Left top of the shoulder")
    # Its whole name: the message says “try again” too.
    again = person.page.get_by_role("button", name=words.TRY_AGAIN, exact=True)
    with full_disk(app):
        person.tap(journal.LOG).tap("6 of 10").sees(words.not_saved(1)).sees("Free some space")
        person.page.wait_for_timeout(6_000)  # a message that fades would be gone
        person.sees(words.not_saved(1)).sees(words.TRY_AGAIN)
        if PICTURES:
            person.page.screenshot(path=f"{PICTURES}/not-saved-{name}.png")
        person.tap(again).sees(words.STILL_NOT_SAVED).sees(words.not_saved(1))
    person.tap(again).sees("Saved: Left top of the shoulder")
    person.does_not_see(words.not_saved(1))
    with full_disk(app):  # and a second time
        person.tap(journal.LOG).tap("7 of 10").sees(words.not_saved(1)).tap(words.DISMISS)
    person.does_not_see(words.not_saved(1))
    if PICTURES:
        person.page.screenshot(path=f"{PICTURES}/saved-{name}.png")
    kept = json.loads(unknot(tmp_path, "export", "--format", "json", "--out", "-"))
    said = [entry["reading"] for entry in kept["entries"]]
    assert [reading["score"] for reading in said] == [4, 6]
