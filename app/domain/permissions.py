"""What a device lets the app do to reach a person.

1. What cannot be queried is unknown: neither given nor refused.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class PermissionState(StrEnum):
    """Whether the device lets the app do something."""

    GIVEN = "given"
    REFUSED = "refused"
    UNKNOWN = "unknown"


class DesktopStatus(StrEnum):
    """Whether the desktop would show the app's notifications; `NONE` without a desktop."""

    READY = "ready"
    NOT_INSTALLED = "not_installed"
    NOBODY_SHOWS = "nobody_shows"
    REFUSED = "refused"
    NONE = "none"


class DeviceKind(StrEnum):
    """Where the app runs: as a program on a computer, inside a browser, or as an Android app."""

    COMPUTER = "computer"
    BROWSER = "browser"
    ANDROID = "android"


@dataclass(frozen=True, slots=True)
class PhonePermissions:
    """What a phone allows: notifications, exact alarms, and running in the background."""

    notifications: PermissionState
    exact_alarms: PermissionState
    background: PermissionState = PermissionState.UNKNOWN


@dataclass(frozen=True, slots=True)
class NotAPhone:
    """This device is not a phone."""
