"""Write all figures anew (see the package)."""

from __future__ import annotations

import sys
from pathlib import Path

from app import paths
from app.content_loader import load_content
from tests.tools.pictures import body
from tests.tools.pictures.catalogue import write
from tests.tools.pictures.sheet import page


def main(words: list[str]) -> None:
    """Write the figures and, if a file is named, the page that shows them."""
    content = load_content(paths.shipped("data"))
    print(f"{write()} figures, {body.write(content)} pictures of the body")
    for word in words:
        Path(word).write_text(page(content), encoding="utf-8")
        print(word)


main(sys.argv[1:])
