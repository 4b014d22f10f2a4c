"""Write every tone to `assets/sounds/`.

python -m tests.tools.sounds
"""

from __future__ import annotations

from app import paths
from tests.tools.sounds.score import SCORE
from tests.tools.sounds.synthesis import as_wav, samples


def main() -> None:
    """Do what the module says."""
    folder = paths.shipped("assets") / "sounds"
    folder.mkdir(exist_ok=True)
    for tone, notes in SCORE.items():
        (folder / f"{tone}.wav").write_bytes(as_wav(samples(notes)))
        print(f"{tone}.wav")


if __name__ == "__main__":
    main()
