"""The buttons of a reminder on the phone, where the phone can reach this computer (LAN mode).

Start opens the app, in which one more tap begins the break: an address that is only opened changes
nothing.  The others are answered by the server (`app.system.server.answer_route`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

from app.services.notification_actions import NotificationAction
from app.system.answer_tokens import ANSWERS
from app.system.running_instance import TOKEN, RunningApp

ANSWER_PATH = "/act"
ACTION = "do"
BREAK_ROUTE = "/break"


@dataclass(frozen=True, slots=True)
class ReminderButton:
    """A button: its title, and the address that it opens, or else posts to."""

    title: str
    address: str
    opens: bool = False


class ReminderButtons:
    """The buttons of the reminders that are given for the data in `folder`; `titles` gives their
    titles by name.
    """

    def __init__(self, folder: Path, titles: Callable[[str], Mapping[str, str]]) -> None:
        self._app, self._titles = RunningApp(folder), titles

    async def of(self, break_id: str, subject: str) -> Sequence[ReminderButton]:
        """The buttons of this break, which a token calls `subject`; none for anything but a break,
        and none where no other device reaches the app.
        """
        titles = self._titles(break_id)
        if NotificationAction.START not in titles:
            return ()
        here = await self._app.find_shared()
        if not here.lan:
            return ()
        token = self._app.answer_token(here, subject)
        return tuple(_buttons(here.lan, titles, token))


def _buttons(lan: str, titles: Mapping[str, str], token: str) -> Iterator[ReminderButton]:
    yield ReminderButton(titles[NotificationAction.START], f"{lan}{BREAK_ROUTE}", opens=True)
    for each in ANSWERS:
        query = urlencode({TOKEN: token, ACTION: each})
        yield ReminderButton(titles[each], f"{lan}{ANSWER_PATH}?{query}")
