"""Texts around the safety questions, which are content, and advice to see a professional."""

from __future__ import annotations

from collections.abc import Collection

from app.domain.safety import AreaGroup, QuestionGroup
from app.domain.safety.warning_signs import WarningSign

NO = "No"
YES = "Yes"
AGREED = "My doctor or team has agreed to pressing"
WHERE = "Where? We’ll leave both sides alone."
TICK = "Tick what’s true for you."
NONE_OF_THESE = "None of these"
GO_ON = "Next"
BACK = "Back"
KEEP = "Save"
SAY_WHERE = "Please say where."
GROUPS = {
    QuestionGroup.URGENT: "Anything serious just now",
    QuestionGroup.BONES: "Neck, bones and joints",
    QuestionGroup.SKIN: "Skin, operations and implants",
    QuestionGroup.BLOOD: "Blood, veins and diabetes",
    QuestionGroup.GENERAL: "About you",
}
AREA_GROUPS = {
    AreaGroup.BODY: "Everywhere",
    AreaGroup.HEAD_NECK: "Head and neck",
    AreaGroup.SHOULDER_ARM: "Shoulder, arm and hand",
    AreaGroup.CHEST_BELLY: "Chest and belly",
    AreaGroup.BACK: "Back",
    AreaGroup.HIP: "Hip and buttock",
    AreaGroup.LEG: "Leg and foot",
}
AGREED_MEANS = (
    "You can press these, but not as much: presses are shorter or lighter, and some "
    "places stay locked."
)
OPENS_TITLE = "Has this changed?"
OPENS = "You ticked this before. If it’s no longer true, this opens what’s locked now:"
KEEP_LOCKED = "Go back"
CHANGED = "It’s no longer true"
LIFT = "It’s settled, and a doctor or therapist has checked it"
LIFTED = "Thank you. You can press here again"
LIFT_BY_DOCTOR = "A doctor has checked this and says pressing is fine"
INTRO = (
    "With some health conditions you shouldn’t press, anywhere or in some places. Your answers "
    "stay on this device."
)


def nth_card(number: int, of: int) -> str:
    """“Card 1 of 5. Tick what’s true for you.”"""
    return f"Card {number} of {of}. {TICK}"


def none_of(number: int, ticked: int) -> str:
    """No to `number` questions, beside `ticked` others: “None of these 6”, “None of the other 5”.

    The number tells who sees only the first of them that there are more.
    """
    if not ticked:
        return f"{NONE_OF_THESE} {number}"
    return f"None of the other {number}" if number > 1 else "Not the other one"


def answered_in(yes: int) -> str:
    """What was answered in a group: “None of these” or “2 ticked”."""
    return f"{yes} ticked" if yes else NONE_OF_THESE


def answer_to(answer: str, question: str) -> str:
    """The label of an answer's button for a screen reader."""
    return f"{answer}: {question}"


SEE_A_PROFESSIONAL = "Worth having checked"
SELF_CARE_LIMITS = "Self-care can’t replace seeing someone who can examine you."
WHEN_TO_GET_HELP = "When to get help"
HIGHER_ABOUT = (
    "It’s above all you logged here in the last year. That can be a bad day. If it stays, or "
    "feels different, have it checked."
)
SET_ASIDE = "Hide this"

_WARNING_SIGNS = {
    WarningSign.SEVERE: "{name}: you logged 9 or 10. Pain this strong is worth asking about.",
    WarningSign.HIGHER_THAN_USUAL: "{name}: higher than usual for this spot.",
    WarningSign.NUMBNESS: "{name}: you logged numbness, tingling or weakness.",
    WarningSign.NO_IMPROVEMENT: "{name}: it hasn’t eased in three weeks, even with regular care.",
}


def warning_sign(sign: WarningSign, name: str) -> str:
    """The reason, for the spot called `name`."""
    return _WARNING_SIGNS[sign].format(name=name)


def reasons_for_help(signs: Collection[WarningSign], name: str) -> list[str]:
    """The reasons to see a professional about the spot called `name`; higher than usual is none."""
    listed = (sign for sign in WarningSign if sign is not WarningSign.HIGHER_THAN_USUAL)
    return [warning_sign(sign, name) for sign in listed if sign in signs]
