"""Put back, swap, cut and mix the files of two data folders; then look what is still there.

python -m tests.reliability.histories [--runs 1000] [--seed 1]

Two folders begin as one (copied whole, name of the device and all, in half of the runs).  Commands
and an open window save, revise and remove in both; between them files of either are put back or
brought over: an older or another's journal, log, backup, or conflict copy; lines are cut out of the
log of the open window; the journal or a backup goes missing.  In the end the first folder is
opened.

What ought to be there is worked out apart from the store's own code.  Each version of a document
has a text of its own and knows which version its writer saw.  The last version that was
acknowledged in the first folder is

- *found* where it is the current one, or where the current one was made by somebody who had seen
  it, or where it gave way and stands in quarantine: here, or in the other folder where that is
  where both were merged, and its journal, with the outcome, was brought here;
- *lost and told* where no file of the folder has it any more and a notice tells of a loss;
- *missed* where a file of the folder still has it, whole, and the store does not;
- *lost untold* where nobody says a word.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import shutil
import tempfile
import traceback
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from app.storage.store import disk_store
from tests.reliability.two_folders import REMOVED, Run

LOSS = ("it’s lost.", "they’re lost.", "may be lost.")


@dataclass
class Score:
    """What became of everything that was acknowledged."""

    runs: int = 0
    acknowledged: int = 0
    found: int = 0
    told: int = 0
    missed: int = 0
    untold: int = 0
    false_alarms: int = 0
    crashes: Counter[str] = field(default_factory=Counter)
    examples: list[str] = field(default_factory=list)


def judge(run: Run, score: Score) -> None:
    """Open the first folder, and count."""
    carriers = b"\n".join(_whole_files(run.here))
    store = disk_store(run.here, run.clock)
    current = {str(each.id): each.note for each in store.entries.all()}
    told = " ".join(store.reports)
    aside, aside_there = _in_quarantine(run.here), _in_quarantine(run.there)
    again = {each.id: each.note for each in disk_store(run.here, run.clock).entries.all()}
    score.crashes["changed by opening again"] += again != current
    if run.attacks == 0 and told:
        score.false_alarms += 1
        score.examples.append(f"false alarm: {told}\n  " + "\n  ".join(run.steps))
    for (where, key), text in run.versions.last.items():
        if where != "here":
            continue
        score.acknowledged += 1
        now = current.get(key, REMOVED)
        gone = text.endswith("removed")
        gave_way = text.encode() in aside or (
            text.encode() in aside_there and run.versions.made_in.get(now) == run.there.name
        )
        if _holds(run, key, text, now) or (not gone and gave_way):
            score.found += 1
        elif not gone and text.encode() in carriers:
            score.missed += 1
            score.examples.append(f"missed {key} {text}, is {now}\n  " + "\n  ".join(run.steps))
        elif any(words in told for words in LOSS):
            score.told += 1
        else:
            score.untold += 1
            score.examples.append(
                f"untold {key} {text}, is {now or 'gone'}; told: {told}\n  "
                + "\n  ".join(run.steps)
            )


def _holds(run: Run, key: str, text: str, now: str) -> bool:
    """Whether what is there now honours the last version acknowledged in the first folder."""
    if run.versions.descends(now, text):
        return True
    if now == REMOVED:  # removed here; or elsewhere, by somebody who had seen this version
        elsewhere = run.versions.last.get(("there", key), REMOVED)
        return text.endswith("removed") or (
            elsewhere.endswith("removed") and run.versions.descends(elsewhere, text)
        )
    # A removal gives way to a version that was made elsewhere without knowing of it.
    return text.endswith("removed") and now == run.versions.last.get(("there", key), REMOVED)


def _in_quarantine(place: Path) -> bytes:
    return b"".join(path.read_bytes() for path in (place / "quarantine").glob("*"))


def _whole_files(place: Path) -> list[bytes]:
    """Every file that is neither notice nor quarantine."""
    return [
        path.read_bytes()
        for path in [*place.glob("*"), *place.glob("backups/*")]
        if path.is_file() and path.suffix in (".json", ".log", ".bak")
    ]


def suffer(runs: int, seed: int, place: Path) -> Score:
    """Live that many lives."""
    score = Score()
    for number in range(runs):
        shutil.rmtree(place, ignore_errors=True)
        run = Run(place, random.Random(f"{seed} {number}"))
        score.runs += 1
        before = len(score.examples)
        try:
            asyncio.run(run.live())
            judge(run, score)
        except Exception as error:
            score.crashes[type(error).__name__] += 1
            score.examples.append(traceback.format_exc() + "\n  ".join(run.steps))
        score.examples[before:] = [f"run {number}: {each}" for each in score.examples[before:]]
    score.crashes = +score.crashes
    return score


def main() -> None:
    """Do what the module says."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--runs", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=3, help="how many failures to show")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        score = suffer(asked.runs, asked.seed, Path(folder) / "place")
    for example in score.examples[: asked.show]:
        print(example, end="\n\n")
    for name in ("runs", "acknowledged", "found", "told", "missed", "untold", "false_alarms"):
        print(f"{name.replace('_', ' '):<14} {getattr(score, name):>7}")
    print(f"{'crashes':<14} {sum(score.crashes.values()):>7}  {dict(score.crashes) or ''}")
    raise SystemExit(score.missed + score.untold + score.false_alarms + len(score.crashes) > 0)


if __name__ == "__main__":
    main()
