"""The words of the first paint, from the services."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from urllib.parse import quote

from app.domain.breaks.status import DueNow, InProgressNow, is_coming
from app.domain.holds import HoldSession
from app.domain.journal.entry import PainAnswer
from app.domain.journal.entry_queries import NeverLogged
from app.domain.journal.evening_checkin import NotNow
from app.domain.settings import ThemeChoice
from app.domain.today_order import BESIDE, TodayPart, break_distance, today_order
from app.services.container import Services
from app.services.first_steps import is_new
from app.services.journal_reader import SpotStatus
from app.texts import break_screens, breaks, habits_today, holds, journal, safety, welcome
from app.texts import movements as movement_words
from app.texts import shell as words
from app.texts import today as today_words
from app.texts.screen_titles import TAB_ROUTES, TITLES, title_at

HOME, *_ = TAB_ROUTES


@dataclass(frozen=True, slots=True)
class PaintedLink:
    """A link within the app."""

    text: str
    route: str


@dataclass(frozen=True, slots=True)
class PaintedRow:
    """A spot with what was last said of it, and the way to say more."""

    last: PainAnswer | NeverLogged
    name: str
    about: str
    link: PaintedLink


@dataclass(frozen=True, slots=True)
class PaintedPart:
    """A card; `heading` may be empty."""

    heading: str
    lines: tuple[str, ...] = ()
    rows: tuple[PaintedRow, ...] = ()
    links: tuple[PaintedLink, ...] = ()
    is_beside: bool = False
    """Whether it stands in the second column, where there is room for two."""


@dataclass(frozen=True, slots=True)
class FirstPaint:
    """One screen: its title as the browser shows it, its heading, and its parts; without any, it
    is still opening.
    """

    title: str
    heading: str
    look: ThemeChoice
    tabs: tuple[PaintedLink, ...] = ()
    chosen: str = ""
    actions: tuple[PaintedLink, ...] = ()
    parts: tuple[PaintedPart, ...] = ()


def first_paint(services: Services, route: str) -> FirstPaint:
    """What is shown first at `route`: all of Today, or the title of any other screen.

    A new person gets the first steps in place of Today.
    """
    look = services.settings.current.look
    if route == HOME and is_new(services):
        about = PaintedPart("", (welcome.ABOUT,))
        return FirstPaint(words.title(welcome.TITLE, False), welcome.HEADING, look, parts=(about,))
    name = title_at(route)
    is_due = isinstance(services.reminders.schedule_status(), DueNow)
    title = words.title(name, is_due)
    if route not in TAB_ROUTES:
        return FirstPaint(title, name, look)
    return FirstPaint(
        title,
        name,
        look,
        tabs=tuple(PaintedLink(TITLES[each], each) for each in TAB_ROUTES),
        chosen=route,
        actions=(
            PaintedLink(words.HELP, "/learn/help"),
            PaintedLink(words.SETTINGS, "/settings"),
        ),
        parts=tuple(_today(services)) if route == HOME else (),
    )


def _today(services: Services) -> Iterator[PaintedPart]:
    if services.saving.trouble:
        yield PaintedPart(words.CANNOT_SAVE, (words.cannot_save(services.saving.trouble),))
    if isinstance(services.holds.runner.current, HoldSession):
        yield PaintedPart(holds.UNDER_WAY, links=(PaintedLink(holds.GO_ON, "/hold/now"),))
    status, now = services.reminders.schedule_status(), services.local_time.now()
    for part in today_order(break_distance(status, now)):
        yield from (replace(each, is_beside=part in BESIDE) for each in _contents(part, services))


def _contents(part: TodayPart, services: Services) -> Iterator[PaintedPart]:
    match part:
        case TodayPart.CHECK_IN:
            yield from _check_in(services)
        case TodayPart.HOLDS:
            yield from _due_holds(services)
        case TodayPart.BREAK:
            yield _break(services)
        case TodayPart.SPOTS:
            yield from _spots(services)
        case TodayPart.LATER:
            yield _week(services)


def _check_in(services: Services) -> Iterator[PaintedPart]:
    asked = services.evening_checkin.question()
    if not isinstance(asked, NotNow):
        title = journal.check_in(asked.evening.day, services.local_time.today())
        yield PaintedPart(title, (journal.CHECK_IN_ABOUT,))


def _due_holds(services: Services) -> Iterator[PaintedPart]:
    due = services.due_holds.due()
    if due:
        names = {spot.id: spot.name for spot in services.journal_reader.spots()}
        title = habits_today.NEXT_UP if services.break_player.just_done else habits_today.DUE_TITLE
        planned = [each.planned for each in due]
        yield PaintedPart(
            title,
            tuple(habits_today.due(each) for each in planned),
            links=tuple(
                PaintedLink(
                    journal.about(habits_today.DO, names[each.spot]),
                    f"/hold/spot/{quote(each.spot)}/{quote(each.site.muscle)}",
                )
                for each in planned
            ),
        )


def _break(services: Services) -> PaintedPart:
    status, now = services.reminders.schedule_status(), services.local_time.now()
    title = today_words.break_title(status)
    match status:
        case InProgressNow():
            return PaintedPart(title, links=(PaintedLink(break_screens.GO_TO_BREAK, "/break"),))
        case DueNow():
            links: tuple[PaintedLink, ...] = (PaintedLink(break_screens.START, "/break"),)
        case _:
            links = ()
    lines = [breaks.why(status, now)]
    if is_coming(status):
        omitted = movement_words.left_out(services.movement_picker.left_out())
        lines = [
            breaks.next_movements(services.break_player.next_movements()),
            *([omitted] if omitted else []),
            *lines,
        ]
    return PaintedPart(title, tuple(lines), links=links)


def _spots(services: Services) -> Iterator[PaintedPart]:
    statuses = services.journal_reader.spot_statuses()
    log_new = PaintedLink(journal.LOG_NEW, "/journal/new")
    if not statuses:
        yield PaintedPart("", (journal.TODAY_EMPTY,), links=(log_new,))
        return
    reasons = [
        reason
        for each in statuses
        for reason in safety.reasons_for_help(
            services.safety.warning_signs(each.spot.id), each.spot.name
        )
    ]
    if reasons:
        help_link = PaintedLink(safety.WHEN_TO_GET_HELP, "/learn/help")
        lines = (*reasons, safety.SELF_CARE_LIMITS)
        yield PaintedPart(safety.SEE_A_PROFESSIONAL, lines, links=(help_link,))
    rows = tuple(_row(services, each) for each in statuses)
    yield PaintedPart(journal.SPOTS, rows=rows, links=(log_new,))


def _row(services: Services, status: SpotStatus) -> PaintedRow:
    held = (status.held_today,) if status.held_today else ()
    last = status.last
    return PaintedRow(
        last if isinstance(last, NeverLogged) else last.reading,
        status.spot.name,
        today_words.spot_line(last, held, services.local_time.today()),
        PaintedLink(journal.LOG, f"/journal/log/{quote(status.spot.id)}"),
    )


def _week(services: Services) -> PaintedPart:
    marks = services.reminders.today()
    breaks_today = (
        break_screens.day_counts(marks)
        if marks
        else break_screens.no_breaks(services.reminders.why_none_today())
    )
    return PaintedPart(
        today_words.WEEK, (today_words.in_week(services.week_strip.days()), breaks_today)
    )
