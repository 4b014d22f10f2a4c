"""What Windows and macOS would tell, from stand-ins for their libraries."""

from __future__ import annotations

import ctypes
from typing import Any

import pytest

from app.domain.breaks import Inhibitor
from app.system.activity.idle import NotKnown
from app.system.activity.macos_and_windows import MacIdle, WindowsBusy, WindowsIdle


class User32:
    """The last input, in milliseconds after the start of the system."""

    def __init__(self, last: int, works: int = 1) -> None:
        self.last, self.works = last, works

    def GetLastInputInfo(self, reference: Any) -> int:  # noqa: N802
        info = reference._obj
        assert info.size == ctypes.sizeof(info)
        info.time = self.last
        return self.works


class Kernel32:
    """The counter of milliseconds."""

    def __init__(self, now: int) -> None:
        self.now = now

    def GetTickCount(self) -> int:  # noqa: N802
        return self.now


@pytest.mark.parametrize(
    ("last", "now", "seconds"),
    [(1_000, 61_000, 60.0), (2**32 - 5_000, 25_000, 30.0), (7, 7, 0.0)],
)
async def test_windows_counts_on_when_its_counter_begins_anew(
    last: int, now: int, seconds: float
) -> None:
    assert await WindowsIdle(User32(last), Kernel32(now)).seconds() == seconds


async def test_windows_that_refuses_leaves_it_unknown() -> None:
    assert await WindowsIdle(User32(0, works=0), Kernel32(5)).seconds() == NotKnown()


class Shell32:
    def __init__(self, state: int, result: int = 0) -> None:
        self.state, self.result = state, result

    def SHQueryUserNotificationState(self, reference: Any) -> int:  # noqa: N802
        reference._obj.value = self.state
        return self.result


@pytest.mark.parametrize(
    ("shell", "held"),
    [
        (Shell32(5), ()),
        (Shell32(6), (Inhibitor.DO_NOT_DISTURB,)),
        (Shell32(3), (Inhibitor.FULL_SCREEN,)),
        (Shell32(4), (Inhibitor.FULL_SCREEN,)),
        (Shell32(4, result=-1), ()),
    ],
)
def test_windows_says_when_a_notification_would_disturb(
    shell: Shell32, held: tuple[Inhibitor, ...]
) -> None:
    assert WindowsBusy(shell).inhibitors() == held


class Services:
    """The function of macOS, with its types."""

    def __init__(self, seconds: float) -> None:
        def asked(state: ctypes.c_int, kind: ctypes.c_uint32) -> float:
            assert (state.value, kind.value) == (1, 0xFFFFFFFF)
            return seconds

        self.CGEventSourceSecondsSinceLastEventType: Any = asked


async def test_macos_tells_seconds() -> None:
    assert await MacIdle(Services(12.5)).seconds() == 12.5
    assert await MacIdle(Services(-1.0)).seconds() == NotKnown()
