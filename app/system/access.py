"""Access to the app in a browser: what is signed with the key of a data folder, and for what.

1. An admitted browser keeps a cookie: a random name of its own, signed.  It does not expire, so a
   bookmark works again after a restart.  Each browser has a different name, which tells them apart
   (`app.system.admitted_browsers`).
2. An entry token admits one browser, once, within `TOKEN_SECONDS`.  It is signed for one run of the
   server, so a restart invalidates unused tokens.  Any process that can read the data folder can
   make one without asking the server.
3. A proof shows that the server at an address has the key.  Another program that took the port does
   not have it, and no browser is sent there.
4. A new key invalidates all cookies and all tokens.
5. A signature for one of these purposes is invalid for any other.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
import time
from collections.abc import Callable
from enum import StrEnum

TOKEN_SECONDS = 600
LONGEST = 200  # characters; nothing that is signed here is longer
SEPARATOR = "."

SigningKey = bytes
EpochSeconds = Callable[[], float]


class Purpose(StrEnum):
    """What a signature is for."""

    BROWSER = "browser"
    ENTER = "enter"
    FORGET_OTHERS = "forget"
    ANSWER = "answer"
    PROOF = "proof"
    COOKIE_NAME = "name"


class TokenPurpose(StrEnum):
    """What an entry token allows its bearer."""

    NOTHING = "nothing"
    ENTER = Purpose.ENTER.value
    FORGET_OTHERS = Purpose.FORGET_OTHERS.value
    """Enter after all other browsers have been revoked."""


def new_key() -> SigningKey:
    """A new key that nobody can guess."""
    return secrets.token_bytes(32)


def new_run() -> str:
    """A new name for one run of a server."""
    return secrets.token_urlsafe(12)


def sign(key: SigningKey, purpose: Purpose, *parts: str) -> str:
    """The signature of `parts` for `purpose` (rule 5), in characters that are safe in a URL."""
    message = "\0".join((purpose.value, *parts)).encode()
    digest = hmac.new(key, message, hashlib.sha256).digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()


def is_signed(signature: str, key: SigningKey, purpose: Purpose, *parts: str) -> bool:
    """Whether `signature` is the signature of `parts`, compared in constant time."""
    return hmac.compare_digest(signature.encode(), sign(key, purpose, *parts).encode())


def cookie_name(key: SigningKey, *, encrypted: bool = False) -> str:
    """The name of the cookie.

    Browsers send cookies to every port of a host, so two data folders need two names.  A cookie
    that is sent over encrypted connections only has a name of its own, as browsers let no plain
    connection replace it; with this prefix, only an encrypted one can set it.
    """
    prefix = "__Host-" if encrypted else ""
    return f"{prefix}unknot-{fingerprint(key)}"


def fingerprint(key: SigningKey) -> str:
    """A short name of the key, which tells nothing of it."""
    return hashlib.sha256(sign(key, Purpose.COOKIE_NAME).encode()).hexdigest()[:12]


def new_cookie(key: SigningKey) -> str:
    """A cookie for a browser that is admitted (rule 1)."""
    browser = secrets.token_urlsafe(12)
    return SEPARATOR.join((browser, sign(key, Purpose.BROWSER, browser)))


def is_cookie(cookie: str, key: SigningKey) -> bool:
    """Whether this cookie was signed with this key."""
    browser, _, signature = cookie[:LONGEST].partition(SEPARATOR)
    return is_signed(signature, key, Purpose.BROWSER, browser)


def browser_of(cookie: str) -> str:
    """The browser's name in a cookie."""
    return cookie[:LONGEST].partition(SEPARATOR)[0]


def new_token(
    key: SigningKey, run: str, allows: TokenPurpose, now: EpochSeconds = time.time
) -> str:
    """A token for the run `run` of the server (rule 2)."""
    expires, nonce = str(int(now()) + TOKEN_SECONDS), secrets.token_urlsafe(12)
    signature = sign(key, Purpose(allows.value), run, expires, nonce)
    return SEPARATOR.join((allows.value, expires, nonce, signature))


class TokenRegister:
    """Accepts the tokens of one run, each once (rule 2).

    A used token is remembered until it would have expired.  Only validly signed ones are, so others
    cannot make the memory grow.
    """

    def __init__(self, run: str, now: EpochSeconds = time.time) -> None:
        self._run, self._now = run, now
        self._used: dict[str, int] = {}

    @property
    def remembered(self) -> int:
        """How many used tokens are remembered."""
        return len(self._used)

    def take(self, token: str, key: SigningKey) -> TokenPurpose:
        """Use up the token and return what it allows: nothing if it is forged, used or expired."""
        allows, expires, nonce, signature, *more = (*token[:LONGEST].split(SEPARATOR), *[""] * 4)
        if any(more) or allows not in (TokenPurpose.ENTER, TokenPurpose.FORGET_OTHERS):
            return TokenPurpose.NOTHING
        if not is_signed(signature, key, Purpose(allows), self._run, expires, nonce):
            return TokenPurpose.NOTHING
        now = self._now()
        self._used = {each: end for each, end in self._used.items() if end > now}
        if int(expires) <= now or nonce in self._used:
            return TokenPurpose.NOTHING
        self._used[nonce] = int(expires)
        return TokenPurpose(allows)


def proof(key: SigningKey, run: str, challenge: str) -> str:
    """The answer to `challenge`, which only a holder of the key can give (rule 3)."""
    return sign(key, Purpose.PROOF, run, challenge)


def is_proof(answer: str, key: SigningKey, run: str, challenge: str) -> bool:
    """Whether a holder of the key gave this answer."""
    return is_signed(answer, key, Purpose.PROOF, run, challenge)
