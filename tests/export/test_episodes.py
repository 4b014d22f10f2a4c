"""The second CSV file: episodes, worked out from your journal."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime, timedelta

from app.domain.import_export.archive import Archive
from app.export.csv_export import CsvExporter
from tests.domain.journal_values import entry, spot

FIRST = datetime(2026, 1, 1, 12, tzinfo=UTC)
# The scores of twenty days: a flare, twelve quieter days, another flare.
SCORES = [0, 0, 4, 6, 3, 2, 1, 0, 0, 0, 0, 0, 5, 5, 1, 0, 1, 0, 0, 0]


def episodes() -> list[dict[str, str]]:
    entries = tuple(
        entry(score, at=FIRST + timedelta(days=day), name=f"e{day}")
        for day, score in enumerate(SCORES)
    )
    now = FIRST + timedelta(days=19)
    file = CsvExporter().files(Archive((spot(),), entries), "journal", now)[1]
    assert file.name == "journal-episodes.csv"
    return list(csv.DictReader(io.StringIO(file.content.decode(), newline="")))


def test_each_episode_is_a_row_with_its_dates_and_peak() -> None:
    first, second = episodes()
    assert (first["spot_label"], first["region_id"]) == (
        "Right top of the shoulder",
        "back.trap_upper.right",
    )
    assert (first["onset"], first["peak"], first["peak_day"]) == ("2026-01-03", "6", "2026-01-04")
    assert (first["last_day"], first["state"]) == ("2026-01-06", "resolved")
    assert (second["onset"], second["first_clear"]) == ("2026-01-13", "2026-01-15")


def test_a_gap_that_was_not_seen_to_end_says_so() -> None:
    first, second = episodes()
    assert (first["gap_days"], first["gap_ended"]) == ("6", "true")
    assert (second["gap_days"], second["gap_ended"]) == ("5", "false")
