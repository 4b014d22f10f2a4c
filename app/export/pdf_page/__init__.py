"""One page for a clinician, as PDF, to be read in a minute: its content (`facts`) and its drawing.

It is never imported.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from app.domain.content import Content
from app.domain.import_export.archive import Archive
from app.export.pdf_page.facts import facts
from app.ports import ExportFile


class PdfExporter:
    """Writes `NAME.pdf`."""

    suffix = ".pdf"

    def __init__(self, content: Content) -> None:
        self._content = content

    def files(self, archive: Archive, stem: str, now: datetime) -> Sequence[ExportFile]:
        """The page about `archive` on the local date of `now`; for an excerpt that ends earlier, on
        its last day.
        """
        from app.export.pdf_page.layout import page

        content = page(facts(archive, archive.read_on(now.date()), self._content), self._content)
        return (ExportFile(f"{stem}{self.suffix}", content),)
