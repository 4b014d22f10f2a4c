"""What each key does in a hold, for the buttons that its state has now."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial

from app.domain.holds import CheckIn, Familiar, HoldButton, HoldState, PhaseKind
from app.domain.journal.entry import Score
from app.services.container import Services
from app.system.keyboard import ENTER, ESCAPE
from app.texts import hold_player as player
from app.texts.cli import guided as words

LEVELS = {str(score): Score(score) for score in range(10)}
ANSWERS = {"1": CheckIn.LESS, "2": CheckIn.SAME, "3": CheckIn.MORE}
FOUND = {"y": Familiar.YES, "u": Familiar.UNSURE, "n": Familiar.NO}
SPACE, STOP, RELEASE, ENOUGH, SKIP, NEW = " ", "s", "l", "e", "x", "y"
ON_FROM = {
    PhaseKind.SCREEN: player.NOTHING_NEW,
    PhaseKind.PREPARE: player.READY,
    PhaseKind.RELEASE: player.HAVE_LET_GO,
    PhaseKind.REST: player.PRESS_NOW,
    PhaseKind.STRETCH: player.ON_TO_RATING,
}


@dataclass(frozen=True, slots=True)
class Offer:
    """What a key does; `label` is shown with it, and `said` once it was pressed."""

    do: Callable[[], Awaitable[None]]
    label: str = ""
    said: str = ""


def offers(services: Services, state: HoldState) -> dict[str, Offer]:
    """The keys that do something now, those of the question first."""
    found: dict[str, Offer] = {}
    buttons, holds = state.buttons, services.holds

    async def something_is_new() -> None:
        await services.safety.something_is_new()
        await holds.finish()

    if HoldButton.SET_LEVEL in buttons:
        for key, level in LEVELS.items():
            set_level = partial(holds.set_level, level)
            found[key] = Offer(set_level, said=words.chosen(player.level_label(level)))
    if HoldButton.CHECK_IN in buttons:
        for key, change in ANSWERS.items():
            label = player.ANSWERS[change]
            found[key] = Offer(partial(holds.check_in, change), label, words.chosen(label))
    if HoldButton.FOUND in buttons:
        for key, familiar in FOUND.items():
            label = player.FOUND[familiar]
            found[key] = Offer(partial(holds.confirm_spot, familiar), label, words.chosen(label))
    if HoldButton.RELEASE_EARLY in buttons:
        found[RELEASE] = Offer(holds.release_early, player.RELEASE_EARLY, player.LETTING_GO)
    if HoldButton.MOVE_ON in buttons and state.phase.kind in ON_FROM:
        found[ENTER] = Offer(holds.next, ON_FROM[state.phase.kind])
    if state.phase.kind is PhaseKind.SCREEN and HoldButton.MOVE_ON in buttons:
        found[NEW] = Offer(something_is_new, player.SOMETHING_NEW, words.NEW_ABOUT)
    if HoldButton.MOVE_ON in buttons and HoldButton.RATE in buttons:
        found[SKIP] = Offer(holds.next, words.SKIP_KEY, words.chosen(words.SKIP_KEY))
    if HoldButton.ENOUGH in buttons:
        found[ENOUGH] = Offer(holds.end_rounds, player.ENOUGH)
    if HoldButton.PAUSE in buttons:
        found[SPACE] = Offer(holds.pause, player.PAUSE)
    if HoldButton.RESUME in buttons:
        found[SPACE] = Offer(holds.resume, player.RESUME)
    if HoldButton.STOP in buttons:
        found[STOP] = Offer(holds.stop_now, player.STOP)
        found[ESCAPE] = Offer(holds.stop_now)
    return found


def question(state: HoldState) -> str:
    """The question of a check-in, or that of a number; empty when there is none."""
    if HoldButton.SET_LEVEL in state.buttons:
        levels = ", ".join(f"{number} {about}".strip() for number, about in player.LEVELS.values())
        return f"{player.LEVEL} {levels}"
    return player.CHECK_IN if HoldButton.CHECK_IN in state.buttons else ""


def key_line(offered: dict[str, Offer]) -> str:
    """The keys and what they do, on one line."""
    names = {SPACE: words.SPACE}
    shown = ((names.get(key, key), each.label) for key, each in offered.items() if each.label)
    return words.keys(shown)
