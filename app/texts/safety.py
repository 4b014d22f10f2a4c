"""Texts around the safety questions, which are content, and advice to see a professional."""

from __future__ import annotations

from app.domain.safety import AreaGroup
from app.domain.safety.warning_signs import WarningSign

NO = "No"
YES = "Yes"
AGREED = "Yes, and my doctor or team agrees"
WHERE = "Where? Both sides are left alone."
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
    "It opens, but not all the way: presses are shorter or lighter, and some places stay locked."
)
OPENS_TITLE = "Is this no longer so?"
OPENS = "You answered yes before. Saying that none of these apply would open what is locked now:"
KEEP_LOCKED = "Go back"
LIFT = "It has settled, and someone has checked it"
LIFTED = "Thank you. It is open again"
LIFT_BY_DOCTOR = "A doctor has checked this and says pressing is fine"
INTRO = (
    "A few things make pressing unwise, everywhere or in some places. Your answers stay on this "
    "device, and you can change them at any time."
)


def questions_left(number: int) -> str:
    """The number of unanswered questions."""
    return "1 question to go" if number == 1 else f"{number} questions to go"


def answer_to(answer: str, question: str) -> str:
    """The label of an answer's button for a screen reader."""
    return f"{answer}: {question}"


SEE_A_PROFESSIONAL = "Worth having looked at"
SELF_CARE_LIMITS = "Self-care does not replace a professional who can look at it."
WHEN_TO_GET_HELP = "When to get help"

_WARNING_SIGNS = {
    WarningSign.SEVERE: "{name}: you logged 9 or 10. Pain that strong is a reason to ask.",
    WarningSign.JUMP: "{name}: much more than it usually is.",
    WarningSign.NUMBNESS: "{name}: you noted numbness, tingling or weakness.",
    WarningSign.NO_IMPROVEMENT: "{name}: it has not eased in three weeks, for all your care.",
}


def warning_sign(sign: WarningSign, name: str) -> str:
    """The reason, for the spot called `name`."""
    return _WARNING_SIGNS[sign].format(name=name)
