"""What Python runs in the browser, in one archive: the app, its content, and the packages it needs.

1. Only pure Python is packed, so the archive is the same wherever it is made.
2. Modules are byte code where Node can run the browser's own Python to compile them, as compiling
   them in the browser would take seconds at each start; otherwise source, which runs just as well.
3. What only a computer uses is left out: commands, the server, and adapters to a desktop.
4. Python's own library comes along in an archive of its own, by the same rules.
5. Beside Python's memory only the rest of both is needed: modules that are not in it, and files.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from importlib.metadata import distribution
from pathlib import Path

PACKAGES = (
    "APScheduler",
    "attrs",
    "cattrs",
    "flet",
    "flet-audio",
    "msgpack",
    "pydyf",
    "repath",
    "six",
    "tinydb",
    "typing_extensions",
    "tzdata",
    "tzlocal",
)
"""The packages that the app needs in a browser, and those that they need."""

COMPUTER_ONLY = (
    "app/__main__.py",
    "app/cli/",
    "app/mobile_main.py",
    "app/shipped/",
    "app/system/activity/",
    "app/system/admitted_browsers",
    "app/system/autostart/",
    "app/system/calendar_key",
    "app/system/folder_check",
    "app/system/keyboard",
    "app/system/log_file",
    "app/system/server/",
    "app/system/site/",
    "app/system/token_attempts",
    "app/system/tray",
    "app/texts/cli/",
)
PACKAGES_UNUSED = re.compile(
    r"apscheduler/(executors/(gevent|tornado|twisted)|jobstores/(etcd|mongodb|redis|rethinkdb"
    r"|sqlalchemy|zookeeper)|schedulers/(gevent|qt|tornado|twisted))"
    r"|cattrs?/preconf/"
    r"|flet/(messaging/flet_(dart_bridge|socket)_server|pytest_plugin|testing/|utils/griffe_)"
    r"|flutter/"
    r"|tzdata/(zones|zoneinfo/(leapseconds|tzdata\.zi|.*\.tab)$)"
)
"""What packages have for other libraries, for tests, and for clients that are no browser."""
LIBRARY = "pyodide/python_stdlib.zip"
LIBRARY_UNUSED = (
    "__hello__",
    "__phello__",
    "_aix_support",
    "_android_support",
    "_ios_support",
    "_osx_support",
    "_pydatetime",
    "_pyio",
    "_pyrepl/",
    "antigravity",
    "argparse",
    "asyncio/__main__",
    "asyncio/proactor_events",
    "asyncio/tools",
    "asyncio/windows_",
    "bdb",
    "cProfile",
    "cmd.",
    "code.",
    "compileall",
    "concurrent/futures/interpreter",
    "concurrent/interpreters/",
    "configparser",
    "ctypes/",
    "curses/",
    "dbm/",
    "doctest",
    "email/mime/",
    "ensurepip/",
    "filecmp",
    "fileinput",
    "ftplib",
    "getpass",
    "http/cookiejar",
    "http/server",
    "idlelib/",
    "imaplib",
    "json/__main__",
    "json/tool",
    "logging/config",
    "logging/handlers",
    "mailbox",
    "modulefinder",
    "multiprocessing/dummy/",
    "multiprocessing/forkserver",
    "multiprocessing/heap",
    "multiprocessing/managers",
    "multiprocessing/pool",
    "multiprocessing/popen_",
    "multiprocessing/resource_",
    "multiprocessing/shared",
    "multiprocessing/spawn",
    "netrc",
    "nturl2path",
    "optparse",
    "pdb",
    "pickletools",
    "plistlib",
    "poplib",
    "profile",
    "pstats",
    "pty",
    "py_compile",
    "pyclbr",
    "pydoc",
    "pyodide/_nodesock",
    "pyodide/console",
    "rlcompleter",
    "sched.",
    "shelve",
    "smtplib",
    "socketserver",
    "sqlite3/",
    "sre_",
    "symtable",
    "tabnanny",
    "tarfile",
    "this.",
    "timeit",
    "tkinter/",
    "tomllib/",
    "trace.",
    "tracemalloc",
    "tty.",
    "turtle",
    "unittest/",
    "urllib/robotparser",
    "venv/",
    "wave.",
    "wsgiref/",
    "xml/",
    "xmlrpc/",
    "zipapp",
)
"""What Python's library has for developers, for other systems, and for what no browser allows."""
ENCODINGS = re.compile(
    r"encodings/(__init__|aliases|ascii|charmap|cp1252|cp437|idna|iso8859_15?|latin_1|punycode"
    r"|raw_unicode_escape|unicode_escape|undefined|utf_.*)\.py"
)
"""Those in which a file may come that somebody imports, and those that Python itself uses."""
UNUSED = (".so", ".pyd", ".pyc", ".pyi", ".typed", ".pyx", ".pxd", ".c", ".h")
NOTHING_CHANGES_BEFORE = (1980, 1, 1, 0, 0, 0)  # the date of each file in the archive

