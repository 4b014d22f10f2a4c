"""Every figure of a movement or a technique on one picture, on light and on dark."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.e2e.conftest import launch
from tests.graph import shipped_content
from tests.tools.pictures.sheet import page


def take_figures(folder: Path) -> Path:
    """Write `figures.html` and `figures.png` into `folder`; the picture."""
    sheet, picture = folder / "figures.html", folder / "figures.png"
    sheet.write_text(page(shipped_content()), encoding="utf-8")
    with sync_playwright() as playwright:
        browser = launch(playwright)
        window = browser.new_page(viewport={"width": 1600, "height": 900})
        window.goto(sheet.absolute().as_uri())
        window.screenshot(path=picture, full_page=True)
        browser.close()
    return picture
