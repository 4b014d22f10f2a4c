"""Tables that a spreadsheet saved, or that a person typed by hand, in any language."""

from __future__ import annotations

import csv
import io
from datetime import UTC

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import NotAllowed, StorageError
from app.domain.import_export.archive import Archive
from app.domain.import_export.text_encoding import Encoding
from app.domain.journal.entry import Entry, Scored
from app.export.csv_export import CsvExporter
from tests.domain.journal_values import entry, spot
from tests.examples import examples
from tests.export.journals import NOW, archives
from tests.export.tables import HEADER, RIGHT, imported, rows


def saved_by_a_spreadsheet(
    content: bytes, yes: str, no: str, delimiter: str, encoding: str, first: str = ""
) -> bytes:
    """Our export after it was opened and saved: its booleans, decimal comma, separators."""
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    head = rows[0]
    text = io.StringIO(newline="")
    text.write(first)
    writer = csv.writer(text, delimiter=delimiter)
    writer.writerow([*(name.upper() for name in head), "", ""])
    for row in rows[1:]:
        cells = dict(zip(head, row, strict=True))
        cells["is_flare"] = yes if cells["is_flare"] == "true" else no
        cells |= {name: cells[name].replace(".", ",") for name in ("x", "y")}
        writer.writerow([*cells.values(), "", ""])
    text.write(delimiter * (len(head) + 1) + "\r\n")
    return text.getvalue().encode(encoding)


@pytest.mark.parametrize(
    ("yes", "no", "delimiter", "encoding", "first"),
    [
        ("WAHR", "FALSCH", ";", "utf-8-sig", ""),
        ("WAHR", "FALSCH", ";", "utf-8", "sep=;\r\n"),
        ("VRAI", "FAUX", ";", "utf-8", ""),
        ("VERDADERO", "FALSO", ";", "utf-8", ""),
        ("VERO", "FALSO", "\t", "utf-16", ""),
        ("VERDADEIRO", "FALSO", "\t", "utf-8", ""),
        ("WAAR", "ONWAAR", ";", "utf-8", ""),
        ("PRAWDA", "FAŁSZ", ";", "utf-16", "sep=;\r\n"),
        ("TRUE", "FALSE", ",", "utf-8-sig", ""),
    ],
)
@given(archives())
@examples(12)
def test_an_export_saved_by_a_spreadsheet_comes_back_the_same(
    yes: str, no: str, delimiter: str, encoding: str, first: str, archive: Archive
) -> None:
    exported = CsvExporter().files(archive, "journal", NOW)[0].content
    found = imported(saved_by_a_spreadsheet(exported, yes, no, delimiter, encoding, first))
    assert found.bad == ()
    assert found.unknown == ()
    assert found.archive.entries == archive.entries
    places = {each.id: each.at for each in archive.spots}
    assert all(each.at == places[each.id] for each in found.archive.spots)


def test_windows_1252_is_read_and_reported() -> None:
    text = f"region_id;score;occurred_at;note\n{RIGHT};4;2026-03-02T09:00:00Z;Schön – müde €\n"
    found = imported(text.encode("cp1252"))
    assert [each.note for each in found.archive.entries] == ["Schön – müde €"]
    assert found.assumed.encoding is Encoding.WINDOWS_1252


def test_a_damaged_place_in_utf_8_is_no_windows_1252() -> None:
    content = f"{HEADER.strip()},note\n{RIGHT},4,2026-03-02T09:00:00Z,Schön\n".encode()
    with pytest.raises(StorageError, match=r"isn’t UTF-8 text \(see line 3\)"):
        imported(content + f"{RIGHT},4,2026-03-02T09:00:00Z,".encode() + b"\xff\xfa\n")


def test_names_of_columns_may_be_written_as_people_write_them() -> None:
    found = imported(f"Region ID; Score ;Occurred-At;\n{RIGHT};4,0;2026-03-02T09:00:00Z;\n")
    assert (found.bad, found.unknown, len(found.archive.entries)) == ((), (), 1)


def test_rows_that_a_spreadsheet_put_into_one_cell_each_are_read_all_the_same() -> None:
    text = f'{HEADER.strip()},note\n"{RIGHT},4,2026-03-02T09:00:00Z,""tight, dull"""\n'
    (entry,) = imported(text).archive.entries
    assert entry.note == "tight, dull"


WITH_NOTE = "region_id,score,occurred_at,note\n"


@pytest.mark.parametrize("broken", range(1, 99, 7))
@pytest.mark.parametrize("quoted", [True, False])
def test_a_quotation_mark_that_is_never_closed_costs_its_own_row_only(
    broken: int, quoted: bool
) -> None:
    lines = rows(100)
    if not quoted:
        lines = [line.replace('"', "") for line in lines]
    lines[broken] = f'{RIGHT},4,2026-03-03T09:00:00Z,"ouch\n'
    found = imported(WITH_NOTE + "".join(lines))
    assert [(bad.line, bad.reason) for bad in found.bad] == [
        (broken + 2, "the quotation marks don’t match")
    ]
    notes = [each.note for each in found.archive.entries]
    assert notes == [f"note {n}" for n in range(100) if n != broken]


def test_a_note_of_several_lines_that_is_never_closed_goes_as_one_row() -> None:
    lines = rows(5)
    lines[2] = f'{RIGHT},4,2026-03-03T09:00:00Z,"one\ntwo\nthree\n'
    found = imported(WITH_NOTE + "".join(lines))
    assert [(bad.line, bad.reason) for bad in found.bad] == [
        (4, "the quotation marks don’t match, up to line 6")
    ]
    assert len(found.archive.entries) == 4


def test_notes_of_several_lines_go_on_working_beside_a_broken_row() -> None:
    lines = rows(6)
    lines[1] = f'{RIGHT},4,2026-03-03T09:00:00Z,"ouch\n'
    lines[4] = f'{RIGHT},4,2026-03-03T10:00:00Z,"said ""no"",\nand\n\nagain"\n'
    found = imported(WITH_NOTE + "".join(lines))
    assert [bad.line for bad in found.bad] == [3]
    assert 'said "no",\nand\n\nagain' in [each.note for each in found.archive.entries]


def test_quotation_marks_open_everywhere_are_refused_before_they_take_forever() -> None:
    with pytest.raises(StorageError, match="that’s never closed"):
        imported(WITH_NOTE + 'a",4,"b\n' * 2_000)


@given(archives(), st.data())
@examples(40)
def test_a_lost_quotation_mark_never_costs_rows_that_were_whole(
    archive: Archive, data: st.DataObject
) -> None:
    """Whatever is in the notes: a row before the harm is always read."""
    text = CsvExporter().files(archive, "journal", NOW)[0].content.decode("utf-8-sig")
    marks = [at for at, char in enumerate(text) if char == '"']
    if not marks:
        return
    at = data.draw(st.sampled_from(marks))
    try:
        found = imported(text[:at] + text[at + 1 :])
    except (StorageError, NotAllowed):
        return
    before = [each for each in archive.entries if _ends_before(text, each, at)]
    assert [each for each in found.archive.entries if each in before] == before


def _ends_before(text: str, one: Entry, at: int) -> bool:
    following = text.find("\r\n", text.find(one.id))
    return one.note == "" and following < at


def test_a_flare_in_any_language_is_a_flare() -> None:
    whole = CsvExporter().files(Archive((spot(),), (entry(4),)), "journal", NOW)[0].content
    found = imported(whole.replace(b",false,", b",WAHR,"))
    (one,) = found.archive.entries
    assert isinstance(one.reading, Scored)
    assert one.reading.flare
    assert one.recorded_at.tzinfo is UTC
