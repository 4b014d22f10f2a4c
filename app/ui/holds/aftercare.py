"""The end of a hold: why it was stopped and when to get help, or the ratings and aftercare."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import flet as ft

from app.domain.body import Side
from app.domain.holds import NEEDS_HELP, Ended, HoldMode, HoldSession, StopReason
from app.domain.holds.adaptation import no_change
from app.domain.holds.sites import HoldSite
from app.domain.learn.flag_search import fitting_flags
from app.domain.learn.muscle import Muscle, Pressable
from app.services.container import Services
from app.texts import hold_player as words
from app.texts.hold_aftercare import what_changed, worth_knowing
from app.ui import theme
from app.ui.components.section import card, paragraph, subheading
from app.ui.handlers import safe_handler
from app.ui.holds.cards import next_in_queue
from app.ui.holds.days_score import DaysScore
from app.ui.holds.ending import scores, so_far
from app.ui.holds.hold_view import HoldView, large, medium
from app.ui.journal.see_a_professional import Care
from app.ui.learn.flag_cards import flag_cards
from app.ui.shell.navigation import came_from, go, to

NEIGHBOURS = 3


def stopped(view: HoldView, services: Services) -> list[ft.Control]:
    """Why the hold was stopped, which signs to look for, and what that means for this spot."""
    reason = view.state.progress.reason
    if reason is StopReason.NOT_GIVEN:
        return [large(words.STOPPED, view.text), medium(words.WHY_STOPPED), *_reasons(services)]
    if reason not in NEEDS_HELP:
        muscle = services.content.muscle(view.run.plan.muscle)
        for lock in services.safety.locks_on(muscle, view.run.plan.side):
            return [large(words.LOCKED, view.text), *map(medium, (lock.why, lock.how))]
        return [large(words.STOPPED, view.text), medium(words.STOPPED_OTHER)]
    rests = words.STOPPED_TODAY if reason is StopReason.STRONG else words.STOPPED_LOCKED
    return [
        large(words.STOPPED, view.text),
        medium(words.STOPPED_HELP),
        *flag_cards(fitting_flags(services.content.red_flags, reason)),
        ft.Row(
            [ft.OutlinedButton(words.ALL_SIGNS, on_click=to("/learn/help"))],
            alignment=ft.MainAxisAlignment.CENTER,
        ),
        medium(rests),
    ]


def _reasons(services: Services) -> list[ft.Control]:
    offered = [(StopReason(each.id), each.text) for each in services.content.protocol.stop_now]
    offered.append((StopReason.OTHER, words.OTHER_REASON))
    return [
        ft.ListTile(
            key=f"reason-{reason}",
            title=text,
            trailing=ft.Icon(ft.Icons.CHEVRON_RIGHT, color=ft.Colors.ON_SURFACE_VARIANT),
            bgcolor=ft.Colors.SURFACE_CONTAINER_LOW,
            shape=ft.RoundedRectangleBorder(radius=theme.RADIUS),
            min_height=theme.TOUCH,
            on_click=safe_handler(lambda reason=reason: services.holds.give_stop_reason(reason)),
        )
        for reason, text in offered
    ]


def aftercare(view: HoldView, services: Services) -> list[ft.Control]:
    """What changed, what to expect, and what to do next."""
    return [
        ft.Semantics(header=True, content=large(words.AFTERCARE, view.text)),
        *scores(view),
        *map(medium, what_changed(view.state.progress)),
        *so_far(view, services),
        DaysScore(view.run, key=f"days-score-{view.run.id}"),
        *_worth_knowing(view, services),
        Care([spot for spot in services.journal_reader.open_spots() if spot.id == view.run.spot]),
        card(*(paragraph(point) for point in words.AFTERCARE_POINTS)),
        *_neighbours(view, services),
    ]


def way_out(view: HoldView, services: Services) -> ft.Control:
    """The button that leaves a finished hold; it stays in view below the text."""
    progress = view.state.progress
    without_reason = progress.mode is HoldMode.STOPPED and progress.reason is StopReason.NOT_GIVEN
    following = [] if without_reason else next_in_queue(services, progress.reason)
    other = _has_other_side(view, progress.ended)
    return ft.Row(
        key="way-out",
        wrap=True,
        alignment=ft.MainAxisAlignment.CENTER,
        spacing=theme.SMALL,
        run_spacing=theme.SMALL,
        controls=[
            *(following or ([_other_side(view, services)] if other else [])),
            ft.FilledButton(words.FINISH, on_click=leaving(services, came_from())),
        ],
    )


def _worth_knowing(view: HoldView, services: Services) -> list[ft.Control]:
    plan = view.run.plan
    unchanging = no_change(services.holds.records.history(), HoldSite(plan.muscle, plan.side))
    notes = worth_knowing(view.state.progress, unchanging)
    if not notes:
        return []
    helps = ft.FilledTonalButton(words.HELP, on_click=to("/learn/help"))
    return [card(*map(paragraph, notes), helps, tone=ft.Colors.SECONDARY_CONTAINER)]


def _neighbours(view: HoldView, services: Services) -> list[ft.Control]:
    if view.state.progress.ended is not Ended.UNCHANGED or not view.muscle:
        return []
    here = view.muscle[0]
    near = [each for each in services.content.muscles if _is_near(each, here)]
    buttons = [
        ft.OutlinedButton(each.name, on_click=leaving(services, f"/hold/{each.id}"))
        for each in near[:NEIGHBOURS]
    ]
    return [card(subheading(words.UNCHANGED), ft.Row(wrap=True, controls=list(buttons)))]


def _is_near(other: Muscle, here: Muscle) -> bool:
    return other.id != here.id and other.part == here.part and isinstance(other.pressing, Pressable)


def _has_other_side(view: HoldView, ended: Ended) -> bool:
    went_on = ended in (Ended.COMPLETED, Ended.ENOUGH, Ended.UNCHANGED)
    return went_on and view.run.plan.side is not Side.MIDDLE


def _other_side(view: HoldView, services: Services) -> ft.Control:
    plan = view.run.plan
    route = f"/hold/{plan.muscle}/{plan.side.opposite}"
    return ft.OutlinedButton(words.OTHER_SIDE, on_click=leaving(services, route))


def leaving(services: Services, route: str) -> Callable[[Any], Awaitable[None]]:
    """A handler that records the hold and goes to `route`."""

    async def leave() -> None:
        # Another window may have finished it already.
        if isinstance(services.holds.runner.current, HoldSession):
            await services.holds.finish()
        await go(route)

    return safe_handler(leave)
