"""Who looks at a screen, on what, and the picture once it has come to rest."""

from __future__ import annotations

import sys
from pathlib import Path

from playwright.sync_api import Browser

from tests.e2e.person import DESKTOP, PHONE, SMALL_PHONE, Person, Screen

ARRIVING = 900  # milliseconds until what happened is on the screen
SHADING = 300  # milliseconds until another shade is, which the client does by itself
PAUSE = 300  # milliseconds between two looks
LOOKS = 15
FEW_LOOKS = 3  # at what may never come to rest
BLANK = 12_000  # bytes; a picture of fewer has nothing on it
SCREENS = {
    "phone-light": PHONE,
    "phone-dark": PHONE.in_the_dark(),
    "desktop-light": DESKTOP,
    "desktop-dark": DESKTOP.in_the_dark(),
}
LARGE_TEXT = {
    "small-phone-200": SMALL_PHONE.with_text_at(200),
    "phone-200": PHONE.with_text_at(200),
}
SIZES = ((360, 640), (412, 915), (915, 412), (820, 1180), (1280, 800), (1920, 1080))
WAYS = {
    f"{wide}x{high}-{shade}-{text}": Screen(wide, high, shade == "dark", True, text)
    for wide, high in SIZES
    for text in (100, 200)
    for shade in ("light", "dark")
}
"""How each screen of the album is looked at: after each light one the same in the dark."""
SIZE_OF_TEXT = "percent => { document.documentElement.style.fontSize = `${percent}%`; }"


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


def turn(person: Person, screen: Screen) -> None:
    """Look at the same page in another way, without loading it again."""
    person.page.set_viewport_size({"width": screen.width, "height": screen.height})
    person.page.emulate_media(color_scheme="dark" if screen.dark else "light")
    person.page.evaluate(SIZE_OF_TEXT, screen.text)


def picture(
    person: Person, folder: Path, file: str, arriving: int = ARRIVING, looks: int = LOOKS
) -> str:
    """Picture what somebody sees after `arriving` milliseconds, into `folder`; the file's name."""
    (folder / file).write_bytes(settled(person, arriving, looks))
    for problem in person.problems:
        print(f"{file}: {problem}", file=sys.stderr)
    person.problems.clear()
    return file


def settled(person: Person, arriving: int = ARRIVING, looks: int = LOOKS) -> bytes:
    """The picture once it is there and has come to rest, or the last of many."""
    before = seen = b""
    person.page.wait_for_timeout(arriving)
    for _ in range(looks):
        person.page.wait_for_timeout(PAUSE)
        seen = person.page.screenshot()
        if seen == before and len(seen) > BLANK:
            break
        before = seen
    return seen
