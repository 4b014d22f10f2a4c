"""How much is taken along: which days, which spots, with or without notes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import Enum
from typing import Any

import flet as ft

from app.domain.archive import Excerpt, NotesChoice
from app.domain.body import Spot, SpotId
from app.domain.errors import InvalidInput
from app.domain.journal import EARLIEST
from app.ui import theme
from app.ui.parts.choices import choices
from app.ui.parts.frame import small
from app.ui.parts.journal.choices import toggle_chip
from app.ui.parts.settings.day_field import DayField, typed_day
from app.ui.parts.settings.fields import switch
from app.ui.words import data as words

Change = Callable[["PartDraft"], Any]


class Days(Enum):
    """Which days are taken along; the value is how many up to today, 0 where that is not so."""

    ALL = 0
    FOUR_WEEKS = 28
    THREE_MONTHS = 91
    CHOSEN = -1


LABELS = {
    Days.ALL: words.ALL_DAYS,
    Days.FOUR_WEEKS: words.FOUR_WEEKS,
    Days.THREE_MONTHS: words.THREE_MONTHS,
    Days.CHOSEN: words.OTHER_DAYS,
}


@dataclass(frozen=True, slots=True)
class PartDraft:
    """What is chosen so far; `first` and `last` as they are typed, empty for no limit."""

    days: Days = Days.ALL
    first: str = ""
    last: str = ""
    spots: tuple[SpotId, ...] = ()
    notes: NotesChoice = NotesChoice.INCLUDED

    @property
    def leaves_something_out(self) -> bool:
        """Whether it is less than everything."""
        typed = bool(self.first.strip() or self.last.strip())
        some_days = typed if self.days is Days.CHOSEN else self.days is not Days.ALL
        return some_days or bool(self.spots) or self.notes is NotesChoice.LEFT_OUT

    @property
    def summary(self) -> str:
        """What is chosen, on one line."""
        notes = self.notes is NotesChoice.INCLUDED
        first, last = self.first.strip(), self.last.strip()
        return words.how_much(LABELS[self.days], first, last, len(self.spots), notes)

    def excerpt(self, today: date) -> Excerpt:
        """What that means on the local date `today`.  Raises `InvalidInput`."""
        first, last = EARLIEST, date.max
        match self.days:
            case Days.FOUR_WEEKS | Days.THREE_MONTHS:
                first = today - timedelta(days=self.days.value - 1)
            case Days.CHOSEN:
                first, last = typed_day(self.first, first), typed_day(self.last, last)
        return Excerpt(first, last, self.spots, self.notes)


def use_part_draft() -> tuple[PartDraft, Change]:
    """What is chosen, at first everything, and how to change that."""
    state: Any = ft.use_state(PartDraft())
    draft: PartDraft = state[0]
    return draft, state[1]


def part_fields(
    draft: PartDraft, spots: Sequence[Spot], now: datetime, change: Change
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
            *(_day_fields(draft, now, change) if draft.days is Days.CHOSEN else []),
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


def _day_fields(draft: PartDraft, now: datetime, change: Change) -> list[ft.Control]:
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
