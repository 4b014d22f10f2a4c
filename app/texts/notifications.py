"""Texts about notification channels."""

from __future__ import annotations

from collections.abc import Sequence

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
}
_NAMES = {
    "in_app": "This window",
    "desktop": "Desktop notification",
    "browser": "Browser notification",
    "android": "Notification of the phone",
    "terminal": "Terminal",
}
_OUTCOMES = {
    DeliveryOutcome.SHOWN: (
        "Shown. If you did not see it, look at the notifications of your system."
    ),
    DeliveryOutcome.NOT_HERE: "Not available here right now.",
    DeliveryOutcome.FAILED: "It did not work. The details are in the log.",
}

NOW = "Now"
TEST_ABOUT = "A test goes out by every way there is, and each says whether it took it."
TEST = "Send me a test reminder"
TEST_TITLE = "A test from Unknot"
TEST_BODY = "This is how a reminder looks. Nothing to do."

BROWSER = "Notifications of this browser"
ALLOW = "Allow notifications"
PERMISSIONS = {
    Permission.GRANTED: (
        "Allowed. A break is told once, however many tabs are open, also while they are hidden."
    ),
    Permission.NOT_ASKED: "Your browser asks you once; you can take it back there at any time.",
    Permission.DENIED: (
        "Your browser does not let this page notify. You can allow it beside the address of the "
        "page; then load the page again."
    ),
    Permission.NO_PAGE: "This window cannot notify by itself.",
}
ASKED = "Your browser asks you now."

DESKTOP = "Notifications of the desktop"
DESKS = {
    DesktopStatus.READY: (
        "Ready. They have buttons to start, put off or skip a break, whether or not a window is "
        "open."
    ),
    DesktopStatus.NOT_INSTALLED: (
        "Not installed. They come with the extra named “desktop”, as the README says; after that, "
        "start Unknot again."
    ),
    DesktopStatus.NOBODY_SHOWS: (
        "Nothing on this desktop shows notifications now. Where a program for that is started, "
        "such as dunst or mako, they come by themselves."
    ),
    DesktopStatus.REFUSED: (
        "Your system does not let Unknot notify. You can allow it in the system’s settings, "
        "under Notifications."
    ),
}

PHONE = "Notifications of this phone"
PHONE_RIGHTS = {
    PermissionState.GIVEN: "Allowed. Breaks come while the app is closed, too.",
    PermissionState.REFUSED: "Not allowed now, so nothing shows while the app is closed.",
    PermissionState.UNKNOWN: "The phone does not say whether Unknot may notify.",
}
PHONE_SETTINGS = "Open the phone’s settings"
EXACT = "On the minute"
EXACT_RIGHTS = {
    PermissionState.GIVEN: "Allowed. Breaks come on the minute.",
    PermissionState.REFUSED: "Not allowed now, so the phone may show a break some minutes late.",
    PermissionState.UNKNOWN: "The phone does not say. A break may come some minutes late.",
}
ALLOW_EXACT = "Allow exact alarms"
BATTERY = "Saving power"
BATTERY_RIGHTS = {
    PermissionState.GIVEN: "The phone lets Unknot go on in the background.",
    PermissionState.REFUSED: "The phone stops Unknot in the background to save power.",
    PermissionState.UNKNOWN: "Whether the phone stops Unknot to save power cannot be asked.",
}
BATTERY_ABOUT = (
    "Some phones do so whatever is allowed here. If breaks do not come, let Unknot use the "
    "battery without limits: in the phone’s settings, under Apps, Unknot, Battery."
)

BACKGROUND = "Without a window"
BACKGROUND_ABOUT = (
    "“unknot autostart on” gives reminders from the time you log in, whether or not the app is "
    "open. Of several that run, one reminds."
)
HISTORY_ABOUT = "Each break of late, and why it came or did not"


def shown_where(channels: Sequence[str]) -> str:
    """“Reminders are shown in the app and as a desktop notification.”"""
    places = [CHANNELS.get(channel, channel) for channel in channels]
    return f"Reminders are shown {joined(places)}." if places else "Reminders are not shown."


def tried(one: DeliveryTest) -> tuple[str, str]:
    """The channel's name, and the result of its test."""
    return _NAMES.get(one.channel, one.channel), _OUTCOMES[one.outcome]
