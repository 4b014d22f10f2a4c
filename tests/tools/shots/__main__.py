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
from tests.tools.shots.travel import names, travel


def main(words: list[str]) -> None:
    """Do what the module says."""

    def wanted(name: str) -> bool:
        return not words or any(word in name for word in words)

    album = [each for each in ALBUM if wanted(each.name)]
    OUT.mkdir(parents=True, exist_ok=True)
    files: dict[str, list[str]] = {}
    with ProcessPoolExecutor(WORKERS, mp_context=get_context("spawn")) as hands:
        for done in hands.map(take_all, *zip(*shares(album), strict=True)) if album else ():
            files |= done
    files |= travel(OUT, wanted)
    order = [*(shot.name for shot in album), *names()]
    sheet = contact_sheet([(name, files[name]) for name in order if name in files])
    (OUT / "index.html").write_text(sheet, encoding="utf-8")
    if not words or "figures" in words:
        print(take_figures(OUT))
    if not words or "muscles" in words:
        print(take_muscles(OUT))
    print(f"{sum(map(len, files.values()))} pictures: {OUT / 'index.html'}")


if __name__ == "__main__":
    main(sys.argv[1:])
