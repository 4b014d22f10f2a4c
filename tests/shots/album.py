"""What is pictured: each screen, in which state, and how to get there.

A picture is taken of a route, after `poses` were struck: each a short function that taps its way
to a state.  To add a screen, add a line.  A test holds the album to the routes of the app, so
that none is forgotten.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum

from tests.e2e.person import Person

Pose = Callable[[Person], object]


class Life(Enum):
    """Whose app it is: somebody's first minute, or after a winter of use."""

    NEW = "new"
    LIVED = "lived"


@dataclass(frozen=True, slots=True)
class Shot:
    """One screen in one state.  `name` is the start of the file's name."""

    name: str
    route: str
    life: Life = Life.LIVED
    poses: tuple[Pose, ...] = field(default=())


SPOT = "spot-1"
ENTRY = "spot-1%2F399%2F0"

ALBUM: tuple[Shot, ...] = (
    Shot("welcome", "/welcome", Life.NEW),
    Shot("today-first", "/", Life.NEW),
    Shot("today", "/"),
    Shot("hold", "/hold"),
    Shot("hold-spot", f"/hold/spot/{SPOT}"),
    Shot("hold-muscle", "/hold/levator_scapulae"),
    Shot("hold-muscle-side", "/hold/levator_scapulae/left"),
    Shot("hold-breathe", "/hold/breathe"),
    Shot("hold-safety", "/hold/safety"),
    Shot("journal-first", "/journal", Life.NEW),
    Shot("journal", "/journal"),
    Shot("journal-new", "/journal/new"),
    Shot("journal-new-place", "/journal/new/back.trap_upper.right"),
    Shot("journal-log", f"/journal/log/{SPOT}"),
    Shot("journal-spot", f"/journal/spot/{SPOT}"),
    Shot("journal-put-away", "/journal/put-away"),
    Shot("trends-first", "/trends", Life.NEW),
    Shot("trends", "/trends"),
    Shot("trends-spot", f"/trends/{SPOT}"),
    Shot("learn", "/learn"),
    Shot("learn-find", "/learn/find"),
    Shot("learn-muscles", "/learn/muscles"),
    Shot("learn-muscle", "/learn/muscle/levator_scapulae"),
    Shot("learn-why", "/learn/why"),
    Shot("learn-help", "/learn/help"),
    Shot("learn-evidence", "/learn/evidence"),
    Shot("settings", "/settings"),
    Shot("settings-breaks", "/settings/breaks"),
    Shot("settings-evening", "/settings/evening"),
    Shot("settings-holds", "/settings/holds"),
    Shot("settings-movements", "/settings/movements"),
    Shot("settings-safety", "/settings/safety"),
    Shot("settings-data", "/settings/data"),
    Shot("settings-about", "/settings/about"),
    Shot("not-found", "/no/such/place"),
)
