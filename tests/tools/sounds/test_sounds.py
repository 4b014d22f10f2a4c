"""The sounds: shipped as they are written down, gentle, and told apart with the eyes closed."""

from __future__ import annotations

import struct
import wave
from collections.abc import Sequence
from functools import cache
from itertools import combinations, pairwise
from pathlib import Path

import pytest

from app import paths
from app.domain.holds import Cue
from app.domain.holds.cues import Tone, tones_for
from tests.tools.sounds.score import SCORE
from tests.tools.sounds.synthesis import LOUDEST, RATE, samples

FULL = 32_767
KEY_TONES = (Tone.IN, Tone.OUT, Tone.RELEASE, Tone.REST_OVER, Tone.DONE, Tone.DUE)


def file_of(tone: Tone) -> Path:
    return paths.shipped("assets") / "sounds" / f"{tone}.wav"


@cache
def shipped(tone: Tone) -> tuple[int, ...]:
    with wave.open(str(file_of(tone))) as file:
        assert (file.getnchannels(), file.getframerate()) == (1, RATE)
        return tuple(int(each[0]) for each in struct.iter_unpack("<h", file.readframes(10**7)))


def pitch(values: Sequence[int]) -> float:
    """Hz, by how often the wave crosses the middle going up."""
    return sum(a < 0 <= b for a, b in pairwise(values)) / len(values) * RATE


def loudness(values: Sequence[int], parts: int = 12) -> list[float]:
    """How loud each of so many parts is."""
    size = len(values) // parts
    return [max(map(abs, values[n * size : (n + 1) * size])) for n in range(parts)]


@pytest.mark.parametrize("tone", Tone)
def test_every_tone_is_shipped_as_it_is_written_down(tone: Tone) -> None:
    made = samples(SCORE[tone])
    assert len(made) == len(shipped(tone))
    assert max(abs(a - b) for a, b in zip(made, shipped(tone), strict=True)) <= 1


@pytest.mark.parametrize("tone", Tone)
def test_no_tone_startles(tone: Tone) -> None:
    values = shipped(tone)
    assert max(map(abs, values)) <= LOUDEST * FULL + 1
    assert max(map(abs, values[: RATE // 200])) < 0.1 * FULL  # it comes up; it does not click
    assert max(map(abs, values[-RATE // 200 :])) < 0.01 * FULL


def test_breathing_in_rises_and_breathing_out_falls() -> None:
    def ends(tone: Tone) -> tuple[float, float]:
        values = shipped(tone)
        third = len(values) // 3
        return pitch(values[:third]), pitch(values[-third:])

    (low, high), (from_, to) = ends(Tone.IN), ends(Tone.OUT)
    assert high > low * 1.15
    assert to < from_ * 0.85


def test_letting_go_is_the_lowest_and_the_longest() -> None:
    assert max(KEY_TONES, key=lambda tone: len(shipped(tone))) is Tone.RELEASE
    assert min(KEY_TONES, key=lambda tone: pitch(shipped(tone))) is Tone.RELEASE


@pytest.mark.parametrize(
    ("one", "other"),
    list(combinations(KEY_TONES, 2)),
    ids=lambda tone: str(getattr(tone, "value", "")),
)
def test_any_two_of_the_main_tones_differ_in_pitch_length_or_rhythm(one: Tone, other: Tone) -> None:
    a, b = shipped(one), shipped(other)

    def apart(x: float, y: float) -> float:
        return abs(x - y) / max(x, y)

    def turn(values: Sequence[int]) -> float:
        half = len(values) // 2
        return pitch(values[half:]) - pitch(values[:half])

    rhythm = max(abs(x - y) for x, y in zip(loudness(a), loudness(b), strict=True)) / FULL
    assert (
        apart(pitch(a), pitch(b)) > 0.15
        or apart(len(a), len(b)) > 0.25
        or turn(a) * turn(b) < 0
        or rhythm > 0.2
    )


def test_each_cue_that_matters_with_closed_eyes_has_a_tone_of_its_own() -> None:
    cues = (Cue.IN, Cue.OUT, Cue.RELEASE, Cue.REST_OVER, Cue.DONE, Cue.EASE_OFF, Cue.ASK)
    heard = [tones_for(cue) for cue in cues]
    assert len(set(heard)) == len(cues)
    assert () not in heard


def test_a_boundary_at_which_nothing_is_done_is_silent() -> None:
    assert tones_for(Cue.QUIET) == ()
    assert tones_for(Cue.STOPPED) == ()
