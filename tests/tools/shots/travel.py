"""Going on a journey with a camera, alone: what moves in the window of another takes time."""

from __future__ import annotations

import sys
from collections.abc import Collection
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.e2e.conftest import launch
from tests.graph import Graph
from tests.tools.shots.camera import FEW_LOOKS, LARGE_TEXT, LOOKS, SCREENS, picture, visitor
from tests.tools.shots.held import Theatre, theatre
from tests.tools.shots.journeys import JOURNEYS, Journey
from tests.tools.shots.stations import A_MOMENT, Station

PEOPLE = SCREENS | LARGE_TEXT


def names() -> list[str]:
    """Every station, in the order in which it is come to."""
    return [name for journey in JOURNEYS for name in _names(journey)]


def _names(journey: Journey) -> list[str]:
    return [station.name for station in journey.stations]


def travel(folder: Path, wanted: Collection[str], who: str) -> dict[str, str]:
    """Picture the wanted stations of every journey as one of `PEOPLE` sees them; the file by the
    name of the station.
    """
    journeys = [each for each in JOURNEYS if any(name in wanted for name in _names(each))]
    files: dict[str, str] = {}
    if journeys:
        with theatre() as house, sync_playwright() as playwright:
            browser = launch(playwright)
            for journey in journeys:
                files |= _go(journey, house, browser, folder, wanted, who)
            browser.close()
    return files


def _go(
    journey: Journey,
    house: Theatre,
    browser: Browser,
    folder: Path,
    wanted: Collection[str],
    who: str,
) -> dict[str, str]:
    files: dict[str, str] = {}
    built = house.do(journey.make())
    entrance = house.show(built.services)
    moves = "dark" not in who
    person = visitor(browser, entrance(), PEOPLE[who], moves=moves)
    last = max(i for i, name in enumerate(_names(journey)) if name in wanted)
    for station in journey.stations[: last + 1]:
        house.do(_done(station, built))
        if station.route:
            person.open(station.route)
        station.tap(person)
        house.do(built.clock.advance(A_MOMENT))
        if station.name in wanted:
            print(f"{station.name} {who}", file=sys.stderr)
            files[station.name] = picture(
                person,
                folder,
                f"{station.name}-{who}.png",
                looks=FEW_LOOKS if moves else LOOKS,
            )
    person.page.context.close()
    return files


async def _done(station: Station, built: Graph) -> None:
    await station.act(built)
