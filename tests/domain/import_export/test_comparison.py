"""What a file brings, where it differs, and what was removed here before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest

from app.domain.body import SpotId
from app.domain.habits.due_states import DueAnswer, NotToday
from app.domain.habits.plan import HabitPlan, PlanSince
from app.domain.habits.record import HabitRecord, HoldRested, record
from app.domain.import_export.archive import Archive, Excerpt, NotesChoice, ParsedImport
from app.domain.import_export.comparison import Difference, ImportPreview, Newer, Version, compare
from app.domain.import_export.removals import Deleted, NeverStored, Presence, Stored
from app.domain.journal.entry import Clear, Entry
from app.domain.recurrence import Correction, CorrectionId, MarkFlare
from app.domain.safety import Answered, No, QuestionId, Screened
from app.domain.settings import Settings, ThemeChoice, Welcome
from tests.domain.habits.examples import spot_plan
from tests.domain.journal_values import NOON, entry, spot

NECK, BACK = spot(), spot("Lower back", "back.ql.left", "s2")
LATER, LATEST = NOON + timedelta(hours=1), NOON + timedelta(hours=2)
READ = NOON + timedelta(days=1)
FLARE = Correction(CorrectionId("c1"), SpotId("s1"), NOON, MarkFlare(NOON.date(), NOON.date()))

Past = Mapping[tuple[str, str], Presence]


def brought(
    file: Archive, here: Archive, past: Past | None = None,
    missing_fields: frozenset[str] = frozenset(), written: datetime = LATER,
) -> ImportPreview:  # fmt: skip
    """`file`, written at `written`, compared with `here`, of which `past` is known."""
    known = past or {}
    found = ParsedImport(file, missing_fields=missing_fields, written_at=written)
    return compare(found, here, lambda kind, id: known.get((kind, id), NeverStored()), READ)


def test_what_says_something_else_differs_and_stays_unless_the_file_is_wanted() -> None:
    here, file = Archive((NECK,), (entry(8),)), Archive((NECK,), (entry(4),))
    incoming = brought(file, here)
    assert incoming.differences == (
        Difference(entry(8), entry(4), Newer.UNKNOWN, "Right top of the shoulder"),
    )
    assert (incoming.new, incoming.already_here) == (Archive(), 0)
    assert incoming.wanted(Version.HERE) == Archive()
    assert incoming.wanted(Version.FILE) == Archive(entries=(entry(4),))


@pytest.mark.parametrize(
    ("written_here", "newer"), [(LATEST, Newer.HERE), (NOON, Newer.UNKNOWN), (LATER, Newer.UNKNOWN)]
)
def test_what_was_saved_here_after_the_file_was_written_is_newer(
    written_here: datetime, newer: Newer
) -> None:
    past = {("entries", "e1"): Stored(written_here)}
    incoming = brought(Archive((NECK,), (entry(4),)), Archive((NECK,), (entry(8),)), past)
    assert [each.newer for each in incoming.differences] == [newer]


def test_a_spot_put_away_in_the_file_after_it_was_saved_here_is_newer_there() -> None:
    file = Archive((replace(NECK, archived=LATER),))
    incoming = brought(file, Archive((NECK,)), {("spots", "s1"): Stored(NOON)}, written=LATEST)
    assert [each.newer for each in incoming.differences] == [Newer.FILE]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Archive((NECK,)), Archive((replace(NECK, name="Neck"),))),
        (Archive((NECK,)), Archive((replace(NECK, archived=LATER),))),
        (
            Archive((NECK,), corrections=(FLARE,)),
            Archive((NECK,), corrections=(replace(FLARE, made_at=LATER),)),
        ),
        (
            Archive(settings=Settings(look=ThemeChoice.DARK)),
            Archive(settings=Settings(look=ThemeChoice.LIGHT)),
        ),
        (Archive((NECK,), (entry(4),)), Archive((NECK,), (entry(Clear()),))),
    ],
)
def test_each_kind_can_differ_and_the_files_version_can_be_had(
    one: Archive, other: Archive
) -> None:
    assert len(brought(other, one).differences) == 1
    wanted = brought(other, one).wanted(Version.FILE)
    assert brought(other, one).wanted(Version.HERE) == Archive()
    assert wanted in (replace(other, spots=()), other)


def test_one_instant_on_two_local_dates_is_not_the_same() -> None:
    moved = NOON.astimezone(timezone(timedelta(hours=13)))
    incoming = brought(Archive((NECK,), (entry(4, moved),)), Archive((NECK,), (entry(4),)))
    assert len(incoming.differences) == 1


def test_when_an_entry_was_recorded_never_changes() -> None:
    file = Archive((NECK,), (entry(4, recorded=LATER),))
    assert brought(file, Archive((NECK,), (entry(4),))).differences == ()
    changed = brought(file, Archive((NECK,), (entry(5),))).wanted(Version.FILE)
    assert changed.entries == (entry(4),)


def test_fields_a_file_does_not_have_are_no_difference() -> None:
    here = Archive((NECK,), (replace(entry(4), note="a long day"),))
    assert len(brought(Archive((NECK,), (entry(4),)), here).differences) == 1
    assert (
        brought(Archive((NECK,), (entry(4),)), here, missing_fields=frozenset({"note"})).differences
        == ()
    )
    part = Archive((NECK,), (entry(4),), excerpt=Excerpt(notes=NotesChoice.LEFT_OUT))
    assert brought(part, here).differences == ()
    changed = brought(replace(part, entries=(entry(5),)), here).wanted(Version.FILE)
    assert [each.note for each in changed.entries] == ["a long day"]


def test_being_welcomed_is_no_difference_of_settings_and_is_kept() -> None:
    here = Archive(settings=Settings(look=ThemeChoice.DARK, welcome=Welcome.DONE))
    assert brought(Archive(settings=Settings(look=ThemeChoice.DARK)), here).differences == ()
    wanted = brought(Archive(settings=Settings(look=ThemeChoice.LIGHT)), here).wanted(Version.FILE)
    assert wanted.settings == Settings(look=ThemeChoice.LIGHT, welcome=Welcome.DONE)


def test_older_safety_answers_are_never_taken() -> None:
    older, newer = (Screened(at, (Answered(QuestionId("q"), No()),)) for at in (NOON, LATER))
    incoming = brought(Archive(screening=older), Archive(screening=newer))
    assert incoming.wanted(Version.FILE) == Archive()


# What was removed here.

GONE = {("entries", "e1"): Deleted(LATER)}


def test_a_removed_entry_stays_removed_unless_the_file_is_wanted() -> None:
    incoming = brought(Archive((NECK,), (entry(4),)), Archive((NECK,)), GONE)
    assert incoming.new == Archive()
    assert incoming.removed == Archive(entries=(entry(4),))
    assert incoming.wanted(Version.FILE) == Archive(entries=(entry(4),))


def test_a_removed_entry_comes_back_when_the_files_was_recorded_later() -> None:
    late = entry(4, recorded=LATEST)
    assert brought(Archive((NECK,), (late,)), Archive((NECK,)), GONE).new.entries == (late,)


def test_a_row_that_does_not_say_when_it_was_recorded_is_not_taken_for_later() -> None:
    by_hand = entry(4, recorded=READ)
    assert brought(Archive((NECK,), (by_hand,)), Archive((NECK,)), GONE).new == Archive()


SPOT_GONE = {("spots", "s1"): Deleted(LATER)}


def test_a_removed_spot_stays_removed_with_everything_of_it() -> None:
    file = Archive((NECK, BACK), (entry(4),), (FLARE,))
    incoming = brought(file, Archive((BACK,)), SPOT_GONE)
    assert incoming.new == Archive()
    assert incoming.removed == Archive((NECK,), (entry(4),), (FLARE,))
    assert incoming.wanted(Version.FILE) == Archive((NECK,), (entry(4),), (FLARE,))


def test_a_removed_spot_comes_back_for_an_entry_from_after_its_removal() -> None:
    old, late = entry(4), entry(5, name="e2", recorded=LATEST)
    incoming = brought(Archive((NECK,), (old, late)), Archive(), SPOT_GONE)
    assert incoming.new == Archive((NECK,), (old, late))


def _moved(*entries: Entry) -> tuple[Entry, ...]:
    return tuple(replace(each, spot=SpotId("s2")) for each in entries)


def test_what_is_new_of_a_merged_spot_goes_to_the_spot_it_went_into() -> None:
    earlier = replace(NECK, opened=NOON - timedelta(days=9))
    merged = replace(BACK, opened=earlier.opened)
    here = Archive((merged,), _moved(entry(4)))
    fresh = entry(6, name="e2", recorded=LATEST)
    incoming = brought(Archive((earlier, BACK), (entry(4), fresh), (FLARE,)), here, SPOT_GONE)
    assert incoming.new == Archive((), _moved(fresh), (replace(FLARE, spot=SpotId("s2")),))
    assert (incoming.differences, incoming.removed) == ((), Archive())
    assert incoming.merged == (("Right top of the shoulder", "Lower back"),)
    assert incoming.already_here == 1


def test_what_was_planned_and_said_of_a_merged_spot_is_that_of_the_spot_it_went_into() -> None:
    def noted(spot_id: str) -> tuple[HabitRecord, ...]:
        plan = PlanSince(NOON.date(), HabitPlan((replace(spot_plan(), spot=SpotId(spot_id)),)))
        said = DueAnswer(SpotId(spot_id), NOON.date(), NotToday())
        rested = HoldRested(SpotId(spot_id), NOON.date() + timedelta(days=1))
        return tuple(record(each, NOON) for each in (plan, said, rested))

    here = Archive((BACK,), _moved(entry(4)), habits=noted("s2")[:2])
    incoming = brought(Archive((NECK, BACK), (entry(4),), habits=noted("s1")), here, SPOT_GONE)
    assert (incoming.new, incoming.differences) == (Archive(habits=noted("s2")[2:]), ())


def test_a_merge_is_not_taken_apart_by_the_files_version() -> None:
    here = Archive((BACK,), _moved(entry(8)))
    wanted = brought(Archive((NECK, BACK), (entry(4),)), here, SPOT_GONE).wanted(Version.FILE)
    assert wanted == Archive(entries=_moved(entry(4)))


def test_what_was_put_elsewhere_stays_there_when_its_spot_is_gone() -> None:
    third = spot("Calf", "back.soleus.left", "s3")
    one, two = entry(4), entry(5, name="e2")
    here = Archive((BACK, third), (*_moved(one), replace(two, spot=SpotId("s3"))))
    incoming = brought(Archive((NECK,), (one, two)), here, SPOT_GONE)
    assert (incoming.differences, incoming.already_here) == ((), 2)
    assert incoming.removed == Archive((NECK,))


def test_a_spot_that_never_was_here_is_new_although_its_entries_lie_elsewhere() -> None:
    incoming = brought(Archive((NECK,), (entry(4),)), Archive((BACK,), _moved(entry(4))))
    assert incoming.new == Archive((NECK,))
    assert len(incoming.differences) == 1
