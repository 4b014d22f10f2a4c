"""The settings of reminders outside the app: the calendar, and a push to the phone through ntfy.

1. Nothing leaves the device until the person turns the push on. What leaves then is the title of
   the reminder and its time; in LAN mode also the address of this computer at home, with a token
   that answers one break.
2. A spot is named outside the app only if the person wants that.
3. A topic of ntfy is as good as a password: who knows it can read what is posted there. On a server
   with sign-in, a token is needed too.
4. They belong to one device. So no export has them, as two computers would both post.
5. What was posted to a topic can be read there until the server forgets it; nothing can erase it.
   That is said when the person leaves the topic: turns the push off, or chooses another one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from app.domain.errors import InvalidInput

PUSH_CHANNEL = "ntfy"
PUBLIC_SERVER = "https://ntfy.sh"
SERVER_ALLOWED = f"an address that begins with https:// or http://, such as {PUBLIC_SERVER}"
TOPIC_ALLOWED = "1 to 64 letters, digits, hyphens and underscores, no accents and no spaces"
TOKEN_ALLOWED = "the access token of your ntfy account, which has no spaces, or nothing"
NEEDS_TOPIC = "choose an ntfy topic first"
_TOPIC = re.compile(r"[-_A-Za-z0-9]{1,64}")
_TOKEN = re.compile(r"[!-~]{0,200}")


@dataclass(frozen=True, slots=True)
class OutsideSettings:
    """Reminders outside the app. `push` says whether they are posted to the `topic` of `server`.

    Raises `InvalidInput` that names the field.
    """

    push: bool = False
    server: str = PUBLIC_SERVER
    topic: str = ""
    token: str = ""
    names_spots: bool = False

    def __post_init__(self) -> None:
        if not _is_server(self.server):
            raise InvalidInput("server", SERVER_ALLOWED)
        if self.topic and not _TOPIC.fullmatch(self.topic):
            raise InvalidInput("topic", TOPIC_ALLOWED)
        if not _TOKEN.fullmatch(self.token):
            raise InvalidInput("token", TOKEN_ALLOWED)
        if self.push and not self.topic:
            raise InvalidInput("push", NEEDS_TOPIC)


def server_address(text: str) -> str:
    """The address as it is stored: without spaces around it, and without a slash at its end."""
    return text.strip().rstrip("/")


def leaves_topic(before: OutsideSettings, now: OutsideSettings) -> bool:
    """Whether reminders went to a topic to which they go no more (rule 5)."""
    is_same = (before.server, before.topic) == (now.server, now.topic)
    return before.push and not (now.push and is_same)


def _is_server(address: str) -> bool:
    if not address.isascii() or any(each.isspace() for each in address) or address.endswith("/"):
        return False
    try:
        parts = urlsplit(address)
        has_port = parts.port is None or parts.port > 0
    except ValueError:
        return False
    is_plain = "@" not in parts.netloc and "?" not in address and "#" not in address
    return parts.scheme in ("http", "https") and bool(parts.hostname) and has_port and is_plain


NOTHING_OUTSIDE = OutsideSettings()
