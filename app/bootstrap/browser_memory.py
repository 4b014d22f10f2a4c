"""Python's memory once the app is imported, so that a browser restores it and need not import.

1. `prepare` runs when the site is built, under Node, in an empty folder.  There is no journal, so
   nothing of anybody's is in the memory; the build fails if there were.
2. `resume` runs at each start, after the memory is back.  What belongs to a start is made anew: the
   link to the page, the time zone, and what random numbers begin with.  The archives of modules are
   other ones: they have what is not in the memory.
3. The order of sets and the hashes of texts are the same for everybody.  Nothing here is asked by
   strangers, so nobody can make use of that.
"""

from __future__ import annotations

import gc
import linecache
import os
import random
import sys
from collections.abc import Iterator
from importlib import import_module, invalidate_caches
from importlib.resources import files
from types import CodeType, ModuleType
from typing import Any
from zoneinfo import ZoneInfo, available_timezones, reset_tzpath

from app.bootstrap import browser
from app.bootstrap.window import import_screens
from app.ports import stored_things
from app.storage.serialization import from_json, to_json

LATER = (
    "apscheduler.executors.asyncio",
    "apscheduler.jobstores.memory",
    "apscheduler.triggers.date",
    "flet.app",
    "flet.components.component",
    "pyodide.http",
    "runpy",
    "tempfile",
    "tzdata.zoneinfo",
    "uuid",
)
"""What is otherwise imported at its first use."""
LINK, CONNECTION = "flet_js", "flet.messaging.pyodide_connection"
ZONES = browser.HOME / "zones"
"""Where Python looks for a time zone first."""
_zones: dict[str, bytes] = {}
"""What is known of each time zone, by its name; it is in the memory."""


def prepare() -> None:
    """Import the app and read its content.  Raises `RuntimeError` when there is a journal."""
    if browser.JOURNAL.exists():
        raise RuntimeError("no memory is taken where there is a journal")
    sys.modules[LINK] = ModuleType(LINK)  # the page is not there yet
    import_module(CONNECTION)
    del sys.modules[LINK]
    for name in LATER:
        import_module(name)
    import_screens()
    flet = import_module("flet")  # it imports what it has once somebody asks for it
    for name in sorted({"run", *_names_in_screens()}.intersection(dir(flet))):
        getattr(flet, name)
    browser.shipped_content()
    _read_and_write()
    ZoneInfo("UTC")  # it is kept
    _zones.update(_every_zone())
    invalidate_caches()  # a start has other archives of modules
    linecache.clearcache()  # of code that was made: errors name its lines without it
    gc.collect()


def _read_and_write() -> None:
    """Have the code made that reads and writes what is stored."""
    for thing in stored_things():
        if not thing.is_collection:
            written = to_json(thing.table.default, thing.kind)
            from_json(written, thing.kind, thing.table.name)


def _every_zone() -> Iterator[tuple[str, bytes]]:
    """The name of each time zone, and what is known of it, which is kept once for all its names."""
    once: dict[bytes, bytes] = {}
    folder = files("tzdata.zoneinfo")
    for name in sorted(available_timezones()):
        known = folder.joinpath(name).read_bytes()
        yield name, once.setdefault(known, known)


def _names_in_screens() -> Iterator[str]:
    """Every name that the code of our screens asks something for."""
    for name, module in [*sys.modules.items()]:
        if name.startswith("app.ui."):
            loader: Any = module.__loader__
            yield from _names_in(loader.get_code(name))


def _names_in(code: CodeType) -> Iterator[str]:
    yield from code.co_names
    for part in code.co_consts:
        if isinstance(part, CodeType):
            yield from _names_in(part)


def resume(link: object, zone: str) -> None:
    """Run the app with this link to the page, in the time zone `zone` of this browser."""
    import_module(CONNECTION).__dict__[LINK] = link
    os.environ["TZ"] = zone
    _unpack(zone)
    random.seed()
    browser.main()


def _unpack(zone: str) -> None:
    """Put what is known of a time zone where it is looked for first: reading an archive takes long.

    Another zone is found in the archive, and what is no zone stays unknown.
    """
    if zone in _zones:
        (ZONES / zone).parent.mkdir(parents=True, exist_ok=True)
        (ZONES / zone).write_bytes(_zones[zone])
        reset_tzpath([str(ZONES)])
