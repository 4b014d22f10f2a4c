"""The app inside the browser by itself, from plain files: at any path, offline, and updated."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Playwright

from app import paths
from app.system.browser_zone import LOOK_SECONDS
from app.system.site import Parts, PlainServer, build_site
from app.texts import break_screens as breaks
from app.texts import data_settings, dates_and_times, export_formats, holds, shell, welcome
from app.texts import hold_player as player
from app.texts import journal as journal_words
from app.texts import site as words
from tests.e2e.conftest import launch
from tests.e2e.person import DESKTOP, PHONE, Person, Screen
from tests.e2e.test_whole_loop import SPOT, is_welcomed, logs_by_the_list

pytestmark = pytest.mark.timeout(900)  # Python itself starts in the browser, each time

START = 240_000  # milliseconds, on a busy machine
SOON = 20_000  # before a page asks for Today again
SHOWN = "() => !document.getElementById('starting')"
INSTALLED = "() => navigator.serviceWorker.ready.then(() => true)"
KEPT = "spot => localStorage.getItem(todayAsLeft)?.includes(spot)"
ANY_COPY = "() => localStorage.getItem(todayAsLeft) !== null"
LEFT = "{look: 'dark', html: '<h1>Today</h1>', at: %s}"
ERASED = """
  async () => {
    const root = await navigator.storage.getDirectory();
    try {
      for await (const name of root.keys()) await root.removeEntry(name, {recursive: true});
    } catch (error) {  // a page that has just closed lets go of its files a moment later
      if (error.name !== 'NoModificationAllowedError') throw error;
      return false;
    }
    return true;
  }
"""
LETS_GO_WHEN_ASKED = """
  () => {
    const name = 'unknot journal';
    navigator.locks.request(name, async () => {
      const others = async () => (await navigator.locks.query()).pending;
      while (!(await others()).some(each => each.name === name)) {
        await new Promise(then => setTimeout(then, 20));
      }
    });
  }
