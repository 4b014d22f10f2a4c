"""Texts of what is led in the terminal: `unknot hold` and `unknot breathe`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from app.domain.breathing.breath import BreathPattern
from app.domain.holds import Ended, Faded, HoldRecord
from app.texts import breathing

HOLD = (
    "Be led through a hold in the terminal, from the first question to afterwards.\n\nSPOT is the "
    "name or the id of one of your spots, its place (back.trap_upper.left), or a muscle. Without "
    "SPOT you can choose one, or go on with a hold that is in progress. Your safety answers, "
    "limits and locks count as they do in the app, and the hold is saved there."
)
HOLD_SHORT = "Be led through a hold in the terminal."
MUSCLE = "The muscle to press, if there are several (ids are in “unknot muscles --json”)."
SIDE = "Left or right, if the spot doesn't say."
NOT_A_MUSCLE_HERE = "a muscle that is near this spot: {allowed}"

BREATHE = (
    "Be led through slow breathing in the terminal.\n\nPATTERN is a name or an id from --list; "
    "without it, the pattern chosen in the settings. It ends by itself, and the minutes are saved."
)
BREATHE_SHORT = "Be led through slow breathing in the terminal."
LIST = "List the patterns, with your own."
MINUTES = "How many minutes, 1 to 10."

TOGETHER = "\xa0"
"""Stands for a space at which no line is broken."""
YOUR_ANSWER = "Press a key:"
SPACE = "Space"

WHICH_SPOT = "Where do you want to hold?"
WHICH_MUSCLE = "Which muscle is it?"
QUIT = "Not now"
NOT_BEGUN = "Nothing was started, and nothing has changed."

UNCHANGED = "My answers haven't changed"
SOMETHING_APPLIES = "Something applies, or I'm not sure"
ANSWER_ONE_BY_ONE = (
    "Holds stay locked until every question is answered. In the app they take about a minute. "
    "Here, answer those that apply and then the others, each with its name:\n"
    "  unknot screening                 lists the questions with their names\n"
    "  unknot screening set NAME yes    (or no, or agreed; some take --area REGION)\n"
    "  unknot screening confirm         once every answer is right"
)
NEW_ABOUT = (
    "Then nothing is pressed until you have been through the safety questions again. Run “unknot "
    "screening” to see them with your answers, “unknot screening set NAME yes” for what is new, "
    "and “unknot screening confirm” when every answer is right."
)
LIFT = "You can say so in the app, on the page of this spot under Hold."

IN_PROGRESS = "If it's open in another window, going on here takes it over."
LEAVE_IT = "Leave it as it is"
LED_ELSEWHERE = "This hold goes on in another window of Unknot, so it ends here."
FINISHED_ELSEWHERE = "This hold was ended in another window of Unknot."
TYPE_SCORE = "0 to 10, then Enter"
SKIP_KEY = "Prefer not to say"
TOMORROW = (
    "Tomorrow, “unknot hold” or the app asks how it feels, and plans the next hold with that."
)
SAFE_KEY = "I'm safe now"
NEXT_ONE = "Start the next one"
NO_MORE = "Enough for now"
SKIP_QUESTION = "Skip"
INPUT_ENDED = "There's nobody to answer any more, so the hold ends here."


def answer(key: str, label: str) -> str:
    """One answer and its key."""
    return f"[{key}] {label}"


def chosen(label: str) -> str:
    """The answer that was given."""
    return f"  You chose: {label}"


def keys(offered: Iterable[tuple[str, str]]) -> str:
    """The keys that do something now, on one line."""
    each = (answer(key, label).replace(" ", TOGETHER) for key, label in offered)
    return f"{TOGETHER * 2} ".join(each)


def typing(typed: str) -> str:
    """A number that is being typed."""
    return f"{TYPE_SCORE}: {typed}_"


def no_such_spot(text: str, known: Sequence[str]) -> str:
    """Neither a spot nor a place nor a muscle is called so."""
    listed = ", ".join(f"“{name}”" for name in known)
    yours = f"Your spots: {listed}." if known else "You don’t have any spots yet."
    return (
        f"There’s no spot, place or muscle called “{text}”. {yours} “unknot muscles” lists every "
        "muscle."
    )


def no_spot_there(text: str) -> str:
    """A place without a spot."""
    return (
        f"You have no spot at {text} yet. Log one with “unknot log --region {text}”, or name the "
        "muscle."
    )


def faded(held: HoldRecord) -> str:
    """Whether the pain faded while pressing, and after how long; empty if nothing was pressed."""
    if not held.pressed or held.ended is Ended.STOPPED:
        return ""
    match held.first_fade:
        case Faded(after):
            return f"Under the pressure it faded after about {round(after)} seconds."
    return "You didn’t say that it faded, and that’s fine: it often takes a few holds."


def done(held: HoldRecord) -> str:
    """What was saved."""
    rounds = len(held.rounds)
    if not rounds:
        return "Saved. Nothing was pressed."
    times = "once" if rounds == 1 else "twice" if rounds == 2 else f"{rounds} times"
    return f"Saved: you pressed {times}, {round(held.pressed)} seconds in all."


def question_line(text: str) -> str:
    """One safety question in the list."""
    return f"- {text}"


def pattern(each: BreathPattern, is_usual: bool) -> str:
    """One pattern of breathing in the list."""
    usual = " (yours while pressing)" if is_usual else ""
    return f"{each.id}: {each.name}{usual}\n    {breathing.about(each)}"


def no_such_pattern(text: str, known: Sequence[str]) -> str:
    """What may be named."""
    return f"one of {', '.join(known)}, not “{text}”"


def breathing_begins(name: str, minutes: int) -> str:
    """The heading of breathing."""
    return f"{name}, {breathing.minutes(minutes)}. Sit or lie comfortably."


def breathed(seconds: float) -> str:
    """What was saved of breathing."""
    minutes, rest = divmod(round(seconds), 60)
    parts = [breathing.minutes(minutes)] if minutes else []
    parts += [f"{rest} seconds"] if rest else []
    return f"Saved: {' '.join(parts)} of breathing."


NOT_BREATHED = "That was too short to save."
BREATHE_STOPPED = "Stopped."
