"""Journals of one spot, written as one line: one word a day.

`3` is a score, `5f` a score called a flare, `c` a clear mark, `s` a skip, `.` silence, and
`2+5` two entries on one day.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from hypothesis import strategies as st

from app.domain.body import SpotId
from app.domain.journal.entry import Clear, Entry, EntryId, PainAnswer, Score, Scored, Skip
from app.domain.recurrence import Recurrence, analyse

START = date(2026, 1, 5)  # a Monday
SPOT = SpotId("s1")


def day(number: int) -> date:
    """The date of the line's first word is day 1."""
    return START + timedelta(days=number - 1)


def entries_of(line: str, start: date = START) -> list[Entry]:
    """The entries of this line."""
    entries: list[Entry] = []
    for offset, word in enumerate(line.split()):
        for hour, part in enumerate(word.split("+")):
            if part != ".":
                at = datetime.combine(start + timedelta(days=offset), time(8 + hour), UTC)
                entries.append(Entry(EntryId(f"{offset}/{hour}"), SPOT, at, at, _reading(part)))
    return entries


def read(line: str, silent_days: int = 0) -> Recurrence:
    """What the line shows, read on the date of its last word, or so many days later."""
    return analyse(entries_of(line), day(len(line.split()) + silent_days))


def _reading(word: str) -> PainAnswer:
    if word == "c":
        return Clear()
    if word == "s":
        return Skip()
    return Scored(Score(int(word.rstrip("f"))), flare=word.endswith("f"))


_quiet = st.sampled_from(["0", "0", "0", "1", "1", "c", ".", ".", "s", "2", "0+1", "1+3"])
_sore = st.sampled_from(["3", "4", "5", "6", "9", "2", "2f", "1", ".", "c", "2+7", "0+4"])
_silence = st.sampled_from([".", "s"])
_stretch = st.one_of(
    st.lists(_quiet, min_size=1, max_size=25),
    st.lists(_sore, min_size=1, max_size=12),
    st.lists(_silence, min_size=5, max_size=10),
    st.lists(st.sampled_from(["2", "3", "3", "4"]), min_size=10, max_size=30),
)
lines = st.lists(_stretch, max_size=8).map(lambda parts: " ".join(w for p in parts for w in p))
"""Journals with flares, quiet stretches, silences, and spots that never go quite quiet."""
