"""What counts when a file of another device says which versions it holds."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.body import Spot
from app.domain.habits.record import DayRan, HoursThen, record
from app.domain.import_export.archive import Archive, ParsedImport, RowError
from app.domain.import_export.comparison import ImportPreview, Newer, Version
from app.domain.import_export.merging import merge_by_revision
from app.domain.import_export.version_history import VersionHistory, greatest_by_device
from app.domain.journal.entry import Entry, TagId
from app.domain.journal.own_tags import OwnTag
from app.domain.revision import uid_for
from app.domain.settings import Settings, ThemeChoice
from tests.domain.journal_values import NOON, entry, spot

NECK, BACK = spot(), spot("Lower back", "back.ql.left", "s2")
READ = NOON + timedelta(days=1)
PHONE, COMPUTER = "aaaaaaaa", "cccccccc"


def rev(number: int, device: str) -> str:
    return f"{number:013d}-0000-{device}"


P1, P3, P5 = (rev(number, PHONE) for number in (1, 3, 5))
C2, C4, C6 = (rev(number, COMPUTER) for number in (2, 4, 6))


def journal(
    *said: tuple[Entry | Spot, str],
    gone: dict[tuple[str, str], str] | None = None,
    seen: tuple[str, ...] = (),
) -> Archive:
    """A journal of these things with their revs, of removals by kind and id, and what it has seen
    beside those.
    """
    revs = {
        ("entries" if isinstance(thing, Entry) else "spots", uid_for(kind_of(thing), thing.id)): at
        for thing, at in said
    }
    removals = {(kind, uid_for(kind, id)): at for (kind, id), at in (gone or {}).items()}
    known = greatest_by_device((*revs.values(), *removals.values(), *seen))
    return Archive(
        spots=tuple(thing for thing, _ in said if isinstance(thing, Spot)),
        entries=tuple(thing for thing, _ in said if isinstance(thing, Entry)),
        history=VersionHistory(revs, removals, known),
    )


def kind_of(thing: Entry | Spot) -> str:
    return "entries" if isinstance(thing, Entry) else "spots"


def merged(file: Archive, here: Archive) -> ImportPreview:
    return merge_by_revision(ParsedImport(file), here, READ)


def aside(found: ImportPreview, version: Version = Version.HERE) -> list[str]:
    return [at for _, _, at in found.merge.loses(version)]


SPOT = (NECK, P1)
OLD, EDITED, OTHER = entry(4), entry(8), entry(2)


def test_an_edit_on_the_other_device_is_taken_without_a_question() -> None:
    found = merged(journal(SPOT, (EDITED, P3), seen=(C2,)), journal(SPOT, (OLD, C2)))
    assert found.wanted(Version.HERE).entries == (EDITED,)
    assert found.merge.adopted == {("entries", "e1"): P3}
    assert (found.differences, aside(found)) == ((), [])


def test_an_edit_here_stays_when_the_file_has_what_it_was_before() -> None:
    found = merged(journal(SPOT, (OLD, P1)), journal(SPOT, (EDITED, C2)))
    assert found.wanted(Version.HERE) == Archive()
    assert not found.changes(Version.HERE)
    assert [(each.newer, each.on_both) for each in found.differences] == [(Newer.HERE, False)]
    assert found.wanted(Version.FILE).entries == (OLD,)
    assert found.merge.adopted == {}  # taken on purpose, it is a new version


@pytest.mark.parametrize(
    ("ours", "theirs", "kept", "lost"), [(C2, P3, (OTHER,), C2), (C4, P3, (), P3)]
)
def test_of_two_edits_the_later_counts_and_the_other_is_kept_aside(
    ours: str, theirs: str, kept: tuple[Entry, ...], lost: str
) -> None:
    found = merged(journal(SPOT, (OTHER, theirs)), journal(SPOT, (EDITED, ours)))
    assert found.wanted(Version.HERE).entries == kept
    assert aside(found) == [lost]
    (told,) = (*found.merge.updated, *found.differences)
    assert told.on_both


def test_the_files_version_of_two_edits_can_be_had_and_then_nothing_of_it_is_lost() -> None:
    found = merged(journal(SPOT, (OTHER, P3)), journal(SPOT, (EDITED, C4)))
    assert found.wanted(Version.FILE).entries == (OTHER,)
    assert aside(found, Version.FILE) == []


def test_the_same_edit_on_both_is_no_difference() -> None:
    found = merged(journal(SPOT, (EDITED, P3)), journal(SPOT, (EDITED, C4)))
    assert not found.changes(Version.HERE)
    assert found.already_here == 1


def test_what_was_deleted_there_is_deleted_here() -> None:
    gone = {("entries", "e1"): P3}
    found = merged(journal(SPOT, gone=gone, seen=(C2,)), journal(SPOT, (OLD, C2)))
    assert found.merge.deleted.entries == (OLD,)
    assert found.merge.removals == {("entries", uid_for("entries", "e1")): P3}
    assert aside(found) == []


def test_what_was_deleted_there_after_an_unseen_edit_here_is_kept_aside() -> None:
    found = merged(journal(SPOT, gone={("entries", "e1"): P3}), journal(SPOT, (EDITED, C2)))
    assert (found.merge.deleted.entries, aside(found)) == ((EDITED,), [C2])


def test_an_edit_beats_an_earlier_removal_on_the_other_device() -> None:
    found = merged(journal(SPOT, gone={("entries", "e1"): P3}), journal(SPOT, (EDITED, C4)))
    assert not found.changes(Version.HERE)
    back = merged(journal(SPOT, (EDITED, C4)), journal(SPOT, gone={("entries", "e1"): P3}))
    assert back.new.entries == (EDITED,)


def test_what_was_deleted_here_does_not_come_back_from_an_older_file() -> None:
    here = journal(SPOT, gone={("entries", "e1"): C4}, seen=(P1,))
    found = merged(journal(SPOT, (OLD, P1)), here)
    assert not found.changes(Version.HERE)
    assert found.removed.entries == (OLD,)
    assert found.wanted(Version.FILE).entries == (OLD,)


def test_a_removal_of_what_was_never_here_is_noted() -> None:
    found = merged(journal(SPOT, gone={("entries", "z"): P3}), journal(SPOT))
    assert found.merge.removals == {("entries", uid_for("entries", "z")): P3}
    assert not found.changes(Version.HERE)


def test_a_spot_comes_back_for_an_entry_that_the_other_device_did_not_know() -> None:
    here = journal((NECK, C2), (EDITED, C4))
    found = merged(journal(gone={("spots", "s1"): P5}, seen=(C2,)), here)
    assert (found.merge.deleted, found.merge.rewritten.spots) == (Archive(), (NECK,))
    back = merged(here, journal(gone={("spots", "s1"): P5}, seen=(C2,)))
    assert (back.new.spots, back.new.entries) == ((NECK,), (EDITED,))
    assert ("spots", "s1") not in back.merge.adopted


def test_a_merge_of_spots_there_moves_what_it_did_not_know() -> None:
    second = replace(OTHER, id=entry(2, name="e2").id)
    here = journal(SPOT, (BACK, P1), (OLD, P1), (second, C4))
    moved = replace(OLD, spot=BACK.id)
    file = journal((BACK, P3), (moved, P3), gone={("spots", "s1"): P3})
    found = merged(file, here)
    assert found.wanted(Version.HERE).entries == (moved,)
    assert found.merge.rewritten.entries == (replace(second, spot=BACK.id),)
    assert found.merge.deleted.spots == (NECK,)
    assert found.merged == ((NECK.name, BACK.name),)


def test_a_merge_of_spots_here_moves_what_the_file_says_of_the_removed_one() -> None:
    second = replace(OTHER, id=entry(2, name="e2").id)
    here = journal((BACK, C4), (replace(OLD, spot=BACK.id), C4), gone={("spots", "s1"): C4})
    found = merged(journal(SPOT, (BACK, P1), (OLD, P1), (second, P5)), here)
    assert found.wanted(Version.HERE).entries == (replace(second, spot=BACK.id),)
    assert found.merge.adopted == {}  # it is a version of its own
    assert found.new.spots == ()


def test_what_the_app_notes_every_day_is_no_change_on_both_devices() -> None:
    one, other = (record(DayRan(NOON.date(), hours), NOON) for hours in list(HoursThen)[:2])
    key = ("habits", uid_for("habits", one.id))
    here = Archive(habits=(one,), history=VersionHistory({key: C2}, {}, {COMPUTER: C2}))
    file = Archive(habits=(other,), history=VersionHistory({key: P3}, {}, {PHONE: P3}))
    found = merged(file, here)
    assert (found.wanted(Version.HERE).habits, aside(found)) == ((other,), [])


def test_a_tag_that_was_removed_there_stays_for_an_entry_here_that_has_it() -> None:
    tag = OwnTag(TagId("own-1"), "triggers", "Rain")
    said = replace(OLD, triggers=(tag.id,))
    key = ("own_tags", uid_for("own_tags", tag.id))
    base = journal(SPOT, (said, C4))
    here = replace(
        base, own_tags=(tag,), history=replace(base.history, revs={**base.history.revs, key: C2})
    )
    found = merged(journal(SPOT, gone={("own_tags", tag.id): P5}, seen=(C2,)), here)
    assert (found.merge.deleted.own_tags, found.merge.rewritten.own_tags) == ((), (tag,))


KEY = ("settings", uid_for("settings", "settings"))
LIGHT, DARK = Settings(look=ThemeChoice.LIGHT), Settings(look=ThemeChoice.DARK)


@pytest.mark.parametrize(
    ("ours", "theirs", "seen_here", "seen_there", "taken", "newer"),
    [
        (C2, P3, (C2,), (P3, C2), (DARK,), []),
        (C4, P3, (C4, P3), (P3,), (), [Newer.HERE]),
        (C4, P3, (C4,), (P3,), (), [Newer.UNKNOWN]),
    ],
)
def test_settings_follow_the_device_that_knew_the_others_and_else_stay(
    ours: str,
    theirs: str,
    seen_here: tuple[str, ...],
    seen_there: tuple[str, ...],
    taken: tuple[Settings, ...],
    newer: list[Newer],
) -> None:
    here = Archive(
        settings=LIGHT, history=VersionHistory({KEY: ours}, {}, greatest_by_device(seen_here))
    )
    file = Archive(
        settings=DARK, history=VersionHistory({KEY: theirs}, {}, greatest_by_device(seen_there))
    )
    found = merged(file, here)
    wanted = found.wanted(Version.HERE).settings
    assert tuple(each for each in (wanted,) if isinstance(each, Settings)) == taken
    assert [each.newer for each in found.differences] == newer


def test_the_journal_has_seen_what_the_file_has_seen_unless_rows_are_left_out() -> None:
    file, here = journal(SPOT, seen=(P5,)), journal(SPOT, (OLD, C2))
    assert merged(file, here).merge.seen == (C2, P5)
    broken = ParsedImport(file, bad=(RowError(7, "bad"),))
    assert merge_by_revision(broken, here, READ).merge.seen == ()
    assert merged(file, journal(SPOT, seen=(P5,))).merge.seen == ()
