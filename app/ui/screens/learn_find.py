"""“Where does it hurt?”: type or tap, and see which muscles may send pain there."""

from __future__ import annotations

from dataclasses import dataclass

import flet as ft

from app.domain.body import OTHER, RegionId
from app.domain.finder import Found, find, find_by_area
from app.domain.library import Library
from app.ui.guard import guarded, say
from app.ui.hooks import use_unknot
from app.ui.parts.body_drawing import AreaStyle
from app.ui.parts.body_map import Tapped
from app.ui.parts.body_picker import BodyPicker
from app.ui.parts.frame import body, card, paragraph, small, subheading
from app.ui.parts.muscle_rows import found_row
from app.ui.words import body as body_words
from app.ui.words import learn as words

ASKED = AreaStyle(ft.Colors.PRIMARY)


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked last: in words, or by tapping a region (then there are no words)."""

    text: str = ""
    region: RegionId = OTHER


@ft.component
def LearnFind() -> ft.Control:
    """The finder."""
    library = use_unknot().library
    asked, set_asked = ft.use_state(Asked())

    def typed(event: ft.Event[ft.TextField]) -> None:
        set_asked(Asked(text=event.control.value))

    def tapped(tap: Tapped) -> None:
        if tap.region == OTHER:
            say(body_words.NOT_AN_AREA)
        else:
            set_asked(Asked(region=tap.region))

    return body(
        ft.TextField(
            key="asked",
            label=words.FIND_FIELD,
            hint_text=words.FIND_HINT,
            prefix_icon=ft.Icons.SEARCH,
            value=asked.text,
            on_change=guarded(typed),
        ),
        *_to_words(library, asked),
        ft.Semantics(
            key="named",
            live_region=True,
            content=small(words.FIND_OR_TAP if asked.region == OTHER else _name(library, asked)),
        ),
        ft.Container(  # with a key, it keeps what is enlarged when rows come and go around it
            key="body",
            content=BodyPicker(
                {} if asked.region == OTHER else {asked.region: ASKED}, on_tap=tapped
            ),
        ),
        # Below the body, so that it does not move from under the finger.
        *_to_tap(library, asked),
    )


def _name(library: Library, asked: Asked) -> str:
    return body_words.named_back(library.region_name(asked.region), asked.region)


def _to_words(library: Library, asked: Asked) -> list[ft.Control]:
    if asked.region != OTHER:
        return []
    text = asked.text.strip()
    return [_list(text, find(library, text))] if text else [paragraph(words.FIND_START)]


def _to_tap(library: Library, asked: Asked) -> list[ft.Control]:
    if asked.region == OTHER:
        return []
    return [_list(_name(library, asked), find_by_area(library, asked.region.areas[0]))]


def _list(title: str, found: tuple[Found, ...]) -> ft.Control:
    if not found:
        return card(subheading(title), paragraph(words.FIND_NOTHING))
    return card(
        subheading(title), *(found_row(each) for each in found), small(words.MAP_NOT_VERDICT)
    )
