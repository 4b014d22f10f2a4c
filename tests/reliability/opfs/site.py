"""A static site with the store alone: the Pyodide of flet-web, `app`, and a page to ask it."""

from __future__ import annotations

import threading
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.util import find_spec
from pathlib import Path

import flet_web

HERE = Path(__file__).parent
PROJECT = HERE.parents[2]
PYODIDE = Path(flet_web.__file__).parent / "web" / "pyodide"
LIBRARIES = ("tinydb", "cattrs", "attr", "attrs", "typing_extensions", "tzdata")


def write_site(folder: Path) -> None:
    """Write the site into this folder."""
    for name in ("index.html", "worker.js"):
        (folder / name).write_bytes((HERE / name).read_bytes())
    (folder / "pyodide").symlink_to(PYODIDE)
    with zipfile.ZipFile(folder / "program.zip", "w") as program:
        for path in (PROJECT / "app").rglob("*.py"):
            program.write(path, path.relative_to(PROJECT))
        program.write(HERE / "writer.py", "tests/reliability/opfs/writer.py")
        for name in LIBRARIES:
            for path in files_of(name):
                program.write(path, path.relative_to(path_to(name).parent))


def path_to(library: str) -> Path:
    """The folder of an installed library, or its file if it is one."""
    found = find_spec(library)
    assert found, f"{library} is not installed"
    assert found.origin
    path = Path(found.origin)
    return path.parent if path.name == "__init__.py" else path


def files_of(library: str) -> list[Path]:
    """The files of an installed library."""
    path = path_to(library)
    if path.is_file():
        return [path]
    return [each for each in path.rglob("*") if each.is_file() and each.suffix != ".pyc"]


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve the folder on this machine; yield its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()
