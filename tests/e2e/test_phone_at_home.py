"""A phone on the same network opens the app that runs on the computer."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from app.texts import phone_at_home as words
from tests.e2e.conftest import QUIET
from tests.e2e.home import COMPUTER, HomeNetwork, home_network
from tests.e2e.person import DESKTOP, PHONE, Person, Screen
from tests.e2e.server import AT_WORK, ROOT, at_home, environment, running
from tests.system.server.certificates import make

PICTURES = os.environ.get("UNKNOT_PICTURES", "")  # a folder, for whoever wants to look
PLAIN = "This browser isn’t let in yet"
ANDROID = (
    "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Chrome/126.0.0.0 Mobile Safari/537.36"
)


@pytest.fixture
def home() -> Iterator[HomeNetwork]:
    with home_network() as network:
        yield network


class Household:
    """The computer, its browser, and a phone."""

    def __init__(self, browser: Browser, home: HomeNetwork, folder: Path) -> None:
        self.home, self.data = home, at_home(folder / "data")
        self.open = ExitStack()
        self._type, self._folder = browser.browser_type, folder

    def window(self, place: tuple[str, ...], screen: Screen) -> BrowserContext:
        """A browser there."""
        program = self.home.browser_on(place, self._folder)
        started = self.open.enter_context(
            closing(self._type.launch(executable_path=program, args=QUIET))
        )
        return self.open.enter_context(
            started.new_context(
                viewport={"width": screen.width, "height": screen.height},
                has_touch=screen.touch,
                user_agent=ANDROID if screen.touch else None,
                reduced_motion="reduce",
                locale="en-GB",
                ignore_https_errors=True,  # nobody vouches for a certificate made here
            )
        )

    def unknot(self, *args: str) -> str:
        """Run a command on the computer; what it printed."""
        done = subprocess.run(
            [*self.home.computer, sys.executable, "-m", "app", *args],
            cwd=ROOT, env=environment(self.data, AT_WORK), capture_output=True, text=True,
            timeout=30, check=True,
        )  # fmt: skip
        return done.stdout

    def invitation(self) -> str:
        """A new address for the phone, from a terminal on the computer."""
        lines = self.unknot("open", "--phone").splitlines()
        return next(each.strip() for each in lines if "token=" in each)


@pytest.fixture
def household(browser: Browser, home: HomeNetwork, tmp_path: Path) -> Iterator[Household]:
    (tmp_path / "data").mkdir()
    made = Household(browser, home, tmp_path)
    with made.open:
        yield made


def test_a_score_from_the_phone_is_on_the_computer_until_the_phone_is_shut_out(
    household: Household,
) -> None:
    computer = household.home.computer
    with running(household.data, AT_WORK, options=["--lan"], within=computer) as app:
        phone = household.window(household.home.phone, PHONE)
        stranger = phone.new_page()
        stranger.goto(f"http://{COMPUTER}:{app.address.rpartition(':')[2]}/journal")
        expect(stranger.get_by_role("heading")).to_have_text(PLAIN)
        expect(stranger.get_by_text("unknot open --phone")).to_be_visible()
        person = Person(phone.new_page(), household.invitation()).open("/")
        person.sees("Next break")
        desk = Person(household.window(computer, DESKTOP).new_page(), app.entrance)
        desk.open("/journal").does_not_see("4 of 10")
        person.open("/journal/new/back.trap_upper.left").tap("4 of 10").sees("Saved: 4 of 10")
        desk.sees("Today").sees("4 of 10")
        desk.open("/settings/data").sees("Chrome on this computer")
        assert not person.problems
        desk.tap("Shut out: Chrome on an Android phone")
        desk.sees("Shut out Chrome on an Android phone?").tap(re.compile("^Shut out$"))
        expect(person.page.get_by_role("heading", name=PLAIN)).to_be_visible(timeout=15_000)
        if PICTURES:
            person.page.screenshot(path=f"{PICTURES}/shut-out.png")


def test_with_a_certificate_everything_goes_over_an_encrypted_connection(
    household: Household, tmp_path: Path
) -> None:
    certificate, key = make(tmp_path, "home", COMPUTER)
    options = ["--lan", "--tls-cert", str(certificate), "--tls-key", str(key)]
    computer = household.home.computer
    with running(household.data, AT_WORK, options=options, within=computer):
        phone = household.window(household.home.phone, PHONE)
        page = phone.new_page()
        sockets: list[str] = []
        page.on("websocket", lambda each: sockets.append(each.url))
        person = Person(page, household.invitation()).open("/settings/phone")
        person.sees(words.LACKS_HTTPS)
        if PICTURES:
            page.screenshot(path=f"{PICTURES}/phone-screen.png")
        assert [each.startswith(f"wss://{COMPUTER}:") for each in sockets] == [True]
        assert [each["secure"] for each in phone.cookies()] == [True]
        assert page.evaluate("isSecureContext && 'wakeLock' in navigator")
        assert household.unknot("status").count(f"https://{COMPUTER}:") == 1
