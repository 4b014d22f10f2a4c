"""The rules of reminding, in their numbers.

R1   A break is due one interval after the anchor, in absolute time.  The interval is a whole
     number of minutes, 30 to 60.
R2   The anchor moves to the end of a break, a skip, a miss, the return from a natural break, the
     start of a window, the end of a pause, the first start.  Nothing else moves it.  After a
     change of settings a break that would be due already is due in 60 s.
R3   Hours are ranges of local wall time on weekdays, in a named zone.
R4   A due time at or after the end of its window is dropped.
R5   A break may be announced 30 or 60 s ahead.
R6   A due break is told to every channel once, and once more at half time; ten minutes without
     an answer and it is missed.  Showing is not doing.
R7   A break can be put off by `SNOOZE_MINUTES`, three times; beyond the window it is closed.
R8   Skipping takes one act, and is logged like any other.
R9   Away long enough is a break, and the return is the anchor.  Unknown is not away.
R10  Asleep as long is the same; a shorter sleep is time that passed, and what fell due in it is
     due 30 s after waking.
R11  A step of the wall clock leaves every time left as it is.
R12  A break that must not be shown is owed, one however long it lasts, and offered 20 s after.
R13  A pause ends with the anchor at its end.
R14  One break is open at most.  What is asked of another one, or asked twice, changes nothing.
R15  Not running as long as away counts anew, and is no break.
R16  The evening question that got no answer is logged with the rest
     (`app.domain.journal.evening_checkin`).
R18  There is always a reason to tell.

(R17, one deliverer among several processes, is no rule of time.)
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
