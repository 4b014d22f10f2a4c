"""How long to pause, as a person writes it: `30m`, `1h`, `90 minutes`, `tomorrow`, a date,
`resumed`; `for` and `until` may stand before it.  Nothing said means until resumed."""

from __future__ import annotations

import re
from datetime import date

from app.domain.breaks.pauses import (
    ForMinutes,
    PauseLength,
    UntilDate,
    UntilResumed,
    UntilTomorrow,
)
from app.domain.errors import InvalidInput

_LENGTH = re.compile(
    r"(?:(\d{1,4})\s*(?:h|hours?))?\s*(?:(\d{1,4})\s*(?:m|min|minutes?)?)?", re.IGNORECASE
)


def parse_pause(text: str) -> PauseLength:
    """The pause that is meant.  Raises `InvalidInput` for anything else."""
    said = re.sub(r"^(for|until)\s+", "", text.strip().lower())
    if said in ("", "resumed", "i resume", "resume"):
        return UntilResumed()
    if said == "tomorrow":
        return UntilTomorrow()
    found = _LENGTH.fullmatch(said)
    if found is not None:
        return ForMinutes(int(found[1] or 0) * 60 + int(found[2] or 0))
    try:
        return UntilDate(date.fromisoformat(said))
    except ValueError as wrong:
        raise InvalidInput(
            "pause",
            f"“{text}” is not a length; write 30m, 1h, 2h, tomorrow, a date such as 2026-03-09, "
            "or resumed",
        ) from wrong
