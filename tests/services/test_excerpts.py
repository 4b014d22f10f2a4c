"""A part of a journal is exported: nothing from outside it is in the file."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import assume, given
from hypothesis import strategies as st

from app.domain.body import SpotId
from app.domain.import_export.archive import Archive, Excerpt, NotesChoice
from app.domain.import_export.comparison import Version
from app.domain.settings import Settings
from app.services.import_export import ImportExport
from tests.domain.journal_values import NOON, entry, spot
from tests.examples import examples
from tests.export.journals import archives
from tests.graph import graph


@given(archives(), st.dates(date(1900, 1, 1), date(2026, 5, 30)), st.sampled_from(["json", "csv"]))
@examples(30)
async def test_bringing_a_part_into_the_whole_changes_nothing(
    archive: Archive, last: date, format: str
) -> None:
    import_export = await _holding(archive)
    for notes in NotesChoice:
        for spots in ((), (SpotId("s0"),)):
            file = import_export.render(
                format, "part", Excerpt(last=last, spots=spots, notes=notes)
            )[0]
            assume(b"\0" not in file.content)  # which no table may have: see `file_kinds.py`
            incoming = import_export.preview(file.name, file.content)
            assert (incoming.new, incoming.differences) == (Archive(), ())
            await import_export.apply(incoming, version=Version.FILE)
            assert import_export.everything == archive


async def _holding(archive: Archive) -> ImportExport:
    made = graph()
    await made.store.spots.save(*archive.spots)
    await made.store.entries.save(*archive.entries)
    await made.store.corrections.save(*archive.corrections)
    await made.store.settings.put(Settings())
    return made.services.import_export


async def test_nothing_from_outside_a_part_is_in_any_of_its_files() -> None:
    secret, secret_spot = (
        "KeepThisAtHome",
        replace(spot("SecretPlace", "back.ql.left", "hidden-spot"), opened=NOON),
    )
    listed = tuple(
        replace(entry(2 + n, NOON - n * timedelta(days=1), f"entry-{n}"), note=f"{secret}-{n}")
        for n in range(5)
    )
    other = replace(entry(9, NOON, "entry-other", "hidden-spot"), note=f"{secret}-other")
    import_export = await _holding(Archive((spot(), secret_spot), (*listed, other)))
    today = NOON.date()
    part = Excerpt(today - timedelta(days=2), today - timedelta(days=1), (SpotId("s1"),))
    for format in import_export.formats:
        for file in import_export.render(format, "part", part):
            for outside in ("SecretPlace", "hidden-spot", "-other", "-0", "-3", "-4"):
                assert f"{secret}{outside}".encode() not in file.content
                assert f"entry{outside}".encode() not in file.content
            assert b"SecretPlace" not in file.content
    text = import_export.render("json", "part", part)[0].content.decode()
    assert f"{secret}-1" in text
    assert f"{secret}-2" in text
    without = replace(part, notes=NotesChoice.LEFT_OUT)
    for format in import_export.formats:
        for file in import_export.render(format, "part", without):
            assert secret.encode() not in file.content
