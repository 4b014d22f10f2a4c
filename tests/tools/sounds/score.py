"""What each tone is made of.

Change a number here, run `python -m tests.tools.sounds`, and listen.
"""

from __future__ import annotations

from app.domain.holds.cues import Tone
from tests.tools.sounds.synthesis import Note

C3, G3, A3, C4, E4, G4, A4, C5, E5 = (
    130.81,
    196.00,
    220.00,
    261.63,
    329.63,
    392.00,
    440.00,
    523.25,
    659.26,
)
GONG = (1.0, 0.5, 0.35, 0.12, 0.08)
WOOD = (1.0, 0.1, 0.25)
BELL = (1.0, 0.35, 0.15, 0.1)
RISING = Note(E4, 1.1, to=A4, attack=0.45)

SCORE: dict[Tone, tuple[Note, ...]] = {
    Tone.IN: (RISING,),
    Tone.TOP_UP: (Note(A4, 0.5, to=C5, attack=0.4),),
    Tone.OUT: (Note(A4, 1.4, to=C4, attack=0.2),),
    Tone.ASK: (
        RISING,
        Note(E5, 0.22, at=0.75, strength=0.7, attack=0.05),
        Note(E5, 0.3, at=1.0, strength=0.7, attack=0.05),
    ),
    Tone.EASE: (
        Note(G4, 0.4, attack=0.1),
        Note(E4, 0.4, at=0.35, attack=0.1),
        Note(C4, 0.7, at=0.7, attack=0.1),
    ),
    Tone.RELEASE: (
        Note(C3, 2.6, attack=0.02, partials=GONG),
        Note(G3, 2.2, attack=0.02, strength=0.4, partials=GONG),
    ),
    Tone.REST_OVER: (
        Note(G4, 0.25, attack=0.05, partials=WOOD),
        Note(G4, 0.35, at=0.3, attack=0.05, partials=WOOD),
    ),
    Tone.DONE: (
        Note(C4, 1.8, attack=0.03, partials=BELL),
        Note(E4, 1.6, at=0.22, attack=0.03, partials=BELL),
        Note(G4, 1.8, at=0.44, attack=0.03, partials=BELL),
    ),
    Tone.NEXT: (Note(A3, 0.8, attack=0.1, partials=BELL),),
    Tone.DUE: (
        Note(G4, 1.4, attack=0.02, partials=BELL),
        Note(C5, 1.8, at=0.4, attack=0.02, strength=0.8, partials=BELL),
    ),
}
