"""Holds that are under way, over fakes."""

from __future__ import annotations

from app.domain.body import MuscleId, Side
from app.domain.errors import StorageError
from app.domain.holds import Attendance, Familiar, HoldSession, HoldState, NoSession
from app.domain.journal.entry import Score
from app.domain.safety import Answered, No
from app.services.container import Services
from app.services.holds.service import Holds
from app.storage.memory import MemoryValue
from tests.graph import Graph, graph

TRAPEZIUS = MuscleId("upper_trapezius")


async def screened(services: Services) -> None:
    """Answer no to every safety question."""
    await services.safety.answer([Answered(q.id, No()) for q in services.safety.questions])


class FullCell(MemoryValue[HoldSession | NoSession]):
    """A cell on a disk that is full."""

    async def put(self, value: HoldSession | NoSession) -> None:
        raise StorageError("The disk is full. Make room, then try again.")


async def ready() -> Graph:
    built = graph()
    await screened(built.services)
    return built


async def pressing(built: Graph, before: int = 5) -> Holds:
    """A hold whose first press has just begun."""
    holds = built.services.holds
    await holds.begin(TRAPEZIUS, Side.LEFT)
    await holds.next()
    await holds.next()
    await holds.rate_before(Score(before))
    await holds.confirm_spot(Familiar.YES)
    return holds


def state(holds: Holds) -> HoldState:
    assert isinstance(holds.runner.current, HoldSession)
    return holds.runner.current.state


def attendance(holds: Holds) -> Attendance:
    assert isinstance(holds.runner.current, HoldSession)
    return holds.runner.current.tended
