"""How a hold ends well: the scores before and after, the count of today, and what comes next."""

from __future__ import annotations

import flet as ft

from app.domain.habits.due_states import HoldDue, HoldLater
from app.domain.journal.entry import Score, Scored
from app.services.container import Services
from app.texts import breaks as break_words
from app.texts import endings as words
from app.texts import habits_today
from app.ui import theme
from app.ui.holds.hold_view import HoldView, medium
from app.ui.journal.badge import SIZE, badge

LARGER = 1.6


def scores(view: HoldView) -> list[ft.Control]:
    """The score before, and after it the score after; nothing unless both were given."""
    match view.state.progress.before, view.state.progress.after:
        case Score() as before, Score() as after:
            return [
                ft.Semantics(
                    key="before-and-after",
                    image=True,
                    label=words.before_and_after(before, after),
                    exclude_semantics=True,
                    content=ft.Row(
                        alignment=ft.MainAxisAlignment.CENTER,
                        spacing=theme.MEDIUM,
                        controls=[
                            _large(before),
                            ft.Icon(ft.Icons.ARROW_FORWARD, size=36, color=ft.Colors.PRIMARY),
                            _large(after),
                        ],
                    ),
                )
            ]
    return []


def _large(score: Score) -> ft.Control:
    side = round(SIZE * LARGER)
    return ft.Container(
        ft.Container(badge(Scored(score)), scale=LARGER),
        width=side,
        height=side,
        alignment=ft.Alignment.CENTER,
    )


def so_far(view: HoldView, services: Services) -> list[ft.Control]:
    """What an easier spot means, how many holds there were today, and what comes next."""
    progress, today = view.state.progress, services.local_time.today()
    eased = (
        isinstance(progress.before, Score)
        and isinstance(progress.after, Score)
        and progress.after < progress.before
    )
    history = services.holds.records.recent()
    held = {each.id for each in history if each.day == today and each.pressed}
    held |= {view.run.id} if progress.rounds else set()
    count = [medium(words.holds_today(len(held)), ft.Colors.PRIMARY)] if held else []
    quiet = ft.Colors.ON_SURFACE_VARIANT
    return [
        *([medium(words.HOLD_EASED)] if eased else []),
        *count,
        *(medium(each, quiet) for each in _coming(view, services)),
    ]


def _coming(view: HoldView, services: Services) -> list[str]:
    """The next planned hold of today, if there is one, and the next break."""
    now = services.local_time.now()
    names = {spot.id: spot.name for spot in services.journal_reader.spots()}
    planned = []
    for each in services.due_holds.today():
        spot = each.planned.spot
        if spot == view.run.spot or spot not in names:
            continue
        match each.state:
            case HoldDue():
                planned.append(habits_today.next_up(names[spot]))
            case HoldLater() as later:
                name = names[spot]
                planned.append(habits_today.coming(name, each.planned, each.part, later, now))
    return [*planned[:1], break_words.why(services.reminders.schedule_status(), now)]
