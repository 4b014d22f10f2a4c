"""The settings screens, used as a person would."""

from __future__ import annotations

import flet as ft
import pytest

from app.domain.breaks import format_hours
from app.domain.safety import AreaGroup
from app.domain.settings import EveningCheckIn, ThemeChoice
from app.texts import safety as screening_words
from app.texts import settings as words
from app.texts import shell
from app.ui.app import build_main
from tests.graph import Graph, graph
from tests.ui.harness import Screen, render


async def shown(route: str, made: Graph, **replies: object) -> Screen:
    return await render(build_main(made.services), route, replies=replies)


def rows(screen: Screen) -> list[str]:
    """How things stand, row by row."""
    return [str(tile.subtitle) for tile in screen.all(ft.ListTile)]


async def test_the_overview_says_how_things_stand_and_follows_changes() -> None:
    made = graph()
    screen = await shown("/settings", made)
    assert {words.breaks_now(45), words.SAFETY_NEVER} <= set(rows(screen))
    await made.services.settings.set("interval_minutes", "30")
    await screen.settle()
    assert words.breaks_now(30) in rows(screen)


async def test_a_look_is_chosen_with_one_tap_and_kept() -> None:
    made = graph()
    screen = await shown("/settings", made)
    await screen.click(words.LOOKS[ThemeChoice.DARK])
    assert made.services.settings.current.look is ThemeChoice.DARK
    assert screen.page.theme_mode is ft.ThemeMode.DARK
    assert screen.sees(shell.SAVED)


async def test_a_new_interval_is_kept_and_tomorrow_follows() -> None:
    made = graph()
    screen = await shown("/settings/breaks", made)
    assert screen.sees("Tomorrow, Tuesday: 11 breaks, at 09:45, 10:31")
    slider = screen.all(ft.Slider)[0]
    await screen.choose(slider, 60.0, "change_end")
    assert made.services.settings.current.reminders.interval_minutes == 60
    assert screen.sees("Tomorrow, Tuesday: 8 breaks, at 10:00")


async def test_hours_are_changed_for_several_days_at_once() -> None:
    made = graph()
    screen = await shown("/settings/breaks", made)
    await add_hours(screen, "Saturday", "10:00", "12:00", also="Sun")
    hours = made.services.settings.current.reminders.hours
    assert format_hours(hours) == "mon-fri 09:00-18:00; sat-sun 10:00-12:00"


async def add_hours(screen: Screen, day: str, start: str, end: str, also: str = "") -> None:
    await screen.click(f"Add hours on {day}")
    await screen.type(words.FROM, start)
    await screen.type(words.TO, end)
    if also:
        await screen.fire(screen.get(ft.Chip, also), "select", "true")
    await screen.click(words.SAVE)


async def test_invalid_hours_are_reported_in_the_window_and_nothing_changes() -> None:
    made = graph()
    screen = await shown("/settings/breaks", made)
    await add_hours(screen, "Saturday", "12:00", "10 o'clock")
    assert screen.sees("A time of day such as 09:00")
    await screen.type(words.TO, "12:00")
    await screen.click(words.SAVE)
    assert screen.sees("The end must be after the start")
    await screen.click(words.CANCEL)
    await faded_out(screen)
    assert screen.all(ft.AlertDialog) == []
    assert format_hours(made.services.settings.current.reminders.hours) == "mon-fri 09:00-18:00"


async def faded_out(screen: Screen) -> None:
    """The browser tells when a window it closed is gone."""
    for window in screen.all(ft.AlertDialog):
        await screen.fire(window, "dismiss")


async def test_a_range_of_hours_can_be_taken_away_but_not_the_last() -> None:
    made = graph()
    await made.services.settings.set("windows", "mon 09:00-12:00; tue 09:00-12:00")
    screen = await shown("/settings/breaks", made)
    await screen.click("09:00–12:00")
    await screen.click(words.REMOVE)
    assert format_hours(made.services.settings.current.reminders.hours) == "tue 09:00-12:00"
    await faded_out(screen)
    await screen.click("09:00–12:00")
    await screen.click(words.REMOVE)
    assert screen.sees("pause them instead")
    assert format_hours(made.services.settings.current.reminders.hours) == "tue 09:00-12:00"


