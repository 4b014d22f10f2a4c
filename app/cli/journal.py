"""`unknot log`: one entry of the pain journal."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from app.cli.context import data_option, json_option, using
from app.domain.body import Spot, SpotId
from app.domain.errors import InvalidInput, NotFound
from app.domain.import_export.excerpt import spot_called
from app.domain.journal.entry import Clear, EntryDetails, PainAnswer, Score, Scored, as_score
from app.domain.journal.entry_fields import (
    ENTRY_FIELDS,
    DetailValue,
    EntryField,
    RegionsField,
    ScaleField,
    TagsField,
    TextField,
    details_from,
)
from app.domain.journal.own_tags import KnownTags
from app.domain.journal.time_parser import parse_when
from app.domain.spots.matching import BodyPlace
from app.domain.spots.region_names import parse_place, parse_region
from app.domain.spots.typed_place import place_typed
from app.texts.cli import commands as words
from app.texts.entry_fields import FIELD_WORDS
from app.texts.journal import saved

if TYPE_CHECKING:
    from app.services.container import Services
    from app.services.journal import SavedEntry


CLEAR = "clear"
OF_TEN = "/10"
SCORE = r"[-+]?\d+([.,]\d+)?(/10)?"
"""What is a score, or was meant as one, rather than a part of a place."""
ASKED_FIRST = ("note", "triggers", "relief")
"""These fields come before the others in the help."""
_METAVARS: dict[type[EntryField], str] = {
    TagsField: "A,B",
    RegionsField: "R,R",
    ScaleField: "N",
    TextField: "T",
}


@dataclass(frozen=True, slots=True)
class _Said:
    """The typed options, with the details by field; "" for one that is missing."""

    typed: str
    region: str
    side: str
    spot: str
    score: str
    flare: bool
    clear: bool
    at: str
    details: Mapping[str, str]


def _detail_options(command: Callable[..., None]) -> Callable[..., None]:
    """One option for each field of the details; the option added last comes first."""
    in_help = sorted(ENTRY_FIELDS, key=_place_in_help)
    for field in reversed(in_help):
        name, about = field.name.replace("_", "-"), FIELD_WORDS[field.name].option
        option = click.option(f"--{name}", default="", metavar=_METAVARS[type(field)], help=about)
        command = option(command)
    return command


def _place_in_help(field: EntryField) -> int:
    return (*ASKED_FIRST, field.name).index(field.name)


@click.command(help=words.LOG_ABOUT, short_help=words.LOG)
@click.argument("place", nargs=-1, metavar="[PLACE] [SCORE]")
@click.option("--region", default="", metavar="R", help=words.REGION)
@click.option("--side", default="", metavar="S", help=words.SIDE)
@click.option("--spot", default="", metavar="ID", help=words.LOG_SPOT)
@click.option("--score", default="", metavar="N", help=words.SCORE)
@click.option("--flare", is_flag=True, help=words.FLARE)
@click.option("--clear", is_flag=True, help=words.CLEAR)
@click.option("--at", default="", metavar="ISO", help=words.AT)
@_detail_options
@data_option
@json_option
def log(place: tuple[str, ...], data: Path, as_json: bool, **options: Any) -> None:
    """Save one entry, as the help describes it."""
    details = {field.name: options.pop(field.name) for field in ENTRY_FIELDS}
    said = _with_typed(place, _Said(typed="", **options, details=details))
    reading = _reading(said)
    kept = using(data, lambda services: _record(services, said, reading))
    click.echo(_as_json(kept) if as_json else saved(kept.spot.name, kept.entry.reading))


def _with_typed(place: tuple[str, ...], said: _Said) -> _Said:
    """With the place, and after it the score or "clear", as they were typed without options."""
    *where, last = place or ("",)
    if last.casefold() == CLEAR and where:
        said = replace(said, clear=True)
    elif re.fullmatch(SCORE, last):
        if said.score:
            raise InvalidInput("score", words.ONE_SCORE)
        said = replace(said, score=last.removesuffix(OF_TEN))
    else:
        where = list(place)
    if where and (said.region or said.spot):
        raise InvalidInput("place", words.ONE_PLACE)
    return replace(said, typed=" ".join(where))


async def _record(services: Services, said: _Said, reading: PainAnswer) -> SavedEntry:
    journal = services.journal
    names = {area.id.text: area.name for area in services.content.areas}
    try:
        return await journal.record(
            _where(services, said, names),
            reading,
            parse_when(said.at, services.local_time.zone())
            if said.at
            else services.local_time.now(),
            _details(said.details, names, services.own_tags.known),
        )
    except InvalidInput as wrong:
        raise (InvalidInput("at", wrong.allowed) if wrong.field == "time" else wrong) from wrong


def _details(said: Mapping[str, str], names: Mapping[str, str], tags: KnownTags) -> EntryDetails:
    def meant(field: EntryField) -> DetailValue:
        text = said[field.name]
        match field:
            case TagsField():
                return tuple(tags.sayable(field, each) for each in _listed(text))
            case RegionsField():
                return tuple(parse_region(each, names, field.name) for each in _listed(text))
            case ScaleField():
                return _score(text, field.name) if text else None
            case TextField():
                return text

    return details_from(meant)


def _where(services: Services, said: _Said, names: dict[str, str]) -> SpotId | BodyPlace:
    content, reader = services.content, services.journal_reader
    if said.typed:
        where = f"{said.typed} {said.side}".strip()
        meant = place_typed(where, reader.spots(), content.areas, content.places)
        return meant.id if isinstance(meant, Spot) else meant
    if not said.region and not said.spot:
        raise InvalidInput("place", words.WHERE_NEEDED)
    if not said.spot:
        return parse_place(said.region, said.side, names)
    try:
        spot = spot_called(said.spot, reader.spots())
    except NotFound as unknown:
        raise InvalidInput("spot", str(unknown)) from unknown
    if said.region and parse_place(said.region, said.side, names).region != spot.region:
        raise InvalidInput("spot", words.OTHER_REGION)
    return spot.id


def _reading(said: _Said) -> PainAnswer:
    if said.clear:
        if said.score or said.flare:
            raise InvalidInput("clear", words.SCORE_OR_CLEAR)
        return Clear()
    if not said.score:
        raise InvalidInput("score", words.SCORE_NEEDED)
    return Scored(_score(said.score, "score"), said.flare)


def _score(text: str, field: str) -> Score:
    try:
        number = int(text)
    except ValueError:
        number = -1  # refused below, like every other number that is not a score
    return as_score(number, field)


def _listed(text: str) -> tuple[str, ...]:
    return tuple(each.strip() for each in text.split(",") if each.strip())


def _as_json(kept: SavedEntry) -> str:
    entry, spot = kept.entry, kept.spot
    scored = isinstance(entry.reading, Scored)
    return json.dumps(
        {
            "entry_id": entry.id,
            "spot_id": spot.id,
            "spot_label": spot.name,
            "region": str(spot.region),
            "side": spot.side.value,
            "state": "score" if scored else "clear",
            "score": int(entry.reading.score) if isinstance(entry.reading, Scored) else None,
            "is_flare": isinstance(entry.reading, Scored) and entry.reading.flare,
            "occurred_at": entry.occurred_at.isoformat(),
            "recorded_at": entry.recorded_at.isoformat(),
        },
        ensure_ascii=False,
    )
