"""`unknot site`: the app as a folder of plain files."""

from __future__ import annotations

from contextlib import ExitStack, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from app import paths
from app.cli.listening import listening_at, port_option
from app.texts import site as words

HOST, PORT = "127.0.0.1", 8560


@click.command("site", help=words.SITE)
@click.option("--out", default="", metavar="DIR", help=words.OUT, type=click.Path(file_okay=False))
@click.option("--serve", is_flag=True, help=words.SERVE)
@port_option(PORT, words.PORT)
def site(out: str, serve: bool, port: int) -> None:
    """Build the site, say how large it is, and serve it if asked to."""
    if not out and not serve:
        raise click.UsageError(words.NOTHING_TO_DO)
    with ExitStack() as stack:
        _build(Path(out or stack.enter_context(TemporaryDirectory())).absolute(), serve, port)


def _build(folder: Path, serve: bool, port: int) -> None:
    from app.system.site import Parts, PlainServer, build_site, sizes

    built = build_site(folder, Parts(paths.APP, paths.shipped("data"), paths.shipped("assets")))
    if not built.is_compiled:
        click.echo(words.SOURCE_ONLY, err=True)
    elif not built.has_memory:
        click.echo(words.NO_MEMORY, err=True)
    engines = {words.CHROMIUM: built.for_chromium, words.OTHERS: built.for_others}
    rows = []
    for name, files in engines.items():
        found = sizes(folder, files)
        rows.append((name, found.files, found.raw, found.gzip, found.brotli))
    click.echo(words.sizes(rows))
    click.echo(words.built(str(folder)))
    if serve:
        with listening_at(HOST, port):
            server = PlainServer(folder, port)
        with server, suppress(KeyboardInterrupt):
            click.echo(words.serving(server.address))
            server.serve_forever()
