"""Where a command serves its pages: `--port`, and what a person is told if it cannot be had."""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import click

from app.domain.errors import UnknotError
from app.texts.cli import common as words


def port_option(default: int, help: str) -> Callable[..., Any]:
    """`--port N`; the command receives `port: int`, 0 for any free one."""
    return click.option(
        "--port",
        default=default,
        show_default=True,
        metavar="N",
        type=click.IntRange(0, 65535),
        help=help,
    )


@contextmanager
def listening_at(host: str, port: int) -> Iterator[None]:
    """Turn an `OSError` inside into an `UnknotError` that says why it cannot listen there."""
    try:
        yield
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise UnknotError(words.port_taken(port)) from error
        why = error.strerror or str(error)
        raise UnknotError(words.cannot_listen(host, port, why)) from error
