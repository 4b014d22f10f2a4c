"""A click group that imports only the requested command, and reports errors plainly.

1. Without a verb, a default verb runs (`unknot --port 9000` is `unknot run --port 9000`).
2. Wrong usage, including `InvalidInput`, exits with 2; any other error with 1 and one line on
   stderr.  An unexpected error is written to the log, and the line says where that is.
3. For an unknown verb, those that are written alike are suggested.
"""

from __future__ import annotations

import importlib
import logging
from collections.abc import Mapping
from difflib import get_close_matches
from typing import IO, Any

import click

from app.cli.context import log_of
from app.domain.errors import InvalidInput, UnknotError
from app.texts.cli import common as words

log = logging.getLogger(__name__)

ASKS_ABOUT_THE_GROUP = {"-h", "--help", "-V", "--version"}


class CommandFailed(click.ClickException):
    """A failed command, with one line for the person."""

    def __init__(self, message: str) -> None:
        super().__init__(" ".join(message.split()))

    def show(self, file: IO[Any] | None = None) -> None:
        """Print the line to stderr."""
        click.echo(self.message, file=file, err=True)


class CommandMisused(CommandFailed):
    """A command with invalid arguments."""

    exit_code = 2


class LazyGroup(click.Group):
    """Commands by name, each in a module of its own."""

    def __init__(
        self, *args: Any, verbs: Mapping[str, str], default_verb: str, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self._verbs, self._default_verb = verbs, default_verb

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The verbs, in a fixed order."""
        return list(self._verbs)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name, imported from its module; `None` if the name is unknown."""
        module = self._verbs.get(cmd_name)
        if module is None:
            return None
        for each in vars(importlib.import_module(module)).values():
            if isinstance(each, click.Command) and each.name == cmd_name:
                return each
        return None

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Insert the default verb if there is none (rule 1)."""
        at = 2 if args[:1] == ["--data"] else 1 if args and args[0].startswith("--data=") else 0
        following = args[at : at + 1]
        if not following or (
            following[0].startswith("-") and following[0] not in ASKS_ABOUT_THE_GROUP
        ):
            args = [*args[:at], self._default_verb, *args[at:]]
        return super().parse_args(ctx, args)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that `args` begin with; for an unknown one, what may be meant (rule 3)."""
        if args[0] in self._verbs or ctx.resilient_parsing:
            return super().resolve_command(ctx, args)
        near = get_close_matches(args[0], self._verbs, 3)
        raise CommandMisused(words.no_such_command(args[0], near))

    def invoke(self, ctx: click.Context) -> Any:
        """Run the verb, and report errors (rule 2)."""
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
            raise
        except InvalidInput as error:
            raise CommandMisused(str(error)) from error
        except UnknotError as error:
            raise CommandFailed(str(error)) from error
        except Exception as error:
            where = log_of(ctx)
            log.exception("unknot %s", ctx.invoked_subcommand)
            raise CommandFailed(words.unexpected(type(error).__name__, str(where))) from error
