"""The album leaves no screen out."""

from __future__ import annotations

import pytest

from app.domain.holds import HoldMode, HoldSession, PhaseKind
from app.ui.shell.routes import SCREENS, Screen
from tests.tools.shots.album import ALBUM
from tests.tools.shots.journeys import HOLD
from tests.tools.shots.travel import names

TAPPED_TO = {"/break", "/hold/now"}


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.path)
def test_every_screen_is_pictured(screen: Screen) -> None:
    pictured = {shot.route for shot in ALBUM} | TAPPED_TO
    assert any(screen.matches(route) for route in pictured)


def test_no_two_pictures_have_one_name() -> None:
    everything = [*(shot.name for shot in ALBUM), *names()]
    assert len(everything) == len(set(everything))


async def test_the_journey_of_a_hold_comes_through_every_phase() -> None:
    built = await HOLD.make()
    met = set()
    for station in HOLD.stations:
        await station.act(built)
        current = built.services.holds.runner.current
        if isinstance(current, HoldSession):
            met |= {current.state.phase.kind, current.state.mode}
    assert met >= {*PhaseKind, HoldMode.RUNNING, HoldMode.PAUSED, HoldMode.STOPPED}
