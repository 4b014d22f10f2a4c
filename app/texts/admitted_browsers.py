"""Texts about the browsers that were let in."""

from __future__ import annotations

from datetime import datetime

from app.domain.admitted_browsers import AdmittedBrowser, BrowserKind, MachineKind, Visitor

_BROWSERS = {
    BrowserKind.CHROME: "Chrome",
    BrowserKind.EDGE: "Edge",
    BrowserKind.FIREFOX: "Firefox",
    BrowserKind.OPERA: "Opera",
    BrowserKind.SAFARI: "Safari",
    BrowserKind.SAMSUNG: "Samsung Internet",
    BrowserKind.UNKNOWN: "A browser",
}
_MACHINES = {
    MachineKind.ANDROID_PHONE: "an Android phone",
    MachineKind.ANDROID_TABLET: "an Android tablet",
    MachineKind.CHROMEBOOK: "a Chromebook",
    MachineKind.IPAD: "an iPad",
    MachineKind.IPHONE: "an iPhone",
    MachineKind.LINUX: "Linux",
    MachineKind.MAC: "a Mac",
    MachineKind.WINDOWS: "Windows",
    MachineKind.UNKNOWN: "a device we don’t know",
}
NONE = "No browser has been let in yet."
SHUT_OUT = "Shut out"
MEANS = (
    "Unknot closes there straight away, even if it’s the browser you’re using now. To let it back "
    "in, use “unknot open”."
)


def name(visitor: Visitor) -> str:
    """What a person would call it: “Safari on an iPhone”, “Chrome on this computer”."""
    where = "this computer" if visitor.is_here else _MACHINES[visitor.machine]
    return f"{_BROWSERS[visitor.browser]} on {where}"


def seen(first: datetime, last: datetime) -> str:
    """When it was let in and last used, in local time."""
    if first.date() == last.date():
        return f"Let in on {_day(first)} at {first:%H:%M}, last used at {last:%H:%M}"
    return f"Let in on {_day(first)}, last used on {_day(last)} at {last:%H:%M}"


def line(browser: AdmittedBrowser, first: datetime, last: datetime) -> str:
    """A browser on one line of a terminal."""
    return f"{browser.id[:ID_SHOWN]}  {name(browser.visitor)}. {seen(first, last)}."


def shut_out(visitor: Visitor) -> str:
    """Confirms that this browser was revoked."""
    return f"{name(visitor)} is shut out."


def ask(visitor: Visitor) -> str:
    """The question before it is shut out."""
    return f"Shut out {name(visitor)}?"


def no_such(wanted: str) -> str:
    """No admitted browser has an id that starts like this."""
    return f"No browser you’ve let in has the number {wanted}. “unknot open --devices” lists them."


ID_SHOWN = 6


def _day(at: datetime) -> str:
    return f"{at.day} {at:%B %Y}"
