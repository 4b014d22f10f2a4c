"""The planned holds beside each spot on the page for a clinician."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

from app.domain.breaks import parse_days_off
from app.domain.habits.plan import HabitPlan, PlanSince
from app.domain.habits.record import DayRan, HabitNote, HoldRested, record
from app.domain.import_export.archive import Archive, Excerpt
from app.domain.import_export.excerpt import excerpt_of
from app.export.pdf_page.planned_holds import PlannedHolds, planned_holds
from app.texts import reports
from tests.domain.habits.examples import BERLIN, MONDAY, NECK, at, held, spot_plan
from tests.domain.journal_values import entry, spot
from tests.export.test_pdf import text_of
from tests.graph import AT_HOME

DAILY = HabitPlan((spot_plan(times=7),))
LAST = MONDAY + timedelta(days=13)
DAYS = [MONDAY + timedelta(days=n) for n in range(14)]


def kept(*notes: HabitNote, ran: int = 14, done: int = 9) -> Archive:
    """Two weeks of a daily hold on the neck, done on the first days."""
    every = [PlanSince(MONDAY, DAILY), *map(DayRan, DAYS[:ran]), *notes]
    return Archive(
        (replace(spot(), id=NECK, name="Neck"),),
        tuple(entry(4, at(9, day=day), str(day), NECK) for day in DAYS),
        holds=tuple(held(at(10, day=day)) for day in DAYS[:done]),
        habits=tuple(record(note, at(12)) for note in every),
    )


def test_a_hold_counts_until_its_spot_is_archived() -> None:
    spots = (replace(kept().spots[0], archived=at(0, day=DAYS[10]).astimezone(UTC)),)
    berlin = replace(AT_HOME, reminders=replace(AT_HOME.reminders, zone=BERLIN.key))
    found = planned_holds(replace(kept(), spots=spots, settings=berlin), MONDAY, LAST)
    assert found == {NECK: PlannedHolds(10, 9)}
    assert planned_holds(replace(kept(), spots=()), MONDAY, LAST) == {}


def test_what_was_planned_and_done_counts_up_to_yesterday() -> None:
    assert planned_holds(kept(), MONDAY, LAST) == {NECK: PlannedHolds(13, 9)}
    assert planned_holds(kept(done=14), MONDAY, LAST) == {NECK: PlannedHolds(14, 14)}


def test_days_without_unknot_and_locked_days_do_not_count() -> None:
    assert planned_holds(kept(ran=10), MONDAY, LAST) == {NECK: PlannedHolds(10, 9)}
    assert planned_holds(kept(ran=0), MONDAY, LAST) == {NECK: PlannedHolds(9, 9)}
    rested = kept(HoldRested(NECK, DAYS[10]), HoldRested(NECK, DAYS[11]))
    assert planned_holds(rested, MONDAY, LAST) == {NECK: PlannedHolds(11, 9)}


def test_days_off_do_not_count_in_an_excerpt_either() -> None:
    off = replace(AT_HOME.reminders, days_off=parse_days_off("2026-03-12..2026-03-13"))
    whole = replace(kept(), settings=replace(AT_HOME, reminders=off))
    assert planned_holds(whole, MONDAY, LAST) == {NECK: PlannedHolds(11, 9)}
    part = excerpt_of(whole, Excerpt(DAYS[5], LAST, (NECK,)), BERLIN)
    assert planned_holds(part, DAYS[5], LAST) == {NECK: PlannedHolds(6, 4)}


def test_a_plan_that_ended_ends_in_an_excerpt_of_its_spot_too() -> None:
    whole = kept(PlanSince(DAYS[7], HabitPlan(breaks_a_day=2)))
    part = excerpt_of(whole, Excerpt(DAYS[5], LAST, (NECK,)), BERLIN)
    assert planned_holds(part, DAYS[5], LAST) == {NECK: PlannedHolds(2, 2)}


def test_the_page_says_it_beside_the_spot_and_only_with_a_plan() -> None:
    now = datetime.combine(LAST, time(20), BERLIN)
    assert reports.planned_holds(9, 13) in text_of(kept(), now)
    assert "Planned holds" not in text_of(replace(kept(), habits=()), now)
