"""What the page shows before the client draws: the same words as Today, and nothing but text."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from app.bootstrap.browser_graph import today_as_left
from app.domain.body import RegionId
from app.domain.journal.entry import EntryDetails, Score, Scored
from app.domain.settings import ThemeChoice
from app.domain.spots.matching import BodyPlace
from app.paths import shipped
from app.texts import break_screens, journal, safety, welcome
from app.texts import shell as words
from app.texts import site as site_words
from app.texts.screen_titles import TAB_ROUTES, TITLES
from app.ui import theme
from app.ui.first_paint import first_page, first_paint
from app.ui.shell.routes import SCREENS, Tab
from tests.graph import NEWCOMER, Graph, graph
from tests.services.reminder_graph import working
from tests.ui.break_screens import today

TRAP, TRAP_NAME = BodyPlace.of(RegionId("back.trap_upper.right")), "Right top of the shoulder"
CSS = Path(shipped("assets"), "first-paint.css").read_text(encoding="utf-8")


async def logged(parts: Graph, score: int) -> Graph:
    await parts.services.journal.record(TRAP, Scored(Score(score)))
    return parts


def html_of(parts: Graph, route: str = "/") -> str:
    return first_page(first_paint(parts.services, route)).html


def text_of(parts: Graph, route: str = "/") -> str:
    return re.sub(r"<[^>]*>", " ", html_of(parts, route))


@pytest.mark.parametrize("hour", ["mon 09:00", "mon 09:40", "mon 09:45", "mon 18:30"])
async def test_it_says_nothing_that_today_does_not_say(hour: str) -> None:
    async with working() as life:
        await logged(life.graph, 4)
        await life.until(hour)
        painted = first_paint(life.graph.services, "/")
        screen = await today(life)
        said = " ".join(screen.texts)
        for part in painted.parts:
            for line in (*part.lines, *(row.about for row in part.rows)):
                assert line in said
        assert screen.page.title == painted.title
        order = [each.heading for each in painted.parts if each.heading in screen.texts]
        assert order == sorted(order, key=screen.texts.index)
        assert journal.SPOTS in order


async def test_a_spot_has_its_last_score_and_the_way_to_log_it() -> None:
    parts = await logged(graph(), 4)
    [spot] = parts.services.journal_reader.open_spots()
    html = html_of(parts)
    assert f'<a href="/journal/log/{spot.id}">' in html
    assert 'class="mark score-4" aria-hidden="true">4<' in html
    assert TRAP_NAME in html
    assert "4 of 10, today" in html


async def test_a_due_break_leads_to_the_player() -> None:
    async with working() as life:
        await life.until("mon 09:45")
        painted = first_paint(life.graph.services, "/")
        assert painted.title == words.title(words.TODAY, a_break_waits=True)
        first = painted.parts[0]
        assert first.heading == break_screens.DUE
        assert [link.route for link in first.links] == ["/break"]


async def test_a_reason_to_see_a_professional_is_said_at_once() -> None:
    parts = graph()
    await parts.services.journal.record(TRAP, Scored(Score(10)), details=EntryDetails())
    assert safety.SEE_A_PROFESSIONAL in text_of(parts)


async def test_a_name_is_text_whatever_is_in_it() -> None:
    parts = await logged(graph(), 4)
    [spot] = parts.services.journal_reader.open_spots()
    await parts.services.spots.rename(spot.id, "<script>alert(1)</script> & \"'")
    html = html_of(parts)
    assert "<script" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;&#x27;" in html


def test_a_new_person_gets_the_first_steps_and_nothing_of_today() -> None:
    parts = graph(settings=NEWCOMER)
    painted = first_paint(parts.services, "/")
    assert (painted.title, painted.heading) == ("Welcome · Unknot", welcome.HEADING)
    assert [part.lines for part in painted.parts] == [(welcome.ABOUT,)]
    assert "href" not in html_of(parts)


@pytest.mark.parametrize("route", [screen.path for screen in SCREENS if screen.path != "/"])
async def test_any_other_screen_has_its_title_and_no_data(route: str) -> None:
    parts = await logged(graph(), 4)
    painted = first_paint(parts.services, route)
    assert painted.heading == TITLES[route]
    text = text_of(parts, route)
    assert words.OPENING in text
    assert TRAP_NAME not in text


def test_an_unknown_address_is_said_to_be_one() -> None:
    assert first_paint(graph().services, "/nowhere").heading == words.NOT_FOUND_TITLE


def test_the_tabs_are_those_of_the_app() -> None:
    assert [tab.route for tab in Tab] == list(TAB_ROUTES)
    assert [tab.value[1] for tab in Tab] == [TITLES[route] for route in TAB_ROUTES]


@pytest.mark.parametrize("look", list(ThemeChoice))
async def test_it_is_as_light_or_dark_as_the_person_chose(look: ThemeChoice) -> None:
    parts = graph()
    await parts.services.settings.set("look", look.value)
    assert first_page(first_paint(parts.services, "/")).look == look.value


def test_its_colours_are_those_of_the_theme() -> None:
    light, dark = theme.light().color_scheme, theme.dark().color_scheme
    assert light is not None
    assert dark is not None
    for name, role in (
        ("ground", "surface"),
        ("card", "surface_container_low"),
        ("bar", "surface_container"),
        ("ink", "on_surface"),
        ("quiet", "on_surface_variant"),
        ("green", "primary"),
        ("tint", "primary_container"),
        ("on-tint", "on_primary_container"),
        ("edge", "outline"),
    ):
        pair = f"light-dark({getattr(light, role)}, {getattr(dark, role)})"
        assert f"--{name}: {pair};" in CSS
    for score in map(Score, range(11)):
        looks = f"background: {theme.score_fill(score)}; color: {theme.score_ink(score)};"
        assert f".score-{int(score)} {{ {looks} }}" in CSS


async def test_in_a_browser_by_itself_its_links_lead_to_where_that_browser_goes() -> None:
    async with working() as life:
        await logged(life.graph, 4)
        left = today_as_left(life.graph.services)
    links = re.findall(r'href="([^"]*)"', left["html"])
    assert "#/journal/new" in links
    assert all(each.startswith("#/") for each in links)
    assert site_words.AS_LEFT in left["html"]
    assert left["look"] == "system"


async def test_no_copy_of_it_is_given_where_the_person_wants_none() -> None:
    parts = graph()
    await parts.services.settings.set("today_at_once", "off")
    assert today_as_left(parts.services) == {}
