"""Picture every screen, on a phone and at a desk, in light and dark and with text twice as large,
into `build/shots/`.

python -m tests.tools.shots [WORD ...]        only the screens with one of these words in their name
python -m tests.tools.shots figures           only the sheet of all figures
python -m tests.tools.shots muscles           only the sheet of all muscles
"""

from __future__ import annotations

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.e2e.conftest import launch
from tests.e2e.person import Person
from tests.tools.shots.album import ALBUM, Shot
from tests.tools.shots.camera import SCREENS, SMALL_AND_LARGE, picture, visitor
from tests.tools.shots.figures import take_figures
from tests.tools.shots.lives import Life, app_of
from tests.tools.shots.muscles import take_muscles
from tests.tools.shots.sheet import contact_sheet
from tests.tools.shots.travel import names, travel

OUT = Path("build") / "shots"


def take(person: Person, shot: Shot, screen: str) -> str:
    """Take one picture; the name of its file."""
    person.open(shot.route)
    shot.pose(person)
    return picture(person, OUT, f"{shot.name}-{screen}.png")


def take_all(shots: list[Shot], life: Life) -> dict[str, list[str]]:
    """Take the pictures of one life, on every screen; the files by the name of the shot."""
    with app_of(life) as app, sync_playwright() as playwright:
        browser = launch(playwright)
        people = {
            screen: visitor(browser, app.entrance, size)
            for screen, size in (SCREENS | SMALL_AND_LARGE).items()
        }
        files = {}
        for shot in shots:
            print(shot.name, file=sys.stderr)
            files[shot.name] = [take(person, shot, screen) for screen, person in people.items()]
        browser.close()
    return files


def main(words: list[str]) -> None:
    """Do what the module says."""

    def wanted(name: str) -> bool:
        return not words or any(word in name for word in words)

    album = [each for each in ALBUM if wanted(each.name)]
    OUT.mkdir(parents=True, exist_ok=True)
    files: dict[str, list[str]] = {}
    for life in Life:
        if shots := [shot for shot in album if shot.life is life]:
            files |= take_all(shots, life)
    files |= travel(OUT, wanted)
    order = [*(shot.name for shot in album), *names()]
    sheet = contact_sheet([(name, files[name]) for name in order if name in files])
    (OUT / "index.html").write_text(sheet, encoding="utf-8")
    if not words or "figures" in words:
        print(take_figures(OUT))
    if not words or "muscles" in words:
        print(take_muscles(OUT))
    print(f"{sum(map(len, files.values()))} pictures: {OUT / 'index.html'}")


if __name__ == "__main__":
    main(sys.argv[1:])
