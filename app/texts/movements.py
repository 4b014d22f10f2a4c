"""Texts about movements: their steps with their pace, what counts them, and why one is left out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from app.domain.movements import (
    AnsweredYes,
    BreakCue,
    BreakCueKind,
    Breaths,
    ExclusionReason,
    Hold,
    LeftOut,
    Level,
    LockedBecause,
    Movement,
    MovementSides,
    NotChosen,
    PacedStep,
    Repetitions,
    Setup,
)
from app.domain.safety import ScreeningQuestion
from app.texts.phrases import joined

OTHER_SIDE = "Now the other side"
THEN_OTHER_SIDE = "Then the same on the other side."
LEVELS = {Level.EASY: "Easy", Level.USUAL: "Usual"}
LEFT_OUT = "Left out because of your answers"
SHOWN_AT_ONCE = 3

OWN = "Movements of your own"
OWN_TITLE = "Your movement"
ADD_OWN = "Add a movement of your own"
NOT_CHECKED = (
    "Unknot can’t check your own movements against your safety answers. Add only what suits you."
)
OWN_LENGTH = (
    "Up to 8 steps of 3 to 90 seconds each, and 20 to 90 seconds in all, counting both sides."
)
NAME = "Name"
STEP = "Step {number}: what to do"
STEP_SECONDS = "Seconds for step {number}"
ADD_STEP = "Add a step"
REMOVE_STEP = "Remove step {number}"
WHERE = "How you do it"
EACH_SIDE = "One side, then the other"
EACH_SIDE_ABOUT = "You do the same steps on each side."
AT_THE_DESK = "I can do it at my desk"
AT_THE_DESK_ABOUT = "It needs no more room than your chair and desk."
DRAWS_NO_LOOKS = "Nobody will notice"
DRAWS_NO_LOOKS_ABOUT = "You can do it in an open office, on a train or in a meeting."
EASY = "It’s easy"
EASY_ABOUT = "No deep stretch, and it needs no strength or balance."
KEEP = "Save"
CHANGE = "Change {name}"
REMOVE = "Delete"
KEPT = "Saved"
REMOVED = "Deleted"
PUT_BACK = "It’s back."
OWN_GONE = "We can’t find that movement. It may have been deleted."
BACK = "Back to movements"

NOT_CHOSEN = {
    NotChosen.CANNOT_DO: "You turned it off.",
    NotChosen.NOT_AT_THE_DESK: "You chose only movements for the desk.",
    NotChosen.NOT_SEATED: "You chose only movements for a chair.",
    NotChosen.NOT_QUIET: "You chose only movements nobody will notice.",
    NotChosen.NOT_EASY: "You chose only easy movements.",
}

_BREATH = {BreakCueKind.BREATHE_IN: "breathe in", BreakCueKind.BREATHE_OUT: "breathe out"}


def step(one: PacedStep) -> str:
    """One step with its pace: “Rise on to your toes, then lower slowly. (10 times, 4 s each)”."""
    match one.pace:
        case Repetitions(repetitions, seconds):
            return f"{one.text} ({repetitions} times, {seconds} s each)"
        case Breaths(breaths, seconds):
            return f"{one.text} ({breaths} breath{'' if breaths == 1 else 's'}, {seconds} s each)"
        case Hold(seconds):
            return f"{one.text} ({seconds} s)"
        case Setup():
            return one.text


def steps(movement: Movement) -> tuple[str, ...]:
    """Every step of a movement with its pace."""
    told = tuple(map(step, movement.steps))
    return (*told, THEN_OTHER_SIDE) if movement.sides is MovementSides.EACH else told


def about(movement: Movement) -> str:
    """“Sitting or standing, easy, 51 seconds”."""
    position = movement.position.value
    level = LEVELS[movement.level].lower()
    return f"{position[0].upper()}{position[1:]}, {level}, {movement.seconds} seconds"


def count(cue: BreakCue) -> str:
    """“4 of 10”; empty where nothing is counted."""
    return f"{cue.count} of {cue.of}" if cue.of else ""


def word(cue: BreakCue) -> str:
    """What is said at this cue: “up”, “breathe in”; empty if nothing is."""
    return _BREATH.get(cue.kind, cue.word)


def aloud(cue: BreakCue) -> str:
    """What a screen reader says at this cue: “4, up”; empty where the step says it all."""
    match cue.kind:
        case BreakCueKind.COUNT:
            return f"{cue.count}, {cue.word}" if cue.word else str(cue.count)
        case BreakCueKind.OTHER_SIDE:
            return OTHER_SIDE
        case _:
            return word(cue)


def left_out(movements: Sequence[LeftOut]) -> str:
    """“Left out because of your answers: Calf raises and 2 more”; empty if nothing is."""
    if not movements:
        return ""
    names = [each.movement.name for each in movements[:SHOWN_AT_ONCE]]
    more = len(movements) - len(names)
    return f"{LEFT_OUT}: {joined([*names, *([f'{more} more'] if more else [])])}."


def why(
    reasons: Iterable[ExclusionReason | NotChosen], questions: Sequence[ScreeningQuestion]
) -> str:
    """Every reason for which a movement is not offered, in sentences; empty without any."""
    asked = {question.id: question.text for question in questions}

    def sentence(reason: ExclusionReason | NotChosen) -> str:
        match reason:
            case AnsweredYes(question):
                return f"You answered yes to “{asked.get(question, question)}”"
            case LockedBecause(because):
                return because
            case NotChosen():
                return NOT_CHOSEN[reason]

    return " ".join(map(sentence, reasons))
