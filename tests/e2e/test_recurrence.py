"""The journal and what it shows, in a real browser."""

from __future__ import annotations

import json
import re
import time
from datetime import date, timedelta
from pathlib import Path
from shutil import copytree
from typing import Any

import pypdfium2
import pytest

from app.texts import corrections, export_formats
from app.texts import insights as together
from app.texts import journal as journal_words
from app.texts import shell as shell_words
from app.texts import trends_charts as pictures
from app.texts.entry_fields import FIELD_WORDS
from tests.e2e.conftest import Visiting
from tests.e2e.person import DESKTOP, PHONE, Person
from tests.e2e.server import Serving, unknot

EVENING = "2026-03-20T20:05:00+01:00@1"
TODAY = date(2026, 3, 20)
REGIONS = ("trap_upper", "levator", "ql", "glute", "soleus")
FLARES = "0 0 4 6 3 2 1 0 0 0 0 0 5 5 1 0 1 0 0"  # nineteen days, up to yesterday
NOTE = "Überstunden; плечо болит; ώμος"
ANY_SCRIPT = " / ".join(["كتفي يؤلمني منذ الصباح", "कंधे में दर्द है", "肩が凝って痛い", "😀👍🏽"] * 20)


def logged(folder: Path, region: str, scores: str, until: date) -> None:
    """A file with these daily scores, brought in by the command line."""
    first = until - timedelta(days=len(scores.split()) - 1)
    lines = ["region_id,occurred_at,score"]
    for nth, score in enumerate(scores.split()):
        on = first + timedelta(days=nth)
        lines.append(f"back.{region}.right,{on.isoformat()}T18:00:00+01:00,{score}")
    file = folder / f"{region}.csv"
    file.write_text("\n".join(lines) + "\n")
    unknot(folder, "import", str(file), clock=EVENING)


def the_spot(folder: Path) -> dict[str, Any]:
    """What the command line says about the one spot there is."""
    (spot,) = json.loads(unknot(folder, "trends", "--json", clock=EVENING))
    found: dict[str, Any] = spot
    return found


def onsets(folder: Path) -> list[str]:
    return [episode["onset"] for episode in the_spot(folder)["episodes"]]


def answers(person: Person, score: int) -> None:
    """Tap a score; once more if the card moved under the finger."""
    answered = person.page.get_by_text(f"{score} of 10, today")
    person.tap(f"{score} of 10")
    if not person.appears(answered):
        person.tap(f"{score} of 10").sees(f"{score} of 10, today")


@pytest.mark.alone
def test_the_check_in_of_five_spots_takes_no_fifteen_seconds(
    serving: Serving, visiting: Visiting, tmp_path: Path
) -> None:
    for region in REGIONS:
        logged(tmp_path, region, "3 2", TODAY - timedelta(days=1))
    app = serving(clock=EVENING)
    person = visiting(app, PHONE).sees(journal_words.check_in(TODAY, TODAY))
    began = time.monotonic()
    for score in range(1, 6):
        answers(person, score)
    taken = time.monotonic() - began
    person.does_not_see(journal_words.CHECK_IN_ABOUT)
    assert taken < 15, f"{taken:.1f} s"
    found = json.loads(unknot(tmp_path, "trends", "--json", clock=EVENING))
    assert all(sum(spot["days"].values()) == 3 for spot in found)
    assert all(spot["days"]["unknown"] == 0 for spot in found)


def test_a_back_dated_entry_moves_a_flare_and_is_taken_back(
    serving: Serving, visiting: Visiting, tmp_path: Path
) -> None:
    logged(tmp_path, "trap_upper", FLARES, TODAY - timedelta(days=1))
    before = onsets(tmp_path)
    assert before == ["2026-03-03", "2026-03-13"]
    app = serving(clock=EVENING)
    person = visiting(app, DESKTOP, f"/journal/log/{the_spot(tmp_path)['spot_id']}")
    person.tap("8 of 10").sees("Saved").tap(journal_words.MORE).tap(journal_words.EARLIER)
    person.writes(journal_words.DATE, "2026-03-12").tap(journal_words.DONE).arrives("/journal")
    moved = copytree(tmp_path, tmp_path.with_name("moved"))  # Undo does not wait until it is read
    person.tap(shell_words.UNDO).sees(journal_words.TAKEN_BACK)
    person.tap(re.compile("^Delete: .* 8 of 10")).sees(journal_words.DELETED)
    assert onsets(tmp_path) == before
    assert onsets(moved) == ["2026-03-03", "2026-03-12"]


