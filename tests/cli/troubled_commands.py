"""Commands that go wrong in each of the ways a command can."""

from __future__ import annotations

import click

from app.domain.errors import InvalidInput, NotAllowed


@click.command("greet")
@click.option("--name", default="you")
def greet(name: str) -> None:
    click.echo(f"Hello, {name}")


@click.command("invalid")
def invalid() -> None:
    raise InvalidInput("interval_minutes", "a whole number\nfrom 30 to 60")


@click.command("refused")
def refused() -> None:
    raise NotAllowed("A fourth snooze is not offered; start or skip.")


@click.command("broken")
def broken() -> None:
    raise ZeroDivisionError("a mistake of ours")
