"""The rules of reminders, by number.

R1   A break is due one interval after the anchor, in absolute time. The interval is a whole number
     of minutes, 30 to 60.
R2   The anchor moves to the end of a break, a skip, a miss, the return from a natural break, the
     start of a window, the end of a pause, and the first start. Nothing else moves it. After a
     change of settings, a break that would be due already is due in 60 s.
R3   Hours are ranges of local wall time on weekdays, in a named zone.
R4   A due time at or after the end of its window is dropped.
R5   A break may be announced 30 or 60 s ahead.
R6   Every channel is notified of a due break once, and once more at half time; after ten minutes
     without an answer it is missed. A break that was shown has not been taken.
R7   A break can be snoozed by `SNOOZE_MINUTES`, three times; past the end of the window it is
     closed.
R8   Skipping takes one action, and is logged like any other.
R9   Being away long enough is a break, and the return is the anchor. Unknown is not away.
R10  Being asleep as long is the same; a shorter sleep is time that passed, and what fell due in it
     is due 30 s after waking.
R11  A step of the wall clock leaves all remaining times unchanged.
R12  A break that must not be shown is deferred, as one break however long that lasts, and offered
     20 s after the inhibitor ends.
R13  A pause ends with the anchor at its end.
R14  At most one break is open. A command about another break, or a repeated one, changes nothing.
R15  When nothing ran for as long as away, the interval restarts, and that is no break.
R16  An evening question that got no answer is logged with the rest
     (`app.domain.journal.evening_checkin`).
R18  There is always exactly one reason to show.

(R17, that one of several processes notifies, is not a rule of time.)
"""

from __future__ import annotations

from enum import StrEnum


class Rule(StrEnum):
    """The rules of the package, by number."""

    R1 = "R1"
    R2 = "R2"
    R3 = "R3"
    R4 = "R4"
    R5 = "R5"
    R6 = "R6"
    R7 = "R7"
    R8 = "R8"
    R9 = "R9"
    R10 = "R10"
    R11 = "R11"
    R12 = "R12"
    R13 = "R13"
    R14 = "R14"
    R15 = "R15"
    R16 = "R16"
