"""Texts of `unknot autostart`."""

from __future__ import annotations

ABOUT = "Give reminders from the time you log in, or no more."
ON = "Start reminders with your session."
OFF = "Start them no more."
WAY = "Where on Linux: an entry of the desktop, or a unit of systemd."
STATUS = "Say whether they start with your session."
IS_ON = "Reminders start with your session ({where})."
IS_BROKEN = (
    "Reminders were to start with your session ({where}), but they will not: {missing} is not "
    "there any more. “unknot autostart on” repairs it."
)
IS_OFF = "Reminders do not start with your session."
NOW_ON = "Reminders will start when you log in ({where}). To have them now, run “unknot remind”."
NOW_OFF = "Reminders will not start with your session any more. What runs now goes on."
REPAIR = "Let reminders start with your session again ({where}): {missing} is not there any more."
