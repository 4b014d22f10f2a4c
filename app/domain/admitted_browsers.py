"""The browsers that may open the app, as a person would tell them apart.

1. A browser says in its user agent what it is and what it runs on.  Only these two are kept, as
   kinds; a browser that says something else is an unknown one.
2. Browsers name the ones they descend from too, so the more special name is looked for first.
3. An iPad may say that it is a Mac; then it is listed as one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class BrowserKind(StrEnum):
    """The browsers that are told apart."""

    CHROME = "chrome"
    EDGE = "edge"
    FIREFOX = "firefox"
    OPERA = "opera"
    SAFARI = "safari"
    SAMSUNG = "samsung"
    UNKNOWN = "unknown"


class MachineKind(StrEnum):
    """The machines that are told apart."""

    ANDROID_PHONE = "android_phone"
    ANDROID_TABLET = "android_tablet"
    CHROMEBOOK = "chromebook"
    IPAD = "ipad"
    IPHONE = "iphone"
    LINUX = "linux"
    MAC = "mac"
    WINDOWS = "windows"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Visitor:
    """What an admitted browser is.  `is_here`: it runs on the computer that serves the app."""

    browser: BrowserKind = BrowserKind.UNKNOWN
    machine: MachineKind = MachineKind.UNKNOWN
    is_here: bool = False


@dataclass(frozen=True, slots=True)
class AdmittedBrowser:
    """An admitted browser.  `id` is no secret: it lets nobody in."""

    id: str
    visitor: Visitor
    first_seen: datetime
    last_seen: datetime


_BROWSERS = {  # (rule 2)
    "Edg": BrowserKind.EDGE,
    "OPR/": BrowserKind.OPERA,
    "SamsungBrowser": BrowserKind.SAMSUNG,
    "Firefox": BrowserKind.FIREFOX,
    "FxiOS": BrowserKind.FIREFOX,
    "CriOS": BrowserKind.CHROME,
    "Chrome": BrowserKind.CHROME,
    "Safari": BrowserKind.SAFARI,
}
_MACHINES = {
    "iPhone": MachineKind.IPHONE,
    "iPad": MachineKind.IPAD,
    "Android": MachineKind.ANDROID_TABLET,
    "Windows": MachineKind.WINDOWS,
    "Macintosh": MachineKind.MAC,
    "CrOS": MachineKind.CHROMEBOOK,
    "Linux": MachineKind.LINUX,
}


def recognise(user_agent: str, *, is_here: bool) -> Visitor:
    """What a browser with this user agent is (rule 1)."""
    browser = next(
        (kind for mark, kind in _BROWSERS.items() if mark in user_agent), BrowserKind.UNKNOWN
    )
    machine = next(
        (kind for mark, kind in _MACHINES.items() if mark in user_agent), MachineKind.UNKNOWN
    )
    if machine is MachineKind.ANDROID_TABLET and "Mobile" in user_agent:
        machine = MachineKind.ANDROID_PHONE
    return Visitor(browser, machine, is_here)


def last_seen_first(browsers: Iterable[AdmittedBrowser]) -> tuple[AdmittedBrowser, ...]:
    """The browsers in the order in which a person looks for them."""
    return tuple(sorted(browsers, key=lambda each: (each.last_seen, each.id), reverse=True))
