"""Leads breathing on its own: the bar, or a line for each breath, until its time is over."""

from __future__ import annotations

from app.cli.guided.pacer import breath_line, time_line
from app.cli.guided.terminal import Terminal
from app.domain.breathing.breath import BreathMoment, BreathPart, BreathPattern, Paced, Unpaced
from app.domain.breathing.record import FEWEST_SECONDS
from app.domain.breathing.session import (
    BreathingMoment,
    BreathingSession,
    breathing_at,
    session,
)
from app.services.container import Services
from app.system.keyboard import ESCAPE, INTERRUPT
from app.texts import breathing as texts
from app.texts import hold_player as player
from app.texts.cli import guided as words
from app.texts.endings import BREATHING_DONE

USUAL_MINUTES = 3
STOPPING = {"s", "q", ESCAPE, INTERRUPT}


class BreathingGuide:
    """Leads one session, and records what was breathed."""

    def __init__(self, services: Services, terminal: Terminal) -> None:
        self._services = services
        self._clock = services.clock
        self._terminal = terminal
        self._number = 0

    async def lead(self, pattern: BreathPattern, minutes: int) -> int:
        """Lead to the end, or until the person stops; return the exit code. Raises `InvalidInput`
        for a number of minutes that is not allowed.
        """
        going = session(pattern.pace, minutes)
        self._terminal.say(words.breathing_begins(pattern.name, minutes))
        self._terminal.say(texts.EASE)
        self._terminal.say()
        if not self._terminal.is_live:
            self._terminal.say(words.keys([("s", texts.STOP)]), "  ")
        with self._terminal.tidy():
            elapsed = await self._follow(going)
        self._terminal.say(words.BREATHE_STOPPED if elapsed < going.seconds else BREATHING_DONE)
        await self._services.breathing_records.record(pattern.id, elapsed)
        enough = elapsed >= FEWEST_SECONDS
        self._terminal.say(words.breathed(elapsed) if enough else words.NOT_BREATHED)
        return 0

    async def _follow(self, going: BreathingSession) -> float:
        """Show the breath until the end, or until the person stops; return the seconds breathed."""
        began = self._clock.monotonic()
        while isinstance(
            now := breathing_at(going, self._clock.monotonic() - began), BreathingMoment
        ):
            self._show(going, now)
            if await self._terminal.frame(now.next_boundary) in STOPPING:
                return min(self._clock.monotonic() - began, going.seconds)
        self._terminal.ring()
        return going.seconds

    def _show(self, going: BreathingSession, now: BreathingMoment) -> None:
        left = texts.left(now.left)
        keys = words.keys([("s", texts.STOP)])
        match going.pace, now.breath:
            case Paced() as pace, BreathMoment(part=part) as breath:
                self._terminal.show(breath_line(pace, breath, player.PARTS[part], left), "", keys)
                if now.number != self._number:
                    self._say(part, left)
            case Unpaced(), _:
                share = now.left / going.seconds
                self._terminal.show(time_line(share, player.OWN_BREATH, left), "", keys)
                if self._number == 0 and not self._terminal.is_live:
                    self._terminal.say(f"{player.OWN_BREATH}. {left}.")
        self._number = now.number

    def _say(self, part: BreathPart, left: str) -> None:
        """One line for each part, where nothing can be redrawn."""
        if self._terminal.is_live:
            return
        also = f" {left}." if part is BreathPart.IN else ""
        self._terminal.say(f"{player.PARTS[part]}.{also}")
