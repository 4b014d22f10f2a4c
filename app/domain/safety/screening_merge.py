"""Safety answers that an import brings, beside those here.

1. Older answers are never taken, nor any once something is new here: only answering again opens.
2. Later answers are taken as they are, unless they would open something that an answer here locks
   or limits. Then the stricter answer to each question is kept, and all are asked again.
3. That something is new elsewhere, since the answers here or later ones, counts here as well.
"""

from __future__ import annotations

from app.domain.safety.screening import (
    Agreed,
    Answer,
    Answered,
    No,
    NotScreened,
    Outdated,
    QuestionId,
    Screened,
    Screening,
    Yes,
    answers_of,
)


def screening_to_take(brought: Screening, here: Screening) -> Screening:
    """The screening to save of what was `brought`; `NotScreened` to leave the one here."""
    if isinstance(brought, NotScreened) or isinstance(here, Outdated):
        return NotScreened()
    if isinstance(here, NotScreened):
        return brought
    is_older = brought.at < here.at
    if is_older or (isinstance(brought, Screened) and brought.at == here.at):
        return NotScreened()
    stricter = _stricter(brought, here)
    if isinstance(brought, Screened) and _same(stricter, brought):
        return brought
    given = tuple(Answered(question, answer) for question, answer in stricter.items())
    return Outdated(here.at, given)


def _stricter(brought: Screening, here: Screening) -> dict[QuestionId, Answer]:
    """The stricter of both answers to each question; places named in either count."""
    theirs, ours = answers_of(brought), answers_of(here)
    questions = dict.fromkeys((*ours, *theirs))
    return {each: _one(theirs.get(each, No()), ours.get(each, No())) for each in questions}


def _one(theirs: Answer, ours: Answer) -> Answer:
    match theirs, ours:
        case Yes(there), Yes(here):
            return theirs if set(here) <= set(there) else Yes(tuple(dict.fromkeys((*there, *here))))
        case (Yes(), _) | (Agreed(), No() | Agreed()):
            return theirs
        case _:
            return ours


def is_looser(wished: Answer, given: Answer) -> bool:
    """Whether the answer `wished` would open something that the answer `given` does not."""
    return _one(wished, given) != wished


def _same(stricter: dict[QuestionId, Answer], brought: Screening) -> bool:
    theirs = answers_of(brought)
    return all(theirs.get(each, No()) == answer for each, answer in stricter.items())
