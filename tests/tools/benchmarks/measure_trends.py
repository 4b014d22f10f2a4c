"""What the journal shows, from ten years of it.

Twenty spots, 50,000 entries, everything worked out from the entries.  Then one spot before all
others, one more entry with everything asked for again, and what that adds to what is seen
together.  Beside it, on the same entries, the statistics alone (the episodes are given) as one
would write them with pandas, lifelines, scipy and pymannkendall.

Nothing waits here for a disk or a wire, so it is the processor's time that counts: what else the
machine has to do is left out.
"""

from __future__ import annotations

import asyncio
import time
import warnings
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC
from random import Random

from app.domain.journal.entry import Clear, Entry, EntryId, Scored, TagId
from app.domain.recurrence import Recurrence
from app.services.insights import Insights
from app.services.local_time import LocalTime
from app.services.signal import Signal
from app.services.trends import Trends
from app.storage.gc_tuning import shorten_pauses
from app.storage.store import KeptStore, memory_store
from app.system.clock import SystemClock
from tests.journals import UNTIL, demo
from tests.tools.benchmarks.result import Result, median

YEARS_IN_DAYS = 3650
SPOTS = 20
ENTRIES = 50_000
TIMES = 7


def _store() -> KeptStore:
    made = demo(days=YEARS_IN_DAYS, spots=SPOTS, seed=1)
    kept = sorted(Random(1).sample(range(len(made.entries)), ENTRIES))
    store = memory_store()
    asyncio.run(store.spots.save(*made.spots))
    asyncio.run(store.entries.save(*(_noted(made.entries[place]) for place in kept)))
    return store


def _noted(entry: Entry) -> Entry:
    """Every third entry with one of twenty triggers, every fourth with one of ten means."""
    nth = entry.occurred_at.toordinal() * 7 + entry.occurred_at.minute
    return replace(
        entry,
        triggers=(TagId(f"trigger-{nth % 20}"),) if nth % 3 == 0 else (),
        relief=(TagId(f"relief-{nth % 10}"),) if nth % 4 == 0 else (),
    )


def _milliseconds(act: Callable[[], object]) -> float:
    began = time.process_time()
    act()
    return (time.process_time() - began) * 1000


def _trends(store: KeptStore) -> Trends:
    return Trends(store, lambda: UNTIL, Signal())


def _one_spot_first(store: KeptStore) -> float:
    trends, spot = _trends(store), store.spots.all()[0].id
    return _milliseconds(lambda: trends.of(spot))


def _after_one_more(store: KeptStore) -> float:
    trends = _trends(store)
    trends.overview()
    last = store.entries.all()[-1]
    asyncio.run(store.entries.save(replace(last, id=EntryId("one more"))))
    taken = _milliseconds(trends.overview)
    asyncio.run(store.entries.remove("one more"))
    return taken


def _together_after_one_more(store: KeptStore) -> tuple[float, float]:
    """What is seen together with a spot: from nothing, and after one more entry; the trends are
    there already."""
    trends = _trends(store)
    trends.overview()
    insights = Insights(store, trends, LocalTime(SystemClock(), lambda: UTC))
    last = store.entries.all()[-1]
    first = _milliseconds(lambda: insights.association(last.spot))
    taken: list[float] = []
    for nth in range(TIMES):
        one_more = EntryId(f"one more {nth}")  # another each time, or nothing would have changed
        asyncio.run(store.entries.save(replace(last, id=one_more)))
        trends.overview()
        taken.append(_milliseconds(lambda: insights.association(last.spot)))
        asyncio.run(store.entries.remove(one_more))
    return first, median(taken)


def _with_libraries(entries: Iterable[Entry], found: Iterable[Recurrence]) -> None:
    # Only here: with these loaded, collecting garbage takes several times as long.
    import pandas
    import pymannkendall
    from lifelines import KaplanMeierFitter
    from scipy import stats

    table = pandas.DataFrame(
        [
            (entry.spot, pandas.Timestamp(entry.day), _score(entry))
            for entry in entries
            if isinstance(entry.reading, (Scored, Clear))
        ],
        columns=["spot", "day", "score"],
    )
    histories = list(found)
    for (_, rows), recurrence in zip(table.groupby("spot"), histories, strict=True):
        daily = rows.groupby("day")["score"].median()
        weekly = daily.resample("W").agg(["median", "count"])
        weekly = weekly[weekly["count"] >= 3]["median"].reset_index(drop=True)
        stats.theilslopes(weekly)
        pymannkendall.original_test(weekly)
        gaps = recurrence.history.gaps
        KaplanMeierFitter().fit([gap.days for gap in gaps], [gap.returned for gap in gaps])
        returned = [gap.days for gap in gaps if gap.returned]
        stats.kendalltau(range(len(returned)), returned)


def _score(entry: Entry) -> int:
    return int(entry.reading.score) if isinstance(entry.reading, Scored) else 0


def measure() -> Iterable[Result]:
    """All trends from nothing, one spot first, after one more entry, and beside the libraries."""
    store = _store()
    shorten_pauses()  # as the app does once it has opened the journal
    ours = median([_milliseconds(_trends(store).overview) for _ in range(TIMES)])
    first = median([_one_spot_first(store) for _ in range(TIMES)])
    more = median([_after_one_more(store) for _ in range(TIMES)])
    together, together_more = _together_after_one_more(store)
    entries = store.entries.all()
    found = sorted(_trends(store).overview(), key=lambda each: each.spot.id)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        theirs = median(
            [
                _milliseconds(lambda: _with_libraries(entries, (each.recurrence for each in found)))
                for _ in range(4)
            ][1:]
        )
    against = f"pandas, lifelines, scipy and pymannkendall: {theirs:.0f} ms"
    yield Result("trends_of_ten_years", ours, "ms", 150.0, against)
    yield Result("trends_of_one_spot_first", first, "ms", 10.0, f"all of them: {ours:.0f} ms")
    yield Result("trends_after_one_more", more, "ms", 5.0, f"all anew: {ours:.0f} ms")
    anew = f"all anew: {together:.0f} ms"
    yield Result("together_after_one_more", together_more, "ms", 2.0, anew)
    yield Result("trends_ratio", ours / theirs, "x", 1.0, against)
