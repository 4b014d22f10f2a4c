"""Whom the server knows: cookies, and the tokens that are exchanged for them."""

from __future__ import annotations

import time

from app.system.access import (
    EpochSeconds,
    TokenDesk,
    TokenPurpose,
    cookie_name,
    is_cookie,
    new_cookie,
    new_run,
    new_token,
    proof,
)
from app.system.access_key import AccessKey
from app.system.running_instance import RunningAddress, entrance

COOKIE_SECONDS = 400 * 24 * 3600  # the longest that browsers keep one; each visit begins it anew


class Admission:
    """Who may come in during one run of the server; `key` says whom earlier runs let in."""

    def __init__(self, key: AccessKey, now: EpochSeconds = time.time) -> None:
        self._key, self._now = key, now
        self._run = new_run()
        self._desk = TokenDesk(self._run, now)

    def at(self, address: str) -> RunningAddress:
        """What other processes of the same person have to know to open the app at `address`."""
        return RunningAddress(address, self._run)

    def entrance(self, address: str, route: str = "/") -> str:
        """The address that lets one browser in at `route`, once."""
        return entrance(address, route, self._token(TokenPurpose.ENTER))

    def forgetting_others(self, route: str) -> str:
        """The address within the app that forgets every browser but the one that goes there."""
        return entrance("", route, self._token(TokenPurpose.FORGET_OTHERS))

    def take(self, token: str) -> TokenPurpose:
        """What the token allows, from now on; what it asks for has been done.

        Raises `StorageError` when browsers cannot be forgotten.
        """
        allowed = self._desk.take(token, self._key.value())
        if allowed is TokenPurpose.FORGET_OTHERS:
            self._key.replace()
        return allowed

    def cookie_in(self, header: str) -> str:
        """The cookie among those of a request that we gave to a browser; empty for none.

        Another program of the same host can have set one of the same name beside it.
        """
        key = self._key.value()
        name = cookie_name(key)
        for each in header.split(";"):
            said, _, value = each.strip().partition("=")
            if said == name and is_cookie(value, key):
                return value
        return ""

    def known(self, cookie: str) -> bool:
        """Whether the browser with this cookie has not been forgotten."""
        return is_cookie(cookie, self._key.value())

    def new_cookie(self) -> str:
        """For a browser that is let in now."""
        return new_cookie(self._key.value())

    def header(self, cookie: str) -> str:
        """What has a browser keep the cookie, and send it to nobody but us."""
        name = cookie_name(self._key.value())
        return f"{name}={cookie}; Max-Age={COOKIE_SECONDS}; Path=/; HttpOnly; SameSite=Strict"

    def proof(self, challenge: str) -> str:
        """What shows that we have the key."""
        return proof(self._key.value(), self._run, challenge)

    def _token(self, allows: TokenPurpose) -> str:
        return new_token(self._key.value(), self._run, allows, self._now)
