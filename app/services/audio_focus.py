"""Decides which of several windows plays sound, so that two tabs with the same hold do not both
sound.

1. Of the windows that are playing, the one that came to the front last is audible.
2. A window that went away is silent; when it comes back, it counts as the latest at the front.
3. A single window is audible whether in front or hidden: the person's eyes may be closed and the
   screen dark.
4. A window that nobody has touched does not take over from one that was touched, because browsers
   keep untouched windows silent.
"""

from __future__ import annotations


class AudioFocus:
    """The windows that are playing, in the order in which they came to the front."""

    def __init__(self) -> None:
        self._players: list[str] = []
        self._away: set[str] = set()
        self._touched: set[str] = set()

    def enters(self, window: str) -> None:
        """Register a window that starts to play."""
        self._players.append(window)

    def leaves(self, window: str) -> None:
        """Unregister a window that stops playing."""
        if window in self._players:
            self._players.remove(window)

    def touched(self, window: str) -> None:
        """Record that the person touched something in a window."""
        self._touched.add(window)
        self.came_forward(window)

    def came_forward(self, window: str) -> None:
        """Record that a window came to the front or came back."""
        self._away.discard(window)
        playing = [each for each in self._players if each == window]
        self._players = [each for each in self._players if each != window] + playing

    def went_away(self, window: str) -> None:
        """Record that a window went away, perhaps for good."""
        self._away.add(window)

    def closed(self, window: str) -> None:
        """Forget a window that is closed for good."""
        self._away.discard(window)
        self._touched.discard(window)
        self._players = [each for each in self._players if each != window]

    def is_audible(self, window: str) -> bool:
        """Whether this window is the audible one."""
        here = [each for each in self._players if each not in self._away]
        touched = [each for each in here if each in self._touched]
        return (touched or here)[-1:] == [window]
