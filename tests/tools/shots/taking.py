"""Taking the pictures of the album: each screen is opened once and looked at in every way, by one
more at once than there are processors, as much of it is waiting.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import expect, sync_playwright

from app.texts.screen_titles import title_at
from tests.e2e.conftest import launch
from tests.e2e.person import PATIENCE, PHONE, Person
from tests.tools.shots.album import Shot
from tests.tools.shots.camera import ARRIVING, SHADING, WAYS, picture, turn, visitor
from tests.tools.shots.lives import Life, app_of

OUT = Path("build") / "shots"
WORKERS = 1 + (os.cpu_count() or 1)


def take(person: Person, shot: Shot) -> list[str]:
    """Picture one screen in every way; the names of the files."""
    first, *_ = WAYS.values()
    turn(person, first)
    person.open(shot.route)
    named = re.compile(re.escape(title_at(shot.route)))
    expect(person.page).to_have_title(named, timeout=PATIENCE)  # not of the screen before
    shot.pose(person)
    files = []
    for name, screen in WAYS.items():
        turn(person, screen)
        arriving = SHADING if screen.dark else ARRIVING
        files.append(picture(person, OUT, f"{shot.name}-{name}.png", arriving))
    return files


def take_all(life: Life, shots: Sequence[Shot]) -> dict[str, list[str]]:
    """Take the pictures of one life; the files by the name of the shot."""
    with app_of(life) as app, sync_playwright() as playwright:
        browser = launch(playwright)
        person = visitor(browser, app.entrance, PHONE)
        files = {}
        for shot in shots:
            print(shot.name, file=sys.stderr)
            files[shot.name] = take(person, shot)
        browser.close()
    return files


def shares(album: Sequence[Shot]) -> list[tuple[Life, list[Shot]]]:
    """The album by its lives; the longest parts are divided among those who take pictures."""
    found = []
    for life in Life:
        shots = [shot for shot in album if shot.life is life]
        hands = WORKERS if len(shots) > WORKERS else 1
        found += [(life, share) for nth in range(hands) if (share := shots[nth::hands])]
    return sorted(found, key=lambda each: -len(each[1]))
