"""Picture every screen, on a phone and at a desk, in light and dark, into `build/shots/`.

python -m tests.shots [WORD ...]        only the screens with one of these words in their name
python -m tests.shots figures           only the sheet of all figures
"""

from __future__ import annotations

import sys
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.e2e.conftest import launch
from tests.e2e.person import DESKTOP, PHONE, Person, Screen
from tests.e2e.server import Running
from tests.shots.album import ALBUM, Shot
from tests.shots.figures import take_figures
from tests.shots.lives import Life, app_of
from tests.shots.sheet import contact_sheet

OUT = Path("build") / "shots"
PAUSE = 400  # milliseconds between two looks
LOOKS = 15
BLANK = 12_000  # bytes; a picture of fewer has nothing on it
SCREENS = {
    "phone-light": PHONE,
    "phone-dark": PHONE.in_the_dark(),
    "desktop-light": DESKTOP,
    "desktop-dark": DESKTOP.in_the_dark(),
}


def visitor(browser: Browser, app: Running, screen: Screen) -> Person:
    """Somebody at this app with such a screen."""
    window = browser.new_context(
        viewport={"width": screen.width, "height": screen.height},
        has_touch=screen.touch,
        color_scheme="dark" if screen.dark else "light",
        reduced_motion="reduce",
        locale="en-GB",
    )
    return Person(window.new_page(), app.address)


def take(person: Person, shot: Shot, screen: str) -> str:
    """Take one picture; the name of its file."""
    person.open(shot.route)
    shot.pose(person)
    file = f"{shot.name}-{screen}.png"
    (OUT / file).write_bytes(_settled(person))
    for problem in person.problems:
        print(f"{file}: {problem}", file=sys.stderr)
    person.problems.clear()
    return file


def _settled(person: Person) -> bytes:
    """The picture once it is there and has come to rest, or the last of many."""
    before = picture = b""
    for _ in range(LOOKS):
        person.page.wait_for_timeout(PAUSE)
        picture = person.page.screenshot()
        if picture == before and len(picture) > BLANK:
            break
        before = picture
    return picture


def take_all(shots: list[Shot], life: Life) -> dict[str, list[str]]:
    """Take the pictures of one life, on every screen; the files by the name of the shot."""
    with app_of(life) as app, sync_playwright() as playwright:
        browser = launch(playwright)
        people = {screen: visitor(browser, app, size) for screen, size in SCREENS.items()}
        files = {}
        for shot in shots:
            print(shot.name, file=sys.stderr)
            files[shot.name] = [take(person, shot, screen) for screen, person in people.items()]
        browser.close()
    return files


def main(words: list[str]) -> None:
    """Do what the module says."""
    wanted = [each for each in ALBUM if not words or any(word in each.name for word in words)]
    OUT.mkdir(parents=True, exist_ok=True)
    files: dict[str, list[str]] = {}
    for life in Life:
        if shots := [shot for shot in wanted if shot.life is life]:
            files |= take_all(shots, life)
    sheet = contact_sheet([(shot.name, files[shot.name]) for shot in wanted])
    (OUT / "index.html").write_text(sheet, encoding="utf-8")
    if not words or "figures" in words:
        print(take_figures(OUT))
    print(f"{sum(map(len, files.values()))} pictures: {OUT / 'index.html'}")


if __name__ == "__main__":
    main(sys.argv[1:])
