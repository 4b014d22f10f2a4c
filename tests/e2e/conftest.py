"""A real browser on a real server.  A test fails on any console error, and on any request that
leaves the machine, but for the one script that the client asks for and the policy blocks."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, Playwright, expect, sync_playwright

from tests.e2e.ears import Ears
from tests.e2e.person import DESKTOP, PATIENCE, PHONE, Person, Screen
from tests.e2e.server import AT_WORK, Running, Serving, at_home, running
from tests.e2e.site import copied, whole_site

HERE = Path(__file__).parent
QUIET = [
    "--no-sandbox",
    "--no-first-run",
    "--no-proxy-server",
    "--disable-quic",
    "--disable-sync",
    "--disable-background-networking",
    "--disable-component-update",
]
expect.set_options(timeout=PATIENCE)

HALF, WHOLE = 0.5, 1.0
"""Device pixels for one of the page.  Without a graphics card, drawing them takes most of the time;
so there are all of them only where a test looks at a picture."""

Visiting = Callable[..., Person]
Motion = Literal["no-preference", "reduce"]
Listening = Callable[..., tuple[Person, Ears]]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder is marked `e2e`."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.e2e)


def launch(playwright: Playwright, *options: str) -> Browser:
    """The system's Chromium (or the one named by `CHROMIUM`)."""
    return playwright.chromium.launch(executable_path=_chromium(), args=[*QUIET, *options])


@contextmanager
def browser_at(playwright: Playwright, profile: str) -> Iterator[BrowserContext]:
    """A browser that keeps what it knows in the folder `profile`, on a phone's screen."""
    window = playwright.chromium.launch_persistent_context(
        profile,
        executable_path=_chromium(),
        args=QUIET,
        viewport={"width": PHONE.width, "height": PHONE.height},
    )
    try:
        yield window
    finally:
        window.close()


def _chromium() -> str | None:
    return os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """The one driver of browsers: a second in the same process is refused."""
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """One browser for all."""
    browser = launch(playwright)
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """One app for all tests that only look, which begin on a Monday morning."""
    with running(at_home(tmp_path_factory.mktemp("shared")), AT_WORK) as app:
        yield app


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built once for all; nobody may change it."""
    built = whole_site(tmp_path_factory.mktemp("site") / "built")
    assert built.has_memory
    return built.folder


@pytest.fixture
def site_copy(site: Path, tmp_path: Path) -> Path:
    """A copy of the site, to be changed."""
    return copied(site, tmp_path / "site")


@pytest.fixture
def serving(tmp_path: Path) -> Iterator[Serving]:
    """Start an app of the test's own: `serving(clock="...@60")`, on empty or given `data`.

    Whoever opens it has been welcomed, but for `serving(data=newcomer)`.
    """
    with ExitStack() as open_apps:

        def start(clock: str = "", data: Path = tmp_path) -> Running:
            folder = at_home(data) if data == tmp_path else data
            return open_apps.enter_context(running(folder, clock))

        yield start


@pytest.fixture
def visiting(browser: Browser) -> Iterator[Visiting]:
    """Open `app` on a screen of its own: `visiting(app, PHONE, "/journal")`."""
    with ExitStack() as open_windows:
        people: list[Person] = []

        def visit(
            app: Running, screen: Screen = PHONE, route: str = "/", density: float = HALF
        ) -> Person:
            window = browser.new_context(
                viewport={"width": screen.width, "height": screen.height},
                has_touch=screen.touch,
                device_scale_factor=density,
                color_scheme="dark" if screen.dark else "light",
                reduced_motion="reduce",
                locale="en-GB",
                timezone_id="Europe/Berlin",
            )
            open_windows.callback(window.close)
            people.append(Person(window.new_page(), app.entrance, screen.text))
            return people[-1].open(route)

        yield visit
        problems = [problem for person in people for problem in person.problems]
        assert not problems, "\n".join(problems)


@pytest.fixture
def phone(app: Running, visiting: Visiting) -> Person:
    """Somebody with a phone, at the shared app."""
    return visiting(app, PHONE)


@pytest.fixture
def desktop(app: Running, visiting: Visiting) -> Person:
    """Somebody at a desk, at the shared app."""
    return visiting(app, DESKTOP)


@pytest.fixture
def listening(browser: Browser) -> Iterator[Listening]:
    """Open the app and listen to it: `listening(app, "/hold", motion="reduce")`."""
    with ExitStack() as windows:
        people: list[Person] = []

        def visit(
            app: Running, route: str = "/hold", motion: Motion = "no-preference"
        ) -> tuple[Person, Ears]:
            window = browser.new_context(
                viewport={"width": PHONE.width, "height": PHONE.height},
                has_touch=True,
                device_scale_factor=HALF,
                reduced_motion=motion,
                locale="en-GB",
                timezone_id="Europe/Berlin",
            )
            windows.callback(window.close)
            page = window.new_page()
            ears = Ears(page)
            people.append(Person(page, app.entrance))
            return people[-1].open(route), ears

        yield visit
        problems = [problem for person in people for problem in person.problems]
        assert not problems, "\n".join(problems)
