"""Measure everything, print a table, write `build/bench.json`.

python -m tests.tools.benchmarks [WORD ...]     only measurements with one of these words in them
"""

from __future__ import annotations

import importlib
import json
import pkgutil
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.tools import benchmarks
from tests.tools.benchmarks.result import Aim, Result

OUT = Path("build") / "bench.json"


def measured(words: list[str]) -> Iterator[Result]:
    """The results of every `measure_*` module whose name has one of `words` in it."""
    for module in pkgutil.iter_modules(benchmarks.__path__):
        name = module.name
        if not name.startswith("measure_") or (words and not any(word in name for word in words)):
            continue
        print(f"{name.removeprefix('measure_').replace('_', ' ')} ...", file=sys.stderr)
        yield from importlib.import_module(f"{benchmarks.__name__}.{name}").measure()


def main(words: list[str]) -> None:
    """Do what the module says."""
    results = []
    row = "{:<34} {:>10} {:<6} {:>9}  {:<4} {}"
    print(row.format("measured", "value", "unit", "at most", "", "against"))
    for each in measured(words):  # told at once: the next one may fail after minutes
        results.append(each)
        target = "-" if isinstance(each.target, Aim) else f"{each.target:g}"
        met = "ok" if each.met else "MISS"
        print(
            row.format(each.name, f"{each.value:.3g}", each.unit, target, met, each.against),
            flush=True,
        )
    OUT.parent.mkdir(exist_ok=True)
    OUT.write_text(json.dumps({each.name: _written(each) for each in results}, indent=2) + "\n")


def _written(result: Result) -> dict[str, object]:
    return {
        "value": round(result.value, 4),
        "unit": result.unit,
        "target": None if isinstance(result.target, Aim) else result.target,
        "against": result.against,
    }


if __name__ == "__main__":
    main(sys.argv[1:])
