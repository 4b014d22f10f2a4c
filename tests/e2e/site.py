"""The app as a folder of plain files, served by a plain server."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app import paths
from app.system.site import Parts, PlainServer, Site, build_site


def whole_site(folder: Path) -> Site:
    """Build the site as a person would, with Node."""
    return build_site(folder, Parts(paths.APP, paths.shipped("data"), paths.shipped("assets")))


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of the site in `folder`, until the block ends."""
    with PlainServer(folder) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield server.address
        finally:
            server.shutdown()


def copied(site: Path, to: Path) -> Path:
    """A copy of the site at `to`, which takes no room until a file of it is `changed`."""
    shutil.copytree(site, to, copy_function=lambda file, copy: Path(copy).hardlink_to(file))
    return to


def changed(file: Path, content: bytes) -> None:
    """Give this file another content, in this copy only."""
    file.unlink()
    file.write_bytes(content)
