"""What the channels are to be told, and by whom, told by example."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from app.domain.breaks import (
    BreakId,
    BreakSettings,
    Inhibitor,
    NeverStarted,
    Observations,
    first_state,
)
from app.domain.breaks.announcements import (
    Announced,
    Announcement,
    NothingToAnnounce,
    Stage,
    announcement,
    may_announce,
)
from app.domain.breaks.phases import (
    NO_ID,
    BreakPhase,
    Notice,
    OfferCount,
    Offered,
    OpenBreak,
    Waiting,
)
from app.domain.breaks.state import ReminderState
from tests.domain.breaks.life import at

NINE = at("mon 09:00")
SETTINGS = BreakSettings("Europe/Berlin")
ONE = OpenBreak(BreakId("one"), NINE, snoozes=1)


def in_phase(phase: BreakPhase) -> ReminderState:
    return replace(first_state(SETTINGS, NINE), phase=phase)


def test_each_stage_of_an_offer_is_one_announcement() -> None:
    assert announcement(in_phase(Offered(ONE, NINE))) == due()
    assert announcement(in_phase(Offered(ONE, NINE, OfferCount.TWICE))) == still_due()
    assert announcement(in_phase(Offered(ONE, NINE, OfferCount.NOT_AGAIN))) == due()
    waiting = first_state(SETTINGS, NINE).phase
    assert isinstance(waiting, Waiting)
    assert announcement(in_phase(waiting)) == NothingToAnnounce()
    noticed = announcement(in_phase(replace(waiting, notice=Notice.GIVEN)))
    assert noticed == Announcement(NO_ID, 0, Stage.SOON)
    assert announcement(NeverStarted()) == NothingToAnnounce()


def test_what_was_undertaken_is_not_undertaken_again() -> None:
    assert Announced(due(), "p").covers(due())
    assert Announced(still_due(), "p").covers(due())
    assert Announced(still_due(), "p").covers(still_due())


def test_half_time_a_snooze_and_another_break_are_announced_anew() -> None:
    assert not Announced(due(), "p").covers(still_due())
    assert not Announced(still_due(), "p").covers(replace(due(), snoozes=2))
    assert not Announced(due(), "p").covers(replace(due(), break_id=BreakId("two")))
    assert not Announced().covers(due())


@given(st.lists(st.sampled_from(Stage)), st.integers(0, 3))
def test_whoever_claims_in_whatever_order_each_stage_is_announced_once_at_most(
    stages: list[Stage], snoozes: int
) -> None:
    known, told = Announced(), list[Announcement]()
    for nth, stage in enumerate(sorted(stages, key=list(Stage).index)):
        wanted = Announcement(BreakId("one"), snoozes, stage)
        if not known.covers(wanted):
            known = Announced(wanted, f"process {nth}")
            told.append(wanted)
    assert len(told) == len(set(told))


def test_nothing_is_announced_outside_the_hours_nor_while_something_holds_breaks_back() -> None:
    assert may_announce(Observations(), SETTINGS, at("mon 10:00"))
    assert not may_announce(Observations(), SETTINGS, at("mon 19:00"))
    assert not may_announce(Observations(inhibitors=(Inhibitor.CALL,)), SETTINGS, at("mon 10:00"))


def due() -> Announcement:
    return Announcement(BreakId("one"), 1, Stage.DUE)


def still_due() -> Announcement:
    return Announcement(BreakId("one"), 1, Stage.STILL_DUE)
