"""Everything as JSON, out and back in."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, time

import pytest
from hypothesis import given

from app import paths
from app.content_loader import load_content
from app.domain.body import SpotId
from app.domain.breaks import BreakEvent, BreakId, BreakSettings, LoggedEvent
from app.domain.breaks.event_reasons import SkipReason
from app.domain.breaks.events import BreakDue, BreakSkipped
from app.domain.errors import StorageError
from app.domain.holds import CheckIn, NotFaded, NotRated, RoundDone
from app.domain.import_export.archive import Archive, NotIncluded, ParsedImport
from app.domain.import_export.comparison import compare
from app.domain.journal.entry import Score
from app.domain.safety import Answered, No, NotScreened, QuestionId, Screened
from app.domain.settings import EveningCheckIn, Settings, ThemeChoice, ZoneFrom
from app.export.archive_json import JsonExporter
from app.export.json_import import JsonImporter
from app.storage import serialization
from tests.domain.holds.examples import held
from tests.domain.journal_values import entry, spot
from tests.examples import examples
from tests.export.journals import NOW, archives

LIBRARY = load_content(paths.shipped("data"))
CHOSEN = Settings(
    reminders=BreakSettings("Europe/Berlin", interval_minutes=50),
    zone_from=ZoneFrom.PERSON,
    checkin=EveningCheckIn.OFF,
    checkin_at=time(21, 30),
    look=ThemeChoice.DARK,
)
ANSWERED = Screened(NOW, (Answered(QuestionId("fracture"), No()),))
SKIPPED = LoggedEvent("l2", BreakEvent(NOW, BreakSkipped(SkipReason.CHOSEN), BreakId("b1")))


def exported(archive: Archive) -> str:
    return JsonExporter(serialization).files(archive, "all", NOW)[0].content.decode()


def imported(text: str, here: Archive = Archive()) -> ParsedImport:  # noqa: B008 - a value
    return JsonImporter(serialization, LIBRARY).read(text.encode(), here, NOW)


def reasons(text: str) -> list[str]:
    return [f"{bad.line}: {bad.reason}" for bad in imported(text).bad]


@given(archives())
@examples(60)
def test_what_is_exported_comes_back_exactly(archive: Archive) -> None:
    found = imported(exported(archive))
    assert found == ParsedImport(archive, written_at=NOW)
    offsets = [e.occurred_at.isoformat() for e in archive.entries]
    assert [e.occurred_at.isoformat() for e in found.archive.entries] == offsets


def test_the_level_set_in_a_hold_comes_back_and_a_different_one_is_a_difference() -> None:
    once = RoundDone(30.0, 30.0, NotFaded(), (CheckIn.SAME,), Score(4))
    hold = replace(held(100.0), rounds=(once, replace(once, level=NotRated())))
    archive = Archive(holds=(hold,))
    assert imported(exported(archive)) == ParsedImport(archive, written_at=NOW)
    other = Archive(holds=(replace(hold, rounds=(replace(once, level=Score(5)),)),))
    assert compare(imported(exported(archive)), archive).differences == ()
    assert len(compare(imported(exported(other)), archive).differences) == 1


def test_a_hold_that_an_older_program_exported_without_a_level_comes_back_too() -> None:
    archive = Archive(holds=(held(100.0),))
    text = exported(archive)
    older = text.replace(',"level":{"is":"NotRated"}', "")
    assert older != text
    assert imported(older).archive == archive


def test_settings_safety_answers_and_the_break_log_come_back_too() -> None:
    due = LoggedEvent("l1", BreakEvent(NOW, BreakDue(NOW), BreakId("b1")))
    archive = Archive(break_events=(due, SKIPPED), settings=CHOSEN, screening=ANSWERED)
    assert imported(exported(archive)) == ParsedImport(archive, written_at=NOW)


def test_a_break_log_with_the_rule_that_older_programs_wrote_comes_back_too() -> None:
    text = exported(Archive(break_events=(SKIPPED,)))
    older = text.replace('"what":', '"rule":"R8","what":')
    assert older != text
    assert imported(older).archive.break_events == (SKIPPED,)


def test_the_file_says_what_it_is_and_is_plain_json() -> None:
    whole = json.loads(exported(Archive((spot(),), (entry(4),))))
    assert (whole["format"], whole["schema_version"]) == ("unknot", 1)
    assert whole["entries"][0]["reading"] == {"is": "Scored", "score": 4, "flare": False}


def test_a_bad_item_is_reported_with_its_line() -> None:
    text = exported(Archive((spot(),), (entry(4, name="e1"), entry(5, name="e2"))))
    damaged = text.replace('"score":5', '"score":50')
    line = 1 + damaged[: damaged.index('"score":50')].count("\n")
    (reason,) = reasons(damaged)
    assert reason.startswith(f"{line}: We can’t read This item (")
    assert "a whole number from 0 to 10" in reason
    assert [e.id for e in imported(damaged).archive.entries] == ["e1"]


def test_an_entry_without_its_spot_is_bad_unless_the_spot_is_here() -> None:
    text = exported(Archive(entries=(entry(4),)))
    assert reasons(text) == ["7: spot: “s1” isn’t in this file, or in your journal"]
    assert imported(text, Archive((spot(),))).bad == ()


def test_an_entry_of_the_future_is_bad() -> None:
    later = datetime(2027, 1, 1, tzinfo=UTC)
    (reason,) = reasons(exported(Archive((spot(),), (entry(4, at=later),))))
    assert reason.endswith("time: not in the future")


def test_one_id_for_two_different_things_is_bad_and_for_the_same_thing_is_one() -> None:
    twice = Archive((spot(),), (entry(4), entry(4)))
    assert len(imported(exported(twice)).archive.entries) == 1
    (reason,) = reasons(exported(Archive((spot(),), (entry(4), entry(5)))))
    assert "already used for something else" in reason


def test_settings_that_could_not_be_chosen_are_bad() -> None:
    text = exported(Archive(settings=CHOSEN))
    (reason,) = reasons(text.replace('"long_exhale"', '"box"'))
    assert "breathing: one of long_exhale" in reason
    assert imported(text.replace('"long_exhale"', '"box"')).archive.settings == NotIncluded()


def test_parts_we_do_not_know_are_named_and_left_unread() -> None:
    found = imported(exported(Archive()).replace('"spots":[', '"pets":["cat"],\n"spots":['))
    assert (found.unknown, found.bad) == (("pets",), ())


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "damaged, or isn’t JSON: we can’t read it from line 1"),
        ("{}", "not an Unknot export"),
        ('{"format":"other"}', "not an Unknot export"),
        (
            '{"format":"unknot","schema_version":2}',
            "version 2, and your Unknot reads up to version 1",
        ),
        ('{"format":"unknot","schema_version":"1"}', "Update Unknot"),
        ('{"format":"unknot",\n"spots":[\n{"id":', "line 3"),
        ('{"format":"unknot"} trailing', "line 1"),
        ('{"entries":' + "[" * 50_000, "nested too deeply"),
    ],
)
def test_a_foreign_or_damaged_file_is_refused_whole(text: str, words: str) -> None:
    with pytest.raises(StorageError, match=words):
        imported(text)


def test_an_export_cut_off_anywhere_is_refused_whole() -> None:
    text = exported(Archive((spot(),), (entry(4), entry(5, name="e2")), settings=CHOSEN)).rstrip()
    for end in range(0, len(text) - 1, 7):
        with pytest.raises(StorageError):
            imported(text[:end])


def test_settings_come_along_only_where_none_were_chosen() -> None:
    found = ParsedImport(Archive(settings=CHOSEN))
    assert compare(found, Archive()).new.settings == CHOSEN
    assert compare(found, Archive(settings=Settings(look=ThemeChoice.LIGHT))).new == Archive()


def test_of_two_safety_answers_the_later_counts() -> None:
    earlier = Screened(datetime(2026, 1, 1, tzinfo=UTC), ())
    assert compare(ParsedImport(Archive(screening=ANSWERED)), Archive()).new.screening == ANSWERED
    newer = compare(ParsedImport(Archive(screening=ANSWERED)), Archive(screening=earlier))
    assert newer.new.screening == ANSWERED
    older = compare(ParsedImport(Archive(screening=earlier)), Archive(screening=ANSWERED))
    assert older.new.screening == NotScreened()


def test_a_line_of_the_break_log_that_is_here_is_not_taken_again() -> None:
    found = ParsedImport(Archive(break_events=(SKIPPED,)))
    assert compare(found, Archive(break_events=(SKIPPED,))).new.break_events == ()


BROKEN = "\\ud800"


@pytest.mark.parametrize(
    ("good", "bad", "why"),
    [
        ('"id":"e1"', f'"id":"{BROKEN}"', "broken characters"),
        ('"note":""', f'"note":"{BROKEN}"', "broken characters"),
        ('"triggers":[]', f'"triggers":["{BROKEN}"]', "broken characters"),
        ('"note":""', f'"note":"","{BROKEN}":1', "broken characters"),
        ('"score":4', '"score":NaN', "NaN isn’t a number"),
        ('"score":4', '"score":1e999', "1e999 isn’t a number"),
        ('"score":4', '"score":-Infinity', "-Infinity isn’t a number"),
        ('"score":4', '"score":' + "9" * 6000, "isn’t a number we can use"),
        ('"score":4', '"score":true', "True is not int"),
        ('"score":4', '"score":4,"score":5', "it has “score” twice"),
        ('"id":"e1"', '"id":"e1","id":"e2"', "it has “id” twice"),
        ('"id":"e1"', '"id":""', "id: one line"),
        ('"id":"e1"', '"id":"a\\u0000b"', "id: one line"),
        ('"id":"e1"', f'"id":"{"x" * 10_000}"', "id: one line"),
        ('"recorded_at":"2', '"recorded_at":"0001-01-01T00:00:00+14:00","x":"2', "people live in"),
        ('"recorded_at":"2', '"recorded_at":"9999-12-31T23:59:59-12:00","x":"2', "people live in"),
        ('"note":""', '"note":{}', "is not str"),
        ('"note":""', '"note":' + "[" * 300 + "]" * 300, "is not str"),
    ],
)
def test_an_item_that_nobody_could_have_written_is_a_bad_row(good: str, bad: str, why: str) -> None:
    text = exported(Archive((spot(),), (entry(4, name="e1"), entry(5, name="whole"))))
    assert good in text
    (reason,) = reasons(text.replace(good, bad, 1))
    assert why in reason
    found = imported(text.replace(good, bad, 1)).archive
    assert [each.id for each in found.entries] == ["whole"]


@pytest.mark.parametrize("name", ["entries", "format"])
def test_a_part_that_is_there_twice_is_refused_as_nobody_knows_which_counts(name: str) -> None:
    text = exported(Archive((spot(),), (entry(4),)))
    with pytest.raises(StorageError, match=f"has “{name}” twice"):
        imported(text.replace("{", f'{{"{name}":[],', 1))


def test_what_spreadsheets_and_editors_do_to_the_encoding_does_no_harm() -> None:
    archive = Archive((spot(),), (entry(4),))
    text = exported(archive)
    for content in ("\ufeff" + text).encode(), text.encode("utf-16"):
        found = JsonImporter(serialization, LIBRARY).read(content, Archive(), NOW)
        assert found.archive == archive


def test_one_id_for_a_spot_and_an_entry_means_two_things() -> None:
    archive = Archive((spot(id="same"),), (replace(entry(4, name="same"), spot=SpotId("same")),))
    assert imported(exported(archive)) == ParsedImport(archive, written_at=NOW)
