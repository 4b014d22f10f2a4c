"""Texts about getting help: the emergency screen, and the flags that come before anything else."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.holds import StopReason
from app.domain.learn.content import RedFlag, Urgency
from app.texts.learn import URGENCIES

EMERGENCY = "Call for help now"
CALL = "Call your emergency number now: 112, 999 or 911."
NO_WAITING = "Don't wait to see whether it passes."
NUMBERS = ("112", "999", "911")
SIGNS = {
    StopReason.CHEST: "Call even if only one of these fits:",
    StopReason.DIZZY: "Call if one of these fits, even if it has passed:",
}
MEANWHILE = "While you wait"
WHAT_TO_DO = (
    "Sit down, or lie down if you feel faint.",
    "Don't drive yourself.",
    "Unlock the door, so that help can get in.",
    "Tell someone near you, or phone someone who can come.",
    "Keep your phone with you, and do what the emergency service tells you.",
)
SAFE = "I'm safe now"
LOCKED_UNTIL = (
    "All holds stay locked until a doctor has checked this and says pressing is fine, for 24 hours "
    "at least."
)

WHEN_TO_GET_HELP = "When to get help"
FITS_ALL = "Get help if one of these fits:"
CALL_ABOUT = "What to do now"
FIRST_OF_ALL = "First, please check"
SIGN_ONLY = (
    "This isn't a question for a muscle. If none of these signs fits you, search for the place "
    "alone to see the muscles there."
)
FOR_ADULTS = "Unknot is for adults and isn't medical advice."

NO_HOLD_HERE = "There's no hold for this place"
NO_HOLD_HERE_ABOUT = (
    "We know no muscle that sends pain there. Warmth and easy movement may feel good, where your "
    "skin feels normal and isn't inflamed. A doctor or a physiotherapist can look for the cause."
)
SENT_FROM = (
    "None of the muscles in our list lies just there. These may send pain there; take one only if "
    "pressing it brings on the pain you know."
)

SEVERE_ENTRY = "Pain that strong is a reason to ask a doctor."
NERVE_ENTRY = (
    "Numbness, tingling or new weakness can be a nerve. Saving this locks pressing here until it "
    "has settled and someone has checked it."
)

ANSWERS_NEEDED = "You said that something is new"
ANSWERS_NEEDED_ABOUT = (
    "Holds stay locked until you’ve been through these five cards again. Your earlier answers are "
    "still ticked. Change what’s different now."
)


def call(number: str) -> str:
    """The label of the button that calls an emergency number."""
    return f"Call {number}"


def help_first(flags: Iterable[RedFlag]) -> str:
    """The flags as plain lines below a heading for each urgency; the first says whom to call."""
    lines: list[str] = []
    shown = tuple(flags)
    for urgency in Urgency:
        fitting = [f"- {flag.text}" for flag in shown if flag.urgency is urgency]
        if fitting:
            called = f" ({CALL})" if urgency is Urgency.NOW else ""
            lines += [f"{URGENCIES[urgency]}{called}", *fitting]
    return "\n".join(lines)
