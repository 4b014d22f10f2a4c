"""Every spot of an archive with its statistics, for reports that go beyond the entries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from app.domain.body import Spot, SpotId
from app.domain.import_export.archive import Archive
from app.domain.journal.entry import Entry
from app.domain.recurrence import Correction, Recurrence, analyse


def readings(archive: Archive, as_of: date) -> Iterator[tuple[Spot, Recurrence]]:
    """Each spot with its statistics on the local date `as_of`, with the person's corrections
    applied.
    """
    said: dict[SpotId, list[Entry]] = defaultdict(list)
    for entry in archive.entries:
        said[entry.spot].append(entry)
    corrections: dict[SpotId, list[Correction]] = defaultdict(list)
    for correction in archive.corrections:
        corrections[correction.spot].append(correction)
    for spot in archive.spots:
        yield spot, analyse(said[spot.id], as_of, corrections[spot.id])
