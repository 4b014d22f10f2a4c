"""Why a day has no break."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.breaks import BreakSettings, UntilResumed, pause, resume
from app.domain.breaks.days_off import DaysOff, OffKind, WhyOff
from app.domain.breaks.empty_days import NoBreakReason, why_no_breaks
from app.domain.breaks.hours_format import parse_hours
from app.domain.breaks.observations import NotRunning
from app.domain.breaks.runs_of_dates import RunOfDates
from tests.domain.breaks.life import Life, at

MONDAY = at("mon 12:00").date()


def of(life: Life) -> NoBreakReason | WhyOff:
    today = [each for each in life.log if each.at.date() == life.now.date()]
    return why_no_breaks(life.state, life.settings, today, life.now).why


def closed_all_day() -> Life:
    life = Life(at("mon 08:00"))
    life.jump(at("mon 18:30"), NotRunning(at("mon 08:00"), at("mon 18:30")))
    return life


def closed_most_of_the_day() -> Life:
    life = Life(at("mon 08:00"))
    life.jump(at("mon 16:40"), NotRunning(at("mon 08:00"), at("mon 16:40")))
    return life


def paused() -> Life:
    life = Life(at("mon 08:00"))
    life.do(lambda state, settings, now: pause(state, settings, now, UntilResumed()))
    life.until(at("mon 18:30"))
    return life


def was_paused() -> Life:
    life = paused()
    life.do(resume)
    return life


def with_settings(settings: BreakSettings, when: str = "mon 12:00") -> Life:
    return Life(at(when), settings)


BERLIN = BreakSettings(zone="Europe/Berlin")
ILL = replace(BERLIN, days_off=DaysOff(ill=(RunOfDates(MONDAY, MONDAY),)))
OFF = replace(BERLIN, days_off=DaysOff(runs=(RunOfDates(MONDAY, MONDAY),)))
SHORT = replace(BERLIN, hours=parse_hours("mon 09:00-09:20"))


@pytest.mark.parametrize(
    ("lived", "why"),
    [
        (closed_all_day, NoBreakReason.NOT_RUNNING),
        (closed_most_of_the_day, NoBreakReason.NOT_RUNNING),
        (paused, NoBreakReason.PAUSED),
        (was_paused, NoBreakReason.WAS_PAUSED),
        (lambda: with_settings(BERLIN, "sat 12:00"), NoBreakReason.NO_HOURS),
        (lambda: with_settings(SHORT), NoBreakReason.TOO_SHORT),
        (lambda: with_settings(OFF), WhyOff(OffKind.CHOSEN)),
        (lambda: with_settings(ILL), WhyOff(OffKind.ILL)),
        (lambda: with_settings(BERLIN, "mon 19:00"), NoBreakReason.FIRST_START),
    ],
)
def test_the_true_reason_is_given(lived: Callable[[], Life], why: NoBreakReason | WhyOff) -> None:
    assert of(lived()) == why


def test_hours_that_were_changed_are_over_or_end_too_soon() -> None:
    life = Life(at("fri 12:00"))
    life.until(at("mon 08:00") + timedelta(days=7))
    life.settings = replace(BERLIN, hours=parse_hours("mon-fri 07:00-07:50"))
    assert of(life) is NoBreakReason.HOURS_OVER
    life.settings = replace(BERLIN, hours=parse_hours("mon-fri 07:00-08:10"))
    assert of(life) is NoBreakReason.ENDS_SOON
