"""Texts about notification channels."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.breaks.status import ChannelTrouble, PushTrouble
from app.domain.permissions import DesktopStatus, PermissionState
from app.services.browser_notifications import Permission
from app.services.notification_channels import DeliveryOutcome, DeliveryTest
from app.texts.phrases import joined

TITLE = "Reminders"

CHANNELS = {
    "in_app": "in the app",
    "desktop": "as a desktop notification",
    "browser": "as a browser notification",
    "android": "as a notification",
    "terminal": "in the terminal",
    "ntfy": "on your phone through ntfy",
}
_NAMES = {
    "in_app": "This window",
    "desktop": "Desktop notification",
    "browser": "Browser notification",
    "android": "Phone notification",
    "terminal": "Terminal",
    "ntfy": "Your phone, through ntfy",
}
_OUTCOMES = {
    DeliveryOutcome.SHOWN: (
        "Sent. If you didn’t see it, check your device’s notification settings."
    ),
    DeliveryOutcome.NOT_HERE: "Not available here right now.",
    DeliveryOutcome.FAILED: "That didn’t work. The details are in the log.",
}

NOW = "Now"
TEST_ABOUT = (
    "We’ll send a test to every place reminders can appear, and show you which ones worked."
)
TEST = "Send me a test reminder"
TEST_TITLE = "A test from Unknot"
TEST_BODY = "This is what a reminder looks like. You don’t need to do anything."

BROWSER = "Browser notifications"
ALLOW = "Allow notifications"
PERMISSIONS = {
    Permission.GRANTED: (
        "Allowed. You’ll get one reminder for each break, however many tabs are open, "
        "even if they’re hidden."
    ),
    Permission.NOT_ASKED: (
        "Your browser will ask you once. You can change your mind there at any time."
    ),
    Permission.DENIED: (
        "Your browser is blocking notifications from this page. You can allow them next "
        "to the page’s address. Then reload the page."
    ),
    Permission.NO_PAGE: "This window can’t send notifications.",
}
ASKED = "Your browser is asking you now."

DESKTOP = "Desktop notifications"
DESKS = {
    DesktopStatus.READY: (
        "Ready. They have buttons to start, snooze or skip a break, even with no window open."
    ),
    DesktopStatus.NOT_INSTALLED: (
        "Not installed. Add the “desktop” extra, as the README explains, then start Unknot again."
    ),
    DesktopStatus.NOBODY_SHOWS: (
        "Nothing on this desktop is showing notifications. Once you start a program that "
        "does, such as dunst or mako, they’ll appear."
    ),
    DesktopStatus.REFUSED: (
        "Your system is blocking Unknot’s notifications. You can allow them in your "
        "system settings, under Notifications."
    ),
}

PHONE = "Phone notifications"
PHONE_RIGHTS = {
    PermissionState.GIVEN: "Allowed. You’ll get reminders even when the app is closed.",
    PermissionState.REFUSED: "Not allowed, so you won’t get reminders when the app is closed.",
    PermissionState.UNKNOWN: "Your phone doesn’t say whether Unknot can send notifications.",
}
PHONE_SETTINGS = "Open your phone’s settings"
EXACT = "To the minute"
EXACT_RIGHTS = {
    PermissionState.GIVEN: "Allowed. Reminders come to the minute.",
    PermissionState.REFUSED: "Not allowed, so reminders may be a few minutes late.",
    PermissionState.UNKNOWN: "Your phone doesn’t say. Reminders may be a few minutes late.",
}
ALLOW_EXACT = "Allow exact alarms"
BATTERY = "Battery saving"
BATTERY_RIGHTS = {
    PermissionState.GIVEN: "Your phone lets Unknot run in the background.",
    PermissionState.REFUSED: "Your phone stops Unknot in the background to save power.",
    PermissionState.UNKNOWN: "We can’t tell whether your phone stops Unknot to save power.",
}
BATTERY_ABOUT = (
    "Some phones do this whatever you allow here. If reminders don’t come, go to your "
    "phone’s settings, then Apps, Unknot, Battery, and choose unrestricted."
)

BACKGROUND_ABOUT = (
    "“unknot autostart on” gives you reminders from when you log in, even if the app "
    "isn’t open. If several are open, only one reminds you."
)
HISTORY_ABOUT = "Each recent break, and why it did or didn’t come"


TROUBLES = {
    PushTrouble.UNREACHABLE: (
        "The last reminder didn’t get to your phone: the ntfy server didn’t answer. Check its "
        "address and your connection."
    ),
    PushTrouble.NOT_ALLOWED: (
        "The last reminder didn’t get to your phone: the ntfy server wants a token, or another "
        "one. Check the token and the topic."
    ),
    PushTrouble.TOO_MANY: (
        "The last reminder didn’t get to your phone: the ntfy server has had too many messages "
        "for now."
    ),
    PushTrouble.REFUSED: (
        "The last reminder didn’t get to your phone: the ntfy server didn’t accept it. Check its "
        "address."
    ),
    PushTrouble.SERVER_FAILED: (
        "The last reminder didn’t get to your phone: the ntfy server has a problem of its own."
    ),
}


def troubles(found: Sequence[ChannelTrouble]) -> str:
    """What went wrong on a channel, as sentences; empty when nothing did."""
    return " ".join(TROUBLES[each.why] for each in found if each.why in TROUBLES)


def shown_where(channels: Sequence[str]) -> str:
    """“Reminders are shown in the app and as a desktop notification.”"""
    places = [CHANNELS.get(channel, channel) for channel in channels]
    return (
        f"Reminders are shown {joined(places)}."
        if places
        else ("Reminders can’t be shown anywhere right now.")
    )


def tried(one: DeliveryTest) -> tuple[str, str]:
    """The channel's name, and the result of its test."""
    return _NAMES.get(one.channel, one.channel), _OUTCOMES[one.outcome]
