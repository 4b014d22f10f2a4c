"""Tokens with which a button on the phone answers one reminder.

1. A token is signed for one run of the server, one break and the answers in `ANSWERS`.  It admits
   nobody, and nothing can be read with it.
2. It names the break by an id that says nothing about it.
3. Any process that can read the data folder can make one without asking the server, so the one that
   reminds need not be the one that serves.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from app.system.access import LONGEST, SEPARATOR, Purpose, SigningKey, is_signed, sign

ANSWERS = ("snooze", "skip")
"""Names of notification actions."""
_ALL_ANSWERS = ",".join(ANSWERS)


@dataclass(frozen=True, slots=True)
class AnswerToken:
    """The break that a valid token is for, and what tells it from others of the same break."""

    subject: str
    nonce: str


NO_TOKEN = AnswerToken("", "")
"""What an invalid token amounts to."""


def new_answer_token(key: SigningKey, run: str, subject: str) -> str:
    """A token for the break with this id, and the run `run` of the server."""
    nonce = secrets.token_urlsafe(12)
    signature = sign(key, Purpose.ANSWER, run, _ALL_ANSWERS, subject, nonce)
    return SEPARATOR.join((subject, nonce, signature))


def read_answer_token(token: str, key: SigningKey, run: str) -> AnswerToken:
    """What the token is for; `NO_TOKEN` if it is forged or of another run."""
    subject, nonce, signature, *more = (*token[:LONGEST].split(SEPARATOR), "", "", "")
    signed = is_signed(signature, key, Purpose.ANSWER, run, _ALL_ANSWERS, subject, nonce)
    return AnswerToken(subject, nonce) if signed and not any(more) else NO_TOKEN
