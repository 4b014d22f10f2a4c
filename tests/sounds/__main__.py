"""Make the sounds in `assets/sounds`: python -m tests.sounds

Each is computed here, tone by tone, and owes nothing to anybody.
"""

from __future__ import annotations

import math
import struct
import wave
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "assets" / "sounds"
RATE = 22_050  # samples a second
LOUDEST = 0.35
PARTIALS = (
    (1.0, 1.0, 1.0),
    (2.0, 0.35, 1.8),
    (3.01, 0.12, 3.0),
)  # pitch, weight, fading
BREAK = ((0.0, 523.25), (0.28, 659.25))  # a bell on C, then one on E: when, and its hertz
SECONDS = 1.6
FADE = 2.6  # how fast a bell fades
SOFT = 0.012  # seconds until it is there: without, it would click


def bell(hertz: float, at: float) -> float:
    """The bell `at` seconds after it was struck."""
    if at < 0:
        return 0.0
    rise = min(1.0, at / SOFT)
    return rise * sum(
        weight * math.exp(-FADE * fades * at) * math.sin(math.tau * hertz * pitch * at)
        for pitch, weight, fades in PARTIALS
    )


def samples(bells: tuple[tuple[float, float], ...], seconds: float) -> bytes:
    """All of them together, 16 bits each, quiet at the end."""
    count = int(seconds * RATE)
    found = bytearray()
    for n in range(count):
        at = n / RATE
        tail = min(1.0, (count - n) / (0.15 * RATE))
        level = LOUDEST * tail * sum(bell(hertz, at - struck) for struck, hertz in bells)
        found += struct.pack("<h", round(max(-1.0, min(1.0, level)) * 32767))
    return bytes(found)


def write(name: str, content: bytes) -> None:
    """One file."""
    FOLDER.mkdir(exist_ok=True)
    with wave.open(str(FOLDER / name), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(content)


if __name__ == "__main__":
    write("break.wav", samples(BREAK, SECONDS))
