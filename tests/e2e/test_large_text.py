"""Letters twice as large, as somebody may set them in the browser."""

from __future__ import annotations

from pathlib import Path

from app.texts import trends_charts as pictures
from tests.e2e.conftest import Visiting
from tests.e2e.person import SMALL_PHONE, Person
from tests.e2e.server import Serving, unknot

NOON = "2026-03-20T12:00:00+01:00@1"


def high(person: Person, name: str) -> float:
    """How high the button called so is, in pixels."""
    box = person.page.get_by_role("button", name=name).bounding_box()
    assert box is not None
    return box["height"]


def test_buttons_grow_with_their_words_and_stay_on_the_screen(
    serving: Serving, visiting: Visiting, tmp_path: Path
) -> None:
    unknot(tmp_path, "log", "--region", "back.ql.left", "--score", "5", clock=NOON)
    app = serving(clock=NOON)
    person = visiting(app, SMALL_PHONE, "/trends").sees(pictures.MONTHS)
    usual = high(person, pictures.MONTHS)
    twice = visiting(app, SMALL_PHONE.with_text_at(200), "/trends").sees(pictures.MONTHS)
    assert usual >= 48
    assert high(twice, pictures.MONTHS) > usual
    for button in twice.page.get_by_role("button").all():
        box = button.bounding_box()
        assert box is None or box["x"] + box["width"] <= SMALL_PHONE.width
