"""A browser, and stopwatches inside its pages, where no message between processes is counted."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Locator, Page, sync_playwright

from tests.e2e.conftest import launch
from tests.e2e.person import Person
from tests.e2e.server import LONG_ENOUGH, ROOT, environment

READABLE = """() => {
  window.firstRead = new Promise(resolve => {
    const look = () => {
      document.querySelector('flt-semantics-placeholder')?.click();
      const host = document.querySelector('flt-semantics-host');
      const said = host?.textContent.trim();
      if (said && !said.includes('Working...')) {
        window.firstWords = said;
        watch.disconnect();
        requestAnimationFrame(() => resolve(performance.now()));
      }
    };
    const watch = new MutationObserver(look);
    watch.observe(document, {subtree: true, childList: true, characterData: true});
  });
}"""
"""Milliseconds from the navigation until the first words of the app can be read, and these words;
before them the client says that it is working."""

SEEN_FIRST = """() => {
  window.firstSeen = new Promise(resolve => {
    const roots = '#starting main, #starting h1, flt-semantics-host';
    const look = () => {
      const words = [...document.querySelectorAll(roots)].map(each => each.innerText).join('');
      if (words.trim() && !words.includes('Working...')) {
        watch.disconnect();
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
      }
    };
    const watch = new MutationObserver(look);
    watch.observe(document, {subtree: true, childList: true, characterData: true});
  });
}"""
"""Milliseconds until the first words are painted, as plain HTML or by the client."""

ANSWERED = """heading => {
  window.answered = new Promise(resolve => {
    let began, seen, next;
    addEventListener('pointerdown', event => { began = event.timeStamp; },
                     {capture: true, once: true});
    const look = () => {
      const shown = [...document.querySelectorAll(
        'flt-semantics-host :is(h1, h2, h3, span, [role=button])')];
      const said = each => each.getAttribute('aria-label') || each.textContent;
      if (began && !seen && shown.some(each => said(each) === heading)) {
        seen = performance.now();
        watch.disconnect();
        requestAnimationFrame(start => { next = Math.max(start, seen); setTimeout(settle, 100); });
      }
    };
    const frames = [];
    const slow = new PerformanceObserver(list => frames.push(...list.getEntries()));
    slow.observe({type: 'long-animation-frame'});
    const settle = () => {
      frames.push(...slow.takeRecords());
      slow.disconnect();
      const its = frames.find(
        ({startTime, duration}) => startTime <= seen && seen < startTime + duration);
      resolve((its?.presentationTime ?? next) - began);
    };
    const watch = new MutationObserver(look);
    watch.observe(document, {subtree: true, childList: true, characterData: true});
  });
}"""
"""Milliseconds from the next touch of the glass until the frame with `heading` is presented, as
the browser tells of frames of 50 ms or more; after a shorter one, until the next frame begins.

A callback of the next frame would come too late: the client draws the next step of its ripple in
a callback before it.
"""


NOTICED = """() => {
  window.noticed = {};
  new PerformanceObserver(list => list.getEntries().filter(each => each.interactionId).forEach(
    ({interactionId, duration}) => {
      noticed[interactionId] = Math.max(noticed[interactionId] ?? 0, duration);
    })).observe({type: 'event', durationThreshold: 16});
}"""
"""Milliseconds from each touch of the glass until the next frame that is painted, as the browser
measures it (Event Timing)."""

A_MOMENT = 400  # milliseconds


@contextmanager
def chromium() -> Iterator[Browser]:
    """The browser that the tests use."""
    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser
        browser.close()


@contextmanager
def bare() -> Iterator[str]:
    """The address of the least that Flet can do."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.tools.benchmarks.bare"],
        cwd=ROOT,
        env=environment(Path()),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,  # it complains of each tab that closed
        text=True,
    )
    try:
        assert process.stdout is not None
        yield process.stdout.readline().strip()
    finally:
        process.terminate()
        process.wait(LONG_ENOUGH)


def visitor(browser: Browser, entrance: str, slower: int = 1) -> Person:
    """Somebody with a phone, at the app; its processor is `slower` times as slow as this one."""
    window = browser.new_context(
        viewport={"width": 412, "height": 915}, reduced_motion="reduce", has_touch=True
    )
    page = window.new_page()
    # A bare Flet page speaks only when asked to.
    page.add_init_script(f"({READABLE})();({NOTICED})()")
    if slower > 1:
        window.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slower})
    return Person(page, entrance).open()


def answered(person: Person, target: Locator, words: str) -> float:
    """Milliseconds from the tap of a finger on `target` until `words` are there and painted.

    The tap comes a moment after what came before, as a person's does.
    """
    person.page.wait_for_timeout(A_MOMENT)
    person.page.evaluate(ANSWERED, words)
    target.first.tap(force=True)  # a finger does not hover before it taps, as a mouse does
    return milliseconds(person.page, "answered")


def milliseconds(page: Page, stopwatch: str) -> float:
    """What the stopwatch `window.<stopwatch>` of the page shows, once it has stopped."""
    return float(page.evaluate(f"window.{stopwatch}"))
