"""Python's memory once the app is imported, so that a browser restores it and need not import.

1. `prepare` runs when the site is built, under Node, in an empty folder.  There is no journal, so
   nothing of anybody's is in the memory; the build fails if there were.
2. `resume` runs at each start, after the memory is back.  What belongs to a start is made anew: the
   link to the page, the time zone, and what random numbers begin with.
3. The order of sets and the hashes of texts are the same for everybody.  Nothing here is asked by
   strangers, so nobody can make use of that.
"""

from __future__ import annotations

import gc
import os
import random
import sys
from importlib import import_module
from types import ModuleType

from app.bootstrap import browser
from app.bootstrap.window import import_screens

LATER = (
    "apscheduler.executors.asyncio",
    "apscheduler.jobstores.memory",
    "apscheduler.triggers.date",
    "flet.app",
    "pyodide.http",
    "runpy",
    "tempfile",
    "uuid",
)
"""What is otherwise imported at its first use."""
LINK, CONNECTION = "flet_js", "flet.messaging.pyodide_connection"


def prepare() -> None:
    """Import the app and read its content.  Raises `RuntimeError` when there is a journal."""
    if browser.JOURNAL.exists():
        raise RuntimeError("no memory is taken where there is a journal")
    sys.modules[LINK] = ModuleType(LINK)  # the page is not there yet
    import_module(CONNECTION)
    del sys.modules[LINK]
    for name in LATER:
        import_module(name)
    _ = import_module("flet").run  # it finds its names when they are asked for
    import_screens()
    browser.shipped_content()
    gc.collect()


def resume(zone: str) -> None:
    """Run the app in the time zone `zone` of this browser."""
    import_module(CONNECTION).__dict__[LINK] = import_module(LINK)
    os.environ["TZ"] = zone
    random.seed()
    browser.main()