def test_trends_tell_and_draw_and_a_flare_is_corrected(
    serving: Serving, visiting: Visiting, tmp_path: Path
) -> None:
    logged(tmp_path, "trap_upper", FLARES, TODAY - timedelta(days=1))
    app = serving(clock=EVENING)
    person = (
        visiting(app, DESKTOP, "/trends").sees(together.WEEK).sees("2 flares so far, the last on")
    )
    person.tap(pictures.MONTHS).arrives("/trends/months").sees("4 March: worst 6 of 10, in a flare")
    person.page.go_back()
    person.arrives("/trends").tap("Right top of the shoulder").sees("Timeline of 90 days")
    person.open(f"/trends/{the_spot(tmp_path)['spot_id']}/correct").sees(corrections.TITLE)
    person.tap(corrections.JOIN).sees(corrections.SAVED).sees(
        "You corrected this: it was one flare."
    )
    assert onsets(tmp_path) == ["2026-03-03"]
    person.tap(shell_words.UNDO).sees(corrections.BACK_AGAIN)
    assert onsets(tmp_path) == ["2026-03-03", "2026-03-13"]


def test_a_page_for_the_clinician_lands_in_the_downloads(
    serving: Serving, visiting: Visiting, tmp_path: Path
) -> None:
    logged(tmp_path, "trap_upper", FLARES, TODAY - timedelta(days=1))
    app = serving(clock=EVENING)
    person: Person = visiting(app, PHONE, "/settings/data").sees(export_formats.PAGE)
    with person.page.expect_download() as handed:
        person.tap(person.page.get_by_role("button", name=export_formats.PAGE))
    page = pypdfium2.PdfDocument(Path(handed.value.path()).read_bytes())
    assert len(page) == 1
    assert "Right top of the shoulder" in page[0].get_textpage().get_text_range()


def test_a_long_note_in_other_scripts_is_kept_to_the_letter(
    serving: Serving, visiting: Visiting, tmp_path: Path
) -> None:
    long = f"{NOTE} " * 40
    unknot(
        tmp_path, "log", "--region", "back.ql.left", "--side", "left", "--score", "4",
        "--note", long, clock=EVENING,
    )  # fmt: skip
    app = serving(clock=EVENING)
    person = visiting(app, DESKTOP, "/journal").sees("4 of 10")
    person.tap(person.page.get_by_role("button", name="Edit").first).tap("6 of 10")
    person.sees("Saved").tap(journal_words.DONE).arrives("/journal")
    table = unknot(tmp_path, "export", "--format", "csv", "--out", "-", clock=EVENING)
    assert long.strip() in table


def test_a_note_in_any_script_is_written_saved_and_loaded_again_without_a_complaint(
    serving: Serving, visiting: Visiting, tmp_path: Path
) -> None:
    app = serving(clock=EVENING)
    person = visiting(app, PHONE, "/journal/new/back.ql.left")
    person.tap("6 of 10").sees("Saved").tap(journal_words.MORE)
    person.pastes(FIELD_WORDS["note"].form, ANY_SCRIPT)
    person.tap(journal_words.DONE).arrives("/journal")
    kept = json.loads(unknot(tmp_path, "export", "--format", "json", "--out", "-"))
    assert [entry["note"] for entry in kept["entries"]] == [ANY_SCRIPT]
    fonts: list[str] = []
    person.page.on("response", lambda each: fonts.append(each.url.removeprefix(app.address)))
    with person.page.expect_response("**/letters/notosansarabic"):
        person.open("/journal").sees(ANY_SCRIPT)
    person.page.wait_for_load_state("networkidle")
    whole = [each for each in fonts if each.startswith("/letters/") and "?" not in each]
    assert len(whole) == len(set(whole)), "a page carries a font once"
