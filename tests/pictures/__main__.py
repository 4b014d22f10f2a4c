"""Write all figures anew (see the package)."""

from __future__ import annotations

import sys
from pathlib import Path

from app import paths
from app.content import load_library
from tests.pictures import body
from tests.pictures.catalogue import write
from tests.pictures.sheet import page


def main(words: list[str]) -> None:
    """Write the figures and, if a file is named, the page that shows them."""
    library = load_library(paths.shipped("data"))
    print(f"{write()} figures, {body.write(library)} pictures of the body")
    for word in words:
        Path(word).write_text(page(library), encoding="utf-8")
        print(word)


main(sys.argv[1:])
