"""A Chromium of our own, which can be killed at any moment, and its tabs."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import time
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Page, Playwright

STARTS = 30.0  # seconds at most


class KillableBrowser:
    """A Chromium with its profile in a folder that outlives it."""

    def __init__(self, playwright: Playwright, profile: Path) -> None:
        found = os.environ.get("CHROMIUM") or shutil.which("chromium") or "google-chrome"
        port = profile / "DevToolsActivePort"
        port.unlink(missing_ok=True)
        self._process = subprocess.Popen(
            [
                found,
                "--headless=new",
                "--no-sandbox",
                "--remote-debugging-port=0",
                f"--user-data-dir={profile}",
                "about:blank",
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        until = time.monotonic() + STARTS
        while not (port.exists() and port.read_text().count("\n")):
            assert time.monotonic() < until, "Chromium does not start"
            time.sleep(0.02)
        address = f"http://127.0.0.1:{port.read_text().split()[0]}"
        self._browser = playwright.chromium.connect_over_cdp(address)
        self.context: BrowserContext = self._browser.contexts[0]

    def tab(self, address: str) -> Page:
        """A new tab at this address."""
        page = self.context.new_page()
        page.set_default_timeout(90_000)
        page.goto(address)
        return page

    def kill(self) -> None:
        """End all its processes with SIGKILL."""
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()

    def close(self) -> None:
        """Kill it, if it still runs."""
        if self._process.poll() is None:
            self.kill()


def ask(page: Page, command: str, *arguments: object) -> dict[str, Any]:
    """Ask the worker of this tab, and wait for its answer."""
    answer: dict[str, Any] = json.loads(
        page.evaluate("what => ask(what)", json.dumps([command, *arguments]))
    )
    assert "failed" not in answer, answer
    return answer
