"""Ten years of journal, every field used, out and back in again."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import cycle

import pytest

from app.domain.body import MuscleId, RegionId, Side, Spot, SpotId
from app.domain.breaks import BreakEvent, BreakId, LoggedEvent
from app.domain.breaks.event_reasons import FinishReason
from app.domain.breaks.events import BreakFinished
from app.domain.breathing.breath import PatternId
from app.domain.holds.actions import Familiar, StopReason
from app.domain.holds.record import Ended, Faded, Feeling, HoldId, HoldRecord, NextDay, RoundDone
from app.domain.journal.entry import Entry, EntryId, Score
from app.domain.recurrence import (
    Correction,
    CorrectionId,
    CorrectionKind,
    MarkFlare,
    MergeFlares,
    SplitFlare,
)
from app.domain.settings import ThemeChoice
from tests.graph import Graph, graph
from tests.journals import demo

NOW = datetime(2026, 3, 20, 19, 0, tzinfo=UTC)
DAYS = 3652
NOTES = cycle(["", "Langer Tag\nam Tisch; =1+1", "首が痛い、でも平気", "“quoted”, 'and', \t-5"])
REGIONS = tuple(RegionId(text) for text in ("back.ql.left", "front.scm.right", "other"))


def detailed(entry: Entry, nth: int, made: Graph) -> Entry:
    """Every field filled, in turns."""
    tags = made.services.content.tags
    return replace(
        entry,
        recorded_at=entry.recorded_at + timedelta(days=nth % 3, microseconds=nth),
        descriptors=tuple(tag.id for tag in tags.descriptors[: nth % 3]),
        referred_to=REGIONS[: nth % 4],
        triggers=tuple(tag.id for tag in tags.triggers[nth % 5 : nth % 5 + 2]),
        relief=tuple(tag.id for tag in tags.relief[: nth % 3]),
        sleep=Score(nth % 11) if nth % 2 else None,
        stress=Score(nth % 7) if nth % 3 else None,
        note=next(NOTES),
    )


def held(nth: int) -> HoldRecord:
    at = NOW - timedelta(days=nth, minutes=nth)
    return HoldRecord(
        HoldId(f"h{nth}"), MuscleId("upper_trapezius"), Side.LEFT, at, at + timedelta(minutes=3),
        PatternId("long_exhale"), Score(6), Score(nth % 6), (RoundDone(30, 28.5, Faded(12.5), ()),),
        Ended.STOPPED, SpotId("spot-1"), StopReason.NOT_GIVEN, Familiar.UNSURE,
        NextDay(at + timedelta(days=1), Feeling.EASIER),
    )  # fmt: skip


@pytest.fixture(scope="module")
def lived() -> Graph:
    made = graph(NOW)
    asyncio.run(live(made))
    return made


async def live(made: Graph) -> None:
    journal = demo(days=DAYS, spots=4)
    last = max(e.occurred_at for e in journal.entries)
    assert last - min(e.occurred_at for e in journal.entries) > timedelta(days=3600)
    other = Spot(SpotId("other"), RegionId("other"), Side.MIDDLE, "日々", NOW, archived=NOW)
    first = replace(journal.spots[0], muscle=MuscleId("upper_trapezius"), archived=NOW)
    await made.store.spots.save(first, *journal.spots[1:], other)
    entries = [detailed(entry, nth, made) for nth, entry in enumerate(journal.entries)]
    lone = replace(entries[0], id=EntryId("lone"), spot=other.id)
    await made.store.entries.save(*entries, lone)
    await made.store.holds.save(*map(held, range(300)))
    await made.store.break_events.save(
        *(
            LoggedEvent(
                f"b{nth}",
                BreakEvent(at, BreakFinished(at, FinishReason.PLAYED), BreakId(f"b{nth}")),
            )
            for nth in range(300)
            for at in [NOW - timedelta(days=nth)]
        )
    )
    on = date(2026, 1, 5)
    sayings: tuple[CorrectionKind, ...] = (MergeFlares(on, on), SplitFlare(on), MarkFlare(on, on))
    for nth, saying in enumerate(sayings):
        await made.store.corrections.save(
            Correction(CorrectionId(f"c{nth}"), other.id, NOW, saying)
        )
    settings = made.store.settings.get()
    await made.store.settings.put(replace(settings, look=ThemeChoice.DARK, checkin_at=time(21, 15)))


@pytest.mark.slow
async def test_everything_comes_back_from_json(lived: Graph) -> None:
    (file,) = lived.services.import_export.render("json", "all")
    elsewhere = graph(NOW)
    incoming = elsewhere.services.import_export.preview(file.name, file.content)
    assert incoming.bad == ()
    await elsewhere.services.import_export.apply(incoming)
    assert elsewhere.services.import_export.everything == lived.services.import_export.everything
    (again,) = elsewhere.services.import_export.render("json", "all")
    assert again == file


@pytest.mark.slow
async def test_every_entry_and_its_spot_come_back_from_csv(lived: Graph) -> None:
    journal, episodes = lived.services.import_export.render("csv", "all")
    elsewhere = graph(NOW)
    incoming = elsewhere.services.import_export.preview(journal.name, journal.content)
    assert incoming.bad == ()
    await elsewhere.services.import_export.apply(incoming)
    assert elsewhere.store.entries.all() == lived.store.entries.all()
    promised = [
        {(s.id, s.name, s.region, s.side, s.at) for s in made.store.spots.all()}
        for made in (elsewhere, lived)
    ]
    assert promised[0] == promised[1]
    again = elsewhere.services.import_export.render("csv", "all")
    assert set(again[0].content.splitlines()) == set(journal.content.splitlines())
    assert sorted(again[1].content.splitlines()) == sorted(episodes.content.splitlines())


@pytest.mark.slow
async def test_the_reports_of_ten_years_are_made_too(lived: Graph) -> None:
    (page,) = lived.services.import_export.render("pdf", "all")
    assert page.content.startswith(b"%PDF-")
    (bundle,) = lived.services.import_export.render("fhir", "all")
    observed = bundle.content.count(b'"resourceType":"Observation"')
    assert observed == len(lived.store.entries.all())
