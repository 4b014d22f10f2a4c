"""How a hold ends: why it was stopped and when to get help, or before, after, and aftercare."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import flet as ft

from app.domain.body import Side
from app.domain.hold import NEEDS_HELP, Ended, Mode, Run, StopReason
from app.domain.hold.adapting import no_change
from app.domain.hold.places import HoldPlace
from app.domain.journal import Score
from app.domain.learning import Urgency
from app.domain.muscle import Muscle, Pressable
from app.domain.safety.signs import SEVERE
from app.services.unknot import Unknot
from app.ui import theme
from app.ui.guard import guarded
from app.ui.navigation import go, to
from app.ui.parts.frame import card, paragraph, subheading
from app.ui.parts.holds.guide import Guide, large, medium
from app.ui.parts.holds.line import next_in_line
from app.ui.parts.journal.care import Care
from app.ui.words import hold_player as words

EVERYTHING = (StopReason.DIZZY, StopReason.CHEST)
NEIGHBOURS = 3


def stopped(guide: Guide, unknot: Unknot) -> list[ft.Control]:
    """Why it was stopped; then what that means."""
    reason = guide.state.trace.reason
    if reason is StopReason.UNSAID:
        return [large(words.STOPPED, guide.text), medium(words.WHY_STOPPED), *_reasons(unknot)]
    if reason not in NEEDS_HELP:
        return [large(words.STOPPED, guide.text), medium(words.STOPPED_OTHER)]
    lock = words.STOPPED_ALL_LOCKED if reason in EVERYTHING else words.STOPPED_LOCKED
    rests = words.STOPPED_TODAY if reason is StopReason.STRONG else lock
    urgent = [flag for flag in unknot.library.red_flags if flag.urgency is Urgency.NOW]
    return [
        large(words.STOPPED, guide.text),
        card(
            paragraph(words.STOPPED_HELP),
            *(paragraph(flag.text) for flag in urgent),
            ft.FilledButton(
                words.HELP,
                style=ft.ButtonStyle(bgcolor=ft.Colors.ERROR, color=ft.Colors.ON_ERROR),
                on_click=to("/learn/help"),
            ),
            tone=ft.Colors.ERROR_CONTAINER,
        ),
        medium(rests),
    ]


def _reasons(unknot: Unknot) -> list[ft.Control]:
    offered = [(StopReason(each.id), each.text) for each in unknot.library.protocol.stop_now]
    offered.append((StopReason.OTHER, words.OTHER_REASON))
    return [
        ft.ListTile(
            key=f"reason-{reason}",
            title=text,
            trailing=ft.Icon(ft.Icons.CHEVRON_RIGHT, color=ft.Colors.ON_SURFACE_VARIANT),
            bgcolor=ft.Colors.SURFACE_CONTAINER_LOW,
            shape=ft.RoundedRectangleBorder(radius=theme.RADIUS),
            min_height=theme.TOUCH,
            on_click=guarded(lambda reason=reason: unknot.holds.explain(reason)),
        )
        for reason, text in offered
    ]


def aftercare(guide: Guide, unknot: Unknot) -> list[ft.Control]:
    """What changed, what to expect, and what to do next."""
    return [
        ft.Semantics(header=True, content=large(words.AFTERCARE, guide.text)),
        *_what_changed(guide),
        *_worth_knowing(guide, unknot),
        Care([spot for spot in unknot.journal.open_spots() if spot.id == guide.run.spot]),
        card(*(paragraph(point) for point in words.AFTERCARE_POINTS)),
        *_neighbours(guide, unknot),
    ]


def way_out(guide: Guide, unknot: Unknot) -> ft.Control:
    """How to leave a hold that has ended; it stays in sight below what is to be read."""
    trace = guide.state.trace
    unsaid = trace.mode is Mode.STOPPED and trace.reason is StopReason.UNSAID
    following = [] if unsaid else next_in_line(unknot, trace.reason)
    other = _has_other_side(guide, trace.ended)
    return ft.Row(
        key="way-out",
        wrap=True,
        alignment=ft.MainAxisAlignment.CENTER,
        spacing=theme.SMALL,
        run_spacing=theme.SMALL,
        controls=[
            *(following or ([_other_side(guide, unknot)] if other else [])),
            ft.FilledButton(words.FINISH, on_click=_leaving(unknot, "/hold")),
        ],
    )


def _what_changed(guide: Guide) -> list[ft.Control]:
    trace = guide.state.trace
    match trace.ended, trace.before, trace.after:
        case Ended.TOO_SORE, _, _:
            return [medium(words.TOO_SORE), medium(words.TOO_SORE_ABOUT)]
        case _, Score() as before, Score() as after:
            change = [medium(words.change(before, after))]
        case _:
            change = []
    return [*change, medium(words.TOO_MUCH)] if trace.ended is Ended.TOO_MUCH else list(change)


def _worth_knowing(guide: Guide, unknot: Unknot) -> list[ft.Control]:
    trace, plan = guide.state.trace, guide.run.plan
    said = []
    if any(isinstance(r, Score) and r >= SEVERE for r in (trace.before, trace.after)):
        said.append(words.SEVERE)
    if no_change(unknot.holds.history(), HoldPlace(plan.muscle, plan.side)):
        said.append(words.NO_CHANGE)
    if not said:
        return []
    helps = ft.FilledTonalButton(words.HELP, on_click=to("/learn/help"))
    return [card(*map(paragraph, said), helps, tone=ft.Colors.SECONDARY_CONTAINER)]


def _neighbours(guide: Guide, unknot: Unknot) -> list[ft.Control]:
    if guide.state.trace.ended is not Ended.UNCHANGED or not guide.muscle:
        return []
    here = guide.muscle[0]
    near = [each for each in unknot.library.muscles if _is_near(each, here)]
    buttons = [
        ft.OutlinedButton(each.name, on_click=_leaving(unknot, f"/hold/{each.id}"))
        for each in near[:NEIGHBOURS]
    ]
    return [card(subheading(words.UNCHANGED), ft.Row(wrap=True, controls=list(buttons)))]


def _is_near(other: Muscle, here: Muscle) -> bool:
    return other.id != here.id and other.part == here.part and isinstance(other.pressing, Pressable)


def _has_other_side(guide: Guide, ended: Ended) -> bool:
    went_on = ended in (Ended.COMPLETED, Ended.ENOUGH, Ended.UNCHANGED)
    return went_on and guide.run.plan.side is not Side.MIDDLE


def _other_side(guide: Guide, unknot: Unknot) -> ft.Control:
    plan = guide.run.plan
    route = f"/hold/{plan.muscle}/{plan.side.opposite}"
    return ft.OutlinedButton(words.OTHER_SIDE, on_click=_leaving(unknot, route))


def _leaving(unknot: Unknot, route: str) -> Callable[[Any], Awaitable[None]]:
    async def leave() -> None:
        if isinstance(unknot.holds.current, Run):  # else another window finished it first
            await unknot.holds.finish()
        await go(route)

    return guarded(leave)
