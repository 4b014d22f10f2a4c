"""A short stretch of random life; the whole year is `python -m tests.reliability.year`."""

from __future__ import annotations

import pytest

from app.domain.breaks import BreakEvent, BreakId
from app.domain.breaks.event_reasons import MissReason
from app.domain.breaks.events import BreakDue, BreakMissed, BreakOffered, EventDetail
from tests.fakes import MONDAY_MORNING, Shown
from tests.reliability.tally import NAMES, tally, told_twice
from tests.reliability.year import Life


@pytest.mark.parametrize("seed", [1, 2])
async def test_in_a_week_nothing_doubles_and_nothing_is_left_unexplained(seed: int) -> None:
    found = await Life(seed).live(5)
    assert found.doubles == []
    assert found.unexplained == []
    assert found.counts["due"] > 10
    ended = sum(found.counts[each] for each in ("done", "skipped", "missed", "credited", "dropped"))
    assert 0 <= found.counts["due"] - ended <= 1


def event(what: EventDetail, of: str) -> BreakEvent:
    return BreakEvent(MONDAY_MORNING, what, BreakId(of))


DUE, MISSED = BreakDue(MONDAY_MORNING), BreakMissed(MissReason.NO_ANSWER)


def test_the_tally_notices_what_must_not_be() -> None:
    assert tally([event(DUE, "a"), event(MISSED, "a")], []).lines()[0].split() == ["due", "1"]
    assert tally([event(DUE, "a"), event(DUE, "a")], ["a"]).doubles  # type: ignore[list-item]
    assert tally([event(DUE, "a"), event(DUE, "b")], []).doubles
    twice = [event(DUE, "a"), event(MISSED, "a"), event(MISSED, "a")]
    assert tally(twice, []).doubles == ["a ended twice"]
    assert tally([event(DUE, "a")], []).unexplained == ["a came up and never ended"]
    assert len(NAMES) == len(set(NAMES))


def test_the_tally_notices_a_notification_too_many() -> None:
    shown = [Shown("a", "Time", ""), Shown("a", "Time", "")]
    assert told_twice(shown, [event(BreakOffered(), "a")])
    assert told_twice(shown[:1], [event(BreakOffered(), "a")]) == []
