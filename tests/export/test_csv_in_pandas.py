"""The journal as CSV, opened where people work with tables."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import timedelta

import pandas

from app.domain.body import Point
from app.domain.import_export.archive import Archive
from app.domain.journal.entry import Clear, PainAnswer, Score, Scored, Skip, TagId
from app.export.csv_export import CsvExporter
from tests.domain.journal_values import NOON, entry, spot

SAID: tuple[PainAnswer, ...] = (Scored(Score(4), flare=True), Scored(Score(0)), Clear(), Skip())
ARCHIVE = Archive(
    (replace(spot(), at=Point(0.25, 0.5)),),
    tuple(
        replace(
            entry(said, at=NOON + timedelta(days=nth), name=f"e{nth}"),
            sleep=Score(nth),
            triggers=(TagId("stress"), TagId("cold")),
            note="=1+1",
        )
        for nth, said in enumerate(SAID)
    ),
)


def test_every_column_opens_with_its_type() -> None:
    journal, episodes = (
        pandas.read_csv(io.BytesIO(file.content), parse_dates=times)
        for file, times in zip(
            CsvExporter().files(ARCHIVE, "journal", NOON + timedelta(days=5)),
            (["occurred_at", "recorded_at"], ["onset", "peak_day", "last_day", "first_clear"]),
            strict=True,
        )
    )
    assert journal["score"].tolist()[:2] == [4.0, 0.0]
    assert journal["score"].isna().tolist() == [False, False, True, True], "unknown is not zero"
    assert journal["is_flare"].dtype == bool
    assert journal["sleep"].tolist() == [0, 1, 2, 3]
    assert pandas.api.types.is_float_dtype(journal["x"])
    assert pandas.api.types.is_datetime64_any_dtype(journal["occurred_at"])
    assert journal["occurred_at"][1] - journal["occurred_at"][0] == pandas.Timedelta(days=1)
    assert journal["triggers"][0].split(";") == ["stress", "cold"]
    assert pandas.api.types.is_datetime64_any_dtype(episodes["onset"])
    assert episodes["onset_observed"].dtype == bool
    assert episodes["peak"].tolist() == [4]
