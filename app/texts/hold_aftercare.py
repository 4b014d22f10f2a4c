"""What is said before and after a hold, chosen by how it may be pressed and how it went."""

from __future__ import annotations

from app.domain.holds import Ended
from app.domain.holds.progress import Progress
from app.domain.journal.entry import Score
from app.domain.learn.muscle import Muscle, Pressable, WithBodyWeight
from app.domain.safety import MuscleAccess, Open, Technique
from app.domain.safety.warning_signs import SEVERE
from app.texts import hold_player as player
from app.texts import holds


def technique(muscle: Muscle, access: MuscleAccess) -> list[tuple[str, str]]:
    """How to press, as headings and texts; gently, and in the other way that the muscle has, where
    that is asked for.
    """
    match access:
        case Open(Pressable(way=WithBodyWeight(instead=instead)), technique=Technique.GENTLE):
            return [(holds.TECHNIQUE, f"{instead} {holds.GENTLY}")]
    gently = isinstance(access, Open) and access.technique is Technique.GENTLE
    return [
        (holds.POSITION, f"{muscle.position}."),
        (holds.TOOL, f"{muscle.tool.capitalize()}."),
        (holds.TECHNIQUE, f"{muscle.technique} {holds.GENTLY}" if gently else muscle.technique),
    ]


def what_changed(progress: Progress) -> list[str]:
    """The pain before and after, or why nothing was pressed."""
    match progress.ended, progress.before, progress.after:
        case Ended.TOO_SORE, _, _:
            return [player.TOO_SORE, player.TOO_SORE_ABOUT]
        case _, Score() as before, Score() as after:
            change = [player.change(before, after)]
        case _:
            change = []
    return [*change, player.TOO_MUCH] if progress.ended is Ended.TOO_MUCH else change


def worth_knowing(progress: Progress, is_unchanging: bool) -> list[str]:
    """What to have checked; `is_unchanging`: holding this site has changed nothing for a while."""
    severe = any(isinstance(r, Score) and r >= SEVERE for r in (progress.before, progress.after))
    return [*([player.SEVERE] if severe else []), *([player.NO_CHANGE] if is_unchanging else [])]
