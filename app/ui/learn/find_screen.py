"""“Where does it hurt?”: type or tap, and see when to get help, and which muscles may send pain."""

from __future__ import annotations

from dataclasses import dataclass

import flet as ft

from app.domain.body import OTHER, RegionId
from app.domain.content import Content
from app.domain.learn.flag_search import SearchAnswer, search, search_area
from app.domain.learn.muscle_search import MuscleMatch
from app.texts import body as body_words
from app.texts import getting_help as help_words
from app.texts import learn as words
from app.ui.components.body_map import AreaStyle, Tapped
from app.ui.components.body_picker import BodyPicker
from app.ui.components.figure import match_row
from app.ui.components.section import body, card, paragraph, small, subheading
from app.ui.handlers import safe_handler, toast
from app.ui.hooks import use_services
from app.ui.learn.flag_cards import flag_cards

ASKED = AreaStyle(ft.Colors.PRIMARY)


@dataclass(frozen=True, slots=True)
class SearchState:
    """The last search: by words, or by tapping a region (then `text` is empty)."""

    text: str = ""
    region: RegionId = OTHER


@ft.component
def LearnFind() -> ft.Control:
    """The finder."""
    content = use_services().content
    asked, set_asked = ft.use_state(SearchState())

    def typed(event: ft.Event[ft.TextField]) -> None:
        set_asked(SearchState(text=event.control.value))

    def tapped(tap: Tapped) -> None:
        if tap.region == OTHER:
            toast(body_words.NOT_AN_AREA)
        else:
            set_asked(SearchState(region=tap.region))

    return body(
        ft.TextField(
            key="asked",
            label=words.FIND_FIELD,
            hint_text=words.FIND_HINT,
            prefix_icon=ft.Icons.SEARCH,
            value=asked.text,
            on_change=safe_handler(typed),
        ),
        *_to_words(content, asked),
        ft.Semantics(
            key="named",
            live_region=True,
            content=small(words.FIND_OR_TAP if asked.region == OTHER else _name(content, asked)),
        ),
        ft.Container(  # with a key, it keeps its zoom when rows around it change
            key="body",
            content=BodyPicker(
                {} if asked.region == OTHER else {asked.region: ASKED}, on_tap=tapped
            ),
        ),
        # Below the body, so that the body does not move under the finger.
        *_to_tap(content, asked),
    )


def _name(content: Content, asked: SearchState) -> str:
    return body_words.named_back(content.region_name(asked.region), asked.region)


def _to_words(content: Content, asked: SearchState) -> list[ft.Control]:
    if asked.region != OTHER:
        return []
    text = asked.text.strip()
    return _found(text, search(content, text)) if text else [paragraph(words.FIND_START)]


def _to_tap(content: Content, asked: SearchState) -> list[ft.Control]:
    if asked.region == OTHER:
        return []
    return _found(_name(content, asked), search_area(content, asked.region.areas[0]))


def _found(title: str, answer: SearchAnswer) -> list[ft.Control]:
    """The flags first; then the muscles, unless a sign was named."""
    flags = flag_cards(answer.flags)
    first = [subheading(help_words.FIRST_OF_ALL), *flags] if flags else []
    if answer.is_sign:
        return [*first, small(help_words.SIGN_ONLY)]
    return [*first, _list(title, answer.muscles)]


def _list(title: str, found: tuple[MuscleMatch, ...]) -> ft.Control:
    if not found:
        return card(subheading(title), paragraph(words.FIND_NOTHING))
    return card(
        subheading(title), *(match_row(each) for each in found), small(words.MAP_NOT_VERDICT)
    )
