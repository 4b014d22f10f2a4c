"""The one object graph of a process: what screens, commands and alarms act on."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import Protocol

from app.domain.library import Library
from app.ports import Clock, Entrance, Store
from app.services.answers import Answers
from app.services.breaktime import Breaktime
from app.services.browser import Browser
from app.services.corrections import Corrections
from app.services.evenings import Evenings
from app.services.guiding import Guiding
from app.services.holds import Holds
from app.services.in_app import InApp
from app.services.journal import Journal
from app.services.lining import Lining
from app.services.patterns import Patterns
from app.services.preferences import Preferences
from app.services.reminders import Reminders
from app.services.rights import Rights
from app.services.safety import Safety
from app.services.saving import Saving
from app.services.signal import Signal
from app.services.sounding import Sounding
from app.services.together import Together
from app.services.transfer import Transfer
from app.services.trends import Trends


class Part(Protocol):
    """Something that works by itself while the process is a face or the reminder service."""

    async def start(self) -> None:
        """Begin, on the running event loop."""
        ...

    async def stop(self) -> None:
        """End, and leave nothing running."""
        ...


class NoEntrance:
    """For a window, a phone, and whatever else no browser comes into."""

    def forgetting_others(self, route: str) -> str:
        """There are no others."""
        return route


@dataclass(kw_only=True, eq=False)
class Unknot:
    """Everything the process knows, built once.  Windows and tabs come and go; this stays."""

    clock: Clock
    library: Library
    store: Store
    preferences: Preferences
    journal: Journal
    corrections: Corrections
    transfer: Transfer
    trends: Trends
    together: Together
    evenings: Evenings
    safety: Safety
    patterns: Patterns
    holds: Holds
    lining: Lining
    reminders: Reminders
    breaktime: Breaktime
    answers: Answers
    guiding: Guiding
    in_app: InApp
    browser: Browser
    saving: Saving = field(default_factory=Saving)
    rights: Rights = field(default_factory=Rights)
    sounding: Sounding = field(default_factory=Sounding)
    entrance: Entrance = field(default_factory=NoEntrance)
    parts: list[Part] = field(default_factory=list)
    """What `start` starts, in this order, and `stop` stops in the other."""

    async def start(self) -> None:
        """Begin to work without being asked: alarms ring, reminders are given."""
        for part in self.parts:
            await part.start()

    async def stop(self) -> None:
        """Stop what was started.  Nothing happens to what never was."""
        for part in reversed(self.parts):
            await part.stop()

    def close(self) -> None:
        """Let go of files.  Everything acknowledged is already safe without it."""
        self.store.close()

    def fire_all(self) -> None:
        """Fire every service's `changed`: whoever looks should look again."""
        for each in fields(self):
            changed = getattr(getattr(self, each.name), "changed", None)
            if isinstance(changed, Signal):
                changed.fire()
