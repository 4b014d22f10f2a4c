"""Texts of the Learn screens."""

from __future__ import annotations

from app.domain.learn.content import Certainty, Subject, Topic, Urgency
from app.domain.learn.muscle import Audience, ReferralCheck

FIND = "Where does it hurt?"
FIND_ABOUT = "Pain is often not where it starts. Find the muscles that may send it there."
MUSCLES = "Muscles"
MUSCLES_ABOUT = "Where they lie, where they may send pain, how to hold and stretch them."
MUSCLE = "Muscle"
WHY = "Why knots come back"
WHY_ABOUT = "What a knot is, what brings it back, and what getting better looks like."
HELP = "When to get help"
HELP_ABOUT = "Signs that a professional should look."
EVIDENCE = "How sure are we?"
EVIDENCE_ABOUT = "What is known about all this, where it is from, and how certain it is."
TIP = "A small habit for today"
TIPS = "Small habits"
TIPS_ABOUT = "One at a time is plenty."

FIND_BUTTON = "Find it"
FIND_FIELD = "Type a place"
FIND_HINT = "behind the eye, low back, thumb"
FIND_OR_TAP = "Or tap the place on the body."
FIND_START = "Type or tap where it hurts, and the muscles that may send pain there appear here."
FIND_NOTHING = (
    "No muscle in our list is known to send pain there. Try a plainer word, or tap the body."
)
MAP_NOT_VERDICT = (
    "This is a map of what may be. It cannot say where your pain starts; a trained person can look."
)

SEARCH_MUSCLES = "Search muscles"
NO_MUSCLE = "No muscle has that in its name or place. Try neck, hip or forearm."
READING_ONLY = "For reading only"
PRESSING = "Can be held"

LIES_HERE = "Where it lies"
SENDS_HERE = "Where it may send pain"
ONE_SIDE = "Drawn for your right side; the left is its mirror image."
MAY_SEND_TO = "May send pain to"
NOTICED = "What people notice"
BROUGHT_BY = "What tends to bring it on"
HOW_TO_HOLD = "How to hold it"
HOW_TO_STRETCH = "How to stretch it, after"
STRETCH_ONLY = "How to stretch it"
BE_CAREFUL = "Please be careful"
WHY_READING_ONLY = "Why there is no hold"
MOVEMENTS = "Movements that go with it"
SOURCES = "Sources"
START_HOLD = "Start a hold"
NOT_THERE = "We have no page about that muscle."
ALL_MUSCLES = "See all muscles"
NOT_REVIEWED = "No clinician has reviewed this page."

NOT_REVIEWED_APP = "No clinician has reviewed what is written here."

HELP_FIRST = (
    "Self-care does not replace medical advice. If any of this fits, please let somebody "
    "look at it. If you are unsure, ask."
)

EVIDENCE_FIRST = (
    "Little in this field is certain. Each statement says how sure it is and where it is from. "
    "No clinician has reviewed this app."
)

TOPICS = {
    Topic.KNOT: "What a knot is",
    Topic.WHY: "Why it comes back",
    Topic.BETTER: "What getting better looks like",
    Topic.BREAKS: "Movement breaks",
    Topic.PRESSURE: "Pressing well",
    Topic.AFTER: "Afterwards",
}

URGENCIES = {
    Urgency.NOW: "Get help now",
    Urgency.TODAY: "See someone today",
    Urgency.SOON: "See someone soon",
}

SUBJECTS = {
    Subject.KNOTS: "Knots",
    Subject.PRESSURE: "Pressing",
    Subject.BREATHING: "Breathing",
    Subject.BREAKS: "Movement breaks",
    Subject.AFTER: "Afterwards",
    Subject.SAFETY: "Safety",
}

CERTAINTIES = {
    Certainty.DEBATED: "Still debated",
    Certainty.EXPERT: "What experts agree on",
    Certainty.LOW: "Low certainty",
    Certainty.ONE_TRIAL: "One trial",
    Certainty.MIXED: "Findings differ",
    Certainty.CASE_REPORTS: "Single cases",
    Certainty.ADVICE: "Advice from practice",
    Certainty.JUDGEMENT: "Our own judgement",
    Certainty.NONE: "No evidence found",
}

REFERRAL_CHECKS = {
    ReferralCheck.RETRIEVED: "Where it may send pain was read again in a source.",
    ReferralCheck.BACKGROUND: "Where it may send pain is common knowledge, not read again.",
}

AUDIENCES = {
    Audience.DESK: "Met most by people who sit and look at screens.",
    Audience.ATHLETE: "Met most by people who run, climb or play.",
    Audience.BOTH: "Met at desks and in sport.",
}

ADVISED_LENGTHS = "How long practitioners press"

PARTS = {
    "head": "Head",
    "neck": "Neck",
    "neck_shoulder": "Neck and shoulder",
    "shoulder": "Shoulder",
    "chest": "Chest",
    "upper_back": "Upper back",
    "low_back": "Low back",
    "hip": "Hip",
    "thigh": "Thigh",
    "calf": "Calf",
    "shin": "Shin",
    "foot": "Foot",
    "upper_arm": "Upper arm",
    "forearm": "Forearm",
    "hand": "Hand",
}


def part(part_id: str) -> str:
    """A part of the body, as a heading."""
    return PARTS.get(part_id, part_id.replace("_", " ").capitalize())


def figure(name: str, refers_to: tuple[str, ...]) -> str:
    """The description of a muscle's picture for a screen reader."""
    return f"Where {name} lies, and where it may send pain: {', '.join(refers_to)}."


def seconds(default: int, shortest: int, longest: int, rounds: int) -> str:
    """How long to hold, and how often."""
    return f"About {default} seconds, between {shortest} and {longest}; {rounds} rounds."


def strength(most: int) -> str:
    """How strong the pressure should feel."""
    return f"Let it feel like 3 to {most} out of 10, and no more."


def with_tool(tool: str) -> str:
    """What to press with."""
    return f"With: {tool}."


def position(text: str) -> str:
    """How to sit, stand or lie."""
    return f"Position: {text[:1].lower()}{text[1:]}."


def sends_to(places: tuple[str, ...]) -> str:
    """Where a found muscle may send pain, in one line."""
    return f"May send pain to: {'; '.join(places)}"


def certainty(kind: Certainty) -> str:
    """The certainty of a statement."""
    return CERTAINTIES[kind]


def advised(source: str, shortest: int, longest: int, note: str) -> str:
    """One source's advice on the length of a hold."""
    return f"{source}: {shortest} to {longest} seconds{f', {note}' if note else ''}"
