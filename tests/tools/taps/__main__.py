"""Count the taps of the everyday jobs on a phone, each in an app of its own.

python -m tests.tools.taps [WORD ...]         only the jobs with one of these words in their name

Ends with 1 when a job takes more taps than it may, or cannot be done.
"""

from __future__ import annotations

import sys

from playwright.sync_api import Browser, sync_playwright
from playwright.sync_api import Error as PlaywrightError

from tests.e2e.conftest import launch
from tests.e2e.person import PHONE
from tests.tools.shots.camera import visitor
from tests.tools.shots.lives import app_of
from tests.tools.taps.jobs import JOBS, Counting, Job


def taps_of(job: Job, browser: Browser) -> int:
    """The number of taps it took. Raises `AssertionError` when it could not be done."""
    with app_of(job.life) as app:
        person = visitor(browser, app.entrance, PHONE).open(job.route)
        counting = Counting(person)
        try:
            job.do(counting)
        except PlaywrightError as trouble:
            raise AssertionError(f"{trouble}\n{person.reading}") from trouble
        finally:
            person.page.context.close()
    return counting.taps


def main(words: list[str]) -> int:
    """Do what the module says; the exit code."""
    wanted = [job for job in JOBS if not words or any(word in job.name for word in words)]
    with sync_playwright() as playwright:
        browser = launch(playwright)
        failed = sum(not done(job, browser) for job in wanted)
        browser.close()
    return int(failed > 0)


def done(job: Job, browser: Browser) -> bool:
    """Whether it was done in as few taps as it may take; prints how many it took."""
    try:
        taken = taps_of(job, browser)
    except AssertionError as trouble:
        print(f"{job.name:<36}  cannot be done: {trouble}", flush=True)
        return False
    verdict = "" if taken <= job.most else "  too many"
    print(f"{job.name:<36} {taken:>2}  at most {job.most}{verdict}", flush=True)
    return taken <= job.most


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