async def test_a_zone_is_kept_on_enter_and_the_devices_can_be_taken_again() -> None:
    made = graph()
    screen = await shown("/settings/breaks", made)
    await screen.type(words.ZONE, "Asia/Tokyo")
    await screen.fire(screen.get(ft.TextField, words.ZONE), "submit")
    assert made.services.settings.current.reminders.zone == "Asia/Tokyo"
    await screen.click(words.ZONE_OF_DEVICE)
    assert made.services.settings.current.reminders.zone == "Europe/Berlin"
    assert screen.get(ft.TextField, words.ZONE).value == "Europe/Berlin"


async def test_an_unknown_zone_is_reported_at_the_field() -> None:
    made = graph()
    screen = await shown("/settings/breaks", made)
    await screen.type(words.ZONE, "Middle-earth/Shire")
    await screen.fire(screen.get(ft.TextField, words.ZONE), "blur")
    assert "isn’t a time zone we know" in str(screen.get(ft.TextField, words.ZONE).error)
    assert made.services.settings.current.reminders.zone == "Europe/Berlin"


async def test_the_evening_question_can_be_moved_and_switched_off() -> None:
    made = graph()
    screen = await shown("/settings/evening", made)
    await screen.type(words.CHECKIN_AT, "21:15")
    await screen.fire(screen.get(ft.TextField, words.CHECKIN_AT), "submit")
    await screen.choose(screen.get(ft.Switch), False)
    now = made.services.settings.current
    assert (f"{now.checkin_at:%H:%M}", now.checkin) == ("21:15", EveningCheckIn.OFF)


async def test_holds_are_set_by_length_breath_and_cues() -> None:
    made = graph()
    screen = await shown("/settings/holds", made)
    length, volume = screen.all(ft.Slider)
    await screen.choose(length, 60.0, "change_end")
    await screen.choose(volume, 10.0, "change_end")
    await screen.choose(screen.get(ft.RadioGroup), "sigh")
    await screen.choose(screen.all(ft.Switch)[1], False)
    now = made.services.settings.current.holds
    assert (now.seconds, now.volume, now.pattern, now.haptics) == (60, 0.5, "sigh", False)
    assert screen.sees(words.seconds(60))


async def test_only_patterns_without_a_held_breath_are_offered_for_pressing() -> None:
    screen = await shown("/settings/holds", graph())
    assert [radio.label for radio in screen.all(ft.Radio)] == [
        "Long exhale",
        "Even breath",
        "Sigh",
        "My own breath",
    ]


async def test_a_movement_that_does_not_suit_is_switched_off_and_on_again() -> None:
    made = graph()
    screen = await shown("/settings/movements", made)
    await screen.choose(screen.get(ft.Checkbox, "Chin tucks"), False)
    assert list(made.services.settings.current.movements.cannot_do) == ["chin_tucks"]
    await screen.choose(screen.get(ft.Checkbox, "Chin tucks"), True)
    assert list(made.services.settings.current.movements.cannot_do) == []


async def test_safety_answers_lock_what_they_concern_and_say_how_that_is_lifted() -> None:
    made = graph()
    screen = await shown("/settings/safety", made)
    await screen.click(screening_words.NONE_OF_THESE)
    assert screen.sees(words.NO_LOCKS)
    numb = next(q for q in made.services.safety.questions if q.id == "numb_skin")
    (yes,) = [b for b in screen.all(ft.OutlinedButton) if yes_to(numb.text, b)]
    await screen.fire(yes, "click")
    await screen.click(screening_words.KEEP)
    assert screen.sees("please say where")
    await screen.click(screening_words.AREA_GROUPS[AreaGroup.LEG])
    await screen.fire(screen.get(ft.Chip, "Foot"), "select", "true")
    await screen.click(screening_words.KEEP)
    assert screen.sees(numb.lift)
    assert len(made.services.safety.restrictions.locks) == 1


def yes_to(question: str, button: ft.OutlinedButton) -> bool:
    said = button.content
    return isinstance(said, ft.Text) and said.semantics_label == f"Yes: {question}"


async def test_answers_cannot_be_kept_while_a_question_is_open() -> None:
    made = graph()
    screen = await shown("/settings/safety", made)
    assert screen.sees(screening_words.questions_left(len(made.services.safety.questions)))
    assert screen.get(ft.FilledButton, screening_words.KEEP).disabled


@pytest.mark.parametrize(
    "part",
    ["breaks", "evening", "holds", "movements", "safety", "data", "about"],
)
async def test_every_part_leads_back_to_the_settings(part: str) -> None:
    screen = await shown(f"/settings/{part}", graph())
    await screen.click(shell.BACK)
    assert screen.route == "/settings"
