"""The settings screens, used as a person would."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import flet as ft
import pytest

from app.domain.breaks import DaysOff
from app.domain.breaks.public_holidays import Holiday, PublicHolidays
from app.domain.safety import AreaGroup
from app.domain.settings import EveningCheckIn, ThemeChoice
from app.texts import breaks as break_words
from app.texts import holds as hold_words
from app.texts import safety as screening_words
from app.texts import settings as words
from app.texts import shell
from app.ui.app import build_main
from app.ui.settings.question_group import UNSEEN_SECONDS
from tests.graph import AT_HOME, Graph, graph
from tests.ui.harness import Screen, render
from tests.ui.hold_screens import go_on, tick


async def shown(route: str, made: Graph, **replies: object) -> Screen:
    return await render(build_main(made.services), route, replies=replies)


def rows(screen: Screen) -> list[str]:
    """How things stand, row by row."""
    return [str(tile.subtitle) for tile in screen.all(ft.ListTile)]


async def faded_out(screen: Screen) -> None:
    """The browser tells when a window it closed is gone."""
    for window in [*screen.all(ft.AlertDialog), *screen.all(ft.TimePicker)]:
        await screen.fire(window, "dismiss")


async def test_the_overview_says_how_things_stand_and_follows_changes() -> None:
    made = graph()
    screen = await shown("/settings", made)
    assert {"Every 45 minutes, Mon–Fri 9–18", words.SAFETY_NEVER} <= set(rows(screen))
    await made.services.settings.set("interval_minutes", "30")
    await made.services.settings.set("windows", "mon-fri 9-12:30, 13-17; sat 10-12")
    await screen.settle()
    assert "Every 30 minutes, Mon–Fri 9–12:30 and 13–17, Sat 10–12" in rows(screen)


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


async def test_breaks_at_fixed_times_are_chosen_with_a_tap_and_come_back_as_they_were() -> None:
    made = graph()
    screen = await shown("/settings/breaks", made)
    await screen.click(words.AT_FIXED_TIMES)
    assert screen.sees("Tomorrow, Tuesday: 2 breaks, at 10:30, 14:00")
    field = screen.get(ft.TextField, words.FIXED_TIMES)
    await screen.type(words.FIXED_TIMES, "9.30; 2pm, 19:00")
    await screen.fire(field, "submit")
    assert screen.sees("Tomorrow, Tuesday: 2 breaks, at 09:30, 14:00")
    assert screen.sees("19:00 is outside your hours")
    await screen.click(words.ADD_TIME)
    await screen.choose(screen.get(ft.TimePicker), time(12))
    assert screen.get(ft.TextField, words.FIXED_TIMES).value == "09:30, 12:00, 14:00, 19:00"
    await screen.type(words.FIXED_TIMES, "9:30, 14:00, 19:00")
    await screen.fire(screen.get(ft.TextField, words.FIXED_TIMES), "submit")
    await screen.click(words.BY_INTERVAL)
    assert screen.sees("Tomorrow, Tuesday: 11 breaks")
    await screen.click(words.AT_FIXED_TIMES)
    times = made.services.settings.current.reminders.fixed_times
    said = f"{words.fixed_now(times)}, Mon–Fri 9–18"
    assert said in rows(await shown("/settings", made))
    assert words.fixed_now(times) == "At 09:30, 14:00 and 19:00"


async def test_public_holidays_are_named_and_become_days_off() -> None:
    made = graph()
    days_off = DaysOff(public=PublicHolidays("XX", (Holiday(date(2026, 3, 3), "The Feast"),), 2026))
    await made.store.settings.put(
        replace(AT_HOME, reminders=replace(AT_HOME.reminders, days_off=days_off))
    )
    screen = await shown("/settings/breaks", made)
    assert screen.sees("Tue 3 March 2026: The Feast")
    assert screen.sees("Tomorrow, Tuesday: day off, no breaks.")
    await screen.type(words.HOLIDAYS, "DE")
    await screen.fire(screen.get(ft.TextField, words.HOLIDAYS), "submit")
    assert "no calendar of holidays" in str(screen.get(ft.TextField, words.HOLIDAYS).error)
    await screen.type(words.HOLIDAYS, "")
    await screen.fire(screen.get(ft.TextField, words.HOLIDAYS), "submit")
    assert screen.sees("Tomorrow, Tuesday: 11 breaks")


async def test_days_off_are_written_and_tomorrow_follows() -> None:
    made = graph()
    screen = await shown("/settings/breaks", made)
    await screen.type(words.DAYS_OFF, "sat; 2026-03-03 to 2026-03-05")
    await screen.fire(screen.get(ft.TextField, words.DAYS_OFF), "submit")
    assert screen.get(ft.TextField, words.DAYS_OFF).value == "2026-03-03..2026-03-05; sat"
    assert screen.sees("Tomorrow, Tuesday: day off, no breaks.")
    await screen.type(words.DAYS_OFF, "easter")
    await screen.fire(screen.get(ft.TextField, words.DAYS_OFF), "blur")
    error = str(screen.get(ft.TextField, words.DAYS_OFF).error)
    assert "“easter” isn’t a day" in error
    said = [args for name, args in screen.connection.invoked if name == "announce_message"]
    assert [args["message"] for args in said] == [error]


async def test_today_is_taken_off_with_one_tap_and_given_back_with_another() -> None:
    made = graph()
    screen = await shown("/settings/breaks", made)
    await screen.click(words.DAY_OFF_TODAY)
    assert screen.get(ft.TextField, words.DAYS_OFF).value == "2026-03-02"
    assert "Day off until tomorrow at 09:00" in break_words.why(
        made.services.reminders.schedule_status(), made.services.local_time.now()
    )
    await screen.click(words.NO_DAY_OFF_TODAY)
    assert screen.get(ft.TextField, words.DAYS_OFF).value == ""


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


async def test_the_evening_question_is_moved_on_a_clock_too_and_too_early_is_refused() -> None:
    made = graph()
    screen = await shown("/settings/evening", made)
    await screen.click(words.pick_time(words.CHECKIN_AT))
    await screen.choose(screen.get(ft.TimePicker), time(19, 30))
    assert made.services.settings.current.checkin_at == time(19, 30)
    assert screen.get(ft.TextField, words.CHECKIN_AT).value == "19:30"
    await faded_out(screen)
    await screen.click(words.pick_time(words.CHECKIN_AT))
    await screen.choose(screen.get(ft.TimePicker), time(2))
    assert screen.sees("a time of day from 03:00")
    assert made.services.settings.current.checkin_at == time(19, 30)


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
    await screen.click(hold_words.ANSWER)
    await go_on(made, screen)
    assert screen.sees(words.NO_LOCKS)
    numb = next(q for q in made.services.safety.questions if q.id == "numb_skin")
    await screen.click(screening_words.GROUPS[numb.group])
    await made.clock.advance(UNSEEN_SECONDS)
    await tick(screen, numb.id)
    await screen.click(screening_words.KEEP)
    assert screen.sees(screening_words.SAY_WHERE)
    await screen.click(screening_words.AREA_GROUPS[AreaGroup.LEG])
    await screen.fire(screen.get(ft.Chip, "Foot"), "select", "true")
    await screen.click(screening_words.KEEP)
    assert screen.sees(numb.lift)
    assert len(made.services.safety.restrictions.locks) == 1


async def test_while_a_question_is_open_all_are_asked_and_no_answer_is_shown_as_given() -> None:
    screen = await shown("/settings/safety", graph())
    assert screening_words.NONE_OF_THESE not in rows(screen)
    await screen.click(hold_words.ANSWER)
    assert screen.sees(screening_words.nth_card(1, 5))


@pytest.mark.parametrize(
    "part",
    ["breaks", "evening", "holds", "movements", "safety", "data", "about"],
)
async def test_every_part_leads_back_to_the_settings(part: str) -> None:
    screen = await shown(f"/settings/{part}", graph())
    await screen.click(shell.BACK)
    assert screen.route == "/settings"
