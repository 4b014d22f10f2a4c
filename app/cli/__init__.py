"""The command line: `unknot`, or `python -m app`."""

from __future__ import annotations

import click

from app.cli.context import data_option
from app.cli.lazy_group import LazyGroup
from app.texts.cli import common as words

VERBS = {
    "run": "app.cli.run",
    "open": "app.cli.open",
    "remind": "app.cli.remind",
    "autostart": "app.cli.autostart",
    "status": "app.cli.breaks",
    "schedule": "app.cli.breaks",
    "start": "app.cli.breaks",
    "snooze": "app.cli.breaks",
    "skip": "app.cli.breaks",
    "pause": "app.cli.breaks",
    "resume": "app.cli.breaks",
    "movements": "app.cli.movements",
    "hold": "app.cli.hold",
    "breathe": "app.cli.breathe",
    "log": "app.cli.journal",
    "spots": "app.cli.spots",
    "regions": "app.cli.spots",
    "tags": "app.cli.tags",
    "trends": "app.cli.trends",
    "together": "app.cli.together",
    "plan": "app.cli.plan",
    "week": "app.cli.week",
    "find": "app.cli.learn",
    "screening": "app.cli.safety",
    "muscles": "app.cli.safety",
    "settings": "app.cli.settings",
    "export": "app.cli.import_export",
    "import": "app.cli.import_export",
    "backup": "app.cli.data",
    "restore": "app.cli.data",
    "compact": "app.cli.data",
    "doctor": "app.cli.doctor",
    "site": "app.cli.site",
}
"""Each verb, in the order of the help, and the module of its command."""


@click.group(
    cls=LazyGroup,
    verbs=VERBS,
    default_verb="run",
    help=words.ABOUT,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(None, "-V", "--version", package_name="unknot")
@data_option
def unknot(data: object) -> None:
    """The command line; the subcommands do the work."""


def main() -> None:
    """The entry point of the `unknot` command."""
    unknot(prog_name="unknot")
