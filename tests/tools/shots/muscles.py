"""Every muscle's picture on one sheet, as the app draws it, on light and on dark."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from html import escape
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.e2e.conftest import launch
from tests.e2e.person import DESKTOP, Person, Screen
from tests.graph import graph, shipped_content
from tests.tools.shots.camera import settled, visitor
from tests.tools.shots.held import theatre

PAGE = """<!doctype html><meta charset="utf-8"><title>Muscles</title>
<style>
  body {{ margin: 0; font: 14px sans-serif; display: flex; flex-wrap: wrap; gap: 12px; }}
  figure {{ margin: 0; width: 380px; text-align: center; }}
  img {{ width: 380px; height: 372px; object-fit: cover; object-position: top; }}
</style>{cells}"""
TALL = Screen(720, 1000)


def take_muscles(folder: Path) -> Path:
    """Write `muscles.html` and `muscles.png` into `folder`; the picture."""
    sheet, result = folder / "muscles.html", folder / "muscles.png"
    with theatre() as house, sync_playwright() as playwright:
        entrance = house.show(graph().services)
        browser = launch(playwright)
        cells = "".join(
            _cell(name, shot)
            for screen in (TALL, TALL.in_the_dark())
            for name, shot in _taken(visitor(browser, entrance(), screen))
        )
        sheet.write_text(PAGE.format(cells=cells), encoding="utf-8")
        _photograph(browser, sheet, result)
        browser.close()
    return result


def _taken(person: Person) -> Iterator[tuple[str, bytes]]:
    for muscle in shipped_content().muscles:
        person.open(f"/learn/muscle/{muscle.id}")
        yield muscle.name, settled(person)


def _cell(name: str, shot: bytes) -> str:
    data = base64.b64encode(shot).decode()
    return (
        f'<figure><img src="data:image/png;base64,{data}" alt="">'
        f"<figcaption>{escape(name)}</figcaption></figure>"
    )


def _photograph(browser: Browser, sheet: Path, result: Path) -> None:
    window = browser.new_page(viewport={"width": DESKTOP.width + 310, "height": 900})
    window.goto(sheet.absolute().as_uri())
    window.screenshot(path=result, full_page=True)
