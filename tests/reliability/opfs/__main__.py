"""Kills a browser after each acknowledgement, and writes from two tabs, over its real storage.

    python -m tests.reliability.opfs [--kills 20] [--turns 20]

Prints what was acknowledged, what was there afterwards, and how long a save took.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import Playwright, sync_playwright

from tests.reliability.opfs.browser import KillableBrowser, ask
from tests.reliability.opfs.site import served, write_site


def acknowledged_and_found(
    playwright: Playwright, kills: int
) -> tuple[list[str], list[str], list[float]]:
    """Kill a browser so many times, each time right after an acknowledgement.

    Returns the ids acknowledged, those found at the end, and the milliseconds of each save.
    """
    acknowledged: list[str] = []
    times: list[float] = []
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        site, profile = Path(folder, "site"), Path(folder, "profile")
        site.mkdir()
        profile.mkdir()
        write_site(site)
        with served(site) as address:
            for kill in range(kills + 1):
                browser = KillableBrowser(playwright, profile)
                try:
                    page = browser.tab(address)
                    opened = ask(page, "open")
                    assert "refused" not in opened, opened
                    found = ask(page, "all")
                    assert not found["reports"], found["reports"]
                    print(f"start {kill}: {len(found['ids'])} entries", opened, flush=True)
                    if found["ids"] != acknowledged or kill == kills:
                        return acknowledged, found["ids"], times
                    if kill % 4 == 3:
                        ask(page, "compact")
                    ids = [f"{kill}-{number}" for number in range(1 + kill % 5)]
                    times += ask(page, "save", *ids)["saved"]
                    acknowledged += ids
                finally:
                    browser.close()
    raise AssertionError


def saved_from_two_tabs(playwright: Playwright, turns: int) -> tuple[list[str], list[str], int]:
    """Save from two tabs in turn; whoever is refused takes over.

    Returns the ids acknowledged, those found at the end, and how often a tab was refused.
    """
    acknowledged: list[str] = []
    refused = 0
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        site, profile = Path(folder, "site"), Path(folder, "profile")
        site.mkdir()
        profile.mkdir()
        write_site(site)
        with served(site) as address:
            browser = KillableBrowser(playwright, profile)
            try:
                tabs = [browser.tab(address), browser.tab(address)]
                assert "refused" not in ask(tabs[0], "open")
                assert "another tab" in ask(tabs[1], "open")["refused"]
                holder = 0
                for turn in range(turns):
                    tab = turn % 2
                    if tab != holder and turn % 4 < 2:
                        refused += 1
                        assert "refused" not in ask(tabs[tab], "open", True)
                        gone = ask(tabs[1 - tab], "save", f"late {turn}")
                        assert "another tab" in gone["refused"], gone
                        holder = tab
                    saved = ask(tabs[tab], "save", f"turn {turn}")
                    if "saved" in saved:
                        acknowledged.append(f"turn {turn}")
                    refused += "refused" in saved
                return acknowledged, ask(tabs[holder], "all")["ids"], refused
            finally:
                browser.close()


def main(arguments: Sequence[str] | None = None) -> int:
    """Do both, print the figures, and return 1 if anything was lost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--turns", type=int, default=20)
    chosen = parser.parse_args(arguments)
    with sync_playwright() as playwright:
        acknowledged, found, times = acknowledged_and_found(playwright, chosen.kills)
        print(f"{chosen.kills} kills: {len(acknowledged)} acknowledged, {len(found)} found")
        print(f"a save: {statistics.median(times):.1f} ms (median), {max(times):.1f} ms (longest)")
        kept = acknowledged == found
        acknowledged, found, refused = saved_from_two_tabs(playwright, chosen.turns)
        print(f"two tabs: {len(acknowledged)} acknowledged, {len(found)} found, {refused} refused")
    return 0 if kept and acknowledged == found else 1


if __name__ == "__main__":
    sys.exit(main())
