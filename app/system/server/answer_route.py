"""Answers to reminders from a phone: rule 8 of this package.

1. A token of a reminder's button is all it takes: no cookie, as the phone's ntfy app has none.
   Only a POST counts.  The response is plain text, and says only what became of the answer.
2. A token is void once its break is over, or once it had an effect.  Then nothing changes.
3. Whoever sends many wrong tokens has to wait, as at the access gate.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from urllib.parse import parse_qsl

from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from app.domain.breaks import ActionIgnored, BreakId
from app.domain.errors import UnknotError
from app.services.notification_actions import NotificationAction
from app.services.reminders import CommandResult
from app.system.answer_tokens import ANSWERS, NO_TOKEN, AnswerToken
from app.system.ntfy import sequence_id
from app.system.reminder_buttons import ACTION, ANSWER_PATH
from app.system.running_instance import TOKEN
from app.system.server.access_gate import PRIVATE, client_of
from app.system.server.admission import Admission
from app.system.token_attempts import PERIOD
from app.texts import closed_reminders as words
from app.texts.breaks import answer_ignored

AnswerBreak = Callable[[NotificationAction, Callable[[BreakId], bool]], Awaitable[CommandResult]]
"""Answers the open break if it is the one that is meant.  Raises `UnknotError`."""


class AnswerRoute:
    """Takes answers at `ANSWER_PATH`, and passes everything else on to `inside`."""

    def __init__(self, inside: ASGIApp, admission: Admission, answer: AnswerBreak) -> None:
        self._inside, self._admission, self._answer = inside, admission, answer
        self._one_by_one = asyncio.Lock()
        self._used: set[AnswerToken] = set()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["path"] == ANSWER_PATH:
            await (await self._response(scope))(scope, receive, send)
        else:
            await self._inside(scope, receive, send)

    async def _response(self, scope: Scope) -> Response:
        if scope["method"] != "POST":
            return PlainTextResponse(words.ANSWER_UNKNOWN, 405, PRIVATE | {"allow": "POST"})
        address = client_of(scope)
        if not self._admission.may_try(address):
            wait = PRIVATE | {"retry-after": str(round(PERIOD))}
            return PlainTextResponse(words.ANSWER_WAIT, 429, wait)
        asked = dict(parse_qsl(scope["query_string"].decode("latin-1")))
        token = self._admission.answer_token_in(asked.get(TOKEN, ""), address)
        if token == NO_TOKEN:
            return PlainTextResponse(words.ANSWER_UNKNOWN, 403, PRIVATE)
        action = asked.get(ACTION, "")
        if action not in ANSWERS:
            return PlainTextResponse(words.ANSWER_UNKNOWN, 400, PRIVATE)
        async with self._one_by_one:  # so a token that is sent twice at once has one effect
            return await self._answered(NotificationAction(action), token)

    async def _answered(self, action: NotificationAction, token: AnswerToken) -> Response:
        if token in self._used:
            return PlainTextResponse(words.ANSWER_USED, 409, PRIVATE)
        try:
            result = await self._answer(action, lambda id: sequence_id(id) == token.subject)
        except UnknotError as trouble:
            return PlainTextResponse(str(trouble), 500, PRIVATE)
        if isinstance(result, ActionIgnored):
            return PlainTextResponse(answer_ignored(result.why), 409, PRIVATE)
        # Those of other breaks are void without being remembered, as only the open one is answered.
        self._used = {each for each in self._used if each.subject == token.subject} | {token}
        return PlainTextResponse(words.ANSWERED[action], 200, PRIVATE)
