"""Whether a loss would be noticed."""

from __future__ import annotations

from tests.reliability.promises import Promises, SpotOfTab, key_of

LOG, IMPORT, TAB = "unknot log", "unknot import", "web socket"
SPOT = SpotOfTab("spot", "Left jaw")


def test_what_was_acknowledged_and_is_not_there_is_lost() -> None:
    promises = Promises()
    for note in ("one", "two"):
        attempt = promises.attempt(LOG, note)
        attempt.acknowledged = attempt.over = True
    assert promises.missing({"a": "one"}) == 1
    assert promises.tally(LOG) == (2, 2, 1, 0)


def test_what_was_not_acknowledged_may_be_there_or_not() -> None:
    promises = Promises()
    for note in ("one", "two"):
        promises.attempt(LOG, note).over = True
    assert promises.missing({"a": "one"}) == 0


def test_what_was_there_once_has_to_stay_though_it_was_not_acknowledged() -> None:
    promises = Promises()
    promises.attempt(LOG, "one")
    assert promises.missing({"a": "one"}, frozenset({"break"})) == 0
    assert promises.entries() == {"a"}
    assert promises.missing({}) == 2
    assert promises.missing({}) == 0, "a loss is counted once"


def test_an_import_is_there_as_a_whole_or_not_at_all() -> None:
    promises = Promises()
    half = promises.attempt(IMPORT, "row 1", "row 2")
    promises.attempt(IMPORT, "row 3", "row 4").over = True
    half.over = True
    assert promises.missing({"a": "row 1"}) == 1
    assert promises.tally(IMPORT) == (4, 0, 0, 1)


def test_a_tapped_score_differs_from_another_of_the_same_number() -> None:
    promises = Promises()
    six = key_of(SPOT.id, 6)
    first = promises.attempt(TAB, six)
    assert promises.missing({"a": six}) == 0
    first.acknowledged = first.over = True
    unsaid, told = promises.attempt(TAB, six), promises.attempt(TAB, six)
    unsaid.over = told.over = told.acknowledged = True
    assert promises.missing({"a": six}) == 1
    assert promises.tally(TAB) == (3, 2, 1, 0)


def test_while_it_is_open_whether_a_score_was_saved_no_other_is_mistaken_for_it() -> None:
    promises = Promises()
    unsaid = promises.attempt(TAB, key_of(SPOT.id, 6))
    unsaid.over = True  # its server was killed
    assert promises.awaits(key_of(SPOT.id, 6))
    assert not promises.awaits(key_of(SPOT.id, 5))
    assert promises.missing({}) == 0
    assert not promises.awaits(key_of(SPOT.id, 6)), "a look has settled it"


def test_an_entry_that_nobody_wrote_is_noticed() -> None:
    promises = Promises()
    promises.attempt(LOG, "one").over = True
    assert promises.missing({"a": "one", "b": "one"}) == 1
    assert promises.unasked == 1
