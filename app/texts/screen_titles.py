"""The title of every screen by its address, and the addresses of the five tabs.

A word of a path that begins with `:` stands for any value.  The first path that matches counts.
"""

from __future__ import annotations

import re

from app.texts import (
    break_history,
    break_screens,
    corrections,
    getting_help,
    habits,
    holds,
    journal,
    learn,
    movements,
    notifications,
    phone_at_home,
    settings,
    tags,
    trends_charts,
    trends_screens,
    weeks,
    welcome,
)
from app.texts import shell as words

TITLES = {
    "/": words.TODAY,
    "/break": break_screens.TITLE,
    "/hold": words.HOLD,
    "/hold/now": words.HOLD,
    "/hold/breathe": holds.BREATHE_TITLE,
    "/hold/breathe/now/:pattern/:minutes": holds.BREATHE_TITLE,
    "/hold/breathe/own": holds.OWN_TITLE,
    "/hold/breathe/own/:id": holds.OWN_TITLE,
    "/hold/safety": holds.SAFETY_TITLE,
    "/hold/spot/:spot": holds.PREPARE_TITLE,
    "/hold/spot/:spot/:muscle": holds.PREPARE_TITLE,
    "/hold/:muscle": holds.PREPARE_TITLE,
    "/hold/:muscle/:side": holds.PREPARE_TITLE,
    "/journal": journal.TITLE,
    "/journal/new": journal.NEW_TITLE,
    "/journal/new/:place": journal.NEW_TITLE,
    "/journal/log/:spot": journal.NEW_TITLE,
    "/journal/entry/:id": journal.ENTRY_TITLE,
    "/journal/spot/:id": journal.SPOT_TITLE,
    "/journal/put-away": journal.PUT_AWAY,
    "/trends": words.TRENDS,
    "/trends/body": trends_charts.BODY_TITLE,
    "/trends/months": trends_charts.MONTHS_TITLE,
    "/trends/:spot/correct": corrections.TITLE,
    "/trends/:spot": trends_screens.SPOT_TITLE,
    "/learn": words.LEARN,
    "/learn/find": learn.FIND,
    "/learn/muscles": learn.MUSCLES,
    "/learn/muscle/:id": learn.MUSCLE,
    "/learn/why": learn.WHY,
    "/learn/help": learn.HELP,
    "/learn/emergency": getting_help.EMERGENCY,
    "/learn/emergency/:reason": getting_help.EMERGENCY,
    "/learn/evidence": learn.EVIDENCE,
    "/week": weeks.TITLE,
    "/welcome": welcome.TITLE,
    "/welcome/hours": welcome.WHEN,
    "/plan": habits.TITLE,
    "/plan/:spot": habits.TITLE,
    "/settings": settings.TITLE,
    "/settings/breaks": settings.BREAKS,
    "/settings/reach": notifications.TITLE,
    "/settings/history": break_history.TITLE,
    "/settings/evening": settings.EVENING,
    "/settings/holds": settings.HOLDS,
    "/settings/movements": settings.MOVEMENTS,
    "/settings/movements/own": movements.OWN_TITLE,
    "/settings/movements/own/:id": movements.OWN_TITLE,
    "/settings/tags": tags.TITLE,
    "/settings/tags/:id": tags.ONE_TITLE,
    "/settings/safety": settings.SAFETY,
    "/settings/data": settings.DATA,
    "/settings/phone": phone_at_home.TITLE,
    "/settings/about": settings.ABOUT,
}
TAB_ROUTES = ("/", "/hold", "/journal", "/trends", "/learn")
"""The tabs in their order; each is named as its screen."""


def is_at(path: str, route: str) -> bool:
    """Whether `route`, without its query, is an address of `path`."""
    pattern = re.sub(r":\w+", "[^/]+", path)
    return re.fullmatch(pattern, route.partition("?")[0].rstrip("/") or "/") is not None


def title_at(route: str) -> str:
    """The title of the screen behind `route`, or that there is none."""
    found = (title for path, title in TITLES.items() if is_at(path, route))
    return next(found, words.NOT_FOUND_TITLE)
