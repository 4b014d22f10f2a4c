"""Addresses that let in, and what visitors see."""

from __future__ import annotations

from collections.abc import AsyncIterator

from app.services.browser_notifications import PageMessage
from app.system.server import Admission
from tests.system.server.visitor import Answer

OURS = "http://127.0.0.1:8550"
PLAIN = "This browser isn’t let in yet"
THE_APP = "<title>Unknot</title>"
SECRET = "Time for a break"


async def one(permission: str) -> AsyncIterator[PageMessage]:
    """What only those who were let in may hear."""
    yield PageMessage("due", {"title": SECRET})


def entrance(admission: Admission, route: str = "/") -> str:
    """An address as the site sees it, which lets in."""
    return admission.entrance("", route)


def cookie_from(answer: Answer) -> str:
    """What the browser says from then on."""
    return answer.headers["set-cookie"].partition(";")[0]


def is_shut_out(answer: Answer) -> bool:
    """Whether it was told how to get in, and nothing else."""
    return answer.status == 403 and PLAIN in answer.text and THE_APP not in answer.text
