"""`unknot find`: which muscles may cause a pain, and when to get help first."""

from __future__ import annotations

import json
from pathlib import Path

import click

from app import paths
from app.cli.context import data_option, json_option
from app.content_loader import load_content
from app.domain.learn.flag_search import search
from app.domain.learn.muscle import Pressable
from app.texts.cli import commands as words
from app.texts.getting_help import SIGN_ONLY, help_first


@click.command("find", help=words.FIND_ABOUT, short_help=words.FIND)
@click.argument("text", nargs=-1, required=True)
@data_option
@json_option
def find(text: tuple[str, ...], data: Path, as_json: bool) -> None:
    """Search the shipped content; the person's data is not opened."""
    asked = " ".join(text)
    answer = search(load_content(paths.shipped("data")), asked)
    found = answer.muscles
    if answer.flags:
        # With --json, standard output is the list of muscles and nothing else.
        click.echo(f"{help_first(answer.flags)}\n", err=as_json)
    if as_json:
        answers = [
            {
                "id": each.muscle.id,
                "name": each.muscle.name,
                "refers_to": list(each.refers_to),
                "self_pressure": isinstance(each.muscle.pressing, Pressable),
            }
            for each in found
        ]
        click.echo(json.dumps(answers, ensure_ascii=False, indent=2))
        return
    for each in found:
        pressable = isinstance(each.muscle.pressing, Pressable)
        click.echo(words.muscle_line(each.muscle.name, each.refers_to, pressable))
    if answer.is_sign:
        click.echo(SIGN_ONLY)
    else:
        click.echo(words.SAME_PLACE if found else words.nothing_found(asked))
