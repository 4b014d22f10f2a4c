"""The app by the keyboard alone, no pointer comes near it; and what a screen reader announces."""

from __future__ import annotations

import json
from pathlib import Path

from app.texts import break_screens as breaks
from app.texts import hold_player as player
from app.texts import holds, settings
from app.texts import journal as words
from app.texts.entry_fields import FIELD_WORDS
from tests.e2e.conftest import Visiting
from tests.e2e.keys import goes_to, listens, presses
from tests.e2e.person import DESKTOP
from tests.e2e.server import Serving, unknot
from tests.tools.shots.lives import Life, app_of

NOON = "2026-03-20T12:00:00+01:00@1"


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
    person.sees(words.HOW_MUCH)
    presses(person, "7 of 10", "Space")
    person.sees("Saved")
    presses(person, words.MORE)
    goes_to(person, FIELD_WORDS["note"].form)
    person.page.keyboard.type("typed, not tapped")
    presses(person, words.DONE)
    person.sees("Saved")
    assert exported(tmp_path) == [(7, "typed, not tapped")]


def test_a_break_a_setting_and_a_hold_need_no_pointer(visiting: Visiting) -> None:
    with app_of(Life.LIVED) as app:
        person = visiting(app, DESKTOP).sees(breaks.START_NOW)
        listens(person)
        presses(person, breaks.START_NOW)
        person.arrives("/break")
        presses(person, breaks.STOP)
        presses(person, breaks.BACK_TO_TODAY)
        person.arrives("/")
        presses(person, "Settings")
        person.arrives("/settings")
        presses(person, settings.EVENING)
        person.arrives("/settings/evening")
        presses(person, settings.CHECKIN, "Space")
        person.sees("Saved")
        presses(person, "Hold")
        person.arrives("/hold")
        person.page.keyboard.press("End")  # scrolls, although the focus is in the rail
        person.open("/hold/levator_scapulae/left")
        listens(person)
        presses(person, holds.NOTHING_NEW)
        person.sees(player.SETTLE)
        presses(person, player.READY)
        person.sees(player.RATE_BEFORE)
        presses(person, "5 of 10", "Space")
        presses(person, "Yes, that’s it")
        person.sees("Round 1")
        presses(person, player.STOP)
        person.sees(player.WHY_STOPPED)
        assert person.page.evaluate("announced.length") > 0


def exported(folder: Path) -> list[tuple[int, str]]:
    """The scores and notes that are kept."""
    kept = json.loads(unknot(folder, "export", "--format", "json", "--out", "-", clock=NOON))
    return [(entry["reading"]["score"], entry["note"]) for entry in kept["entries"]]
