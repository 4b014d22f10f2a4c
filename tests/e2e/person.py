"""Somebody who looks at the app in a browser, and speaks of what they see: roles and names."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from playwright.sync_api import ConsoleMessage, Locator, Page, Request, TimeoutError, expect

from app.domain.safety import QuestionGroup
from app.texts import safety
from app.ui.settings.question_group import UNSEEN_SECONDS
from tests.e2e.scripts import REACHED, READABLE, SEEN, TEXT_SIZE

PATIENCE = 30_000  # milliseconds
TRIES = 10
EXPECTED = re.compile(r"https://\S+/rive_native\.js")  # the client asks; the policy says no

CHOSEN = "[aria-selected=true], [aria-current=true]"


@dataclass(frozen=True, slots=True)
class Screen:
    """How large the screen is, whether it is set to dark, and how large its text is in percent."""

    width: int
    height: int
    dark: bool = False
    touch: bool = False
    text: int = 100

    def in_the_dark(self) -> Screen:
        """The same screen, set to dark."""
        return replace(self, dark=True)

    def with_text_at(self, percent: int) -> Screen:
        """The same screen for somebody who reads better at this size."""
        return replace(self, text=percent)


PHONE = Screen(412, 915, touch=True)
SMALL_PHONE = Screen(360, 640, touch=True)
DESKTOP = Screen(1280, 800)


class Person:
    """One tab of a browser, and what went wrong in it.  It is let in by the `entrance` it is given,
    or needs none: then that is the app's address."""

    def __init__(self, page: Page, entrance: str, text: int = 100) -> None:
        self.page = page
        self.address, _, self._token = entrance.partition("/?")
        self._home = re.split(r"index\.html|#", self.address)[0]  # where its files are
        page.add_init_script(TEXT_SIZE.format(percent=text))
        self.problems: list[str] = []
        page.on("console", self._heard)
        page.on("pageerror", lambda error: self.problems.append(f"page error: {error}"))
        page.on("request", self._asked)

    def open(self, route: str = "/") -> Person:
        """Go to an address of the app, and wait until it can be read."""
        token, self._token = self._token, ""
        self.page.goto(f"{self.address}{route}?{token}".rstrip("?"))
        return self.wait()

    def reload(self) -> Person:
        """Load the page again."""
        self.page.reload()
        return self.wait()

    def wait(self) -> Person:
        """Wait until the first screen can be read (Flutter's semantics)."""
        self.page.wait_for_function(READABLE, timeout=60_000)
        return self

    def sees(self, text: str, timeout: float = PATIENCE) -> Person:
        """Wait until `text` is on the screen."""
        try:
            self.page.wait_for_function(SEEN, arg=text, timeout=timeout)
        except TimeoutError as late:
            raise AssertionError(f"“{text}” is not seen; this is:\n{self.reading}") from late
        return self

    def does_not_see(self, text: str) -> Person:
        """Wait until `text` is not on the screen."""
        try:
            self.page.wait_for_function(f"text => !({SEEN})(text)", arg=text, timeout=PATIENCE)
        except TimeoutError as late:
            raise AssertionError(f"“{text}” is still seen:\n{self.reading}") from late
        return self

    @property
    def reading(self) -> str:
        """All that can be read now; for messages, and for looking around."""
        return self.page.locator("flt-semantics-host").inner_text()

    def arrives(self, route: str) -> Person:
        """Wait until the address within the app is `route`."""
        self.page.wait_for_url(self.address + route, timeout=PATIENCE)
        return self

    def button(self, name: str | re.Pattern[str]) -> Locator:
        """A button by its name, or part of it; one with only an icon by its tooltip."""
        by_tooltip = self.page.get_by_label(name).get_by_role("button")
        return self.page.get_by_role("button", name=name).or_(by_tooltip)

    def tab(self, name: str) -> Locator:
        """A destination: a tab in the bar, a numbered button in the rail."""
        in_the_rail = self.page.get_by_role("button", name=re.compile(f"^{name} Tab \\d of"))
        return self.page.get_by_role("tab", name=name, exact=True).or_(in_the_rail)

    def is_at(self, tab: str) -> Person:
        """Wait until this destination is the chosen one."""
        expect(self.tab(tab).and_(self.page.locator(CHOSEN))).to_have_count(1)
        return self

    def appears(self, what: Locator, within: float = 2_000) -> bool:
        """Whether it is there, within so many milliseconds."""
        try:
            what.first.wait_for(state="attached", timeout=within)
        except TimeoutError:
            return False
        return True

    def tap(self, what: str | re.Pattern[str] | Locator) -> Person:
        """Tap a button, by its name, or anything else that was found."""
        target = what if isinstance(what, Locator) else self.button(what)
        expect(target.first).to_be_attached(timeout=PATIENCE)
        self._reaches(target.first)
        target.first.click(force=True)  # the canvas lies over the semantics
        return self

    def reads_on(self) -> Person:
        """Look at a card for as long as a tap on its way on would be taken for a double tap."""
        self.page.wait_for_timeout(UNSEEN_SECONDS * 1000 + 100)
        return self

    def goes_to(self, tab: str) -> Person:
        """Tap a destination and wait until it is the chosen one."""
        return self.tap(self.tab(tab)).is_at(tab)

    def writes(self, label: str, text: str) -> Person:
        """Fill the field called `label`, key by key."""
        return self._fills(label, text, lambda: self.page.keyboard.type(text, delay=15))

    def pastes(self, label: str, text: str) -> Person:
        """Fill the field called `label` at once."""
        return self._fills(label, text, lambda: self.page.keyboard.insert_text(text))

    def forgives_a_closed_door(self) -> Person:
        """Forget what the page said while its app was not running: it knocks until it is.

        The client throws when a knock is refused, and of that the browser tells one word.
        """
        knocking = re.compile(r"ERR_CONNECTION|WebSocket|page error: Exception$")
        self.problems[:] = [each for each in self.problems if not knocking.search(each)]
        return self

    def _fills(self, label: str, text: str, enter: Callable[[], object]) -> Person:
        field = self.page.get_by_role("textbox", name=label)
        for _ in ("at once", "once more"):  # the client empties a field as it takes hold of it
            self.tap(field)
            self.page.keyboard.press("ControlOrMeta+a")
            enter()
            try:
                expect(field.first).to_have_value(text, timeout=2_000)
            except AssertionError:
                continue
            return self
        raise AssertionError(f"{label} does not take {text!r}:\n{self.reading}")

    def _reaches(self, target: Locator) -> None:
        for _ in range(TRIES):
            if target.evaluate(REACHED):
                return
        raise AssertionError(f"{target} does not come into view:\n{self.reading}")

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type == "error" and not EXPECTED.search(message.text):
            self.problems.append(f"console: {message.text}")

    def _asked(self, request: Request) -> None:
        ours = request.url.startswith((self._home, "data:", f"blob:{self._home}"))
        if not ours and not EXPECTED.fullmatch(request.url):
            self.problems.append(f"asked elsewhere: {request.url}")


def answers_none(person: Person) -> Person:
    """Say "none of these" on each card of the safety questions."""
    cards = len(QuestionGroup)
    for number in range(1, cards + 1):
        person.sees(safety.nth_card(number, cards)).reads_on().tap(
            re.compile(f"^{safety.NONE_OF_THESE}")
        )
    return person.does_not_see(safety.nth_card(cards, cards))
