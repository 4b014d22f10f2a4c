"""Only some of what was said."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given

from app.domain.body import SpotId
from app.domain.journal.entry import Clear, Entry, Score, Scored, Skip
from app.domain.journal.entry_filter import EVERYTHING, EntryFilter, EntryKind, sifted
from tests.domain.journal_values import NOON, entry, journals

SORE, MILD = entry(3, name="sore"), entry(2, name="mild")
FLARE = entry(Scored(Score(1), flare=True), name="flare")
CLEAR, SKIP = entry(Clear(), name="clear"), entry(Skip(), name="skip")
NOTED = replace(entry(0, name="noted"), note="Long DAY at the desk")
BLANK = replace(entry(0, name="blank"), note="  \n")
LATER = entry(0, name="later", at=NOON - timedelta(days=1))
ALL = (SORE, MILD, FLARE, CLEAR, SKIP, NOTED, BLANK, LATER)


@given(journals)
def test_without_a_wish_everything_is_let_through(said: list[Entry]) -> None:
    assert sifted(said, EVERYTHING) == tuple(said)


@pytest.mark.parametrize(
    ("kind", "wanted"),
    [
        (EntryKind.SORE, (SORE, FLARE)),
        (EntryKind.FLARE, (FLARE,)),
        (EntryKind.CLEAR, (CLEAR,)),
        (EntryKind.NOTED, (NOTED,)),
        (EntryKind.LATER, (LATER,)),
    ],
)
def test_each_kind_is_what_it_says(kind: EntryKind, wanted: tuple[Entry, ...]) -> None:
    assert sifted(ALL, EntryFilter(kind=kind)) == wanted


def test_words_are_found_in_notes_whatever_their_case() -> None:
    assert sifted(ALL, EntryFilter(words=" long day ")) == (NOTED,)
    assert sifted(ALL, EntryFilter(words="moved")) == ()


def test_wishes_add_up() -> None:
    elsewhere = entry(8, name="e", spot="s2")
    assert sifted((*ALL, elsewhere), EntryFilter(SpotId("s2"), EntryKind.SORE)) == (elsewhere,)
