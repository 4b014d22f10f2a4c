"""One page for a clinician, as PDF: to be read in a minute, and never brought back in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from app.domain.archive import Archive
from app.domain.library import Library
from app.ports import ExportFile
from app.report.page.facts import facts


class PdfExporter:
    """Writes `NAME.pdf`."""

    suffix = ".pdf"

    def __init__(self, library: Library) -> None:
        self._library = library

    def files(self, archive: Archive, stem: str, now: datetime) -> Sequence[ExportFile]:
        """The page about `archive`, as it stands on the local date of `now`, or of a part that
        ends earlier, on its last day."""
        from app.report.page.layout import page  # what draws it is loaded only when it is asked for

        content = page(facts(archive, archive.read_on(now.date()), self._library), self._library)
        return (ExportFile(f"{stem}{self.suffix}", content),)
