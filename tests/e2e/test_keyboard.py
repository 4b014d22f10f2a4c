"""The journal by the keyboard alone: no pointer comes near it."""

from __future__ import annotations

import json
from pathlib import Path

from app.texts import journal as words
from app.texts.entry_fields import FIELD_WORDS
from tests.e2e.conftest import Visiting
from tests.e2e.person import DESKTOP, Person
from tests.e2e.server import Serving, unknot

NOON = "2026-03-20T12:00:00+01:00@1"
FOCUSED = """() => {
  const focused = document.activeElement;
  return focused ? (focused.getAttribute('aria-label') || focused.textContent || '') : '';
}"""
FAR = 60  # presses of Tab; a page has fewer stops


def goes_to(person: Person, name: str) -> None:
    """Press Tab until what is called so, or begins so, has the focus."""
    passed: list[str] = []
    for _ in range(FAR):
        person.page.keyboard.press("Tab")
        person.page.wait_for_timeout(80)  # the browser is told of the focus a frame later
        passed.append(str(person.page.evaluate(FOCUSED)))
        if passed[-1].startswith(name):
            return
    raise AssertionError(f"“{name}” never had the focus; these had: {passed}")


def presses(person: Person, name: str, key: str = "Enter") -> None:
    goes_to(person, name)
    person.page.keyboard.press(key)


def test_a_known_spot_is_logged_from_today(
    serving: Serving, visiting: Visiting, tmp_path: Path
) -> None:
    unknot(tmp_path, "log", "--region", "back.ql.left", "--score", "5", clock=NOON)
    app = serving(clock=NOON)
    person = visiting(app, DESKTOP).sees("5 of 10")
    presses(person, "Log: Left low back at the waist")
    presses(person, "3 of 10", "Space")
    person.sees("Saved")
    assert exported(tmp_path) == [(5, ""), (3, "")]


def test_a_new_place_is_found_by_name_and_logged(
    serving: Serving, visiting: Visiting, tmp_path: Path
) -> None:
    app = serving(clock=NOON)
    person = visiting(app, DESKTOP, "/journal").sees(words.LOG_NEW)
    presses(person, words.LOG_NEW)
    person.sees(words.WHERE)
    presses(person, words.BY_NAME)
    presses(person, "Left top of the shoulder")
    presses(person, words.YES_HERE)
    person.sees(words.HOW_MUCH)
    presses(person, "7 of 10", "Space")
    goes_to(person, FIELD_WORDS["note"].form)
    person.page.keyboard.type("typed, not tapped")
    presses(person, words.SAVE)
    person.sees("Saved")
    assert exported(tmp_path) == [(7, "typed, not tapped")]


def exported(folder: Path) -> list[tuple[int, str]]:
    """The scores and notes that are kept."""
    kept = json.loads(unknot(folder, "export", "--format", "json", "--out", "-", clock=NOON))
    return [(entry["reading"]["score"], entry["note"]) for entry in kept["entries"]]
