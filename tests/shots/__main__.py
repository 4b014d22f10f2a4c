"""Picture every screen, on a phone and at a desk, in light and dark, into `build/shots/`.

python -m tests.shots [WORD ...]        only the screens with one of these words in their name
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, sync_playwright

from tests.e2e.conftest import launch
from tests.e2e.person import DESKTOP, PHONE, Person, Screen
from tests.e2e.server import Running, running
from tests.journals import fill
from tests.shots.album import ALBUM, Life, Shot
from tests.shots.sheet import contact_sheet

OUT = Path("build") / "shots"
CLOCK = "2026-03-20T10:05:00+01:00"
SETTLED = 700  # milliseconds for pictures to load and for movement to end
SCREENS = {
    "phone-light": PHONE,
    "phone-dark": PHONE.in_the_dark(),
    "desktop-light": DESKTOP,
    "desktop-dark": DESKTOP.in_the_dark(),
}


@contextmanager
def app_of(life: Life) -> Iterator[Running]:
    """The app of somebody with such a life."""
    with TemporaryDirectory() as folder:
        data = Path(folder)
        if life is Life.LIVED:
            fill(data)
        with running(data, CLOCK) as app:
            yield app


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
    for pose in shot.poses:
        pose(person)
    person.page.wait_for_timeout(SETTLED)
    file = f"{shot.name}-{screen}.png"
    person.page.screenshot(path=OUT / file)
    for problem in person.problems:
        print(f"{file}: {problem}", file=sys.stderr)
    person.problems.clear()
    return file


def main(words: list[str]) -> None:
    """Do what the module says."""
    wanted = [each for each in ALBUM if not words or any(word in each.name for word in words)]
    OUT.mkdir(parents=True, exist_ok=True)
    files: dict[str, list[str]] = defaultdict(list)
    with ExitStack() as open_apps:
        lives = {each.life for each in wanted}
        apps = {life: open_apps.enter_context(app_of(life)) for life in lives}
        browser = launch(open_apps.enter_context(sync_playwright()))
        for screen, size in SCREENS.items():
            people = {life: visitor(browser, app, size) for life, app in apps.items()}
            for shot in wanted:
                files[shot.name].append(take(people[shot.life], shot, screen))
                print(f"\r{shot.name} {screen}".ljust(60), end="", file=sys.stderr)
        browser.close()
    (OUT / "index.html").write_text(contact_sheet(list(files.items())), encoding="utf-8")
    print(f"\r{sum(map(len, files.values()))} pictures: {OUT / 'index.html'}".ljust(60))


if __name__ == "__main__":
    main(sys.argv[1:])
