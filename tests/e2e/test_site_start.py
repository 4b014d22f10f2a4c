"""How the site starts: from Python's memory, and the plain way when that is not as it was built."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage

from app.system.site.builder import MEMORY, REST
from app.texts import welcome
from tests.e2e.scripts import READABLE
from tests.e2e.site import changed, served

STARTS_ANEW = "Python's memory was not restored"


def said_at_start(browser: Browser, folder: Path) -> list[str]:
    """What the console says until the first screen is read, which it must be."""
    said: list[str] = []

    def heard(message: ConsoleMessage) -> None:
        said.append(message.text)

    with served(folder) as address:
        window = browser.new_context()
        try:
            page = window.new_page()
            page.on("console", heard)
            page.goto(address)
            page.wait_for_function(READABLE, timeout=90_000)
            assert welcome.HEADING in page.locator("flt-semantics-host").inner_text()
        finally:
            window.close()
    return said


def test_it_starts_from_its_memory(browser: Browser, site: Path) -> None:
    assert not [each for each in said_at_start(browser, site) if STARTS_ANEW in each]


@pytest.mark.parametrize("broken", [MEMORY, REST])
def test_a_memory_of_something_else_is_not_used(
    browser: Browser, site_copy: Path, broken: str
) -> None:
    whole = (site_copy / broken).read_bytes()
    # The end of a zip archive may be followed by anything; of a memory it is damage.
    another = gzip.compress(gzip.decompress(whole) + b"\0")
    changed(site_copy / broken, another if broken == REST else whole[:-1])
    assert [each for each in said_at_start(browser, site_copy) if STARTS_ANEW in each]
