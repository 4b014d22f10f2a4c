"""How much each browser downloads, as it is and compressed as a host would."""

from __future__ import annotations

import gzip
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Sizes:
    """Bytes of some files: raw, as gzip, and as brotli, which is 0 where it cannot be told."""

    files: int
    raw: int
    gzip: int
    brotli: int


def sizes(folder: Path, names: Sequence[str]) -> Sizes:
    """The sizes of these files; brotli needs the package of that name."""
    contents = [(folder / name).read_bytes() for name in names]
    brotli = import_module("brotli") if find_spec("brotli") else None
    return Sizes(
        len(names),
        sum(map(len, contents)),
        sum(len(gzip.compress(each, 6)) for each in contents),
        sum(len(brotli.compress(each, quality=5)) for each in contents) if brotli else 0,
    )
