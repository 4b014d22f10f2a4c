"""A finger that trembles finds ten places on the body, and logs one in a few taps."""

from __future__ import annotations

from math import cos, pi, sin

from app.domain.body import Point, RegionId, View
from app.domain.body_geometry import centre_of
from app.domain.body_zoom import TREMBLE, Frame, Viewport, closer, fitted
from app.texts import body as words
from app.texts import journal as journal_words
from app.ui.components.body_frame import frame_in, frame_of_view
from tests.e2e.conftest import Visiting
from tests.e2e.person import PHONE, Person
from tests.e2e.scripts import REACHED
from tests.e2e.server import Serving
from tests.graph import shipped_content

CONTENT = shipped_content()
COMMON = [
    RegionId(each)
    for each in (
        "back.suboccipital.left",
        "back.neck_post.right",
        "back.levator.left",
        "back.trap_upper.right",
        "back.trap_mid_rhomboid.left",
        "back.lumbar_paraspinal.right",
        "back.ql.left",
        "back.glute.right",
        "front.masseter.left",
        "front.forearm_flex.right",
    )
]


def test_ten_places_are_found_by_a_trembling_finger_and_one_is_logged(
    serving: Serving, visiting: Visiting
) -> None:
    person = visiting(serving(), PHONE, "/journal/new")
    for number, region in enumerate(COMMON):
        finds(person, region, way=number * pi / 5)
        person.tap(journal_words.ANOTHER_PLACE)
    # The journal has the same drawing: it may still be there just after the tap.
    person.goes_to("Journal").tap(journal_words.LOG_NEW).sees(journal_words.WHERE)
    finds(person, COMMON[0], way=0.0)
    person.tap("4 of 10").sees("Saved: 4 of 10")


def finds(person: Person, region: RegionId, way: float) -> None:
    """Two taps, each of which lands 20 pixels beside the place that is meant."""
    (area,) = region.areas
    meant, frame = centre_of(CONTENT.area(area), region.side), frame_in(PHONE.width, PHONE.height)
    whole = frame_of_view(frame)
    person.sees(words.TAP_PART)
    hit = touches(person, area.view, whole, fitted(whole), meant, way)
    person.sees("now tap the place")
    touches(person, area.view, frame, closer(hit, frame), meant, way + pi / 2)
    person.sees(CONTENT.region_name(region)).sees(words.side_back(area.view, region.side))


def touches(
    person: Person, view: View, frame: Frame, window: Viewport, meant: Point, way: float
) -> Point:
    """Touch the drawing beside the point that is meant; the point that is hit."""
    drawing = person.page.get_by_role("img", name=words.picture(view)).first
    drawing.evaluate(REACHED)  # and nothing moves any more
    box = drawing.bounding_box()
    assert box is not None
    x, y = window.place(meant, frame.wide)
    x, y = x + TREMBLE * cos(way), y + TREMBLE * sin(way)
    person.page.touchscreen.tap(box["x"] + x, box["y"] + y)
    return window.point(x, y, frame.wide)
