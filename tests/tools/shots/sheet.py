"""The contact sheet: all pictures on one page."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

PAGE = """<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<title>Unknot, every screen</title>
<style>
  body {{ margin: 2rem; font: 16px/1.4 system-ui, sans-serif; color-scheme: light dark; }}
  section {{ margin-bottom: 3rem; }}
  div {{ display: flex; gap: 1rem; flex-wrap: wrap; align-items: flex-start; }}
  img {{ height: 480px; border: 1px solid #8886; border-radius: 8px; }}
</style>
<h1>Unknot, every screen</h1>
{sections}
</html>
"""
SECTION = """<section><h2>{name}</h2><div>
{pictures}
</div></section>"""
PICTURE = '<a href="{file}"><img src="{file}" alt="{file}" loading="lazy"></a>'


def contact_sheet(pictures: Sequence[tuple[str, Sequence[str]]]) -> str:
    """An HTML page: for each screen's name, its files."""
    return PAGE.format(
        sections="\n".join(
            SECTION.format(
                name=escape(name),
                pictures="\n".join(PICTURE.format(file=escape(file)) for file in files),
            )
            for name, files in pictures
        )
    )
