"""What is meant to be held: a spot, its muscle, and the side.

1. What is typed is a spot's id or name, or its place; else a muscle's id or name.
2. Where a spot does not say its muscle, it is one of those near it, or of those that send pain
   there; with several, the person chooses.
"""

from __future__ import annotations

from dataclasses import dataclass

from app.cli.guided.terminal import Terminal
from app.domain.body import Side, Spot
from app.domain.errors import InvalidInput, NotAllowed, NotFound
from app.domain.import_export.excerpt import spot_called
from app.domain.learn.muscle import Muscle, Sides, muscles_of
from app.domain.learn.muscle_search import may_send_pain_to
from app.domain.spots.matching import ManyMatches, OneMatch
from app.domain.spots.region_names import parse_place
from app.services.container import Services
from app.texts import getting_help
from app.texts import holds as texts
from app.texts.cli import guided as words


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was typed: a spot, a muscle, a side; empty for what was not."""

    spot: str = ""
    muscle: str = ""
    side: str = ""


async def place_wanted(
    services: Services, terminal: Terminal, wanted: Wanted
) -> tuple[Spot | None, Muscle, Side]:
    """The spot, if it is one, the muscle and the side; asks for what is not clear.

    Raises `NotFound`, `InvalidInput`, `NotAllowed` where there is nothing to press, and `Left`.
    """
    spot, muscle = await _place(services, terminal, wanted)
    return spot, muscle, await _side(terminal, muscle, wanted.side, spot)


async def _place(
    services: Services, terminal: Terminal, wanted: Wanted
) -> tuple[Spot | None, Muscle]:
    spot: Spot | None = None
    if wanted.spot:
        try:
            spot = spot_named(services, wanted.spot)
        except NotFound as unknown:
            named = muscle_called(services, wanted.spot)
            if named is None:
                raise unknown from None
            return None, named
    elif not wanted.muscle:
        spots = services.journal_reader.open_spots()
        if not spots:
            raise NotFound(f"{texts.NO_SPOTS.split('.')[0]}. Or name a muscle: “unknot muscles”.")
        spot = spots[await terminal.choose_one(words.WHICH_SPOT, [each.name for each in spots])]
    if spot is None:
        return None, _muscle(services, wanted.muscle)
    return spot, await _muscle_at(services, terminal, spot, wanted.muscle)


def spot_named(services: Services, text: str) -> Spot:
    """The open spot with this id, name or place (rule 1). Raises `NotFound`, and `InvalidInput`
    when there are several.
    """
    spots = services.journal_reader.open_spots()
    try:
        return spot_called(text, spots)
    except NotFound:
        known = words.no_such_spot(text, [spot.name for spot in spots])
    try:
        place = parse_place(text, "", {})
    except InvalidInput:
        raise NotFound(known) from None
    match services.journal_reader.find_spot(place):
        case OneMatch(spot):
            return spot
        case ManyMatches(several):
            ids = ", ".join(spot.id for spot in several)
            raise InvalidInput("spot", f"there are several at {text}. Choose one by its id: {ids}")
    raise NotFound(words.no_spot_there(text))


def muscle_called(services: Services, text: str) -> Muscle | None:
    """The muscle with this id, place or name, ignoring case."""
    said = text.strip().casefold()
    for muscle in services.content.muscles:
        names = {str(muscle.id), muscle.place, muscle.latin, muscle.name}
        if said in {name.casefold() for name in names if name}:
            return muscle
    return None


def _muscle(services: Services, text: str) -> Muscle:
    found = muscle_called(services, text)
    if found is None:
        raise NotFound(words.no_such_spot(text, []))
    return found


async def _muscle_at(services: Services, terminal: Terminal, spot: Spot, wanted: str) -> Muscle:
    """The muscle of a spot (rule 2)."""
    content = services.content
    if wanted:
        return _muscle(services, wanted)
    ids = muscles_of([spot], content.muscles)
    here = [muscle for muscle in content.muscles if muscle.id in ids]
    if not here:
        here = list(may_send_pain_to(content, spot))
        if not here:
            raise NotAllowed(f"{getting_help.NO_HOLD_HERE}. {getting_help.NO_HOLD_HERE_ABOUT}")
        terminal.say(getting_help.SENT_FROM)
    elif len(here) > 1:
        terminal.say(texts.WHICH_MUSCLE_ABOUT)
    if len(here) == 1 and ids:
        return here[0]
    labels = [f"{muscle.name}. {muscle.location}" for muscle in here]
    return here[await terminal.choose_one(words.WHICH_MUSCLE, labels)]


async def _side(terminal: Terminal, muscle: Muscle, wanted: str, spot: Spot | None) -> Side:
    if muscle.sides is Sides.MIDLINE_PAIR:
        return Side.MIDDLE
    if wanted:
        return Side(wanted)
    if spot is not None and spot.side is not Side.MIDDLE:
        return spot.side
    sides = {"l": Side.LEFT, "r": Side.RIGHT}
    labels = {key: texts.SIDES[side] for key, side in sides.items()}
    side = sides[await terminal.choose(texts.WHICH_SIDE, labels)]
    terminal.say()
    return side
