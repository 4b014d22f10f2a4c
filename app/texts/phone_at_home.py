"""Texts of the screen that opens the app on a phone at home."""

from __future__ import annotations

from datetime import datetime

TITLE = "Use it on your phone"
ABOUT_ON = "Your phone can open Unknot"
ABOUT_OFF = "While this computer is on, over your own network"
ABOUT = (
    "Your journal stays on this computer. Your phone shows it while both are on the same "
    "network, and what you save on either is there on both."
)
HOW = "How to turn it on"
STOP_FIRST = "Stop Unknot on this computer (Ctrl+C in its terminal), then start it with:"
COMMAND = "unknot run --lan"
THEN = "After that, this screen shows a code to scan with your phone."

SCAN = "Scan this with your phone’s camera"
CODE = "A QR code with the address below"
OR_TYPE = "Or open this address on your phone:"
NEW = "Make a new code"
NOT_FOUND = (
    "If your phone can’t find it, check that it’s on the same network, and that this computer’s "
    "firewall allows Unknot."
)
WHO = "See or shut out who can open Unknot"

LACKS = "What your phone can’t do this way"
LACKS_HTTP = (
    "Without encryption, a phone’s browser holds some things back. While the address starts "
    "with “http:”:"
)
LACKING = (
    "Reminders don’t show as notifications on your phone. They come on this computer, and in the "
    "open page.",
    "The screen may go dark during a hold or a break.",
    "It can’t be installed, and nothing is kept on the phone to open without this computer.",
    "Buttons that copy may not work.",
    "Others on your network could read what goes across it, so use one you trust.",
)
WITH_TLS = (
    "If you have a certificate for this computer, start Unknot with --tls-cert and --tls-key "
    "too. Then the connection is encrypted, and your phone allows all of this except opening "
    "without this computer."
)
LACKS_HTTPS = (
    "Your connection is encrypted. Unknot still needs this computer: your phone can’t open it on "
    "its own."
)


def works_until(ends: datetime) -> str:
    """How long the code can be used, as a local time."""
    return f"It lets in one phone, once, until {ends:%H:%M}."