"""
JOURNEY = {  # the break at 09:50 in Berlin is the same moment, where it is within the hours
    "Asia/Kolkata": "14:20",
    "America/New_York": "You’re outside your hours until 09:00.",
    "Europe/Berlin": "09:50",
}
MONDAY = "2026-03-02T09:05:00%2B01:00@2"


@dataclass(frozen=True, slots=True)
class Host:
    """A plain host: it serves `folder`, whatever is in it now."""

    folder: Path
    address: str

    def put(self, site: Path, at: str = "") -> None:
        """Serve this site at a path, in place of what was there."""
        place = self.folder / at
        place.unlink(missing_ok=True)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.symlink_to(site)


Visit = Callable[..., Person]


@pytest.fixture
def host(tmp_path: Path) -> Iterator[Host]:
    """A plain host without any site yet."""
    folder = tmp_path / "host"
    with PlainServer(folder) as server:
        serving = Thread(target=server.serve_forever)
        serving.start()
        yield Host(folder, server.address.rstrip("/"))
        server.shutdown()
        serving.join()


@pytest.fixture
def visit(browser: Browser) -> Iterator[Visit]:
    """Open a site in a browser of its own: `visit(address, PHONE, zone="Asia/Kolkata")`."""
    with ExitStack() as windows:
        people: list[Person] = []

        def visit(
            address: str,
            screen: Screen = PHONE,
            zone: str = "Europe/Berlin",
            window: BrowserContext | None = None,
        ) -> Person:
            window = window or browser.new_context(
                viewport={"width": screen.width, "height": screen.height},
                has_touch=screen.touch,
                reduced_motion="reduce",
                locale="en-GB",
                timezone_id=zone,
            )
            windows.callback(window.close)
            people.append(Person(window.new_page(), f"{address}#"))
            people[-1].page.goto(address)
            return started(people[-1])

        yield visit
        problems = [problem for person in people for problem in person.problems]
        assert not problems, "\n".join(problems)


def started(person: Person) -> Person:
    """Wait until Python has drawn the first screen."""
    person.page.wait_for_function(SHOWN, timeout=START)
    return person.wait()


def installed(person: Person) -> Person:
    """Wait until the service worker has everything."""
    person.page.wait_for_function(INSTALLED, timeout=START)
    return person


@pytest.mark.alone
@pytest.mark.parametrize(
    ("path", "screen"), [("", PHONE), ("x/y", DESKTOP)], ids=["phone", "desktop below a path"]
)
def test_the_whole_loop(
    host: Host, site: Path, visit: Visit, path: str, screen: Screen, tmp_path: Path
) -> None:
    host.put(site, path)
    there = f"{host.address}/{path}/".replace("//", "/").replace(":/", "://")
    person = visit(f"{there}index.html?clock={MONDAY}", screen)
    is_welcomed(person)
    person.tap(breaks.START_NOW).arrives("/break").sees(breaks.DONE, timeout=90_000)
    person.tap(breaks.BACK_TO_TODAY).sees("1 done")
    person.goes_to("Hold").sees(holds.ALL_MUSCLES)
    holds_briefly(person)
    logs_by_the_list(person)
    person.goes_to("Trends").arrives("/trends").sees("March 2026, 1.").sees(SPOT)
    person.page.goto(f"{person.address}/settings/data")
    person.sees(data_settings.IN_BROWSER)
    with person.page.expect_download() as download:
        person.tap(person.page.get_by_text(export_formats.EXPORTED_FILES[0].title))
    download.value.save_as(tmp_path / "export.json")
    exported = json.loads((tmp_path / "export.json").read_text())
    assert exported
    installed(person).page.reload()
    started(person).goes_to("Today").sees("6 of 10")


def test_it_starts_offline_after_the_first_visit(host: Host, site: Path, visit: Visit) -> None:
    host.put(site)
    person = visit(f"{host.address}/")
    logs_a_score(person)
    installed(person).page.wait_for_function(KEPT, arg=SPOT, timeout=START)
    person.page.context.set_offline(True)
    person.page.reload()
    left = person.page.locator("#starting")
    assert SPOT in left.inner_text()
    assert words.AS_LEFT in left.inner_text()
    started(person).sees(SPOT).sees("4 of 10")


def test_the_copy_of_today_goes_at_once_when_it_is_switched_off_and_stays_away(
    host: Host, site: Path, visit: Visit
) -> None:
    host.put(site)
    person = visit(f"{host.address}/")
    logs_a_score(person)
    installed(person).page.wait_for_function(KEPT, arg=SPOT, timeout=START)
    person.page.goto(f"{person.address}/settings/data")
    person.sees(data_settings.TODAY_AT_ONCE).tap(copy_switch(person)).sees(shell.SAVED)
    person.page.wait_for_function(f"() => !({ANY_COPY})()", timeout=SOON)
    person.page.reload()
    started(person).page.wait_for_timeout(1_000)  # a page asks for Today once it is shown
    assert not person.page.evaluate(ANY_COPY)
    person.tap(copy_switch(person)).sees(shell.SAVED)
    person.page.wait_for_function(KEPT, arg=SPOT, timeout=SOON)


@pytest.mark.parametrize("at", ["Date.now() - 86400001", "Date.now() + 60000", "'once'"])
def test_a_copy_of_today_that_is_not_of_the_last_day_is_erased_and_not_shown(
    host: Host, site: Path, browser: Browser, at: str
) -> None:
    host.put(site)
    with browser.new_context() as window:
        page = window.new_page()
        page.goto(f"{host.address}/#/settings")
        page.evaluate(f"localStorage.setItem(todayAsLeft, JSON.stringify({LEFT % 'Date.now()'}))")
        page.reload(wait_until="commit")
        page.wait_for_function("() => window.todayAsLeft")
        assert page.evaluate(ANY_COPY), "one of this moment stays"
        page.evaluate(f"localStorage.setItem(todayAsLeft, JSON.stringify({LEFT % at}))")
        page.reload(wait_until="commit")
        page.wait_for_function("() => window.todayAsLeft")
        assert not page.evaluate(ANY_COPY)


def test_the_copy_of_today_goes_with_the_journal(host: Host, site: Path, visit: Visit) -> None:
    host.put(site)
    person = visit(f"{host.address}/")
    logs_a_score(person)
    installed(person).page.wait_for_function(KEPT, arg=SPOT, timeout=START)
    elsewhere = person.page.context.new_page()  # where no tab has the journal open
    elsewhere.goto(f"{host.address}/licences.txt")
    person.page.close()
    elsewhere.wait_for_function(ERASED, timeout=START)
    elsewhere.goto(f"{host.address}/")
    elsewhere.wait_for_function(SHOWN, timeout=START)
    elsewhere.wait_for_function(f"() => !({KEPT})({SPOT!r})", timeout=SOON)


def test_the_space_is_the_browsers_and_little_of_it_is_warned_of(
    host: Host, site: Path, visit: Visit, playwright: Playwright
) -> None:
    host.put(site)
    # Without this, it tells the same room whatever it allows.
    measures = launch(playwright, "--disable-features=StaticStorageQuota")
    try:
        person = visit(f"{host.address}/", window=measures.new_context(locale="en-GB"))
        installed(person.tap(welcome.LOOK_AROUND))
        for allowed, is_short in ((2_000_000_000, False), (90_000_000, True)):
            quota = {"origin": host.address, "quotaSize": allowed}
            browser = person.page.context.new_cdp_session(person.page)
            browser.send("Storage.overrideQuotaForOrigin", quota)
            person.page.goto(f"{person.address}/settings/data")
            person.sees("(about 90 MB)" if is_short else "(about 2 GB)")
            (person.sees if is_short else person.does_not_see)(data_settings.SHORT_OF_SPACE)
            person.goes_to("Today").page.wait_for_url(f"{host.address}/")
    finally:
        measures.close()


def test_a_newer_version_is_offered_and_taken_with_the_data_kept(
    host: Host, site: Path, visit: Visit, tmp_path: Path
) -> None:
    assets = tmp_path / "assets"
    shutil.copytree(paths.shipped("assets"), assets)
    icon = assets / "icons/unknot.svg"
    icon.write_text(icon.read_text() + "<!-- newer -->")
    newer = build_site(tmp_path / "newer", Parts(paths.APP, paths.shipped("data"), assets))
    host.put(site)
    person = visit(f"{host.address}/")
    logs_a_score(person)
    installed(person).page.reload()
    started(person)
    host.put(newer.folder)
    assert "newer" not in icon_of(person)
    person.page.evaluate("() => navigator.serviceWorker.ready.then(each => each.update())")
    take = person.page.get_by_role("button", name=words.TAKE)
    take.wait_for(timeout=START)
    assert "newer" not in icon_of(person)
    with person.page.expect_navigation(timeout=START):
        take.click()
    started(person).sees(SPOT).sees("4 of 10")
    assert "newer" in icon_of(person)


@pytest.mark.parametrize(("zone", "local"), [("Europe/Berlin", "09:50"), ("Asia/Kolkata", "14:20")])
def test_the_zone_is_the_browsers(
    host: Host, site: Path, visit: Visit, zone: str, local: str
) -> None:
    host.put(site)
    person = visit(f"{host.address}/index.html?clock=2026-03-02T09:05:00%2B01:00", zone=zone)
    person.tap(welcome.LOOK_AROUND).sees(local)


def test_a_journey_to_another_zone_is_followed_while_it_is_open(
    host: Host, site: Path, browser: Browser
) -> None:
    host.put(site)
    with browser.new_context(viewport={"width": PHONE.width, "height": PHONE.height}) as window:
        page = window.new_page()
        device = window.new_cdp_session(page)
        device.send("Emulation.setTimezoneOverride", {"timezoneId": "Europe/Berlin"})
        person = Person(page, f"{host.address}/#")
        page.goto(f"{host.address}/index.html?clock=2026-03-02T09:05:00%2B01:00")
        started(person).tap(welcome.LOOK_AROUND).sees("09:50")
        for zone, shown in JOURNEY.items():
            device.send("Emulation.setTimezoneOverride", {"timezoneId": zone})
            person.sees(shown, timeout=LOOK_SECONDS * 1000 + 15_000)
            person.does_not_see(dates_and_times.ASK)
        assert not person.problems


def test_a_second_tab_takes_over_when_its_person_says_so(
    host: Host, site: Path, visit: Visit
) -> None:
    host.put(site)
    first = visit(f"{host.address}/")
    logs_a_score(first)
    second = visit(f"{host.address}/", window=first.page.context)
    second.tap(words.USE_IT_HERE).sees(SPOT).sees("4 of 10")
    first.page.bring_to_front()
    first.sees(words.MOVED)


def test_a_tab_that_is_just_closing_keeps_nobody_out(
    host: Host, site: Path, visit: Visit, browser: Browser
) -> None:
    host.put(site)
    window = browser.new_context(locale="en-GB")
    closing = window.new_page()
    closing.goto(f"{host.address}/licences.txt")
    closing.evaluate(LETS_GO_WHEN_ASKED)
    visit(f"{host.address}/", window=window).sees(welcome.HEADING)


def copy_switch(person: Person) -> Locator:
    """The switch of the copy of Today."""
    return person.page.get_by_role("switch", name=data_settings.TODAY_AT_ONCE)


def holds_briefly(person: Person) -> None:
    """One press, rated before and after."""
    person.tap(SPOT).sees(holds.ANYTHING_NEW).tap(holds.NOTHING_NEW)
    person.sees(player.SETTLE).tap(player.READY)
    person.sees(player.RATE_BEFORE).tap("5 of 10")
    person.sees(player.FAMILIAR).tap("Yes, that’s it").sees("Round 1 of 2")
    person.sees(player.REST, timeout=90_000).tap(player.ENOUGH)
    person.sees(player.STRETCH).tap(player.ON_TO_RATING)
    person.sees(player.RATE_AFTER).tap("2 of 10").sees("from 5 to 2").tap(player.FINISH)
    person.sees("Held today: 5, then 2")


def logs_a_score(person: Person) -> None:
    """The first thing of all that somebody logs."""
    person.sees(welcome.HEADING).tap(welcome.LOG_A_SPOT).tap(journal_words.BY_NAME).tap(SPOT)
    person.tap("4 of 10").sees("Saved: 4 of 10").tap(journal_words.DONE)
    person.goes_to("Today").sees(SPOT)


def icon_of(person: Person) -> str:
    """The icon that the page gets."""
    icon: str = person.page.evaluate("() => fetch('icons/unknot.svg').then(each => each.text())")
    return icon
