"""What the site shows when it cannot start: plain words and a way on, and nothing that spins."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from app.texts import shell, welcome
from app.texts import site as words
from tests.e2e.scripts import READABLE, SEEN
from tests.e2e.site import changed, served

START = 120_000  # milliseconds, on a busy machine
REFUSES = """
navigator.storage.getDirectory = async () => { throw new DOMException("no", "SecurityError"); };
"""

Opening = Callable[..., Page]


@pytest.fixture
def opening(browser: Browser) -> Iterator[Opening]:
    """Open the site in this folder, in a browser in which `script` runs first."""
    with ExitStack() as ends:

        def opened(folder: Path, script: str = "") -> Page:
            address = ends.enter_context(served(folder))
            window = browser.new_context()
            ends.callback(window.close)
            page = window.new_page()
            page.add_init_script(script)
            page.goto(address)
            return page

        yield opened


def says(page: Page, *texts: str) -> None:
    """Wait until the page says this in place of the picture of the start."""
    told = page.get_by_role("alert")
    told.wait_for(timeout=START)
    for text in texts:
        expect(told).to_contain_text(text)
    assert not page.locator("#starting").count()


@pytest.mark.parametrize("missing", ["python-worker.js", "pyodide/pyodide.mjs", "main.dart.mjs"])
def test_a_part_that_does_not_load_is_told_and_a_reload_helps(
    missing: str, site: Path, site_copy: Path, opening: Opening
) -> None:
    (site_copy / missing).unlink()
    page = opening(site_copy)
    says(page, words.CANNOT_START, words.PART_MISSING, words.IS_SAFE)
    shutil.copy(site / missing, site_copy / missing)
    page.get_by_role("button", name=words.RELOAD).click()
    page.wait_for_function(READABLE, timeout=START)
    assert page.evaluate(f"({SEEN})({welcome.HEADING!r})")


def test_a_damaged_script_of_python_is_told(site_copy: Path, opening: Opening) -> None:
    changed(site_copy / "python-worker.js", b"const is = not a script")
    says(opening(site_copy), words.CANNOT_START, words.PART_MISSING)


@pytest.mark.parametrize(
    "lacking", ["WebAssembly", "DecompressionStream", "FileSystemFileHandle in the worker"]
)
def test_a_browser_that_is_too_old_is_told_which_ones_work(
    lacking: str, site_copy: Path, opening: Opening
) -> None:
    name, _, in_worker = lacking.partition(" ")
    without = f"delete globalThis.{name};\n"
    if in_worker:
        worker = (site_copy / "python-worker.js").read_bytes()
        changed(site_copy / "python-worker.js", without.encode() + worker)
    says(opening(site_copy, "" if in_worker else without), words.TOO_OLD, words.WHICH_BROWSERS)


def test_a_browser_that_keeps_nothing_here_is_told_what_to_do(
    site_copy: Path, opening: Opening
) -> None:
    worker = (site_copy / "python-worker.js").read_bytes()
    changed(site_copy / "python-worker.js", REFUSES.encode() + worker)
    page = opening(site_copy)
    for _ in ("at first", "once more"):
        page.wait_for_function(SEEN, arg=words.NOT_KEPT, timeout=START)
        page.get_by_role("button", name=shell.TRY_AGAIN).click(force=True)
    page.wait_for_function(SEEN, arg=words.NOT_KEPT, timeout=START)
    assert "/home" not in page.locator("flt-semantics-host").inner_text()
