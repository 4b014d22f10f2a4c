"""The browsers the server knows: cookies, and the tokens that are exchanged for them."""

from __future__ import annotations

import time

from app.system.access import (
    EpochSeconds,
    TokenPurpose,
    TokenRegister,
    cookie_name,
    is_cookie,
    new_cookie,
    new_run,
    new_token,
    proof,
)
from app.system.access_key import AccessKey
from app.system.running_instance import RunningAddress, entrance

COOKIE_SECONDS = 400 * 24 * 3600  # the longest that browsers keep one; each visit renews it


class Admission:
    """Admits browsers during one run of the server; `key` identifies those that earlier runs
    admitted.
    """

    def __init__(self, key: AccessKey, now: EpochSeconds = time.time) -> None:
        self._key, self._now = key, now
        self._run = new_run()
        self._tokens = TokenRegister(self._run, now)

    def at(self, address: str) -> RunningAddress:
        """What other processes of the same person need to open the app at `address`."""
        return RunningAddress(address, self._run)

    def entrance(self, address: str, route: str = "/") -> str:
        """An address that admits one browser at `route`, once."""
        return entrance(address, route, self._token(TokenPurpose.ENTER))

    def link_revoking_others(self, route: str) -> str:
        """The address within the app that revokes every browser but the one that visits it."""
        return entrance("", route, self._token(TokenPurpose.FORGET_OTHERS))

    def take(self, token: str) -> TokenPurpose:
        """Use up the token and return what it allows, after revoking the other browsers if it asks
        for that.

        Raises `StorageError` when browsers cannot be revoked.
        """
        allowed = self._tokens.take(token, self._key.value())
        if allowed is TokenPurpose.FORGET_OTHERS:
            self._key.replace()
        return allowed

    def cookie_in(self, header: str) -> str:
        """The valid cookie among those of a request; empty for none.

        Another program on the same host may have set one of the same name beside it.
        """
        key = self._key.value()
        name = cookie_name(key)
        for each in header.split(";"):
            key_name, _, value = each.strip().partition("=")
            if key_name == name and is_cookie(value, key):
                return value
        return ""

    def known(self, cookie: str) -> bool:
        """Whether this is the cookie of a browser that has not been revoked."""
        return is_cookie(cookie, self._key.value())

    def new_cookie(self) -> str:
        """A cookie for a browser that is admitted now."""
        return new_cookie(self._key.value())

    def header(self, cookie: str) -> str:
        """The header that makes the browser keep the cookie, and send it to this server only."""
        name = cookie_name(self._key.value())
        return f"{name}={cookie}; Max-Age={COOKIE_SECONDS}; Path=/; HttpOnly; SameSite=Strict"

    def proof(self, challenge: str) -> str:
        """The proof that this server has the key."""
        return proof(self._key.value(), self._run, challenge)

    def _token(self, allows: TokenPurpose) -> str:
        return new_token(self._key.value(), self._run, allows, self._now)
