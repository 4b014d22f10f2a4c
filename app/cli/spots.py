"""`unknot spots` and `unknot regions`: what is followed, and the places there are to log."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import click

from app import paths
from app.cli.context import data_option, json_option, opened
from app.cli.printing import print_table, sparkline
from app.content_loader import load_content
from app.domain.errors import NotFound
from app.domain.journal.entry import Entry, Scored
from app.domain.journal.entry_queries import NeverLogged
from app.domain.spots.typed_place import regions_typed
from app.services.journal_reader import RECENT, SpotStatus
from app.texts import journal as journal_words
from app.texts.cli import commands as verb_words
from app.texts.cli import spots as words


@click.command("spots", help=words.SPOTS_ABOUT, short_help=words.SPOTS)
@data_option
@json_option
def spots(data: Path, as_json: bool) -> None:
    """Print the spots that are followed; change nothing."""
    with opened(data) as services:
        today = services.local_time.today()
        found = services.journal_reader.spot_statuses()
    if as_json:
        shown = [_as_json(each, today) for each in found]
        click.echo(json.dumps(shown, ensure_ascii=False, indent=2))
    elif found:
        print_table([_row(each, today) for each in found], words.HEADING)
    else:
        click.echo(verb_words.NO_SPOTS)


def _row(each: SpotStatus, today: date) -> tuple[str, str, str]:
    last = each.last
    said = journal_words.NEVER if isinstance(last, NeverLogged) else journal_words.last(last, today)
    return each.spot.name, sparkline(_recent(each, today)), said


def _recent(each: SpotStatus, today: date) -> list[int | None]:
    """The worst score of each of the last days, oldest first; `None` where it is not known."""
    worst = {day.ordinal: day.worst for day in each.recent}
    return [worst.get(today.toordinal() - ago) for ago in reversed(range(RECENT.days))]


def _as_json(each: SpotStatus, today: date) -> dict[str, Any]:
    first = today - timedelta(days=RECENT.days - 1)
    return {
        "id": each.spot.id,
        "label": each.spot.name,
        "region": str(each.spot.region),
        "side": each.spot.side.value,
        "last": None if isinstance(each.last, NeverLogged) else _said(each.last),
        "recent": [
            {"day": (first + timedelta(days=nth)).isoformat(), "worst": worst}
            for nth, worst in enumerate(_recent(each, today))
        ],
    }


def _said(entry: Entry) -> dict[str, Any]:
    scored = isinstance(entry.reading, Scored)
    return {
        "day": entry.day.isoformat(),
        "state": "score" if scored else "clear",
        "score": int(entry.reading.score) if isinstance(entry.reading, Scored) else None,
    }


@click.command("regions", help=words.REGIONS_ABOUT, short_help=words.REGIONS)
@click.argument("search", nargs=-1)
@data_option
@json_option
def regions(search: tuple[str, ...], data: Path, as_json: bool) -> None:
    """Print the places on the body; the person's data is not opened."""
    content, asked = load_content(paths.shipped("data")), " ".join(search)
    found = regions_typed(asked, content.areas, content.places)
    rows = [(str(each), content.region_name(each)) for each in found]
    if as_json:
        listed = [{"id": id, "name": name} for id, name in rows]
        click.echo(json.dumps(listed, ensure_ascii=False, indent=2))
    elif rows:
        print_table(rows)
    else:
        raise NotFound(words.no_region(asked))
