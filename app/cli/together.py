"""`unknot together`: what is seen together with pain, and when it hurts."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import click

from app.cli.context import data_option, json_option, opened
from app.domain.import_export.excerpt import spot_called
from app.domain.insights import AdherenceWeek, Association, Comparison, Factor, NotedTag, PainTimes
from app.domain.journal.entry import TagId
from app.domain.recurrence import Insufficient, Preliminary, Statistic, Sufficient
from app.export.together_json import together_json
from app.texts import adherence as plan_words
from app.texts import seen_together as words
from app.texts import trends as trend_words
from app.texts.cli import commands as verb_words
from app.texts.cli import together as help_words
from app.texts.trends_statistics import Figure

if TYPE_CHECKING:
    from app.services.container import Services
    from app.services.trends import SpotTrend


@click.command("together", help=help_words.TOGETHER_ABOUT, short_help=help_words.TOGETHER)
@click.option("--spot", default="", metavar="ID", help=verb_words.TRENDS_SPOT)
@data_option
@json_option
def together(spot: str, data: Path, as_json: bool) -> None:
    """Print what is seen together; change nothing."""
    with opened(data) as services:
        names = services.own_tags.known.names
        found = [
            (
                each.spot,
                services.insights.association(each.spot.id),
                services.adherence.of(each.spot.id),
            )
            for each in _asked(services, spot)
        ]

    def tag_name(tag: TagId) -> str:
        return names.get(tag, tag)

    if as_json:
        shown = [
            together_json(one, compared, plan, tag_name, trend_words.needs)
            for one, compared, plan in found
        ]
        click.echo(json.dumps(shown, ensure_ascii=False, indent=2))
        return
    for one, compared, plan in found:
        click.echo(one.name)
        lines = chain.from_iterable(_lines(each, tag_name) for each in compared)
        for name, said in chain(lines, _plan_lines(plan)):
            click.echo(verb_words.preliminary_line(name, said))
    click.echo(words.TOGETHER_ABOUT if found else verb_words.NO_SPOTS)


def _asked(services: Services, spot: str) -> tuple[SpotTrend, ...]:
    if not spot:
        return services.trends.overview()
    return (services.trends.of(spot_called(spot, services.journal_reader.spots()).id),)


def _lines(each: Comparison, tag_name: Callable[[TagId], str]) -> Iterator[tuple[str, str]]:
    match each:
        case Association(_, NotedTag() as noted, found):
            yield _line(words.noted(noted, tag_name(noted.tag), found))
        case Association(_, Factor() as factor, found):
            yield _line(words.association(factor, found))
        case PainTimes(_, timing, Insufficient(missing)):
            yield words.TIMING[timing], trend_words.needs(missing)
        case PainTimes(_, timing, Sufficient(times) | Preliminary(times, _)):
            yield words.TIMING[timing], words.timing_summary(timing, times)
            for row in words.timing_rows(timing, times):
                yield f"  {row.name}", f"{row.typical} of 10 ({row.days}), {row.compared}"


def _plan_lines(plan: Statistic[tuple[AdherenceWeek, ...]]) -> Iterator[tuple[str, str]]:
    match plan:
        case Insufficient(missing):
            yield plan_words.TITLE, trend_words.needs(missing)
        case Sufficient(weeks) | Preliminary(weeks, _):
            yield plan_words.TITLE, plan_words.summary(weeks)
            for row in plan_words.rows(weeks):
                yield f"  {row.monday}", row.said


def _line(figure: Figure) -> tuple[str, str]:
    return figure.name, figure.value if figure.earned else figure.needs
