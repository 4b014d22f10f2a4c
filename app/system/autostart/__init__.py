"""Starting the reminders when the person logs in.

1. Each system has a place for what starts with a session.  Ours is one small file or value there,
   for this person only.
2. Writing the entry again replaces it; removing it twice is not an error.
3. Nothing is started or stopped now: changes take effect with the next session.
"""

from app.system.autostart.command import Autostart, Command, command_here, repaired, what_is_missing
from app.system.autostart.detect import AutostartMethod, autostart_here

__all__ = [
    "Autostart",
    "AutostartMethod",
    "Command",
    "autostart_here",
    "command_here",
    "repaired",
    "what_is_missing",
]
