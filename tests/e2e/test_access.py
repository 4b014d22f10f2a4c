"""Every screen for those who listen or use keys: axe over what a screen reader is told, names for
all controls, a focus that is seen, and the whole page by keys."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

import pytest
from axe_playwright_python.base import AXE_FILE_PATH
from PIL import Image
from playwright.sync_api import Page

from app.ui.shell.routes import SCREENS
from tests.e2e.conftest import WHOLE, Visiting
from tests.e2e.keys import goes_to
from tests.e2e.person import DESKTOP, PHONE, Person, Screen
from tests.e2e.server import Running
from tests.tools.shots.album import ENTRY, SPOT
from tests.tools.shots.lives import OWN_MOVEMENT, OWN_PATTERN, OWN_TAG, Life, app_of

KNOWN = {
    ":spot": SPOT,
    ":muscle": "levator_scapulae",
    ":side": "left",
    ":place": "back.trap_upper.right",
    ":reason": "chest",
    "/learn/muscle/:id": "/learn/muscle/levator_scapulae",
    "/journal/spot/:id": f"/journal/spot/{SPOT}",
    "/journal/entry/:id": f"/journal/entry/{ENTRY}",
    "/hold/breathe/own/:id": f"/hold/breathe/own/{OWN_PATTERN}",
    "/settings/movements/own/:id": f"/settings/movements/own/{OWN_MOVEMENT.id}",
    "/settings/tags/:id": f"/settings/tags/{OWN_TAG.id}",
}
"""What stands for the parts of an address in the journal of the pictures."""
GO = """route => {
  history.pushState(null, '', route);
  dispatchEvent(new PopStateEvent('popstate', {state: null}));
}"""
TAKEN_OUT_AND_PUT_IN = """() => {
  const focused = document.activeElement;
  const {parentElement: around, nextSibling: next} = focused;
  focused.remove();
  if (document.activeElement !== document.body) throw new Error('the focus stayed');
  around.insertBefore(focused, next);
}"""
"""As the client does when it draws a screen once more."""
FINDINGS = """async () => (await axe.run(document, {resultTypes: ['violations']})).violations
  .filter(each => ['serious', 'critical'].includes(each.impact))
  .flatMap(each => each.nodes.map(node => `${each.id}: ${node.html.slice(0, 160)}`))"""
NAMELESS = """() => [...document.querySelectorAll(
    'flt-semantics-host :is([role=button], [role=switch], [role=tab], [role=radio], input)')]
  .filter(each => !(each.getAttribute('aria-label') || each.textContent).trim())
  .map(each => each.outerHTML.slice(0, 200))"""
SMALL = """([finger, thumb]) => [...document.querySelectorAll(
    'flt-semantics-host :is([role=button], [role=switch], [role=tab], [role=radio], ' +
    '[role=checkbox], [role=slider])')]
  .filter(each => each.getAttribute('aria-disabled') !== 'true')
  .map(each => [each, each.getBoundingClientRect()])
  .filter(([each, {width, height, top, bottom}]) => {
    const least = each.getAttribute('role') === 'slider' ? thumb : finger;
    const view = [...document.querySelectorAll('flt-semantics')].find(one =>
      one.style.overflowY === 'scroll' && one.contains(each))?.getBoundingClientRect();
    const cut = view && (top <= view.top + 1 || bottom >= view.bottom - 1);
    return width < least - 0.5 || (height < least - 0.5 && !cut);
  })
  .map(([each, {width, height}]) => `${width} x ${height}: ${each.outerHTML.slice(0, 160)}`)"""
"""What is hard to hit with a finger, of what is not cut at an edge of the screen."""
FINGER, THUMB = 48, 44  # pixels; of a slider the thumb is 48 high, the track lower
SETTLED = "() => document.querySelector('flt-semantics-host').textContent.trim() !== ''"
ARRIVING = 600  # milliseconds until a screen stands
PLAYERS = ("/break", "/hold/now", "/hold/breathe/now")
RING = 3  # pixels, of its dark part; its light part has two


@pytest.fixture(scope="module")
def lived() -> Iterator[Running]:
    """The app of somebody who kept a journal for a year."""
    with app_of(Life.LIVED) as app:
        yield app


def addresses() -> list[str]:
    """One address of each screen, with what is known in the journal of the pictures."""
    found = []
    for screen in SCREENS:
        path = KNOWN.get(screen.path, screen.path)
        for part, known in KNOWN.items():
            path = re.sub(rf"{part}\b", known, path) if part.startswith(":") else path
        found.append(path)
    return found


@pytest.mark.parametrize("screen", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_no_screen_shuts_anybody_out(lived: Running, visiting: Visiting, screen: Screen) -> None:
    person = visiting(lived, screen)
    axe = AXE_FILE_PATH.read_text(encoding="utf-8") + ";0"
    person.page.evaluate(axe)
    wrong: dict[str, list[str]] = {}
    for route in addresses():
        shows(person, route)
        small = person.page.evaluate(SMALL, [FINGER, THUMB]) if screen is PHONE else []
        found = [*person.page.evaluate(FINDINGS), *person.page.evaluate(NAMELESS), *small]
        if found:
            wrong[route] = found
        if route in PLAYERS:  # they would ask before another screen comes
            person.open("/").page.evaluate(axe)
    assert wrong == {}


def test_every_screen_has_a_title(lived: Running, visiting: Visiting) -> None:
    person = visiting(lived, PHONE, "/trends")
    person.page.wait_for_function("() => document.title === 'Trends · Unknot'")
    person.goes_to("Learn")
    person.page.wait_for_function("() => document.title === 'Learn · Unknot'")


@pytest.mark.parametrize("screen", [DESKTOP, DESKTOP.in_the_dark()], ids=["light", "dark"])
def test_the_focus_is_seen(lived: Running, visiting: Visiting, screen: Screen) -> None:
    page = visiting(lived, screen, "/settings/breaks", WHOLE).page
    for _ in range(12):  # over the bar, the rail, buttons and a slider
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") != "skip-link":
            page.wait_for_function("() => !document.getElementById('focus-ring').hidden")
            page.wait_for_timeout(150)
            assert contrast_of_the_ring(page) >= 3


@pytest.mark.parametrize("screen", [DESKTOP, DESKTOP.in_the_dark()], ids=["light", "dark"])
def test_the_focus_is_seen_on_each_kind_of_control(
    lived: Running, visiting: Visiting, screen: Screen
) -> None:
    person = visiting(lived, screen, density=WHOLE)
    for kind, (route, name) in KINDS.items():
        shows(person, route)
        goes_to(person, name)
        person.page.wait_for_timeout(150)
        assert contrast_of_the_ring(person.page) >= 3, kind


def test_tab_goes_in_reading_order_after_an_offer_to_skip(
    lived: Running, visiting: Visiting
) -> None:
    page = visiting(lived, DESKTOP, "/settings/breaks").page
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "skip-link"
    passed = []
    for _ in range(10):
        page.keyboard.press("Tab")
        passed.append(str(page.evaluate("document.activeElement.textContent")).partition("\n")[0])
    rail = ["Today", "Hold", "Journal", "Trends", "Learn"]
    assert passed[:8] == ["Back", "When to get help", "Settings", *rail]
    for _ in range(10):
        page.keyboard.press("Shift+Tab")
    assert page.evaluate("document.activeElement.id") == "skip-link"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.textContent") == passed[8]


def test_what_the_client_puts_elsewhere_in_its_description_keeps_the_focus(
    lived: Running, visiting: Visiting
) -> None:
    person = visiting(lived, DESKTOP, "/settings/breaks")
    goes_to(person, "Back")
    person.page.evaluate(TAKEN_OUT_AND_PUT_IN)
    person.page.wait_for_function("() => document.activeElement.textContent.trim() === 'Back'")


def test_keys_scroll_a_long_page_wherever_the_focus_is(lived: Running, visiting: Visiting) -> None:
    page = visiting(lived, PHONE, "/learn/why").page
    for key, further in (("PageDown", True), ("ArrowDown", True), (" ", True), ("Home", False)):
        before = scrolled(page)
        page.keyboard.press(key)
        moved = f"([at, down]) => down ? ({TOP})() > at : ({TOP})() === 0"
        page.wait_for_function(moved, arg=[before, further])


def test_the_page_may_be_zoomed(lived: Running, visiting: Visiting) -> None:
    page = visiting(lived, PHONE).page
    allowed = page.evaluate("document.querySelector('meta[name=viewport]').content")
    assert "user-scalable" not in allowed
    assert "maximum-scale" not in allowed


KINDS = {
    "a button": ("/settings/data", "Copy the folder"),
    "a row": ("/settings", "Breaks"),
    "a field": ("/settings", "Find a setting"),
    "a chip": ("/settings/breaks", "Mon–Fri 9–17"),
    "a score": (f"/journal/log/{SPOT}", "3 of 10"),
}
"""Where each kind of control is, and the beginning of its name."""
TOP = """() => Math.max(0, ...[...document.querySelectorAll('flt-semantics')]
  .filter(each => each.style.overflowY === 'scroll').map(each => each.scrollTop))"""

STILL = f"""async () => {{
  for (let at = -1; ;) {{
    if (at === (at = ({TOP})())) return at;
    await new Promise(done => setTimeout(done, 300));
  }}
}}"""


def scrolled(page: Page) -> float:
    """How far the page is scrolled, in pixels, once it lies still."""
    return float(page.evaluate(STILL))


def shows(person: Person, route: str) -> None:
    """Go to `route` within the app, which is faster than to load the page."""
    person.page.evaluate(GO, route)
    person.page.wait_for_timeout(ARRIVING)
    person.page.wait_for_function(SETTLED)


def contrast_of_the_ring(page: Page) -> float:
    """The highest contrast along a line that crosses the upper edge of the ring, from outside in:
    of the ring to what is around it."""
    ring = page.evaluate(
        "() => { const {x, y, width} = document.getElementById('focus-ring')"
        ".getBoundingClientRect(); return {x, y, width}; }"
    )
    image = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    x = round(ring["x"] + ring["width"] / 2)
    top = round(ring["y"])
    above = [y for y in range(top - RING - 2, top + RING + 2) if 0 <= y < image.height]
    shades = [luminance(image.getpixel((x, y))) for y in above]  # type: ignore[arg-type]
    around = shades[0]
    return max(ratio(around, shade) for shade in shades[1:])


def luminance(pixel: tuple[int, ...]) -> float:
    """The relative luminance of a pixel, as WCAG defines it."""
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (part / 255 for part in pixel[:3])
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: float, other: float) -> float:
    """The contrast of two luminances, 1 to 21."""
    light, dark = max(one, other), min(one, other)
    return (light + 0.05) / (dark + 0.05)
