"""Texts of the Learn screens."""

from __future__ import annotations

from app.domain.learn.content import Certainty, Subject, Topic, Urgency
from app.domain.learn.muscle import Audience, ReferralCheck
from app.domain.learn.phrases import Kind

FIND = "Where does it hurt?"
FIND_ABOUT = "Pain isn’t always where it starts. Find the muscles that can send pain there."
MUSCLES = "Muscles"
MUSCLES_ABOUT = "Where they are, where they can send pain, and how to hold and stretch them."
MUSCLE = "Muscle"
WHY = "Why knots come back"
WHY_ABOUT = "What a knot is, what can bring it back, and what getting better looks like."
HELP = "When to get help"
HELP_ABOUT = "Signs that you should have it checked."
EVIDENCE = "How sure are we?"
EVIDENCE_ABOUT = "What’s known, where it comes from, and how sure we can be."
TIP = "A small habit for today"
TIPS = "Small habits"
TIPS_ABOUT = "Start with one."

FIND_ON_BODY = "Tap it on the body"
FIND_FIELD = "Type a place or a muscle"
FIND_HINT = "behind the eye, low back, thumb"
FIND_START = "Type a place or tap where it hurts. We’ll show the muscles that may send pain there."
FIND_NOTHING = (
    "None of the muscles on our list are known to send pain there. Try a simpler word, or "
    "tap the body."
)
MAP_NOT_VERDICT = (
    "These are common patterns of referred pain. They can’t show where your own pain "
    "starts. A doctor or therapist can look into that."
)

FITTED = {
    Kind.SENDS: "May send pain to:",
    Kind.NOTICED: "People notice:",
    Kind.LIES: "Where it is:",
}
"""What of a muscle fitted a search, before the text that fitted; its own name needs no words."""

SEARCH_MUSCLES = "Search muscles"
SEARCH_MUSCLES_HINT = "neck, calf, thumb"
NO_MUSCLE = "We can’t find a muscle with that name or place. Try neck, hip or forearm."
READING_ONLY = "For reading only"
PRESSING = "You can hold this one"

LIES_HERE = "Where it is"
SENDS_HERE = "Where it may send pain"
MAY_SEND_TO = "May send pain to"
NOTICED = "What people notice"
BROUGHT_BY = "What can bring it on"
HOW_TO_HOLD = "How to hold it"
HOW_TO_STRETCH = "How to stretch it afterwards"
STRETCH_ONLY = "How to stretch it"
BE_CAREFUL = "Please be careful"
WHY_READING_ONLY = "Why there’s no hold"
MOVEMENTS = "Movements that go with it"
SOURCES = "Sources"
MORE = "More about it"
MORE_ABOUT = "What people notice, what brings it on, and sources"
START_HOLD = "Start a hold"
NOT_THERE = "We don’t have a page about that muscle."
ALL_MUSCLES = "See all muscles"
NOT_REVIEWED = "No clinician has reviewed this page."

NOT_REVIEWED_APP = "No clinician has reviewed this content."

HELP_FIRST = (
    "Self-care can’t replace medical advice. If any of these fit you, please have it "
    "checked. If you’re not sure, ask."
)

EVIDENCE_FIRST = (
    "Very little here is certain. Each statement says how sure it is and where it comes "
    "from. No clinician has reviewed this app."
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
    Certainty.CASE_REPORTS: "Reports of single cases",
    Certainty.ADVICE: "Advice from practice",
    Certainty.JUDGEMENT: "Our own judgement",
    Certainty.NONE: "No evidence found",
}

REFERRAL_CHECKS = {
    ReferralCheck.RETRIEVED: "We checked where it may send pain against a source.",
    ReferralCheck.BACKGROUND: (
        "Where it may send pain is widely taught. We haven’t checked it against a source."
    ),
}

AUDIENCES = {
    Audience.DESK: "Most common in people who sit at screens.",
    Audience.ATHLETE: "Most common in people who run, climb or play sport.",
    Audience.BOTH: "Common at desks and in sport.",
}

ADVISED_LENGTHS = "How long therapists press"

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
    return f"Where {name} is, and where it may send pain: {', '.join(refers_to)}."


def place_figure(place: str) -> str:
    """The description of a small picture of where a muscle is."""
    return f"Where it is: {place}."


def seconds(default: int, shortest: int, longest: int, rounds: int) -> str:
    """How long to hold, and how often."""
    return f"About {default} seconds (from {shortest} to {longest}), {rounds} rounds."


def strength(most: int) -> str:
    """How strong the pressure should feel."""
    return f"Aim for 3 to {most} out of 10, and no more."


def with_tool(tool: str) -> str:
    """What to press with."""
    return f"With: {tool}."


def position(text: str) -> str:
    """How to sit, stand or lie."""
    return f"Position: {text[:1].lower()}{text[1:]}."


def certainty(kind: Certainty) -> str:
    """The certainty of a statement."""
    return CERTAINTIES[kind]


def advised(source: str, shortest: int, longest: int, note: str) -> str:
    """One source's advice on the length of a hold."""
    return f"{source}: {shortest} to {longest} seconds{f', {note}' if note else ''}"
