"""The extent of an export: which days, which spots, with or without notes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import Enum
from typing import Any

import flet as ft

from app.domain.body import Spot, SpotId
from app.domain.errors import InvalidInput
from app.domain.import_export.archive import Excerpt, NotesChoice
from app.domain.journal.entry import EARLIEST
from app.texts import data_settings as words
from app.ui import theme
from app.ui.components.controls import choices
from app.ui.components.section import small
from app.ui.journal.choices import toggle_chip
from app.ui.settings.day_field import DayField, typed_day
from app.ui.settings.fields import switch

OnExcerptChange = Callable[["ExcerptDraft"], Any]


class ChosenDays(Enum):
    """The days to export; the value is their number up to today, or 0 where that does not apply."""

    ALL = 0
    FOUR_WEEKS = 28
    THREE_MONTHS = 91
    CHOSEN = -1


LABELS = {
    ChosenDays.ALL: words.ALL_DAYS,
    ChosenDays.FOUR_WEEKS: words.FOUR_WEEKS,
    ChosenDays.THREE_MONTHS: words.THREE_MONTHS,
    ChosenDays.CHOSEN: words.OTHER_DAYS,
}


@dataclass(frozen=True, slots=True)
class ExcerptDraft:
    """The choices so far; `first` and `last` as typed, empty for no limit."""

    days: ChosenDays = ChosenDays.ALL
    first: str = ""
    last: str = ""
    spots: tuple[SpotId, ...] = ()
    notes: NotesChoice = NotesChoice.INCLUDED

    @property
    def leaves_something_out(self) -> bool:
        """Whether it is less than everything."""
        typed = bool(self.first.strip() or self.last.strip())
        some_days = typed if self.days is ChosenDays.CHOSEN else self.days is not ChosenDays.ALL
        return some_days or bool(self.spots) or self.notes is NotesChoice.LEFT_OUT

    @property
    def summary(self) -> str:
        """The choices on one line."""
        notes = self.notes is NotesChoice.INCLUDED
        first, last = self.first.strip(), self.last.strip()
        return words.how_much(LABELS[self.days], first, last, len(self.spots), notes)

    def excerpt(self, today: date) -> Excerpt:
        """The chosen excerpt as of the local date `today`.  Raises `InvalidInput`."""
        first, last = EARLIEST, date.max
        match self.days:
            case ChosenDays.FOUR_WEEKS | ChosenDays.THREE_MONTHS:
                first = today - timedelta(days=self.days.value - 1)
            case ChosenDays.CHOSEN:
                first, last = typed_day(self.first, first), typed_day(self.last, last)
        return Excerpt(first, last, self.spots, self.notes)


def use_excerpt_draft() -> tuple[ExcerptDraft, OnExcerptChange]:
    """The draft, at first everything, and a function that changes it."""
    state: Any = ft.use_state(ExcerptDraft())
    draft: ExcerptDraft = state[0]
    return draft, state[1]


def excerpt_fields(
    draft: ExcerptDraft, spots: Sequence[Spot], now: datetime, change: OnExcerptChange
) -> ft.Control:
    """The fields, one below another."""

    def toggled(spot: SpotId) -> Any:
        left = tuple(each for each in draft.spots if each != spot)
        return change(replace(draft, spots=left if spot in draft.spots else (*left, spot)))

    def with_notes(on: bool) -> Any:
        return change(replace(draft, notes=NotesChoice.INCLUDED if on else NotesChoice.LEFT_OUT))

    days = choices(
        [(label, each is draft.days, each) for each, label in LABELS.items()],
        lambda days: change(replace(draft, days=days)),
        ft.MainAxisAlignment.START,
    )
    chips = [
        toggle_chip(
            f"part-{spot.id}", spot.name, spot.id in draft.spots, lambda id=spot.id: toggled(id)
        )
        for spot in spots
    ]
    return ft.Column(
        spacing=theme.MEDIUM,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        controls=[
            days,
            *(_day_fields(draft, now, change) if draft.days is ChosenDays.CHOSEN else []),
            *([small(words.WHICH_SPOTS)] if len(spots) > 1 else []),
            *([ft.Row(list[ft.Control](chips), wrap=True)] if len(spots) > 1 else []),
            switch(
                words.WITH_NOTES,
                words.WITH_NOTES_ABOUT,
                draft.notes is NotesChoice.INCLUDED,
                with_notes,
            ),
        ],
    )


def _day_fields(draft: ExcerptDraft, now: datetime, change: OnExcerptChange) -> list[ft.Control]:
    wrong_order = ""
    try:
        draft.excerpt(now.date())
    except InvalidInput as wrong:
        wrong_order = "" if wrong.field == "day" else words.LAST_IS_EARLIER
    return [
        ft.Row(
            wrap=True,
            spacing=theme.LARGE,
            run_spacing=theme.MEDIUM,
            controls=[
                DayField(
                    words.FIRST_DAY,
                    draft.first,
                    "",
                    now,
                    lambda text: change(replace(draft, first=text)),
                ),
                DayField(
                    words.LAST_DAY,
                    draft.last,
                    wrong_order,
                    now,
                    lambda text: change(replace(draft, last=text)),
                ),
            ],
        )
    ]
