"""The page for a clinician: one page, drawn whole, whatever the journal holds."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import Any

import pypdfium2
import pytest

from app.domain.body import MuscleId, Side
from app.domain.breathing.breath import PatternId
from app.domain.holds.record import NOT_RATED, Ended, HoldId, HoldRecord
from app.domain.import_export.archive import Archive, Excerpt
from app.domain.import_export.excerpt import excerpt_of
from app.domain.journal.entry import Score, TagId
from app.domain.journal.own_tags import OwnTag
from app.export.pdf_page import PdfExporter
from app.export.pdf_page.font_metrics import shortened, width, wrapped, writable
from app.texts import reports
from tests.domain.journal_values import NOON, entry, spot
from tests.graph import shipped_content
from tests.journals import UNTIL, ZONE, demo

NOW = datetime.combine(UNTIL, time(20), ZONE)
MARGIN = 24  # points


def exported(archive: Archive, now: datetime = NOW) -> bytes:
    (file,) = PdfExporter(shipped_content()).files(archive, "page", now)
    assert file.name == "page.pdf"
    return file.content


def opened(archive: Archive, now: datetime = NOW) -> Any:
    document = pypdfium2.PdfDocument(exported(archive, now))
    assert len(document) == 1
    return document[0]


def text_of(archive: Archive, now: datetime = NOW) -> str:
    return str(opened(archive, now).get_textpage().get_text_range())


def journal(days: int = 400, spots: int = 4) -> Archive:
    made = demo(days, spots, triggers=[TagId("stress"), TagId("cold")])
    return Archive(made.spots, made.entries)


def hold(number: int, before: int, after: int) -> HoldRecord:
    at = NOON + timedelta(days=number)
    return HoldRecord(
        HoldId(f"h{number}"), MuscleId("upper_trapezius"), Side.RIGHT, at, at,
        PatternId("long_exhale"), Score(before), Score(after), (), Ended.COMPLETED,
    )  # fmt: skip


def test_it_says_what_a_clinician_asks_first() -> None:
    said = text_of(journal())
    assert reports.SELF_REPORTED in said
    assert "Period: 14 February 2025 to 20 March 2026" in said
    assert re.search(r"Logged: 39\d of 400 days \(9\d %\)", said)
    for heading in (*reports.COLUMNS, reports.TRIGGERS, reports.HOLDS, reports.DEFINED):
        assert heading in said
    for name in ("Right top of the shoulder", "Left shoulder blade", "Right low back"):
        assert name in said
    assert "Stress: " in said


@pytest.mark.parametrize(("days", "spots"), [(400, 4), (3650, 20), (10, 1)])
def test_everything_is_drawn_inside_the_margins(days: int, spots: int) -> None:
    picture = opened(journal(days, spots)).render(scale=1).to_pil().convert("L")
    wide, high = picture.size
    middle = (MARGIN, MARGIN, wide - MARGIN, high - MARGIN)
    inside = picture.crop(middle)
    picture.paste(255, middle)
    assert picture.getextrema() == (255, 255), "the margins are empty"
    assert inside.getextrema()[0] < 90, "and the page is not"


def test_the_map_and_the_timeline_are_drawn() -> None:
    picture = opened(journal()).render(scale=1).to_pil().convert("RGB")
    body, chart = picture.crop((40, 100, 210, 270)), picture.crop((140, 325, 560, 420))
    assert _share(body, lambda r, g, b: r < 90 and g < 140 and b < 130) > 0.005, "dots"
    assert _share(chart, lambda r, g, b: r > 225 and 190 < g < 225 and b < 200) > 0.05, "flares"
    assert _share(chart, lambda r, g, b: r < 90 and g < 140 and b < 130) > 0.02, "scores"


def test_an_empty_journal_is_a_page_too() -> None:
    assert "Logged: 0 of 1 days" in text_of(Archive())


def test_more_spots_than_there_is_room_for_are_counted() -> None:
    assert "and 4 more spots in the journal" in text_of(journal(60, 12))


def test_what_was_written_down_later_is_a_share() -> None:
    late = entry(4, at=NOON - timedelta(days=2), name="late", recorded=NOON)
    said = text_of(Archive((spot(),), (late, entry(5, name="now"))), NOON)
    assert "Logged on a later day: 50 % of 2 entries." in said


def test_holds_tell_what_was_felt_right_after() -> None:
    held = (hold(0, 6, 3), hold(1, 5, 3), hold(1, 4, 4), replace(hold(2, 0, 0), after=NOT_RATED))
    said = text_of(Archive((spot(),), (entry(4),), holds=held), NOON + timedelta(days=3))
    assert "4 on 3 days" in said
    assert "2 (median of 3)" in said.replace("\r\n", " ")


@pytest.mark.parametrize("name", ["首の後ろ", "Плечо", "🙂", "\x00\x07", "()\\ (", "x" * 80])
def test_names_and_notes_in_any_script_leave_a_whole_page(name: str) -> None:
    said = replace(entry(4), note=name * 50, triggers=(TagId(name),))
    page = text_of(Archive((replace(spot(), name=name),), (said,)), NOON)
    assert reports.DEFINED in page
    if not writable(name):
        assert "Right top of the shoulder" in page, "called after its region instead"


def test_letters_are_written_as_far_as_the_font_has_them() -> None:
    assert writable("Zażółć, Ünï") == "" or "Ünï" in writable("Zażółć, Ünï")
    assert writable("Ünïč") == "Ünïc"
    assert writable("首") == ""


def test_text_is_fitted_by_its_real_width() -> None:
    assert width("iiii", 10) < width("WWWW", 10)
    assert shortened("Right top of the shoulder", 8, 200) == "Right top of the shoulder"
    short = shortened("Right top of the shoulder", 8, 50)
    assert short.endswith("…")
    assert width(short, 8) <= 50
    assert all(width(line, 8) <= 60 for line in wrapped("one two three four five six", 8, 60))


def test_the_same_journal_gives_the_same_page() -> None:
    assert exported(journal()) == exported(journal())
    assert exported(journal(), NOW) != exported(journal(), NOW.astimezone(UTC) + timedelta(days=9))


def _share(picture: Any, wanted: Callable[[int, int, int], bool]) -> float:
    colours = picture.tobytes()
    hits = sum(bool(wanted(*colours[at : at + 3])) for at in range(0, len(colours), 3))
    return hits / (len(colours) // 3)


def test_a_tag_of_ones_own_is_there_by_its_name() -> None:
    bath = OwnTag(TagId("own-1"), "relief", "Hot bath")
    said = replace(entry(4), relief=(bath.id, bath.id, TagId("warmth")))
    shown = text_of(Archive((spot(),), (said,), own_tags=(bath,)))
    assert "Hot bath" in shown
    assert "own-1" not in shown


def test_a_part_says_that_it_is_one_and_is_read_on_its_last_day() -> None:
    whole = journal()
    last = UNTIL - timedelta(days=100)
    chosen = whole.spots[0]
    excerpt = Excerpt(last - timedelta(days=59), last, (chosen.id,))
    part = excerpt_of(whole, excerpt, ZONE)
    said = text_of(part)
    assert f"to {last.day} {last:%B} {last.year}" in said
    assert "Part of the journal: from" in said
    assert "of 60 days" in said
    assert "The last 60 days" in said
    assert not any(each.name in said for each in whole.spots[1:])
    assert text_of(part, NOW + timedelta(days=500)) == said
    assert "Part of the journal" not in text_of(whole)
