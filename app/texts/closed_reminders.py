"""Texts about who reminds a person while Unknot is closed: what each way can do, and cannot."""

from __future__ import annotations

from datetime import datetime

from app.domain.permissions import DeviceKind
from app.services.notification_actions import NotificationAction
from app.texts.dates_and_times import clock_time

TITLE = "Who reminds me when Unknot is closed?"
HERE = {
    DeviceKind.COMPUTER: (
        "On this computer, Unknot does. You can close its window: it goes on until you stop it or "
        "turn the computer off. Then nothing here can remind you."
    ),
    DeviceKind.BROWSER: (
        "Nobody, by itself. A browser can’t wake up a page that’s closed, and may stop one in the "
        "background after a few minutes. When you’re back, what you missed is shown as missed, and "
        "you’re offered one break at most."
    ),
    DeviceKind.ANDROID: (
        "Your phone does. Unknot gives it the next breaks ahead of time, up to the end of your "
        "hours. After that, open Unknot again."
    ),
}
CALENDAR = "Your calendar"
CALENDAR_CAN = (
    "It reminds you on any device, whether Unknot is open or not. It doesn’t know when you’re in "
    "a call or have just had a break, and a saved file doesn’t change by itself."
)
PUSH = "From your computer to your phone"
PUSH_CAN = (
    "Your computer sends each reminder to the ntfy app on your phone. For this, the computer has "
    "to be on, with Unknot running."
)
PUSH_ELSEWHERE = "You can turn this on in Unknot on your computer, in Settings, under Reminders."
ANDROID = "The Android app"
ANDROID_CAN = (
    "Your phone reminds you by itself. For now you’d have to build the app, and it hasn’t been "
    "tried on a phone yet. The README says how."
)

CALENDAR_SAVE = "Save a calendar file"
CALENDAR_SAVE_ABOUT = (
    "The file has your breaks, planned holds and evening questions for the next 14 days, each "
    "with an alarm. Open it with your calendar. A new file replaces the old one."
)
SPOTS = "Name my spots"
SPOTS_ABOUT = "In your calendar, and in reminders sent to your phone. Others may see them there."
FEED = "Make an address for my calendar"
_FEED_ABOUT = (
    "A calendar that subscribes to this address stays up to date while Unknot runs. Whoever has "
    "the address can read when your reminders come, so keep it to yourself."
)
_FEED_HERE = (
    "It works on this computer only. With “unknot run --lan”, there’s one for your home network."
)
_FEED_AT_HOME = "It works here and on devices in your home network, while Unknot runs with “--lan”."
_FEED_PLAIN = (
    "The connection isn’t encrypted, so whoever can listen in on that network can read the address."
)
FEED_COPY = "Copy the address"
FEED_COPIED = "Copied. Paste it where your calendar asks for an address to subscribe to."
FEED_STOP = "Stop this address"
FEED_STOPPED = "Stopped. Calendars with the old address get nothing more."

PUSH_SWITCH = "Send reminders to my phone"
PUSH_SWITCH_ABOUT = (
    "This leaves your computer: the title of each reminder and its time, sent to the ntfy server "
    "below. Names of spots leave only if you choose that. With “unknot run --lan”, your computer’s "
    "address at home is sent too, so that a reminder has buttons."
)
PUSH_STEPS = (
    "Install the ntfy app on your phone, and subscribe to the same server and topic. Then send a "
    "test with the button above."
)
PUSH_STAYS = (
    "What’s been sent can’t be erased: whoever knows the topic can read it there until the server "
    "forgets it. The public one keeps it for about 12 hours."
)
SERVER = "ntfy server"
SERVER_ABOUT = "Your own, or the public one, https://ntfy.sh. It can read what’s sent."
TOPIC = "Topic"
TOPIC_ABOUT = (
    "It’s as secret as a password: on a public server, anyone who knows it can read your "
    "reminders. If it’s empty when you turn sending on, we’ll make one nobody can guess."
)
TOKEN = "Access token"
TOKEN_ABOUT = "Only if your server asks for one."
SERVER_SECTION = "Server and topic"

ANSWERED = {
    NotificationAction.SNOOZE: "Your break comes again in 10 minutes.",
    NotificationAction.SKIP: "This break is skipped.",
}
"""What the button of a reminder on the phone did."""
ANSWER_USED = "You’ve already answered this reminder. Nothing has changed."
ANSWER_UNKNOWN = "This button doesn’t work any more. Open Unknot to see your breaks."
ANSWER_WAIT = "There were too many wrong tries. Wait a minute, then press the button again."


def feed_about(lan: str) -> str:
    """What the feed is, where the app is reached at `lan` at home; empty if it is not."""
    if not lan:
        return f"{_FEED_ABOUT} {_FEED_HERE}"
    plain = "" if lan.startswith("https:") else f" {_FEED_PLAIN}"
    return f"{_FEED_ABOUT} {_FEED_AT_HOME}{plain}"


def push_left(server: str, topic: str) -> str:
    """What becomes of what was sent to a topic that the person leaves."""
    return (
        f"Nothing more goes to the topic {topic} on {server}, and a reminder that’s still on your "
        f"phone is taken back. {PUSH_STAYS}"
    )


def push_summary(server: str, topic: str) -> str:
    """“https://ntfy.sh, topic unknot-1a2b”, or the server alone."""
    return f"{server}, topic {topic}" if topic else server


def file_until(until: datetime, now: datetime) -> str:
    """Until when the newest calendar file holds, or that it has run out; both times are local."""
    day = f"{until:%A} {until.day} {until:%B}"
    if until <= now:
        return f"Your last file ran out on {day}."
    return f"Your last file holds until {day} at {clock_time(until)}."
