"""Journals as people keep them, made up: for tests, pictures of the screens, and benchmarks.

Flares come after quiet stretches of very different length, rise, peak and fade; some spots never
go quite quiet; evenings are left out, and now and then whole weeks.  The same seed always gives
the same journal, and it ends on the evening it is asked for.

    python -m tests.journals DATA --days 400       fills a data folder, for looking at the app
"""

from __future__ import annotations

import argparse
import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from pathlib import Path
from random import Random

from app.domain.body import Point, RegionId, Spot, SpotId
from app.domain.journal.entry import Clear, Entry, EntryId, PainAnswer, Score, Scored, Skip, TagId
from app.ports import Store

UNTIL = date(2026, 3, 20)
ZONE = timezone(timedelta(hours=1))
PLACES = (
    ("back.trap_upper.right", "Right top of the shoulder", Point(0.62, 0.235)),
    ("back.infraspinatus_teres.left", "Left shoulder blade", Point(0.36, 0.31)),
    ("back.ql.right", "Right low back", Point(0.57, 0.44)),
    ("back.suboccipital.left", "Under the skull, left", Point(0.455, 0.13)),
    ("back.piriformis.right", "Right buttock", Point(0.58, 0.52)),
    ("front.masseter.left", "Left jaw", Point(0.57, 0.136)),
    ("back.levator.left", "Left side of the neck", Point(0.435, 0.245)),
    ("front.forearm_flex.right", "Right forearm", Point(0.16, 0.46)),
    ("front.quad.left", "Left thigh", Point(0.58, 0.62)),
    ("back.gastroc.right", "Right calf", Point(0.57, 0.78)),
)
NOTES = ("", "", "", "", "Long day at the desk", "Slept badly", "Moved house", "Walked a lot")


@dataclass(frozen=True, slots=True)
class Demo:
    """A made-up journal."""

    spots: tuple[Spot, ...]
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Habit:
    """How one spot behaves, and how its person keeps the journal."""

    ache: int
    quiet_days: float
    flare_days: float
    peak: int
    logged: float
    easing: float


def demo(
    days: int = 400,
    spots: int = 4,
    seed: int = 7,
    until: date = UNTIL,
    triggers: Sequence[TagId] = (),
) -> Demo:
    """The journal of `spots` spots over `days` days up to and including `until`."""
    dice = Random(seed)
    made: list[Spot] = []
    entries: list[Entry] = []
    first = until - timedelta(days=days - 1)
    for number in range(spots):
        region, name, at = PLACES[number % len(PLACES)]
        again = number // len(PLACES)
        id = SpotId(f"spot-{number + 1}")
        opened = datetime.combine(first, time(9), ZONE).astimezone(UTC)
        where = RegionId(region)
        made.append(
            Spot(id, where, where.side, f"{name} {again + 1}" if again else name, opened, at=at)
        )
        entries += _entries(dice, id, first, days, triggers)
    entries.sort(key=lambda entry: (entry.occurred_at, entry.id))
    return Demo(tuple(made), tuple(entries))


async def write_demo(
    store: Store,
    days: int = 400,
    spots: int = 4,
    seed: int = 7,
    until: date = UNTIL,
    triggers: Sequence[TagId] = (),
) -> Demo:
    """Put a made-up journal into this store, and return it."""
    made = demo(days, spots, seed, until, triggers)
    await store.spots.save(*made.spots)
    await store.entries.save(*made.entries)
    return made


def _entries(
    dice: Random, spot: SpotId, first: date, days: int, triggers: Sequence[TagId]
) -> Iterator[Entry]:
    habit = Habit(
        ache=dice.choice([0, 0, 0, 1, 2]),
        quiet_days=dice.uniform(10, 28),
        flare_days=dice.uniform(3, 7),
        peak=dice.randint(4, 8),
        logged=dice.uniform(0.65, 0.95),
        easing=dice.choice([0.0, 0.3, 0.6]),
    )
    away = _silences(dice, days)
    for offset, level in enumerate(_levels(dice, habit, days)):
        if offset in away or dice.random() > habit.logged:
            continue
        for visit in range(2 if dice.random() < 0.08 else 1):
            said = _reading(dice, level)
            at = datetime.combine(
                first + timedelta(days=offset),
                time(8 + 10 * (1 - visit) + dice.randint(0, 3), dice.randint(0, 59)),
                ZONE,
            )
            sore = isinstance(said, Scored) and said.score >= 4
            yield Entry(
                EntryId(f"{spot}-{offset}-{visit}"),
                spot,
                at,
                at.astimezone(UTC),
                said,
                triggers=(dice.choice(triggers),) if sore and triggers else (),
                note=dice.choice(NOTES) if sore else "",
            )


def _levels(dice: Random, habit: Habit, days: int) -> list[int]:
    """How much it really hurts each day."""
    levels: list[int] = []
    while len(levels) < days:
        eased = 1 + habit.easing * len(levels) / days
        quiet = max(4, round(dice.lognormvariate(0, 0.5) * habit.quiet_days * eased))
        levels += [max(0, habit.ache + dice.choice([-1, -1, 0, 0, 0, 1])) for _ in range(quiet)]
        length = max(1, round(dice.lognormvariate(0, 0.4) * habit.flare_days))
        peak = max(3, round(habit.peak / eased**0.5) + dice.choice([-1, 0, 0, 1]))
        top = dice.randint(0, max(0, length // 2))
        for day in range(length):
            faded = peak - abs(day - top) * dice.choice([0, 1, 1])
            levels.append(min(10, max(habit.ache + 2, 3 if day == 0 else 2, faded)))
    return levels[:days]


def _silences(dice: Random, days: int) -> set[int]:
    """Weeks away from the journal: about three a year."""
    away: set[int] = set()
    for _ in range(round(days / 120)):
        start = dice.randrange(days)
        away |= set(range(start, start + dice.randint(9, 20)))
    return away - {days - 1}


def _reading(dice: Random, level: int) -> PainAnswer:
    if level == 0 and dice.random() < 0.3:
        return Clear()
    if dice.random() < 0.02:
        return Skip()
    return Scored(Score(level), flare=level >= 5 and dice.random() < 0.4)


def filled(
    folder: Path, days: int = 400, spots: int = 4, seed: int = 7, until: date = UNTIL
) -> Path:
    """This data folder, with a made-up journal in it."""
    from app.storage.store import disk_store
    from app.system.clock import SystemClock

    async def write() -> None:
        store = disk_store(folder, SystemClock())
        await write_demo(store, days, spots, seed, until)
        store.close()

    asyncio.run(write())
    return folder


def _main() -> None:
    asked = argparse.ArgumentParser(prog="python -m tests.journals")
    asked.add_argument("folder", type=Path)
    asked.add_argument("--days", type=int, default=400)
    asked.add_argument("--spots", type=int, default=4)
    asked.add_argument("--seed", type=int, default=7)
    asked.add_argument("--until", type=date.fromisoformat, default=UNTIL)
    said = asked.parse_args()
    filled(said.folder, said.days, said.spots, said.seed, said.until)


if __name__ == "__main__":
    _main()
