"""Who looks at a screen, on what, and the picture once it has come to rest."""

from __future__ import annotations

import sys
from pathlib import Path

from playwright.sync_api import Browser

from tests.e2e.person import DESKTOP, PHONE, SMALL_PHONE, Person, Screen

ARRIVING = 900  # milliseconds until what happened is on the screen
PAUSE = 300  # milliseconds between two looks
LOOKS = 15
BLANK = 12_000  # bytes; a picture of fewer has nothing on it
SCREENS = {
    "phone-light": PHONE,
    "phone-dark": PHONE.in_the_dark(),
    "desktop-light": DESKTOP,
    "desktop-dark": DESKTOP.in_the_dark(),
}
SMALL_AND_LARGE = {"small-phone-200": SMALL_PHONE.with_text_at(200)}
LARGE_TEXT = SMALL_AND_LARGE | {"phone-200": PHONE.with_text_at(200)}


def visitor(browser: Browser, entrance: str, screen: Screen, *, moves: bool = False) -> Person:
    """Somebody let in by `entrance` with such a screen, who may like things to move."""
    window = browser.new_context(
        viewport={"width": screen.width, "height": screen.height},
        has_touch=screen.touch,
        color_scheme="dark" if screen.dark else "light",
        reduced_motion="no-preference" if moves else "reduce",
        locale="en-GB",
    )
    return Person(window.new_page(), entrance, screen.text)


def picture(person: Person, folder: Path, file: str) -> str:
    """Picture what somebody sees, into `folder`; the name of the file."""
    (folder / file).write_bytes(settled(person))
    for problem in person.problems:
        print(f"{file}: {problem}", file=sys.stderr)
    person.problems.clear()
    return file


def settled(person: Person) -> bytes:
    """The picture once it is there and has come to rest, or the last of many."""
    before = seen = b""
    person.page.wait_for_timeout(ARRIVING)
    for _ in range(LOOKS):
        person.page.wait_for_timeout(PAUSE)
        seen = person.page.screenshot()
        if seen == before and len(seen) > BLANK:
            break
        before = seen
    return seen
