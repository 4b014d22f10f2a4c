"""A gentle beginning with few breaks a day (H6).

1. A new person may begin with 2 to 4 breaks a day, on the way to a goal.
2. After a week with the same number one break more is offered, up to the goal. It is never added
   without a yes, and weeks without an answer do not add up.
3. After "not yet" it is offered again a week later; after "ask no more" never, also
   with more or fewer breaks. From then on as many as there are is the goal.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.errors import InvalidInput
from app.domain.habits.plan import BREAKS_A_DAY

FIRST_BREAKS = range(2, 5)
FEWEST_BREAKS = FIRST_BREAKS[0]
WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class RampUp:
    """A gentle beginning: so many breaks a day since a local date, on the way to `goal`.

    Raises `InvalidInput` when there is no way up.
    """

    breaks: int
    goal: int
    since: date

    def __post_init__(self) -> None:
        if not FEWEST_BREAKS <= self.breaks <= self.goal <= BREAKS_A_DAY[-1]:
            raise InvalidInput("breaks_a_day", "from 2 breaks up to the goal, at most 16")

    def offers_more(self, day: date) -> bool:
        """Whether one break more is offered on this local date."""
        return self.breaks < self.goal and day >= self.since + WEEK

    def accepted(self, day: date) -> RampUp:
        """With one break more from `day` on; unchanged where none is offered."""
        return RampUp(self.breaks + 1, self.goal, day) if self.offers_more(day) else self

    def put_off(self, day: date) -> RampUp:
        """With as many breaks, not offering more before a week after `day` (rule 3)."""
        return RampUp(self.breaks, self.goal, day)

    def staying(self) -> RampUp:
        """With as many breaks for good (rule 3)."""
        return RampUp(self.breaks, self.breaks, self.since)

    def having(self, breaks: int, day: date) -> RampUp:
        """With another number of breaks from `day` on, on the way to the same goal, if any."""
        stays = self.breaks == self.goal
        return RampUp(breaks, breaks if stays else max(breaks, self.goal), day)


@dataclass(frozen=True, slots=True)
class NotGentle:
    """The person did not begin gently, or has gone on to the usual breaks."""
