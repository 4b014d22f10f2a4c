"""A movement: two or more poses, and the scenes on the way from each to the next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from tests.tools.pictures.easing import between
from tests.tools.pictures.flesh import person
from tests.tools.pictures.scene import Scene
from tests.tools.pictures.shapes import Piece
from tests.tools.pictures.skeleton import Pose

BETWEEN = 4
"""How many scenes are drawn on the way from one pose to the next; the app plays as many."""

Drawn = Callable[[Pose], Sequence[Piece]]


@dataclass(frozen=True, slots=True)
class Motion:
    """Somebody who moves on a `stage`: the scene without them.

    `poses` are where they stay, the start first.  `through`: for the way from each pose to the
    next, a pose halfway, where the straight way would lead through the body or the floor.
    `shadow`: who was there at the start stays as a shadow.  `drawn` says what is drawn of somebody,
    if it is more than they are.
    """

    poses: tuple[Pose, ...]
    stage: Scene
    through: Sequence[Pose | None] = ()
    away: str = ""
    shadow: bool = False
    drawn: Drawn | None = None

    def scene(self, number: int) -> Scene:
        """The scene in one of the poses; the start is 0."""
        return self._with(self.poses[number], shadow=number > 0)

    def on_the_way(self, number: int) -> list[Scene]:
        """The scenes from this pose to the next, without both."""
        parts = ((step + 1) / (BETWEEN + 1) for step in range(BETWEEN))
        return [self._with(self._pose(number, part), shadow=True) for part in parts]

    def _pose(self, number: int, part: float) -> Pose:
        one, other = self.poses[number : number + 2]
        halfway = self.through[number] if number < len(self.through) else None
        if not halfway:
            return between(one, other, part)
        if part < 0.5:
            return between(one, halfway, part * 2)
        return between(halfway, other, part * 2 - 1)

    def _with(self, pose: Pose, shadow: bool) -> Scene:
        there = self.drawn(pose) if self.drawn else person(pose, away=self.away)
        ghost = person(self.poses[0]) if shadow and self.shadow else ()
        return replace(self.stage, ghost=ghost, among=[*there, *self.stage.among])
