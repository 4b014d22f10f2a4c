"""Plans and holds for the tests about the habit."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from app.domain.body import MuscleId, Side, SpotId
from app.domain.breathing.breath import PatternId
from app.domain.habits.plan import AtTime, PlanCue, SpotPlan
from app.domain.holds.record import NOT_FADED, NOT_RATED, Ended, HoldId, HoldRecord, RoundDone
from app.domain.holds.sites import HoldSite

BERLIN = ZoneInfo("Europe/Berlin")
MONDAY = date(2026, 3, 2)
NECK = SpotId("neck")
AT_NINE = AtTime(time(9))


def site(muscle: str = "neck") -> HoldSite:
    return HoldSite(MuscleId(muscle), Side.LEFT)


def spot_plan(spot: str = "neck", times: int = 7, cue: PlanCue = AT_NINE) -> SpotPlan:
    return SpotPlan(SpotId(spot), site(spot), times, cue)


def at(hour: int, minute: int = 0, day: date = MONDAY) -> datetime:
    return datetime.combine(day, time(hour, minute), BERLIN)


def held(begun: datetime, spot: str = "neck", seconds: float = 60.0) -> HoldRecord:
    end = begun.astimezone(UTC) + timedelta(seconds=seconds)
    done = RoundDone(seconds, seconds, NOT_FADED, ())
    return HoldRecord(
        HoldId(f"{spot}{begun.isoformat()}"),
        MuscleId(spot),
        Side.LEFT,
        begun,
        end,
        PatternId("long_exhale"),
        NOT_RATED,
        NOT_RATED,
        (done,),
        Ended.COMPLETED,
        spot=SpotId(spot),
    )
