"""Places, scores and times for tests of the journal service."""

from __future__ import annotations

from datetime import date, time

from app.domain.body import RegionId
from app.domain.journal.entry import Score, Scored
from app.domain.spots.matching import BodyPlace

TRAP = BodyPlace.of(RegionId("back.trap_upper.right"))
QUAD = BodyPlace.of(RegionId("front.quad.left"))
FOUR, SIX = Scored(Score(4)), Scored(Score(6))
MONDAY = date(2026, 3, 2)
EIGHT = time(20, 0)
