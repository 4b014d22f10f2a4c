"""What is pictured: each screen, in which state, and how to get there.

A picture is taken of a route, after a pose was struck: a short function that taps its way to a
state, and finds it again when somebody with another screen was there before.  To add a screen,
add a line.  A test holds the album to the routes of the app, so that none is forgotten.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tests.e2e.person import Person
from tests.tools.shots.lives import OWN_MOVEMENT, OWN_PATTERN, OWN_TAG, Life

Pose = Callable[[Person], object]


def as_it_opens(person: Person) -> None:
    """Nothing is tapped."""


@dataclass(frozen=True, slots=True)
class Shot:
    """One screen in one state.  `name` is the start of the file's name."""

    name: str
    route: str
    life: Life = Life.LIVED
    pose: Pose = as_it_opens


SPOT = "spot-1"
ENTRY = "spot-1-399-0"


def wait_for_the_break(person: Person) -> None:
    """It comes due while somebody looks."""
    person.sees("A break is due", timeout=30_000)


def start_the_break(person: Person) -> None:
    """Start it, or look at it if it was started."""
    start = person.button("Start now")
    if person.appears(start):
        person.tap(start).arrives("/break")
    else:
        person.open("/break")


def begin_to_hold(person: Person) -> None:
    """Begin, or look at what was begun."""
    if person.appears(person.button("Resume")):
        person.open("/hold/now")
    else:
        person.tap("Nothing new, start").arrives("/hold/now")


ALBUM: tuple[Shot, ...] = (
    Shot("welcome", "/welcome", Life.NEW),
    Shot("welcome-hours", "/welcome/hours", Life.NEW),
    Shot("today-first", "/", Life.EMPTY),
    Shot("today", "/"),
    Shot("today-due", "/", Life.DUE, wait_for_the_break),
    Shot("today-evening", "/", Life.EVENING),
    Shot("break", "/", Life.BREAK, start_the_break),
    Shot("hold", "/hold"),
    Shot("hold-spot", f"/hold/spot/{SPOT}"),
    Shot("hold-muscle", "/hold/levator_scapulae"),
    Shot("hold-muscle-side", "/hold/levator_scapulae/left"),
    Shot("hold-spot-muscle", f"/hold/spot/{SPOT}/upper_trapezius"),
    Shot("hold-now", "/hold/levator_scapulae/left", Life.HOLD, begin_to_hold),
    Shot("hold-breathe", "/hold/breathe"),
    Shot("hold-breathe-now", "/hold/breathe/now/long_exhale/1"),
    Shot("hold-breathe-own", "/hold/breathe/own"),
    Shot("hold-breathe-own-known", f"/hold/breathe/own/{OWN_PATTERN}"),
    Shot("hold-safety", "/hold/safety"),
    Shot("journal-first", "/journal", Life.EMPTY),
    Shot("journal", "/journal"),
    Shot("journal-new", "/journal/new"),
    Shot("journal-new-place", "/journal/new/back.trap_upper.right"),
    Shot("journal-log", f"/journal/log/{SPOT}"),
    Shot("journal-spot", f"/journal/spot/{SPOT}"),
    Shot("journal-entry", f"/journal/entry/{ENTRY}"),
    Shot("journal-put-away", "/journal/put-away"),
    Shot("trends-first", "/trends", Life.EMPTY),
    Shot("trends", "/trends"),
    Shot("trends-months", "/trends/months"),
    Shot("trends-body", "/trends/body"),
    Shot("trends-spot", f"/trends/{SPOT}"),
    Shot("trends-correct", f"/trends/{SPOT}/correct"),
    Shot("week-first", "/week", Life.EMPTY),
    Shot("week", "/week"),
    Shot("learn", "/learn"),
    Shot("learn-find", "/learn/find"),
    Shot("learn-muscles", "/learn/muscles"),
    Shot("learn-muscle", "/learn/muscle/levator_scapulae"),
    Shot("learn-why", "/learn/why"),
    Shot("learn-help", "/learn/help"),
    Shot("learn-emergency", "/learn/emergency/chest"),
    Shot("learn-emergency-any", "/learn/emergency"),
    Shot("learn-evidence", "/learn/evidence"),
    Shot("plan-first", "/plan", Life.EMPTY),
    Shot("plan", "/plan"),
    Shot("plan-spot", f"/plan/{SPOT}"),
    Shot("settings", "/settings"),
    Shot("settings-breaks", "/settings/breaks"),
    Shot("settings-reach", "/settings/reach"),
    Shot("settings-history", "/settings/history"),
    Shot("settings-evening", "/settings/evening"),
    Shot("settings-holds", "/settings/holds"),
    Shot("settings-movements", "/settings/movements"),
    Shot("settings-movements-own", "/settings/movements/own"),
    Shot("settings-movements-own-known", f"/settings/movements/own/{OWN_MOVEMENT.id}"),
    Shot("settings-tags", "/settings/tags"),
    Shot("settings-tags-one", f"/settings/tags/{OWN_TAG.id}"),
    Shot("settings-safety", "/settings/safety"),
    Shot("settings-data", "/settings/data"),
    Shot("settings-phone", "/settings/phone"),
    Shot("settings-about", "/settings/about"),
    Shot("not-found", "/no/such/place"),
)
