"""A save that fails stays on the screen until it is saved or dismissed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import flet as ft
import pytest

from app.domain.body import RegionId
from app.domain.errors import StorageError
from app.domain.journal.entry import Score, Scored
from app.domain.settings import ThemeChoice
from app.domain.spots.matching import BodyPlace
from app.texts import journal, settings
from app.texts import shell as words
from app.ui.app import build_main
from tests.graph import Graph, graph
from tests.ui.harness import Screen, render

FULL = "Could not save: the disk is full. Free some space and try again."
TRAP = BodyPlace.of(RegionId("back.trap_upper.right"))


@contextmanager
def full_disk(here: Graph) -> Iterator[None]:
    """Nothing can be saved inside."""

    async def refuse(*_: Any) -> None:
        raise StorageError(FULL)

    with pytest.MonkeyPatch.context() as patch:
        for kept in (here.store.entries, here.store.spots):
            patch.setattr(kept, "save", refuse)
        patch.setattr(here.store.settings, "put", refuse)
        patch.setattr(here.store, "write_together", refuse)
        yield


@pytest.fixture
async def here() -> Graph:
    """Somebody with a spot, scored 4 yesterday."""
    made = graph()
    await made.services.journal.record(TRAP, Scored(Score(4)))
    await made.clock.advance(24 * 3600)
    return made


def banners(screen: Screen) -> list[ft.Banner]:
    return [each for each in screen.all(ft.Banner) if each.open]


def scores(here: Graph) -> list[int]:
    entries = here.store.entries.all()
    return [int(each.reading.score) for each in entries if isinstance(each.reading, Scored)]


async def tapped_on_a_full_disk(here: Graph, score: str = "6") -> Screen:
    screen = await render(build_main(here.services), "/")
    await screen.click("Right top of the shoulder")
    with full_disk(here):
        await screen.click(score)
    return screen


async def test_a_score_that_could_not_be_saved_stays_with_try_again(here: Graph) -> None:
    screen = await tapped_on_a_full_disk(here)
    (banner,) = banners(screen)
    assert screen.sees(words.not_saved(1))
    assert screen.sees(FULL)
    assert screen.all(ft.SnackBar) == []  # which would fade
    await here.clock.advance(3600)
    await screen.go("/journal")
    assert banners(screen) == [banner]


async def test_try_again_saves_the_same_and_says_so(here: Graph) -> None:
    screen = await tapped_on_a_full_disk(here)
    await screen.go("/learn")
    await screen.click(words.TRY_AGAIN)
    assert scores(here) == [4, 6]
    assert banners(screen) == []
    assert any("Saved" in text for text in screen.texts)


async def test_try_again_on_a_disk_that_is_still_full_keeps_it(here: Graph) -> None:
    screen = await tapped_on_a_full_disk(here)
    with full_disk(here):
        await screen.click(words.TRY_AGAIN)
        assert screen.sees(words.not_saved(1))
    await screen.click(words.TRY_AGAIN)
    assert scores(here) == [4, 6]


async def test_dismissed_it_is_gone_and_nothing_is_saved(here: Graph) -> None:
    screen = await tapped_on_a_full_disk(here)
    await screen.click(words.DISMISS)
    assert banners(screen) == []
    assert scores(here) == [4]


async def test_the_same_button_pressed_again_is_one_thing_to_save(here: Graph) -> None:
    screen = await tapped_on_a_full_disk(here)
    with full_disk(here):
        await screen.click("6")
        assert screen.sees(words.not_saved(1))
    await screen.click("6")  # which saves it
    assert banners(screen) == []
    assert scores(here) == [4, 6]


async def test_two_different_things_are_both_kept_and_saved_in_order(here: Graph) -> None:
    screen = await tapped_on_a_full_disk(here)
    await screen.go("/settings")
    with full_disk(here):
        await screen.click(settings.LOOKS[ThemeChoice.DARK])
    assert screen.sees(words.not_saved(2))
    assert len(banners(screen)) == 1
    await screen.click(words.TRY_AGAIN)
    assert scores(here) == [4, 6]
    assert here.services.settings.current.look is ThemeChoice.DARK
    assert banners(screen) == []


async def test_a_score_of_the_form_stays_too_and_is_saved_with_its_new_spot(here: Graph) -> None:
    screen = await render(build_main(here.services), "/journal/new/back-trap_upper-left")
    with full_disk(here):
        await screen.click("6")
    assert screen.sees(words.not_saved(1))
    assert not screen.sees(journal.saved_here(Scored(Score(6))))
    await screen.click(words.TRY_AGAIN)
    assert screen.sees(journal.saved_here(Scored(Score(6))))
    assert scores(here) == [4, 6]
    assert len(here.services.journal_reader.spots()) == 2


async def test_another_score_of_the_form_takes_the_place_of_the_one_that_failed(
    here: Graph,
) -> None:
    screen = await render(build_main(here.services), "/journal/new/back-trap_upper-left")
    with full_disk(here):
        await screen.click("6")
    await screen.click("5")
    assert banners(screen) == []
    assert scores(here) == [4, 5]


async def test_a_score_of_the_form_is_still_saved_after_leaving_it(here: Graph) -> None:
    screen = await render(build_main(here.services), "/journal/new/back-trap_upper-left")
    with full_disk(here):
        await screen.click("6")
    await screen.go("/learn")
    await screen.click(words.TRY_AGAIN)
    assert scores(here) == [4, 6]
    assert banners(screen) == []


async def test_a_switch_is_saved_as_it_was_set_when_it_failed(here: Graph) -> None:
    screen = await render(build_main(here.services), "/settings/breaks")
    slider = screen.all(ft.Slider)[0]
    with full_disk(here):
        await screen.choose(slider, 60.0, "change_end")
    screen.session.apply_patch(slider._i, {"value": 30.0})
    await screen.click(words.TRY_AGAIN)
    assert here.services.settings.current.reminders.interval_minutes == 60
    assert screen.sees(words.SAVED)


async def test_a_message_about_what_was_typed_still_fades(here: Graph) -> None:
    spot = here.services.journal_reader.spots()[0]
    screen = await render(build_main(here.services), f"/journal/spot/{spot.id}")
    await screen.click(journal.EDIT_SPOT)
    await screen.type(journal.NAME, " ")
    await screen.click(journal.RENAME)
    assert len(screen.all(ft.SnackBar)) == 1
    assert banners(screen) == []


async def test_while_nothing_can_be_saved_a_notice_stands_above_every_screen(here: Graph) -> None:
    screen = await render(build_main(here.services), "/learn")
    assert not screen.sees(words.CANNOT_SAVE)
    await here.services.saving.start()
    here.services.saving.continues_after(StorageError(FULL))
    await screen.settle()
    assert screen.sees(words.CANNOT_SAVE)
    assert screen.sees(words.cannot_save(FULL))
    await here.services.saving.saved()
    await screen.settle()
    assert not screen.sees(words.CANNOT_SAVE)
