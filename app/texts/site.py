"""Texts of the app as a site: in the page, and those of `unknot site`."""

from __future__ import annotations

from collections.abc import Iterable

NEWER = "A new version of Unknot is ready. Finish what you’re writing, then update."
TAKE = "Update now"
LATER = "Later"

APP = "Unknot"
MOVED = "Unknot is open in another tab now. Carry on there, or use it here instead."
USE_IT_HERE = "Use it here"
AS_LEFT = "This is how you left it. Opening…"

CANNOT_START = "Unknot couldn’t start"
PART_MISSING = (
    "Part of it didn’t load. That happens when the connection breaks off, or while this address is "
    "being updated. Reload to try again."
)
IS_SAFE = "Your journal is safe. It’s kept in this browser, on this device, just as you left it."
RELOAD = "Reload"
PASS_ON = "If it keeps happening, pass this on to whoever looks after this address:"
TOO_OLD = "This browser is too old for Unknot"
WHICH_BROWSERS = (
    "Unknot works in Chrome and Edge 108 or newer, and in other browsers built like them. Firefox "
    "114 and Safari 16.4, or newer, should work as well. Update this browser, or open this address "
    "in another one."
)
NOT_SECURE = "Unknot can’t keep a journal at this address"
SECURE_ADDRESS = (
    "Browsers let an app keep things only when its address begins with https. Open Unknot at such "
    "an address. Nothing you’ve written elsewhere is affected."
)
NOT_KEPT = (
    "This browser doesn’t let Unknot keep a journal here. That’s usual in a private window, and "
    "when cookies and site data are turned off. Open this address in an ordinary window, or allow "
    "site data for it, and try again. Nothing you’d already saved is lost."
)

LOG, HOLD, BREAK = "Log a spot", "Start a hold", "Take a break"
"""What a long press on the app's icon offers."""

SITE = (
    "Build Unknot as a folder of plain files that runs inside a browser by itself, for example on "
    "a phone. Any web host can serve the folder, at any path. What people write stays in their "
    "own browser."
)
OUT = "The folder to write; anything that’s in it from an earlier build is replaced."
SERVE = "Serve it on this computer until you press Ctrl+C, to try it out."
PORT = "Port to serve it on; 0 takes any free one."
NOTHING_TO_DO = "Say where to build it with --out DIR, or try it with --serve."
SOURCE_ONLY = (
    "Node wasn’t found, or couldn’t do it, so Python’s modules are included as source. Everything "
    "works, but each start takes a few seconds longer. To change that, install Node 18 or newer "
    "and build again."
)
NO_MEMORY = (
    "Python’s memory couldn’t be taken ahead of time. Everything works, but each start takes some "
    "seconds longer."
)
HEADING = ("Downloaded by", "Files", "MB", "gzip", "brotli")
CHROMIUM, OTHERS = "Chrome, Edge and others like them", "Firefox and Safari"
LICENCES = (
    "Licences of the packages that this site includes. Those of the client are in assets/NOTICES."
)


def built(folder: str) -> str:
    """Where the site is."""
    return f"The site is in {folder}."


def serving(address: str) -> str:
    """Where it can be tried."""
    return f"Unknot is at {address} on this computer. Press Ctrl+C to stop."


def not_there(part: str) -> str:
    """A file is not as this version expects."""
    return (
        f"This version of Unknot can’t build a site with the Flet that’s installed: “{part}” "
        "isn’t where it should be. Install the version that pyproject.toml asks for."
    )


def not_ours(folder: str) -> str:
    """The folder has something else in it."""
    return f"{folder} has other files in it. Choose an empty folder, or one an earlier build made."


def sizes(rows: Iterable[tuple[str, int, int, int, int]]) -> str:
    """The table of sizes: for whom, files, and bytes raw, as gzip, and as brotli (0: not known)."""
    lines = ["{:34}{:>7}{:>8}{:>8}{:>8}".format(*HEADING)]
    for name, files, *many in rows:
        cells = (f"{each / 1e6:.1f}" if each else "–" for each in many)
        lines.append("{:34}{:>7}{:>8}{:>8}{:>8}".format(name, files, *cells))
    return "\n".join(lines)
