"""Texts around the safety questions, which are content, and advice to see a professional."""

from __future__ import annotations

from app.domain.safety import AreaGroup
from app.domain.safety.warning_signs import WarningSign

NO = "No"
YES = "Yes"
AGREED = "Yes, and my doctor or team agrees"
WHERE = "Where? We’ll leave both sides alone."
NONE_OF_THESE = "None of these apply to me"
KEEP = "Save"
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
OPENS = "You answered yes before. If you say none of these apply, this opens what’s locked now:"
KEEP_LOCKED = "Go back"
LIFT = "It’s settled, and a doctor or therapist has checked it"
LIFTED = "Thank you. You can press here again"
LIFT_BY_DOCTOR = "A doctor has checked this and says pressing is fine"
INTRO = (
    "Some health conditions mean you shouldn’t press, either anywhere or in certain "
    "places. Your answers stay on this device, and you can change them at any time."
)


def questions_left(number: int) -> str:
    """The number of unanswered questions."""
    return "1 question to go" if number == 1 else f"{number} questions to go"


def answer_to(answer: str, question: str) -> str:
    """The label of an answer's button for a screen reader."""
    return f"{answer}: {question}"


SEE_A_PROFESSIONAL = "Worth having checked"
SELF_CARE_LIMITS = "Self-care can’t replace seeing someone who can examine you."
WHEN_TO_GET_HELP = "When to get help"

_WARNING_SIGNS = {
    WarningSign.SEVERE: "{name}: you logged 9 or 10. Pain this strong is worth asking about.",
    WarningSign.JUMP: "{name}: it hurts much more than it usually does.",
    WarningSign.NUMBNESS: "{name}: you logged numbness, tingling or weakness.",
    WarningSign.NO_IMPROVEMENT: "{name}: it hasn’t eased in three weeks, even with regular care.",
}


def warning_sign(sign: WarningSign, name: str) -> str:
    """The reason, for the spot called `name`."""
    return _WARNING_SIGNS[sign].format(name=name)
