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
5. Buttons need an address at which the phone reaches this app; without one there are none.  That
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
from urllib.parse import quote
from urllib.request import HTTPRedirectHandler, Request, build_opener

from app.domain.breaks.status import ChannelTrouble, PushTrouble
from app.domain.outside import PUSH_CHANNEL, OutsideSettings
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
    """The ntfy channel. `settings` gives the present settings; `sleep` waits between two posts;
    `buttons` gives the buttons of a reminder.
    """

    channel = PUSH_CHANNEL

    def __init__(
        self,
        settings: Callable[[], OutsideSettings],
        sleep: Callable[[float], Awaitable[None]],
        buttons: Buttons = no_buttons,
    ) -> None:
        self._settings = settings
        self._sleep = sleep
        self._buttons = buttons
        self._open = build_opener(_NoRedirect()).open
        self._posted: set[str] = set()
        self._again: dict[str, asyncio.Task[None]] = {}
        self._sending: dict[str, asyncio.Task[None]] = {}
        self._trouble = PushTrouble.NONE

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
        self._posted.add(break_id)
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
        trace = self.left_behind(break_id)
        self._posted.discard(break_id)
        if trace:
            await self.withdraw_trace(trace)

    def left_behind(self, break_id: str) -> str:
        """What another process needs to take it back; empty when it was not posted."""
        return sequence_id(break_id) if break_id in self._posted else ""

    async def withdraw_trace(self, trace: str) -> None:
        """Take back what another process posted; an old server cannot (rule 3)."""
        settings = self._settings()
        if not settings.push:
            return
        address = f"{settings.server}/{settings.topic}/{quote(trace, safe='')}"
        try:
            await self._send(self._request(address, "DELETE"), is_news=False)
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
        request = self._reminder(break_id, title, body, buttons)
        sending = asyncio.create_task(self._send(request))
        self._sending[break_id] = sending
        await asyncio.wait({sending})
        sending.result()

    def _reminder(
        self, break_id: str, title: str, body: str, buttons: Sequence[ReminderButton]
    ) -> Request:
        settings = self._settings()
        message: dict[str, object] = {
            "topic": settings.topic,
            "title": title,
            "message": body,
            "sequence_id": sequence_id(break_id),
        }
        if buttons:
            message["actions"] = [_action(each) for each in buttons]
        return self._request(settings.server, "POST", json.dumps(message).encode())

    def _request(self, address: str, method: str, content: bytes | None = None) -> Request:
        headers = {"Content-Type": "application/json"} if content else {}
        if token := self._settings().token:
            headers["Authorization"] = f"Bearer {token}"
        return Request(address, content, headers, method=method)

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
