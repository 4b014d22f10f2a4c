"""What plays the tones of one window."""

from __future__ import annotations

from flet_audio import Audio, ReleaseMode

from app.domain.tones import Tone


class Players:
    """One player for each tone that was asked for, kept for as long as the window is there.

    Not only while a screen is shown: a tone is loaded once, not with every screen that may play
    it, and is heard without delay from then on.
    """

    def __init__(self) -> None:
        self._ready: dict[Tone, Audio] = {}

    def get_ready(self, tone: Tone, volume: float) -> None:
        """Load this tone, if it was not, to be played at `volume` (0-1)."""
        player = self._ready.get(tone)
        if player is None:
            stop_at_end = ReleaseMode.STOP
            player = Audio(src=f"sounds/{tone}.wav", volume=volume, release_mode=stop_at_end)
            self._ready[tone] = player
        elif player.volume != volume:
            player.volume = volume
            player.update()

    async def play(self, tone: Tone) -> None:
        """From its beginning: a player stops there when it is over."""
        await self._ready[tone].resume()
