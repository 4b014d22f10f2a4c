"""Leads the hold under way: says what comes, shows the breath, and passes the keys on.

1. Everything follows from the session as it is now; the guide decides nothing.
2. Ctrl+C while there is pressing ahead stops the hold, and asks why as the Stop key does. At any
   other time it ends the hold, and what was done is saved.
3. Where another process goes on with the hold, or ends it, the guide says so and ends.
"""

from __future__ import annotations

from app.cli.guided.hold_end import end_hold
from app.cli.guided.hold_keys import NEW, Offer, key_line, offers, question
from app.cli.guided.pacer import moment_line
from app.cli.guided.terminal import Terminal
from app.domain.errors import UnknotError
from app.domain.holds import (
    Attendance,
    Crossing,
    Cue,
    HoldButton,
    HoldMode,
    HoldRecord,
    HoldSession,
    HoldState,
    PhaseKind,
    Timed,
)
from app.domain.holds.cues import tones_for
from app.domain.journal.entry import as_score
from app.domain.learn.muscle import Muscle
from app.services.container import Services
from app.system.keyboard import ENTER, INTERRUPT
from app.texts import hold_player as player
from app.texts import holds as texts
from app.texts.cli import guided as words

ASKING = {Cue.ASK, Cue.ASK_AND_IN, Cue.ASK_LEVEL, Cue.ASK_LEVEL_AND_IN}
BREATHING = {Cue.IN, Cue.TOP_UP, Cue.OUT, *ASKING}
"""These cues are what a live terminal shows as a bar."""
BACKSPACE = {"\x7f", "\b"}


