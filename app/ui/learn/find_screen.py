"""“Where does it hurt?”: type or tap, and see when to get help, and which muscles may send pain."""

from __future__ import annotations

from dataclasses import dataclass

import flet as ft

from app.domain.body import OTHER, RegionId
from app.domain.content import Content
from app.domain.learn.flag_search import search, search_area
from app.domain.learn.muscle_search import side_named
from app.services.container import Services
from app.texts import body as body_words
from app.texts import learn as words
from app.ui.components.body_map import AreaStyle
from app.ui.components.body_picker import BodyPicker
from app.ui.components.body_touch import Tapped
from app.ui.components.section import body, paragraph
from app.ui.hooks import use_services, use_signal
from app.ui.learn.finder import found, hit_to_read, place_field

ASKED = AreaStyle(ft.Colors.PRIMARY)


@dataclass(frozen=True, slots=True)
class SearchState:
    """The last search: by words, or by tapping a region (then `text` is empty)."""

    text: str = ""
    region: RegionId = OTHER


@ft.component
def LearnFind() -> ft.Control:
    """The finder."""
    services = use_services()
    use_signal(services.safety.changed)
    asked, set_asked = ft.use_state(SearchState())

    def tapped(tap: Tapped) -> None:
        set_asked(SearchState(region=tap.region))

    return body(
        place_field(asked.text, lambda text: set_asked(SearchState(text))),
        *_to_words(services, asked),
        ft.Container(  # with a key, it keeps its zoom when rows around it change
            key="body",
            content=BodyPicker(
                {} if asked.region == OTHER else {asked.region: ASKED}, on_tap=tapped
            ),
        ),
        # Below the body, so that the body does not move under the finger.
        *_to_tap(services, asked),
    )


def _name(content: Content, asked: SearchState) -> str:
    return body_words.named_back(content.region_name(asked.region), asked.region)


def _to_words(services: Services, asked: SearchState) -> list[ft.Control]:
    text = asked.text.strip()
    if not text:
        return [paragraph(words.FIND_START)]
    return found(services, text, search(services.content, text), side_named(text), hit_to_read)


def _to_tap(services: Services, asked: SearchState) -> list[ft.Control]:
    if asked.region == OTHER:
        return []
    content = services.content
    answer = search_area(content, asked.region.areas[0])
    return found(services, _name(content, asked), answer, asked.region.side, hit_to_read)