Files = dict[str, bytes]


def source_files(app: Path, content: Path) -> Files:
    """Every file of the archive by its path in it, modules as source: the package `app`, `content`,
    and the packages they need.
    """
    found = {name: file.read_bytes() for name, file in _files(app, content)}
    return dict(sorted(found.items()))


def _files(app: Path, content: Path) -> Iterator[tuple[str, Path]]:
    for file in app.rglob("*"):
        name = f"app/{file.relative_to(app).as_posix()}"
        if file.is_file() and not name.startswith(COMPUTER_ONLY) and _is_used(name):
            yield name, file
    for file in content.rglob("*"):
        if file.is_file():
            yield f"data/{file.relative_to(content).as_posix()}", file
    for package in PACKAGES:
        for part in distribution(package).files or ():
            name = part.as_posix()
            ours = ".dist-info/" not in name and not name.startswith("../")
            if ours and _is_used(name) and not PACKAGES_UNUSED.match(name):
                yield name, Path(str(part.locate()))


def _is_used(name: str) -> bool:
    return not name.endswith(UNUSED) and "__pycache__" not in name


def library_files(packed: bytes) -> Files:
    """Every file of Python's own library, as the archive `packed` has it, that the app may need."""
    with zipfile.ZipFile(io.BytesIO(packed)) as library:
        return {name: library.read(name) for name in library.namelist() if _is_in_library(name)}


def _is_in_library(name: str) -> bool:
    if name.endswith("/") or name.startswith(LIBRARY_UNUSED):
        return False
    is_needed = not name.startswith("encodings/") or ENCODINGS.fullmatch(name) is not None
    return is_needed and _is_used(name)


def archive(files: Files) -> bytes:
    """The files as a zip archive.  It is compressed later, as a whole, which is smaller."""
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w") as packed:
        for name, content in files.items():
            packed.writestr(zipfile.ZipInfo(name, NOTHING_CHANGES_BEFORE), content)
    return into.getvalue()


def rest(stored: bytes, modules: frozenset[str]) -> bytes:
    """The archive without these modules (rule 5); a package with other files in it stays, as they
    are found by it.
    """
    with zipfile.ZipFile(io.BytesIO(stored)) as source:
        files = {name: source.read(name) for name in source.namelist()}
    with_files = {name.rpartition("/")[0] for name in files if not _module(name)}
    return archive(
        {
            name: content
            for name, content in files.items()
            if _module(name) not in modules or _package(name) in with_files
        }
    )


def _module(name: str) -> str:
    """What is imported from the file `name`; nothing for another file."""
    path, _, kind = name.rpartition(".")
    is_module = kind in ("py", "pyc")
    return path.removesuffix("/__init__").replace("/", ".") if is_module else ""


def _package(name: str) -> str:
    """The folder of the package that begins in the file `name`; nothing for another file."""
    path, _, _ = name.rpartition("/__init__.")
    return path


def compressed(stored: bytes) -> bytes:
    """The same archive with each file compressed, for one that is read as it is."""
    into = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(stored)) as source,
        zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed,
    ):
        for entry in source.infolist():
            made = zipfile.ZipInfo(entry.filename, entry.date_time)
            packed.writestr(made, source.read(entry), zipfile.ZIP_DEFLATED)
    return into.getvalue()
