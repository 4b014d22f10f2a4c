"""Picture every screen at six sizes, in light and dark and with text twice as large, and every step
of a hold on a phone and at a desk, into `build/shots/`.

python -m tests.tools.shots [WORD ...]        only the screens with one of these words in their name
python -m tests.tools.shots figures           only the sheet of all figures
python -m tests.tools.shots muscles           only the sheet of all muscles
"""

from __future__ import annotations

import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from tests.tools.shots.album import ALBUM
from tests.tools.shots.figures import take_figures
from tests.tools.shots.muscles import take_muscles
from tests.tools.shots.sheet import contact_sheet
from tests.tools.shots.taking import OUT, WORKERS, shares, take_all
from tests.tools.shots.travel import PEOPLE, names, travel

SHEETS = {"figures": take_figures, "muscles": take_muscles}


def main(words: list[str]) -> None:
    """Do what the module says."""

    def wanted(name: str) -> bool:
        return not words or any(word in name for word in words)

    album = [each for each in ALBUM if wanted(each.name)]
    OUT.mkdir(parents=True, exist_ok=True)
    stations = [name for name in names() if wanted(name)]
    sheets = [take for word, take in SHEETS.items() if not words or word in words]
    files: dict[str, list[str]] = {}
    with ProcessPoolExecutor(WORKERS, mp_context=get_context("spawn")) as hands:
        travels = [hands.submit(travel, OUT, stations, who) for who in PEOPLE]
        drawing = [hands.submit(take, OUT) for take in sheets]
        taking = [hands.submit(take_all, life, share) for life, share in shares(album)]
        for album_part in taking:
            files |= album_part.result()
        for seen in travels:
            for name, file in seen.result().items():
                files.setdefault(name, []).append(file)
        for drawn in drawing:
            print(drawn.result())
    order = [*(shot.name for shot in album), *stations]
    sheet = contact_sheet([(name, files[name]) for name in order if name in files])
    (OUT / "index.html").write_text(sheet, encoding="utf-8")
    print(f"{sum(map(len, files.values()))} pictures: {OUT / 'index.html'}")


if __name__ == "__main__":
    main(sys.argv[1:])
