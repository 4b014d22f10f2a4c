"""Tables as a person types them, read where that person lives."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from app.domain.import_export.archive import Archive, ParsedImport
from app.domain.import_export.date_order import DateOrder
from app.export.csv_import import CsvImporter
from tests.export.journals import NOW

BERLIN = ZoneInfo("Europe/Berlin")
HERE = NOW.astimezone(BERLIN)
RIGHT = "back.trap_upper.right"
HEADER = "region_id,score,occurred_at\n"


def imported(content: str | bytes, dates: DateOrder = DateOrder.AS_FOUND) -> ParsedImport:
    raw = content.encode() if isinstance(content, str) else content
    return CsvImporter(lambda region: f"Named {region}").read(raw, Archive(), HERE, dates)


def read(*times: str, dates: DateOrder = DateOrder.AS_FOUND) -> list[str]:
    """When the rows with these times were felt."""
    found = imported(HEADER + "".join(f'{RIGHT},4,"{each}"\n' for each in times), dates)
    assert found.bad == ()
    return [each.occurred_at.isoformat() for each in found.archive.entries]


TYPED = ("2026-03-02", "2026-03-02T09:00", "2026-03-02 09:00")


def rows(count: int) -> list[str]:
    return [f'{RIGHT},4,2026-03-02T09:{n // 60:02}:{n % 60:02}Z,"note {n}"\n' for n in range(count)]
