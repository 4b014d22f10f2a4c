"""What many writers were told is saved, held against what a fresh start finds.

An attempt writes one or more entries.  Each is known by a key: its note, or, for a score tapped in
the web face, its spot and score.  Whatever was seen once, acknowledged or not, has to stay.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

REMINDERS = "reminders"  # whoever gives them writes what became of each break


@dataclass(frozen=True, slots=True)
class SpotOfTab:
    """The spot at which one tab of the web face logs, and nobody else."""

    id: str
    name: str


def key_of(spot: str, score: int) -> str:
    """What a tapped score is known by."""
    return f"{spot} {score}"


@dataclass(slots=True, eq=False)
class Attempt:
    """Entries that somebody tried to save together: all of them, or none."""

    writer: str
    keys: tuple[str, ...]
    acknowledged: bool = False
    over: bool = False  # nothing more comes of it: it has returned, or its process is dead
    ids: set[str] = field(default_factory=set)

    @property
    def is_torn(self) -> bool:
        """Whether a part of it was saved, and the rest never will be."""
        return self.over and 0 < len(self.ids) < len(self.keys)


@dataclass(slots=True)
class Promises:
    """Every attempt, and what became of it.

    `lost`: by writer, the entries that were acknowledged or seen and are not there.  `torn`: by
    writer, attempts of which a part is there.  `unasked`: entries that nobody wrote, or twice.
    """

    attempts: list[Attempt] = field(default_factory=list)
    lost: Counter[str] = field(default_factory=Counter)
    torn: Counter[str] = field(default_factory=Counter)
    unasked: int = 0
    examples: list[str] = field(default_factory=list)
    _open: list[Attempt] = field(default_factory=list)
    _writers: dict[str, str] = field(default_factory=dict)

    def attempt(self, writer: str, *keys: str) -> Attempt:
        """Take note that this is about to be written."""
        made = Attempt(writer, keys)
        self.attempts.append(made)
        self._open.append(made)
        return made

    def awaits(self, key: str) -> bool:
        """Whether it is open if an entry of this key was saved: another could be taken for it."""
        return any(key in each.keys and not each.acknowledged for each in self._open)

    def entries(self) -> frozenset[str]:
        """The ids of all entries that were there at the last look."""
        return frozenset(key for key, writer in self._writers.items() if writer != REMINDERS)

    def missing(self, found: Mapping[str, str], events: frozenset[str] = frozenset()) -> int:
        """Look at all that is there, entries' keys and events by id; how much is newly missing."""
        there = found.keys() | events
        gone = [key for key in self._writers if key not in there]
        for key in gone:
            writer = self._writers.pop(key)
            self.lost[writer] += 1
            self.examples.append(f"{writer}: {key} was there, and is not")
        missing = len(gone) + self._match(found)
        for key in events - self._writers.keys():
            self._writers[key] = REMINDERS
        return missing

    def _match(self, found: Mapping[str, str]) -> int:
        """Find the attempts behind what is new; how much of the acknowledged is not there."""
        new: dict[str, list[str]] = defaultdict(list)
        for entry, key in found.items():
            if entry not in self._writers:
                new[key].append(entry)
        missing = 0
        for attempt in sorted(self._open, key=lambda each: not each.acknowledged):
            if not attempt.ids:
                attempt.ids = {new[key].pop() for key in attempt.keys if new[key]}
                self._writers |= dict.fromkeys(attempt.ids, attempt.writer)
            if attempt.acknowledged:
                short = len(attempt.keys) - len(attempt.ids)
                self.lost[attempt.writer] += short
                missing += short
                if short:
                    self.examples.append(f"{attempt.writer}: {attempt.keys} was never there")
            elif attempt.is_torn:
                self.torn[attempt.writer] += 1
                missing += 1
        self._open = [each for each in self._open if not each.over]
        for rest in new.values():
            self.unasked += len(rest)
            missing += len(rest)
            self._writers |= dict.fromkeys(rest, "nobody")
        return missing

    @property
    def events(self) -> int:
        """How many events of breaks were there at the last look."""
        return sum(writer == REMINDERS for writer in self._writers.values())

    def tally(self, writer: str) -> tuple[int, int, int, int]:
        """Entries of this writer: tried, acknowledged, lost, and attempts torn."""
        own = [each for each in self.attempts if each.writer == writer]
        tried = sum(len(each.keys) for each in own)
        acknowledged = sum(len(each.keys) for each in own if each.acknowledged)
        return tried, acknowledged, self.lost[writer], self.torn[writer]
