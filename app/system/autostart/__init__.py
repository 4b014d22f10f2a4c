"""Giving reminders from the time a person logs in.

1. Each system has a place for what starts with a session; ours is one small file or value there,
   for this person only.
2. Writing it again replaces it, taking it away twice is no error.
3. Nothing is started or stopped now: it takes effect with the next session.
"""

from app.system.autostart.choose import Way, autostart_here
from app.system.autostart.command import (
    Autostart,
    Command,
    command_here,
    repaired,
    what_is_missing,
)

__all__ = [
    "Autostart",
    "Command",
    "Way",
    "autostart_here",
    "command_here",
    "repaired",
    "what_is_missing",
]
