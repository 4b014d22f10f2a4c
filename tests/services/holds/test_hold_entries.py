"""The scores of a hold in the journal: saved with it, once, unless the person declines."""

from __future__ import annotations

from datetime import timedelta

from app.domain.body import RegionId, Side, SpotId
from app.domain.holds import Familiar, HoldId, HoldSession
from app.domain.holds.hold_entries import after_id
from app.domain.journal.entry import Entry, Score, Scored
from app.domain.journal.entry_queries import DayAnswer
from app.domain.recurrence.days import known_days
from app.domain.spots.matching import BodyPlace
from app.services.journal_reader import SpotStatus
from tests.graph import Graph, graph
from tests.services.holds.running import TRAPEZIUS, ready

SHOULDER = BodyPlace.of(RegionId("back.trap_upper.left"))


async def held_at_a_spot(before: int = 4, after: int = 2) -> tuple[Graph, SpotId, HoldId]:
    """A hold that has just been rated afterwards, at a spot that was never logged."""
    built = await ready()
    services = built.services
    spot = (await services.spots.open(SHOULDER)).id
    holds = services.holds
    run = await holds.begin(TRAPEZIUS, Side.LEFT, spot)
    await holds.next()
    await holds.next()
    await holds.rate_before(Score(before))
    await holds.confirm_spot(Familiar.YES)
    await built.clock.advance(300)
    await holds.rate_after(Score(after))
    return built, spot, run.id


def status(built: Graph) -> SpotStatus:
    (only,) = built.services.journal_reader.spot_statuses()
    return only


async def test_the_score_after_a_hold_is_todays_score_at_once_and_only_once() -> None:
    built, spot, hold = await held_at_a_spot()
    assert isinstance(built.services.holds.runner.current, HoldSession)
    last = status(built).last
    assert isinstance(last, Entry)
    assert (last.id, last.reading) == (after_id(hold), Scored(Score(2)))
    assert status(built).today is DayAnswer.KNOWN
    before = built.services.journal_reader.entries(spot)
    await built.services.holds.finish()
    assert built.services.journal_reader.entries(spot) == before
    assert [day.worst for day in known_days(before)] == [4]


async def test_a_declined_score_stays_declined_and_can_be_had_back() -> None:
    built, spot, hold = await held_at_a_spot()
    services = built.services
    declined = await services.journal.delete(*(e.id for e in services.holds.records.entries(hold)))
    await services.holds.finish()
    assert services.journal_reader.entries(spot) == ()
    await services.journal.undo(declined)
    assert len(services.journal_reader.entries(spot)) == 2


async def test_a_hold_without_a_spot_says_nothing_in_the_journal() -> None:
    built = await ready()
    await built.services.spots.open(SHOULDER)
    holds = built.services.holds
    await holds.begin(TRAPEZIUS, Side.LEFT)
    await holds.next()
    await holds.next()
    await holds.rate_before(Score(4))
    await holds.confirm_spot(Familiar.YES)
    await built.clock.advance(300)
    await holds.rate_after(Score(2))
    assert not built.store.entries.all()


async def test_a_spot_knows_the_hold_of_today_and_forgets_it_tomorrow() -> None:
    built, _, hold = await held_at_a_spot()
    today = status(built).held_today
    assert today is not None
    assert (today.id, today.before, today.after) == (hold, 4, 2)
    built.clock.step(timedelta(days=1).total_seconds())
    assert status(built).held_today is None


async def test_taking_the_scores_to_another_device_twice_doubles_nothing() -> None:
    built, spot, _ = await held_at_a_spot()
    (file,) = built.services.import_export.render("json", "unknot")
    other = graph().services
    for _ in range(2):
        await other.import_export.apply(other.import_export.preview(file.name, file.content))
        assert len(other.journal_reader.entries(spot)) == 2
