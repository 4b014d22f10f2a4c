"""The browsers the server knows: cookies, and the tokens that are exchanged for them."""

from __future__ import annotations

import time
from collections.abc import Sequence
from datetime import UTC, datetime

from app.domain.admitted_browsers import AdmittedBrowser, Visitor
from app.ports.notifications import Invitation
from app.services.signal import Signal
from app.system.access import (
    TOKEN_SECONDS,
    EpochSeconds,
    TokenPurpose,
    TokenRegister,
    browser_of,
    cookie_name,
    is_cookie,
    new_cookie,
    new_run,
    new_token,
    proof,
)
from app.system.access_key import AccessKey
from app.system.admitted_browsers import AdmittedBrowsers
from app.system.answer_tokens import NO_TOKEN, AnswerToken, read_answer_token
from app.system.running_instance import RunningAddress, entrance
from app.system.token_attempts import TokenAttempts

COOKIE_SECONDS = 400 * 24 * 3600  # the longest that browsers keep one; each visit renews it


class Admission:
    """Admits browsers during one run of the server; `key` identifies those that earlier runs
    admitted.  `lan` is the address at which other devices reach this run; empty for none;
    `changed` fires when a browser was let in or revoked here.
    """

    def __init__(
        self,
        key: AccessKey,
        now: EpochSeconds = time.time,
        lan: str = "",
        changed: Signal | None = None,
    ) -> None:
        self._key, self._now, self._lan = key, now, lan
        self._run = new_run()
        self._tokens = TokenRegister(self._run, now)
        self._attempts = TokenAttempts(now)
        self._browsers = AdmittedBrowsers(key.folder, key.value, now, changed)

    @property
    def lan(self) -> str:
        """The address at which other devices reach the app; empty for none."""
        return self._lan

    def at(self, address: str) -> RunningAddress:
        """What other processes of the same person need to open the app at `address`."""
        return RunningAddress(address, self._run, self._lan)

    def entrance(self, address: str, route: str = "/") -> str:
        """An address that admits one browser at `route`, once."""
        return entrance(address, route, self._token(TokenPurpose.ENTER))

    def invite(self) -> Invitation:
        """An address that admits one other device, once, and until when."""
        ends = datetime.fromtimestamp(int(self._now()) + TOKEN_SECONDS, UTC)
        return Invitation(self.entrance(self._lan), ends)

    def link_revoking_others(self, route: str) -> str:
        """The address within the app that revokes every browser but the one that visits it."""
        return entrance("", route, self._token(TokenPurpose.FORGET_OTHERS))

    def browsers(self) -> Sequence[AdmittedBrowser]:
        """The browsers that may open the app, the last seen first."""
        return self._browsers.all()

    def revoke(self, browser_id: str) -> AdmittedBrowser:
        """Revoke one browser.  Raises `NotFound`, and `StorageError` when that cannot be saved."""
        return self._browsers.revoke(browser_id)

    def may_try(self, address: str) -> bool:
        """Whether a token from this network address is looked at now."""
        return self._attempts.may_try(address)

    def take(self, token: str, address: str = "") -> TokenPurpose:
        """Use up the token from this network address and return what it allows, after revoking the
        other browsers if it asks for that.

        Raises `StorageError` when browsers cannot be revoked.
        """
        allowed = self._tokens.take(token, self._key.value())
        if allowed is TokenPurpose.NOTHING:
            self._attempts.failed(address)
        if allowed is TokenPurpose.FORGET_OTHERS:
            self._key.replace()
        return allowed

    def answer_token_in(self, token: str, address: str) -> AnswerToken:
        """What this token of a reminder's button is for; `NO_TOKEN` for a wrong one, which counts
        against this network address.
        """
        found = read_answer_token(token, self._key.value(), self._run)
        if found == NO_TOKEN:
            self._attempts.failed(address)
        return found

    def cookie_in(self, header: str, *, encrypted: bool = False) -> str:
        """The valid cookie for this kind of connection among those of a request; empty for none.

        Another program on the same host may have set one of the same name beside it.
        """
        name = cookie_name(self._key.value(), encrypted=encrypted)
        for each in header.split(";"):
            key_name, _, value = each.strip().partition("=")
            if key_name == name and self.known(value):
                return value
        return ""

    def known(self, cookie: str) -> bool:
        """Whether this is the cookie of a browser that has not been revoked."""
        return is_cookie(cookie, self._key.value()) and self._browsers.knows(browser_of(cookie))

    def saw(self, cookie: str) -> None:
        """Note that the browser with this cookie is here now."""
        self._browsers.saw(browser_of(cookie))

    def new_cookie(self, visitor: Visitor | None = None) -> str:
        """A cookie for a browser that is admitted now."""
        cookie = new_cookie(self._key.value())
        self._browsers.admit(browser_of(cookie), visitor or Visitor())
        return cookie

    def header(self, cookie: str, *, encrypted: bool = False) -> str:
        """The header that makes the browser keep the cookie, and send it to this server only;
        one that came over an encrypted connection is sent over such ones only.
        """
        name = cookie_name(self._key.value(), encrypted=encrypted)
        secure = "; Secure" if encrypted else ""
        kept = f"{name}={cookie}; Max-Age={COOKIE_SECONDS}; Path=/; HttpOnly; SameSite=Strict"
        return kept + secure

    def proof(self, challenge: str) -> str:
        """The proof that this server has the key."""
        return proof(self._key.value(), self._run, challenge)

    def _token(self, allows: TokenPurpose) -> str:
        return new_token(self._key.value(), self._run, allows, self._now)
