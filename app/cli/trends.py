"""`unknot trends`: what the journal shows."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from app.cli.context import data_option, json_option, opened
from app.cli.printing import print_named, sparkline
from app.domain.errors import InvalidInput
from app.domain.import_export.excerpt import spot_called
from app.domain.journal.entry import EARLIEST
from app.domain.recurrence.days import weekly_worst
from app.export.trends_json import Showing, trend_json
from app.texts import trends as words
from app.texts import trends_statistics as figures
from app.texts.cli import commands as verb_words

if TYPE_CHECKING:
    from app.services.container import Services
    from app.services.trends import SpotTrend


WEEKS = 26


@click.command("trends", help=verb_words.TRENDS_ABOUT, short_help=verb_words.TRENDS)
@click.option("--spot", default="", metavar="ID", help=verb_words.TRENDS_SPOT)
@click.option("--as-of", default="", metavar="DATE", help=verb_words.AS_OF)
@click.option("--all", "everything", is_flag=True, help=verb_words.TRENDS_ALL)
@data_option
@json_option
def trends(spot: str, as_of: str, everything: bool, data: Path, as_json: bool) -> None:
    """Print what the journal shows; change nothing."""
    with opened(data) as services:
        found = _found(services, spot, as_of)
    showing = Showing.ALL if everything else Showing.EARNED
    if as_json:
        shown = [trend_json(each.spot, each.recurrence, showing, words.needs) for each in found]
        click.echo(json.dumps(shown, ensure_ascii=False, indent=2))
        return
    for each in found:
        picture = sparkline(
            weekly_worst(each.recurrence.history.days, each.recurrence.as_of, WEEKS)
        )
        print_named(each.spot.name, words.sentence(each.recurrence), picture)
        if everything:
            for figure in figures.figures(each.recurrence):
                click.echo(verb_words.preliminary_line(figure.name, figure.value or figure.needs))
    if not found:
        click.echo(verb_words.NO_SPOTS)


def _found(services: Services, spot: str, as_of: str) -> tuple[SpotTrend, ...]:
    trends = services.trends
    on = _date(as_of, trends.reading_date) if as_of else trends.reading_date
    if not spot:
        return trends.overview(on)
    return (trends.of(spot_called(spot, services.journal_reader.spots()).id, on),)


def _date(text: str, latest: date) -> date:
    try:
        said = date.fromisoformat(text.strip())
    except ValueError as wrong:
        raise InvalidInput("as-of", verb_words.allowed_date(EARLIEST, latest)) from wrong
    if not EARLIEST <= said <= latest:
        raise InvalidInput("as-of", verb_words.allowed_date(EARLIEST, latest))
    return said
