"""Before a hold: yesterday's question, the safety questions, what is locked, and anything new.

The safety questions come first when they are due. The order after that is the one of the app: how
to press, what to be careful about, the plan, and whether anything is new.
"""

from __future__ import annotations

from app.cli.guided.hold_place import Wanted, place_wanted
from app.cli.guided.terminal import Left, Terminal
from app.domain.body import Side, SpotId
from app.domain.errors import NotAllowed
from app.domain.holds import Feeling, HoldPlan
from app.domain.holds.sites import HoldSite
from app.domain.learn.muscle import EducationOnly, Muscle
from app.domain.safety import AnswerAgain, Answered, ByItself, No, NotScreened, Open, answers_of
from app.services.container import Services
from app.system.keyboard import ENTER
from app.texts import holds as texts
from app.texts import safety as safety_texts
from app.texts.cli import guided as words
from app.texts.cli.safety import ask_all_no
from app.texts.hold_aftercare import technique

QUIT = "q"


async def answer_yesterday(services: Services, terminal: Terminal) -> None:
    """Ask how the holds of yesterday feel today; skipping is fine."""
    for held in services.holds.records.awaiting_next_day():
        name = texts.sided(held.side, _name(services, held.muscle))
        feelings = {str(n): feeling for n, feeling in enumerate(Feeling, 1)}
        labels = {key: texts.FEELINGS[feeling] for key, feeling in feelings.items()}
        question = f"{texts.how_was(name)} {texts.NEXT_DAY}"
        key = await terminal.choose(question, {**labels, ENTER: words.SKIP_QUESTION})
        if key in feelings:
            await services.holds.records.answer_next_day(held.id, feelings[key])
            terminal.say(f"{texts.NEXT_DAY_KEPT}.")
        terminal.say()


async def check_screened(services: Services, terminal: Terminal) -> None:
    """Ask the safety questions if they are due. Raises `NotAllowed` when they stay open."""
    safety = services.safety
    if not safety.is_screening_due:
        return
    terminal.say(f"{texts.DUE}. {texts.DUE_ABOUT}")
    given = answers_of(safety.screening)
    for question in safety.questions:
        terminal.say(words.question_line(question.text), "  ")
    again = {"c": words.UNCHANGED} if _all_answered(services) else {}
    answers = {"n": safety_texts.NONE_OF_THESE, **again, "y": words.SOMETHING_APPLIES}
    key = await terminal.choose("", answers)
    if key == "c":
        await safety.answer([Answered(id, answer) for id, answer in given.items()])
    if key == "n":
        none = [Answered(question.id, No()) for question in safety.questions]
        opened = [question.why for question in safety.opened_by(none)]
        yes = {"y": safety_texts.YES, "n": safety_texts.NO}
        if opened and await terminal.choose(ask_all_no(opened), yes) == "n":
            key = "y"
        else:
            await safety.answer(none)
    if key == "y":
        terminal.say(words.ANSWER_ONE_BY_ONE)
        raise Left
    terminal.say(f"{texts.KEPT}.")
    terminal.say()


def _all_answered(services: Services) -> bool:
    screening = services.safety.screening
    given = answers_of(screening)
    asked = all(question.id in given for question in services.safety.questions)
    return asked and not isinstance(screening, NotScreened)


async def prepare(services: Services, terminal: Terminal, wanted: Wanted) -> None:
    """Find out what to hold, say how, and begin. Raises `Left` when it is not now, `NotAllowed`
    with the reason when it may not be, and `NotFound` and `InvalidInput` for what is not there.
    """
    spot, muscle, side = await place_wanted(services, terminal, wanted)
    spot_id = spot.id if spot else None
    plan = _plan(services, muscle, side)
    _say_how(services, terminal, muscle, plan)
    answers = {"n": texts.NOTHING_NEW, "y": texts.SOMETHING_NEW, QUIT: words.QUIT}
    asked = f"{texts.ANYTHING_NEW} {texts.ANYTHING_NEW_ABOUT}"
    match await terminal.choose(asked, answers):
        case "n":
            await begin(services, muscle, side, spot_id)
        case "y":
            await services.safety.something_is_new()
            terminal.say(words.NEW_ABOUT)
            raise Left
        case _:
            raise Left


async def begin(services: Services, muscle: Muscle, side: Side, spot: SpotId | None) -> None:
    """Begin, as nothing is new."""
    await services.holds.begin(muscle.id, side, spot)
    await services.holds.next()


def _plan(services: Services, muscle: Muscle, side: Side) -> HoldPlan:
    """The plan. Raises `NotAllowed` that says why not, and how and when that changes."""
    if isinstance(muscle.pressing, EducationOnly):
        raise NotAllowed(f"{muscle.name}: {texts.reading_only(muscle.pressing.why)}")
    locks = services.safety.locks_on(muscle, side)
    if locks:
        by_word = any(not isinstance(lock.lift, ByItself | AnswerAgain) for lock in locks)
        told = [f"{texts.LOCKED}.", *(f"{lock.why} {lock.how}" for lock in locks)]
        raise NotAllowed(" ".join([*told, *([words.LIFT] if by_word else [])]))
    return services.holds.plan_for(muscle.id, side)


def _say_how(services: Services, terminal: Terminal, muscle: Muscle, plan: HoldPlan) -> None:
    access = services.safety.access(muscle, plan.side)
    place = HoldSite(muscle.id, plan.side)
    terminal.say(texts.sided(place.side, muscle.name))
    terminal.say(muscle.location, "  ")
    terminal.say()
    for title, text in technique(muscle, access):
        terminal.say(f"{title}: {text}")
    terminal.say(texts.strength(plan.intensity_max))
    terminal.say(texts.WARMTH)
    terminal.say()
    terminal.say(texts.BE_CAREFUL)
    for caution in (*(access.why if isinstance(access, Open) else ()), *muscle.cautions):
        terminal.say(f"- {caution}", "  ")
    terminal.say()
    names = [each.name for each in services.breathing_patterns.all() if each.id == plan.pattern]
    terminal.say(
        f"{texts.LENGTH_TITLE}: {texts.planned(plan, ''.join(names))} {texts.WHY[plan.why]}"
    )
    terminal.say()


def _name(services: Services, muscle: str) -> str:
    return next((each.name for each in services.content.muscles if each.id == muscle), muscle)