class HoldGuide:
    """Leads one hold, which somebody has begun or resumed in this process."""

    def __init__(self, services: Services, terminal: Terminal) -> None:
        self._services = services
        self._holds = services.holds
        self._terminal = terminal
        self._told = -1  # crossings; at first only the newest is told
        self._phase = -1
        self._typed = ""
        self._keys_said = ""
        self._is_over = False  # something new was said

    async def lead(self) -> HoldRecord | None:
        """Lead to the end; return what was recorded, if anything."""
        with self._terminal.tidy():
            while isinstance(run := self._holds.runner.current, HoldSession):
                if run.tended is Attendance.INTERRUPTED:
                    self._terminal.say(words.LED_ELSEWHERE)
                    return None
                self._tell(run)
                if HoldButton.FINISH in run.state.buttons:
                    return await end_hold(self._services, self._terminal)
                offered = offers(self._services, run.state)
                self._show(run, offered)
                key = await self._terminal.frame(run.state.next_boundary - run.elapsed)
                if key == INTERRUPT or (self._terminal.keys.is_over and _waits(run.state)):
                    if not (run.has_pressed and run.presses_ahead) or key != INTERRUPT:
                        return await self._leave()
                    key = "s"
                await self._press(key, run.state, offered)
            if not self._is_over:
                self._terminal.say(words.FINISHED_ELSEWHERE)
            return None

    async def _leave(self) -> HoldRecord | None:
        """End the hold where it stands (rule 2)."""
        if self._terminal.keys.is_over:
            self._terminal.say(words.INPUT_ENDED)
        kept = await self._holds.finish()
        self._terminal.say()
        self._terminal.say(words.done(kept) if isinstance(kept, HoldRecord) else NOTHING)
        return kept if isinstance(kept, HoldRecord) else None

    async def _press(self, key: str, state: HoldState, offered: dict[str, Offer]) -> None:
        try:
            if HoldButton.RATE in state.buttons and await self._typing(key, state):
                return
            if key in offered:
                if offered[key].said:
                    self._terminal.say(offered[key].said)
                self._is_over = key == NEW and state.phase.kind is PhaseKind.SCREEN
                await offered[key].do()
        except UnknotError as refused:
            self._terminal.say(str(refused))

    async def _typing(self, key: str, state: HoldState) -> bool:
        """Take a key of a typed score; return whether it was one."""
        if key in BACKSPACE:
            self._typed = self._typed[:-1]
        elif key.isdecimal() and key.isascii():
            self._typed = (self._typed + key)[:2]
        elif key == ENTER and self._typed:
            typed, self._typed = self._typed, ""
            score = as_score(int(typed), "score")
            self._terminal.say(words.chosen(typed))
            before = state.phase.kind is PhaseKind.RATE_BEFORE
            await (self._holds.rate_before(score) if before else self._holds.rate_after(score))
        else:
            return False
        return True

    def _tell(self, run: HoldSession) -> None:
        """Say what changed since the last time, in lines that stay."""
        crossings = run.state.progress.crossings
        first = len(crossings) - 1 if self._told < 0 else self._told
        fresh, self._told = crossings[first:], len(crossings)
        if run.state.progress.index != self._phase:
            self._phase, self._typed, self._keys_said = run.state.progress.index, "", ""
            self._head(run)
        for crossing in fresh:
            self._cue(run, crossing, is_newest=crossing is crossings[-1])
        if fresh and fresh[-1].phase == self._phase:
            self._details(run, fresh[-1].cue)

    def _head(self, run: HoldSession) -> None:
        state = run.state
        self._terminal.say()
        if state.phase.kind is PhaseKind.PRESS:
            self._terminal.say(player.round_of(state.phase.round, state.rounds))
        titles = {
            PhaseKind.SCREEN: f"{texts.ANYTHING_NEW} {texts.ANYTHING_NEW_ABOUT}",
            PhaseKind.RATE_BEFORE: player.RATE_BEFORE,
        }
        if state.phase.kind in titles:
            self._terminal.say(titles[state.phase.kind])

    def _cue(self, run: HoldSession, crossing: Crossing, is_newest: bool) -> None:
        is_seen = crossing.cue in BREATHING - ASKING
        if is_newest and not is_seen and tones_for(crossing.cue) and self._has_sound:
            self._terminal.ring()
        said = player.ANNOUNCED.get(crossing.cue, "")
        if crossing.cue in BREATHING:
            if self._terminal.is_live or not is_newest:
                return
            if crossing.cue is Cue.IN:
                said = f"{said}. {player.time_left(run.state)}"
        if said:
            self._terminal.say(f"{said}.".replace("?.", "?"))

    @property
    def _has_sound(self) -> bool:
        return self._services.settings.current.holds.sound

    def _details(self, run: HoldSession, cue: Cue) -> None:
        """What belongs to the beginning of a phase, below its cue."""
        strength = player.strength(run.plan.intensity_max)
        muscle = self._services.content.muscle(run.plan.muscle)
        lines = {
            Cue.SETTLE: [f"{muscle.position}. {muscle.tool.capitalize()}."],
            Cue.FIND: _where(muscle, strength),
            Cue.PRESS: [strength],
            Cue.PRESS_MORE: [player.PRESS_MORE_ABOUT],
            Cue.STRETCH: [muscle.stretch],
            Cue.PAUSED: [player.PAUSED_ABOUT],
            Cue.DONE: [player.RATE_AFTER],
        }
        for line in lines.get(cue, []):
            self._terminal.say(line, "  ")

    def _show(self, run: HoldSession, offered: dict[str, Offer]) -> None:
        """Show the moment; where nothing can be redrawn, say the keys once."""
        below = [line for line in (question(run.state), key_line(offered)) if line]
        if HoldButton.RATE in run.state.buttons:
            below.insert(0, words.typing(self._typed))
        timed = isinstance(run.state.phase.length, Timed) and run.state.mode is HoldMode.RUNNING
        self._terminal.show(*([moment_line(run.state)] if timed else []), *below)
        if HoldButton.RATE in run.state.buttons:
            below[0] = f"{words.TYPE_SCORE}."
        said = "\n".join(below)
        if not self._terminal.is_live and said != self._keys_said:
            self._keys_said = said
            self._terminal.say(said, "  ")


NOTHING = texts.NOTHING_LOGGED + "."


def _waits(state: HoldState) -> bool:
    """Whether only the person can continue it."""
    return not isinstance(state.phase.length, Timed) or state.mode is HoldMode.PAUSED


def _where(muscle: Muscle, strength: str) -> list[str]:
    return [muscle.location, muscle.technique, strength, player.FAMILIAR, player.FOUND_ABOUT]
