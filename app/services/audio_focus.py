"""Which of several windows is heard, so that two tabs with one hold do not sound twice.

1. Of the windows that play something, the one that came to the front last is heard.
2. A window that went away is not heard; when it comes back it is the latest to the front.
3. A single window is heard, in front or hidden: eyes may be closed and the screen dark.
4. A window that nobody has touched does not take over from one that was: browsers keep it silent.
"""

from __future__ import annotations


class AudioFocus:
    """The windows that play something, by the order in which they came to the front."""

    def __init__(self) -> None:
        self._players: list[str] = []
        self._away: set[str] = set()
        self._touched: set[str] = set()

    def enters(self, window: str) -> None:
        """A window begins to play something."""
        self._players.append(window)

    def leaves(self, window: str) -> None:
        """It plays nothing any more."""
        if window in self._players:
            self._players.remove(window)

    def touched(self, window: str) -> None:
        """Somebody did something in a window."""
        self._touched.add(window)
        self.came_forward(window)

    def came_forward(self, window: str) -> None:
        """A window is looked at, or has come back."""
        self._away.discard(window)
        playing = [each for each in self._players if each == window]
        self._players = [each for each in self._players if each != window] + playing

    def went_away(self, window: str) -> None:
        """It has gone, perhaps for good."""
        self._away.add(window)

    def closed(self, window: str) -> None:
        """It has gone for good, and is not remembered."""
        self._away.discard(window)
        self._touched.discard(window)
        self._players = [each for each in self._players if each != window]

    def is_heard(self, window: str) -> bool:
        """Whether this is the one that is heard now."""
        here = [each for each in self._players if each not in self._away]
        touched = [each for each in here if each in self._touched]
        return (touched or here)[-1:] == [window]
