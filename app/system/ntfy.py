"""Reminders on the phone, posted to a topic of an ntfy server (https://ntfy.sh, or one's own).

1. It is a channel only while the person has turned it on (`app/domain/outside.py`).
2. A reminder is posted at once. If the server cannot be reached, or says that it is not well, it is
   posted again after each of `RETRIES`, by the settings of that moment, until it is taken back, or
   another one for the same break takes its place. Either waits until a post that is under way has
   ended, so that it cannot arrive afterwards. None of that keeps another channel waiting.
3. Each reminder has a sequence id that says nothing about its break. So one that is posted again
   takes the place of the first, and another process can take it back. That needs ntfy 2.16 on the
   server and an app that knows it; with older ones it stays where it is.
4. What the server refuses (a wrong token, an unknown address) is not posted again.
5. When the person turns it off, or chooses another topic or server, what is on the phone is taken
   back from the old topic.  No more can be done: ntfy only tells the phones, and what was posted
   can be read in the topic until the server forgets it.
6. Buttons need an address at which the phone reaches this app; without one there are none.  That
   address goes to the server with the reminder.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import logging
from collections.abc import Awaitable, Callable, Sequence
from http.client import HTTPException
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import urljoin
from urllib.request import HTTPRedirectHandler, Request, build_opener

from app.domain.breaks.status import ChannelTrouble, PushTrouble
from app.domain.outside import PUSH_CHANNEL, OutsideSettings, leaves_topic
from app.services.signal import Signal
from app.system.reminder_buttons import ReminderButton

log = logging.getLogger(__name__)

ANSWER_WITHIN = 4.0  # seconds of real time, for one post
RETRIES = (5.0, 20.0, 60.0)  # seconds

Buttons = Callable[[str, str], Awaitable[Sequence[ReminderButton]]]
"""Gives the buttons of the reminder of this break, which has this sequence id."""


async def no_buttons(break_id: str, subject: str) -> Sequence[ReminderButton]:
    """No buttons."""
    return ()


class NotPosted(OSError):
    """The server did not accept a reminder. `may_recover` says whether to post it again."""

    def __init__(self, why: PushTrouble, *, may_recover: bool) -> None:
        super().__init__(f"ntfy did not accept the reminder: {why}")
        self.why, self.may_recover = why, may_recover


class _NoRedirect(HTTPRedirectHandler):
    """A redirected post would become a visit, and could carry the token elsewhere."""

    def redirect_request(self, *_: Any) -> None:
        return None


class NtfyNotifier:
    """The ntfy channel. `settings` gives the present settings, and `changed` fires when they may be
    others; `sleep` waits between two posts; `buttons` gives the buttons of a reminder.
    """

    channel = PUSH_CHANNEL

    def __init__(
        self,
        settings: Callable[[], OutsideSettings],
        sleep: Callable[[float], Awaitable[None]],
        buttons: Buttons = no_buttons,
        changed: Signal | None = None,
    ) -> None:
        self._settings = settings
        self._sleep = sleep
        self._buttons = buttons
        self._open = build_opener(_NoRedirect()).open
        self._posted: dict[str, list[OutsideSettings]] = {}  # as they were then
        self._again: dict[str, asyncio.Task[None]] = {}
        self._sending: dict[str, asyncio.Task[None]] = {}
        self._trouble = PushTrouble.NONE
        self._leaving: asyncio.Task[None] | None = None
        self._listener = self._leave_soon  # signals hold their listeners weakly
        if changed is not None:
            changed.connect(self._listener)

    @property
    def trouble(self) -> ChannelTrouble:
        """What went wrong with the newest reminder, if anything did."""
        return ChannelTrouble(
            PUSH_CHANNEL, self._trouble if self._settings().push else PushTrouble.NONE
        )

    async def available(self) -> bool:
        """Whether the person has turned it on."""
        return self._settings().push

    async def show(self, break_id: str, title: str, body: str) -> None:
        """Post it. Raises `NotPosted`; then it may be posted again later (rule 2)."""
        await self._stop_posting(break_id)
        try:
            await self._post(break_id, title, body)
        except NotPosted as failed:
            if failed.may_recover:
                again = self._post_again(break_id, title, body)
                self._again[break_id] = asyncio.create_task(again)
            raise

    async def withdraw(self, break_id: str) -> None:
        """Take it back, and post it no more."""
        await self._stop_posting(break_id)
        if self._leaving is not None:
            await asyncio.wait({self._leaving})
        for posted in self._posted.pop(break_id, ()):
            await self._take_back(_address(posted, break_id), posted.token)

    def left_behind(self, break_id: str) -> str:
        """What another process needs to take it back; empty when it was not posted."""
        posted = self._posted.get(break_id)
        return _address(posted[-1], break_id) if posted else ""

    async def withdraw_trace(self, trace: str) -> None:
        """Take back what another process posted, wherever; an old server cannot (rule 3)."""
        now = self._settings()
        address = urljoin(f"{now.server}/{now.topic}/", trace)  # older versions left the end of it
        is_there = address.startswith(f"{now.server}/")  # the token is for this server alone
        await self._take_back(address, now.token if is_there else "")

    def _leave_soon(self) -> None:
        if self._left():
            self._leaving = asyncio.ensure_future(self._leave(self._leaving))

    def _left(self) -> list[tuple[str, OutsideSettings]]:
        """What is where the person no longer wants reminders."""
        now = self._settings()
        everywhere = ((each, posted) for each in self._posted for posted in self._posted[each])
        return [(each, posted) for each, posted in everywhere if leaves_topic(posted, now)]

    async def _leave(self, before: asyncio.Task[None] | None) -> None:
        """Take back what is where the person no longer wants reminders (rule 5)."""
        if before is not None:
            await asyncio.wait({before})
        for break_id, posted in self._left():
            if (sending := self._sending.get(break_id)) is not None:
                await asyncio.wait({sending})
            if posted in self._posted.get(break_id, ()):  # nobody has taken it back meanwhile
                self._posted[break_id].remove(posted)
                await self._take_back(_address(posted, break_id), posted.token)

    async def _take_back(self, address: str, token: str) -> None:
        try:
            await self._send(_request(address, token, "DELETE"), is_news=False)
        except NotPosted as failed:
            log.info("ntfy did not take back a reminder: %s", failed.why)

    async def _stop_posting(self, break_id: str) -> None:
        """Post it no more; returns once no post of it is under way."""
        if (again := self._again.pop(break_id, None)) is not None:
            again.cancel()
        if (sending := self._sending.pop(break_id, None)) is not None:
            await asyncio.wait({sending})
            sending.exception()  # `_post` may have been cancelled, and then nobody has read it

    async def _post_again(self, break_id: str, title: str, body: str) -> None:
        for pause in RETRIES:
            await self._sleep(pause)
            if not self._settings().push:
                break
            try:
                await self._post(break_id, title, body)
            except NotPosted as failed:
                if failed.may_recover:
                    continue
            break
        self._again.pop(break_id, None)

    async def _post(self, break_id: str, title: str, body: str) -> None:
        """Post it. If this is cancelled, the post itself still goes on (`_stop_posting`)."""
        buttons = await self._buttons(break_id, sequence_id(break_id))
        settings = self._settings()
        posted = self._posted.setdefault(break_id, [])
        if all(leaves_topic(each, settings) for each in posted):
            posted.append(settings)
        request = _reminder(settings, break_id, title, body, buttons)
        sending = asyncio.create_task(self._send(request))
        self._sending[break_id] = sending
        await asyncio.wait({sending})
        sending.result()

    async def _send(self, request: Request, *, is_news: bool = True) -> None:
        try:
            await asyncio.to_thread(self._sent, request)
        except NotPosted as failed:
            self._trouble = failed.why if is_news else self._trouble
            raise
        self._trouble = PushTrouble.NONE if is_news else self._trouble

    def _sent(self, request: Request) -> None:
        try:
            with self._open(request, timeout=ANSWER_WITHIN):
                return
        except HTTPError as answer:
            answer.close()
            raise _refused(answer.code) from None
        except (URLError, OSError, HTTPException, ValueError) as error:
            log.info("the ntfy server could not be reached: %r", error)
            raise NotPosted(PushTrouble.UNREACHABLE, may_recover=True) from None


def _reminder(
    to: OutsideSettings, break_id: str, title: str, body: str, buttons: Sequence[ReminderButton]
) -> Request:
    message: dict[str, object] = {
        "topic": to.topic,
        "title": title,
        "message": body,
        "sequence_id": sequence_id(break_id),
    }
    if buttons:
        message["actions"] = [_action(each) for each in buttons]
    return _request(to.server, to.token, "POST", json.dumps(message).encode())


def _request(address: str, token: str, method: str, content: bytes | None = None) -> Request:
    headers = {"Content-Type": "application/json"} if content else {}
    if token:
        headers["Authorization"] = f"Bearer {token}"
    return Request(address, content, headers, method=method)


def _address(posted: OutsideSettings, break_id: str) -> str:
    """Where a reminder is, once posted."""
    return f"{posted.server}/{posted.topic}/{sequence_id(break_id)}"


def _action(button: ReminderButton) -> dict[str, object]:
    shown = {"label": button.title, "url": button.address}
    if button.opens:
        return {"action": "view", **shown}
    return {"action": "http", **shown, "method": "POST", "clear": True}


def sequence_id(break_id: str) -> str:
    """The id under which ntfy knows a reminder; nothing can be read off it (rule 3)."""
    return hashlib.sha256(f"unknot {break_id}".encode()).hexdigest()[:24]


def _refused(status: int) -> NotPosted:
    match status:
        case 401 | 403:
            return NotPosted(PushTrouble.NOT_ALLOWED, may_recover=False)
        case 429:
            return NotPosted(PushTrouble.TOO_MANY, may_recover=True)
        case _ if status >= 500 or status == 408:
            return NotPosted(PushTrouble.SERVER_FAILED, may_recover=True)
        case _:
            return NotPosted(PushTrouble.REFUSED, may_recover=False)
