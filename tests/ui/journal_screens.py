"""The app with spots logged in it, for tests of the journal's screens."""

from __future__ import annotations

from dataclasses import dataclass

import flet as ft

from app.domain.body import Point, RegionId, View
from app.domain.body_zoom import closer, fitted
from app.domain.journal.entry import Entry, Score, Scored
from app.domain.spots.matching import BodyPlace
from app.services.journal import Journal
from app.services.journal_reader import JournalReader
from app.ui.app import build_main
from app.ui.components.body_frame import frame_in, frame_of_view
from tests.graph import Graph, graph
from tests.ui.harness import PHONE, Screen, render

TRAP = BodyPlace.of(RegionId("back.trap_upper.right"))
QUAD = BodyPlace.of(RegionId("front.quad.left"))
FOUR = Scored(Score(4))


@dataclass(frozen=True)
class Shown:
    """A screen of the app, and the services behind it."""

    here: Graph
    screen: Screen

    @property
    def journal(self) -> Journal:
        return self.here.services.journal

    @property
    def journal_reader(self) -> JournalReader:
        return self.here.services.journal_reader

    @property
    def entries(self) -> list[Entry]:
        return [entry for day in self.journal_reader.days() for entry in day.entries]


async def shown(route: str, *logged: BodyPlace) -> Shown:
    """The app at `route`, with a 4 logged now at each of these places."""
    here = graph()
    for place in logged:
        await here.services.journal.record(place, FOUR)
    return Shown(here, await render(build_main(here.services), route))


async def tap_the_body(screen: Screen, view: View, at: Point) -> None:
    """Tap the body where `at` is, and again where it then is."""
    frame = frame_in(*PHONE)
    whole = frame_of_view(frame)
    for seen, window, key in (
        (whole, fitted(whole), "whole"),
        (frame, closer(at, frame), "part"),
    ):
        (detector,) = (
            each
            for each in screen.all(ft.GestureDetector)
            if str(each.key).startswith(f"{key}-{view}")
        )
        x, y = window.place(at, seen.wide)
        await screen.fire(detector, "tap_up", {"l": {"x": x, "y": y}})
