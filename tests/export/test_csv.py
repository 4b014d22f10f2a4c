"""The journal as CSV, out and back in."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.body import Point, RegionId
from app.domain.errors import StorageError
from app.domain.import_export.archive import Archive, ParsedImport
from app.domain.import_export.comparison import compare
from app.domain.journal.entry import Clear, Score, Scored, Skip, TagId
from app.export import csv_cells
from app.export.csv_export import COLUMNS, CsvExporter
from app.export.csv_import import CsvImporter
from tests.domain.journal_values import entry, spot
from tests.examples import examples
from tests.export.journals import NOW, archives, names, tags

HEADER = "region_id,score,occurred_at\n"
MONDAY = "2026-03-02T09:00:00+01:00"
TUESDAY = "2026-03-03T09:00:00+01:00"
RIGHT = "back.trap_upper.right"


def exported(archive: Archive) -> bytes:
    return CsvExporter().files(archive, "journal", NOW)[0].content


def imported(text: str | bytes, here: Archive = Archive()) -> ParsedImport:  # noqa: B008 - a value
    content = text.encode() if isinstance(text, str) else text
    return CsvImporter(lambda region: f"Named {region}").read(content, here, NOW)


def reasons(text: str, here: Archive = Archive()) -> list[str]:  # noqa: B008 - a value
    return [f"{bad.line}: {bad.reason}" for bad in imported(text, here).bad]


@given(archives())
@examples(60)
def test_what_is_exported_comes_back_exactly(archive: Archive) -> None:
    found = imported(exported(archive))
    assert found.bad == ()
    assert found.archive.entries == archive.entries
    offsets = [(e.occurred_at.isoformat(), e.recorded_at) for e in archive.entries]
    assert [(e.occurred_at.isoformat(), e.recorded_at) for e in found.archive.entries] == offsets
    logged = {e.spot for e in archive.entries}
    before = {(s.id, s.name, s.region, s.side, s.at) for s in archive.spots if s.id in logged}
    assert {(s.id, s.name, s.region, s.side, s.at) for s in found.archive.spots} == before


@given(archives())
@examples(30)
def test_bringing_the_same_file_in_twice_adds_nothing(archive: Archive) -> None:
    again = compare(imported(exported(archive), archive), archive)
    assert again.new == Archive()
    assert again.already_here == len(archive.entries)


@given(st.text())
def test_no_cell_begins_like_a_formula_and_each_comes_back(text: str) -> None:
    cell = csv_cells.guarded(text)
    assert not cell.lstrip().startswith(("=", "+", "-", "@"))
    assert csv_cells.unguarded(cell) == text


@given(tags)
def test_lists_come_back_whatever_their_items_contain(items: tuple[TagId, ...]) -> None:
    assert csv_cells.listed(csv_cells.joined(items)) == items


def test_every_table_begins_with_the_mark_by_which_spreadsheets_know_utf_8() -> None:
    archive = Archive((spot(name="Überbein"),), (replace(entry(4), note="„zieht“"),))
    for file in CsvExporter().files(archive, "journal", NOW):
        assert file.content.startswith(b"\xef\xbb\xbf")
        assert file.content.count(b"\xef\xbb\xbf") == 1
    assert imported(exported(archive)).archive.entries == archive.entries


def test_the_columns_are_the_promised_ones_in_their_order() -> None:
    first = exported(Archive()).decode("utf-8-sig").splitlines()[0]
    assert first == (
        "entry_id,spot_id,spot_label,region_id,side,view,x,y,state,score,is_flare,occurred_at,"
        "recorded_at,descriptors,referred_to,triggers,relief,sleep,stress,medicine,"
        "note,schema_version"
    )


def test_a_skip_and_a_clear_leave_the_score_empty_because_unknown_is_not_zero() -> None:
    archive = Archive((spot(),), (entry(Skip(), name="e1"), entry(Clear(), name="e2")))
    rows = list(csv.DictReader(io.StringIO(exported(archive).decode(), newline="")))
    assert [(row["state"], row["score"]) for row in rows] == [("skip", ""), ("clear", "")]


def test_a_table_made_by_hand_needs_only_place_score_and_time() -> None:
    found = imported(f"{HEADER}{RIGHT},4,{MONDAY}\n{RIGHT},0,{TUESDAY}\n")
    assert found.bad == ()
    (made,) = found.archive.spots
    assert made.name == f"Named {RIGHT}"
    assert made.region == RegionId(RIGHT)
    assert made.opened == datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
    assert [e.reading for e in found.archive.entries] == [Scored(Score(4)), Scored(Score(0))]
    assert {e.spot for e in found.archive.entries} == {made.id}


def test_a_table_made_by_hand_can_be_brought_in_twice() -> None:
    text = f"{HEADER}{RIGHT},4,{MONDAY}\nfront.quad.left,2,{MONDAY}\n"
    first = imported(text).archive
    again = compare(imported(text, first), first)
    assert (again.new, again.already_here) == (Archive(), 2)


def test_the_same_row_twice_is_one_entry_but_two_different_notes_are_two() -> None:
    head = "region_id,score,occurred_at,note\n"
    text = f"{head}{RIGHT},4,{MONDAY},a\n{RIGHT},4,{MONDAY},a\n{RIGHT},4,{MONDAY},b\n"
    assert [e.note for e in imported(text).archive.entries] == ["a", "b"]


def test_rows_without_a_spot_belong_to_the_one_open_spot_at_that_place() -> None:
    here = Archive((spot(id="mine"),))
    found = imported(f"{HEADER}{RIGHT},4,{MONDAY}\n", here)
    assert [e.spot for e in found.archive.entries] == ["mine"]
    assert found.archive.spots == ()


def test_with_two_spots_at_a_place_a_row_must_say_which() -> None:
    here = Archive((spot(id="a", name="A"), spot(id="b", name="B")))
    assert reasons(f"{HEADER}{RIGHT},4,{MONDAY}\n", here) == [
        "2: spot_id: you have more than one spot there. Say which one it is"
    ]
    named = f"region_id,score,occurred_at,spot_label\n{RIGHT},4,{MONDAY},b\n"
    assert [e.spot for e in imported(named, here).archive.entries] == ["b"]


def test_a_position_stays_with_the_spot() -> None:
    found = imported(f"region_id,score,occurred_at,x,y\n{RIGHT},4,{MONDAY},0.25,0.5\n")
    assert found.archive.spots[0].at == Point(0.25, 0.5)


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (f"{RIGHT},11,{MONDAY}", "score: a whole number from 0 to 10, not “11”"),
        (f"{RIGHT},4.5,{MONDAY}", "score: a whole number from 0 to 10, not “4.5”"),
        (f"{RIGHT},,{MONDAY}", "score: a whole number from 0 to 10"),
        (f"{RIGHT},4,2126-03-02T09:00:00Z", "occurred_at: not in the future"),
        (f"{RIGHT},4,1899-03-02T09:00:00Z", "occurred_at: 1900 or later"),
        (f"{RIGHT},4", "it has 2 cells, and the first line has 3"),
        (f'{RIGHT},4,"{MONDAY}', "the quotation marks don’t match"),
    ],
)
def test_a_bad_row_is_reported_with_line_and_reason(row: str, why: str) -> None:
    assert reasons(f"{HEADER}{RIGHT},4,{MONDAY}\n{row}\n") == [f"3: {why}"]


def test_a_time_that_is_none_is_refused_with_an_example() -> None:
    (reason,) = reasons(f"{HEADER}{RIGHT},4,noonish\n")
    assert reason.startswith("2: occurred_at: a date or a time, such as 2026-")


def test_all_that_is_wrong_with_a_row_is_reported_at_once() -> None:
    (reason,) = reasons("region_id,score,occurred_at,sleep\nneck,12,yesterday,x\n")
    assert all(name in reason for name in ("region_id", "score", "occurred_at", "sleep"))


def test_lines_are_counted_as_an_editor_shows_them() -> None:
    head = "region_id,score,occurred_at,note\n"
    text = f'{head}{RIGHT},4,{MONDAY},"three\nlines\nlong"\n\n{RIGHT},99,{MONDAY},\n'
    assert [bad.line for bad in imported(text).bad] == [6]


def test_one_id_for_two_different_entries_is_a_bad_row() -> None:
    head = "entry_id,region_id,score,occurred_at\n"
    text = f"{head}e,{RIGHT},4,{MONDAY}\ne,{RIGHT},5,{MONDAY}\n"
    assert reasons(text) == ["3: id: “e” is already used for something else on line 2"]


def test_a_spot_cannot_lie_in_two_places() -> None:
    head = "spot_id,region_id,score,occurred_at\n"
    text = f"{head}s,{RIGHT},4,{MONDAY}\ns,front.quad.left,5,{MONDAY}\n"
    assert reasons(text) == [f"3: spot_id: the spot with this id is at {RIGHT} (right)"]


@pytest.mark.parametrize(
    ("columns", "values", "why"),
    [
        ("side", "left", f"side: {RIGHT} is the right side"),
        ("view", "front", f"view: {RIGHT} is on the back"),
        ("is_flare,state", "true,clear", "is_flare: only together with a score"),
        ("state", "maybe", "state: score, clear or skip, not “maybe”"),
        ("schema_version", "2", "schema_version: 1 at most. A newer Unknot wrote this"),
        ("x,y", "0.5,", "y: a number from 0 to 1, not “”"),
        (
            "referred_to",
            "back.wing.left",
            "referred_to: “back.wing.left” isn’t a place on the body",
        ),
    ],
)
def test_cells_that_contradict_each_other_are_bad(columns: str, values: str, why: str) -> None:
    score = "" if "clear" in values else "4"
    text = f"region_id,score,occurred_at,{columns}\n{RIGHT},{score},{MONDAY},{values}\n"
    (reason,) = reasons(text)
    assert reason.startswith(f"2: {why}")


def test_semicolons_between_cells_and_a_byte_order_mark_are_understood() -> None:
    text = "\ufeff" + f"{HEADER}{RIGHT},4,{MONDAY}\n".replace(",", ";")
    assert len(imported(text).archive.entries) == 1


def test_columns_we_do_not_know_are_named_and_left_unread() -> None:
    found = imported(f"region_id,score,occurred_at,Mood\n{RIGHT},4,{MONDAY},fine\n")
    assert (found.unknown, found.bad) == (("mood",), ())


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "region_id, occurred_at and score"),
        (b"name,age\nAda,36\n", "Missing: region_id, occurred_at, score"),
        (b"\x89PNG\r\n\x1a\n\x00\xff", "isn’t UTF-8 text"),
        (b"region_id,score,score,occurred_at\n", "has score twice"),
        (b"spot_id,onset,peak\n", "worked out from your journal"),
    ],
)
def test_a_foreign_file_is_refused_whole(content: bytes, words: str) -> None:
    with pytest.raises(StorageError, match=words):
        imported(content)


def test_a_note_of_two_hundred_thousand_characters_comes_back() -> None:
    long = Archive((spot(),), (entry(4),))
    text = exported(long).decode().replace(",,1\r\n", f",{'é' * 200_000},1\r\n")
    assert len(imported(text).archive.entries[0].note) == 200_000


@given(names)
def test_a_name_is_never_read_as_another(name: str) -> None:
    archive = Archive((spot(name=name),), (entry(4),))
    assert imported(exported(archive)).archive.spots[0].name == name


def test_every_column_is_one_the_import_understands() -> None:
    assert imported(exported(Archive((spot(),), (entry(4),)))).unknown == ()
    assert len(set(COLUMNS)) == 22
