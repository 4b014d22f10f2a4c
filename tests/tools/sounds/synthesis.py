"""Soft tones from sines: notes that glide, ring and fade, mixed and written as WAV.

All is computed from the notes alone, so the same notes always give the same file.
"""

from __future__ import annotations

import io
import math
import struct
import wave
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

RATE = 11_025  # samples a second; the highest partial of any note is near 2100 Hz
LOUDEST = 0.5  # of what the file could hold: nobody with eyes closed is to be startled
ATTACK = 0.03  # seconds at least in which a note comes up, so that it never clicks


@dataclass(frozen=True, slots=True)
class Note:
    """One note: from one pitch (Hz) to another in `seconds`, beginning `at`.

    `attack` is the share of it in which it grows; `partials` the strength of each multiple of the
    pitch, the pitch itself first.
    """

    pitch: float
    seconds: float
    to: float = 0.0
    at: float = 0.0
    attack: float = 0.1
    strength: float = 1.0
    partials: tuple[float, ...] = (1.0, 0.25, 0.06)

    def sample(self, second: float) -> float:
        """What it adds at `second` of the whole sound."""
        into = second - self.at
        if not 0 <= into < self.seconds:
            return 0.0
        slide = ((self.to or self.pitch) - self.pitch) / self.seconds
        turns = self.pitch * into + slide * into * into / 2
        tone = sum(
            strength * math.sin(2 * math.pi * turns * (number + 1))
            for number, strength in enumerate(self.partials)
        )
        return self.strength * self._loudness(into) * tone

    def _loudness(self, into: float) -> float:
        rise = max(ATTACK, self.attack * self.seconds)
        if into < rise:
            return math.sin(math.pi / 2 * into / rise) ** 2
        return math.cos(math.pi / 2 * (into - rise) / (self.seconds - rise)) ** 2


def samples(notes: Sequence[Note]) -> list[int]:
    """The notes together, as 16-bit samples, the loudest at `LOUDEST`."""
    length = round(max(note.at + note.seconds for note in notes) * RATE)
    mixed = [sum(note.sample(n / RATE) for note in notes) for n in range(length)]
    peak = max(map(abs, mixed))
    return [round(value / peak * LOUDEST * 32_767) for value in mixed]


def as_wav(values: Iterable[int]) -> bytes:
    """A WAV file with one channel."""
    file = io.BytesIO()
    with wave.open(file, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(b"".join(struct.pack("<h", value) for value in values))
    return file.getvalue()
