"""Going on a journey with a camera: everybody looks at every station."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.e2e.conftest import launch
from tests.graph import Graph
from tests.tools.shots.camera import LARGE_TEXT, SCREENS, picture, visitor
from tests.tools.shots.held import Theatre, theatre
from tests.tools.shots.journeys import JOURNEYS, Journey
from tests.tools.shots.stations import A_MOMENT, Station

Wanted = Callable[[str], bool]


def names() -> list[str]:
    """Every station, in the order in which it is come to."""
    return [name for journey in JOURNEYS for name in _names(journey)]


def _names(journey: Journey) -> list[str]:
    return [station.name for station in journey.stations]


def travel(folder: Path, wanted: Wanted) -> dict[str, list[str]]:
    """Picture the wanted stations of every journey; the files by the name of the station."""
    journeys = [each for each in JOURNEYS if any(wanted(name) for name in _names(each))]
    files: dict[str, list[str]] = {}
    if journeys:
        with theatre() as house, sync_playwright() as playwright:
            browser = launch(playwright)
            for journey in journeys:
                files |= _go(journey, house, browser, folder, wanted)
            browser.close()
    return files


def _go(
    journey: Journey, house: Theatre, browser: Browser, folder: Path, wanted: Wanted
) -> dict[str, list[str]]:
    files: dict[str, list[str]] = {}
    built = house.do(journey.make())
    entrance = house.show(built.services)
    people = {
        name: visitor(browser, entrance(), screen, moves="dark" not in name)
        for name, screen in (SCREENS | LARGE_TEXT).items()
    }
    last = max(i for i, name in enumerate(_names(journey)) if wanted(name))
    for station in journey.stations[: last + 1]:
        house.do(_done(station, built))
        for person in people.values():
            if station.route:
                person.open(station.route)
            station.tap(person)
        house.do(built.clock.advance(A_MOMENT))
        if wanted(station.name):
            print(station.name, file=sys.stderr)
            files[station.name] = [
                picture(person, folder, f"{station.name}-{name}.png")
                for name, person in people.items()
            ]
    for person in people.values():
        person.page.context.close()
    return files


async def _done(station: Station, built: Graph) -> None:
    await station.act(built)
