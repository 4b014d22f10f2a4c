"""The reminder to save a file, on Today and beside the exports of a browser."""

from __future__ import annotations

import asyncio

import flet as ft

from app.domain.backup_reminder import EVERY, NO_FILE, PUT_OFF
from app.services.browser_storage import Promise
from app.texts import backups as words
from app.texts.export_formats import EXPORTED_FILES
from app.ui.app import build_main
from tests.graph import Graph, graph
from tests.storage.conftest import entry, spot
from tests.ui.harness import Screen, labels_of, render


async def shown(made: Graph, route: str) -> Screen:
    return await render(build_main(made.services), route)


async def with_an_entry(promise: Promise = Promise.UNKNOWN) -> Graph:
    made = graph()
    made.services.browser_storage.promise = promise
    await made.store.spots.save(spot())
    await made.store.entries.save(entry())
    return made


async def test_it_comes_after_a_month_and_a_week_after_not_now() -> None:
    made = await with_an_entry()
    first = await shown(made, "/settings/data")
    assert not first.sees(words.TITLE)
    await made.clock.advance(EVERY.total_seconds())
    screen = await shown(made, "/settings/data")
    assert screen.sees(words.NO_FILE)
    leading = [each for each in screen.all(ft.FilledTonalButton) if words.SAVE in labels_of(each)]
    assert not leading, "the file is on this screen"
    await screen.click(words.NOT_NOW)
    assert not screen.sees(words.TITLE)
    await made.clock.advance(PUT_OFF.total_seconds())
    assert (await shown(made, "/settings/data")).sees(words.TITLE)


async def test_a_saved_file_ends_it_until_something_is_entered_and_a_month_is_over() -> None:
    made = await with_an_entry()
    await made.services.backup_reminder.begin()
    await made.clock.advance(EVERY.total_seconds())
    assert made.services.backup_reminder.is_due
    await made.services.backup_reminder.mark_saved()
    await made.clock.advance(EVERY.total_seconds())
    assert not made.services.backup_reminder.is_due, "the file has everything"


async def test_today_leads_to_the_file_and_a_journal_in_a_folder_is_never_asked_about() -> None:
    made = await with_an_entry()
    await made.services.backup_reminder.begin()
    await made.clock.advance(EVERY.total_seconds())
    screen = await shown(made, "/")
    await screen.click(words.SAVE)
    assert screen.route == "/settings/data"
    made.services.browser_storage.promise = Promise.NOT_IN_A_BROWSER
    assert not (await shown(made, "/")).sees(words.TITLE)


async def handed_over(screen: Screen, made: Graph, title: str) -> None:
    """Press what waits a moment on the clock before it works."""
    working = asyncio.ensure_future(screen.click(title))
    await made.clock.advance(1)
    await working


async def test_saving_everything_here_counts_and_a_part_does_not() -> None:
    made = await with_an_entry()
    reminder = made.services.backup_reminder
    screen = await render(build_main(made.services), "/settings/data", replies={"save_file": None})
    began = made.store.backup_dates.get()
    assert began.is_begun
    await handed_over(screen, made, EXPORTED_FILES[2].title)
    assert made.store.backup_dates.get() == began
    await handed_over(screen, made, EXPORTED_FILES[0].title)
    assert reminder.last_file > NO_FILE
