"""Guided holds on the screen, from choosing to aftercare."""

from __future__ import annotations

from dataclasses import replace
from math import pi

import flet as ft

from app.bootstrap import assemble
from app.domain.body import RegionId, Side
from app.domain.holds import CheckIn, Familiar, Feeling, HoldRecord, StopReason
from app.domain.journal.entry import Score, Scored
from app.domain.safety import Answered, Yes
from app.domain.spots.matching import BodyPlace
from app.texts import hold_player as player
from app.texts import holds as words
from app.texts import safety as safety_words
from app.ui.app import build_main
from tests.graph import Graph, graph
from tests.services.holds.test_service import TRAPEZIUS, pressing, ready, state
from tests.ui.harness import Screen, render

LESS_MOTION = {
    "accessible_navigation": False,
    "bold_text": False,
    "disable_animations": True,
    "high_contrast": False,
    "invert_colors": False,
    "reduce_motion": True,
    "on_off_switch_labels": False,
    "supports_announcements": True,
}


async def opened(built: Graph, route: str, **how: object) -> Screen:
    return await render(build_main(built.services), route, **how)  # type: ignore[arg-type]


async def at_the_press(before: int = 5) -> tuple[Graph, Screen]:
    """The player, a moment into the first press."""
    built = await ready()
    await pressing(built, before)
    screen = await opened(built, "/hold/now")
    await built.clock.advance(0.15)
    return built, screen


async def pass_time(built: Graph, screen: Screen, seconds: float) -> None:
    await built.clock.advance(seconds)
    await screen.settle()


def disc(screen: Screen) -> ft.Container:
    return screen.get(ft.Container, key="disc")


def labels(screen: Screen) -> set[str]:
    """Of the buttons that are only words."""
    filled = [each.content for each in screen.all(ft.FilledButton)]
    outlined = [each.content for each in screen.all(ft.OutlinedButton)]
    return {each for each in (*filled, *outlined) if isinstance(each, str)}


async def test_before_the_questions_are_answered_they_are_offered_first() -> None:
    screen = await opened(graph(), "/hold")
    assert screen.sees(words.DUE)
    await screen.click(words.ANSWER)
    assert screen.route == "/hold/safety"


async def test_a_muscle_for_reading_only_says_why_and_has_no_start() -> None:
    built = await ready()
    screen = await opened(built, "/hold")
    assert any("brachial plexus" in str(tile.subtitle) for tile in screen.all(ft.ListTile))
    screen = await opened(built, "/hold/scalenes/left")
    assert screen.sees("brachial plexus")
    assert not screen.sees(words.NOTHING_NEW)


async def test_a_locked_muscle_says_why_and_how_to_lift_it() -> None:
    built = await ready()
    safety = built.services.safety
    answers = {each.question: each for each in safety.screening.answers}  # type: ignore[union-attr]
    fever = next(q for q in safety.questions if q.id == "unwell")
    answers[fever.id] = Answered(fever.id, Yes())
    await safety.answer(tuple(answers.values()))
    screen = await opened(built, "/hold/upper_trapezius/left")
    assert screen.sees(fever.why)
    assert screen.sees(fever.lift)
    assert not screen.sees(words.ANYTHING_NEW)


async def test_what_the_caps_leave_no_room_for_says_when_to_come_back() -> None:
    built = await ready()
    for _ in range(2):
        await pressing(built)
        await built.clock.advance(3 * 3600)
        await built.services.holds.finish()
    screen = await opened(built, "/hold/upper_trapezius/left")
    assert screen.sees("two sessions today")


async def test_an_unknown_muscle_or_spot_is_met_with_a_way_on() -> None:
    built = await ready()
    assert (await opened(built, "/hold/nonsense/left")).sees(words.UNKNOWN_MUSCLE)
    assert (await opened(built, "/hold/spot/nonsense")).sees(words.UNKNOWN_SPOT)


async def test_the_preparation_tells_position_cautions_and_what_is_planned() -> None:
    built = await ready()
    screen = await opened(built, "/hold/upper_trapezius/left")
    muscle = built.services.content.muscle(TRAPEZIUS)
    for text in (muscle.technique, *muscle.cautions, "2 times 30 seconds", "Left upper trapezius"):
        assert screen.sees(text)
    assert built.services.holds.history() == ()


async def test_without_a_side_in_the_address_the_person_says_which() -> None:
    built = await ready()
    screen = await opened(built, "/hold/upper_trapezius")
    await screen.click("Left")
    await screen.click(words.NOTHING_NEW)
    assert built.services.holds.current.plan.side is Side.LEFT  # type: ignore[union-attr]
    assert screen.route == "/hold/now"


async def test_a_spot_leads_to_its_muscle_and_the_hold_belongs_to_it() -> None:
    built = await ready()
    kept = await built.services.journal.record(
        BodyPlace.of(RegionId("back.trap_upper.right")), Scored(Score(5))
    )
    screen = await opened(built, f"/hold/spot/{kept.spot.id}")
    await screen.click(words.NOTHING_NEW)
    assert built.services.holds.current.spot == kept.spot.id  # type: ignore[union-attr]


async def test_a_spot_over_several_muscles_asks_which() -> None:
    built = await ready()
    kept = await built.services.journal.record(
        BodyPlace.of(RegionId("back.glute.right")), Scored(Score(5))
    )
    screen = await opened(built, f"/hold/spot/{kept.spot.id}")
    titles = {tile.title for tile in screen.all(ft.ListTile)}
    assert {"Gluteus medius", "Gluteus minimus"} <= titles
    await screen.click("Gluteus minimus")
    assert screen.route == f"/hold/spot/{kept.spot.id}/gluteus_minimus"


async def test_a_whole_hold_is_gone_through_on_the_screen() -> None:
    built = await ready()
    screen = await opened(built, "/hold/upper_trapezius/left")
    await screen.click(words.NOTHING_NEW)
    await screen.follow()
    assert screen.sees(player.SETTLE)
    await pass_time(built, screen, 30)
    assert screen.sees(player.RATE_BEFORE)
    await screen.click("5")
    assert screen.sees(player.FAMILIAR)
    await screen.click(player.FOUND[Familiar.YES])
    assert screen.sees("Round 1 of 2")
    await pass_time(built, screen, 30)
    assert screen.sees(player.RELEASE)
    await pass_time(built, screen, 10)
    assert screen.sees(player.REST)
    await pass_time(built, screen, 30)
    assert screen.sees("Round 2 of 2")
    await pass_time(built, screen, 40)
    assert screen.sees(player.STRETCH)
    await pass_time(built, screen, 25)
    assert screen.sees(player.RATE_AFTER)
    await screen.click("2")
    assert screen.sees("From 5 to 2: easier by 3.")
    await screen.click(player.FINISH)
    assert screen.route == "/hold"
    assert [held.pressed for held in built.services.holds.history()] == [60.0]


async def test_the_pacer_swells_for_the_length_of_the_breath_in_and_sinks_for_that_out() -> None:
    built, screen = await at_the_press()
    assert screen.sees("Breathe in")
    assert disc(screen).scale == 1.0
    await pass_time(built, screen, 4)
    assert screen.sees("Breathe out")
    assert disc(screen).scale == 0.55
    assert disc(screen).animate_scale.duration.milliseconds == 6000  # type: ignore[union-attr]


async def test_the_pacer_sends_at_most_one_patch_for_each_part_of_a_breath() -> None:
    built, screen = await at_the_press()
    for part in (4, 6, 4, 6, 4):
        before = len(screen.connection.patches)
        await pass_time(built, screen, part)
        assert len(screen.connection.patches) - before <= 1
    before = len(screen.connection.patches)
    await pass_time(built, screen, 5.8)
    assert len(screen.connection.patches) == before


async def test_the_ring_goes_round_once_in_a_press_and_stands_at_each_boundary() -> None:
    built, screen = await at_the_press()
    gone = []
    for seconds in (0, 4, 6, 4, 6, 4):
        await pass_time(built, screen, seconds)
        gone.append(round(screen.get(ft.Container, key="hand").rotate / (2 * pi), 3))  # type: ignore[operator]
    assert gone == [0.133, 0.333, 0.467, 0.667, 0.8, 1.0]  # where each part of a breath leads


async def test_who_asked_for_less_motion_gets_words_and_a_bar_without_animation() -> None:
    built = await ready()
    await pressing(built)
    screen = await opened(built, "/hold/now", replies={"get_accessibility_features": LESS_MOTION})
    await pass_time(built, screen, 4.2)
    assert screen.sees("Breathe out")
    assert [bar.value for bar in screen.all(ft.ProgressBar)] == [0.0]
    assert not [each for each in screen.all(ft.Container) if each.animate_scale is not None]
    hand = screen.get(ft.Container, key="hand").animate_rotation
    assert isinstance(hand, ft.Animation)
    assert hand.duration.milliseconds == 1  # type: ignore[union-attr]


async def test_check_ins_are_one_tap_and_stop_is_always_there() -> None:
    _, screen = await at_the_press()
    await screen.click("More")
    assert screen.sees(player.EASE_OFF)
    await screen.click("More")
    assert screen.sees(player.RELEASE_NOW)
    assert screen.get(ft.FilledButton, key="stop")


async def test_when_it_fades_an_early_release_is_offered() -> None:
    built, screen = await at_the_press()
    await screen.click("Less")
    assert not screen.sees(player.MAY_RELEASE)
    await screen.click("Less")
    assert screen.sees(player.MAY_RELEASE)
    await screen.click(player.LET_GO)
    assert screen.sees(player.LETTING_GO)
    assert player.LET_GO not in screen.texts
    await pass_time(built, screen, 10)
    assert screen.sees(player.RELEASE)


async def press_key(screen: Screen, name: str) -> None:
    data = {"key": name, "shift": False, "ctrl": False, "alt": False, "meta": False}
    await screen.fire(screen.page, "keyboard_event", data)


async def test_keys_check_in_pause_go_on_and_stop() -> None:
    built, screen = await at_the_press()
    await press_key(screen, "1")
    await press_key(screen, "3")
    await press_key(screen, "2")
    assert state(built.services.holds).trace.answers == (CheckIn.LESS, CheckIn.MORE, CheckIn.SAME)
    await press_key(screen, " ")
    assert screen.sees(player.PAUSED)
    await pass_time(built, screen, 5)
    await press_key(screen, " ")
    assert not screen.sees(player.PAUSED)
    await press_key(screen, "Escape")
    assert screen.sees(player.WHY_STOPPED)


async def test_a_space_bar_that_also_presses_the_focused_button_pauses_once() -> None:
    _, screen = await at_the_press()
    await press_key(screen, " ")
    await screen.click(player.RESUME)
    assert screen.sees(player.PAUSED)


async def test_stop_asks_why_and_says_when_to_get_help() -> None:
    built, screen = await at_the_press()
    await screen.click(player.STOP)
    assert screen.sees(player.WHY_STOPPED)
    numb = next(e.text for e in built.services.content.protocol.stop_now if e.id == "numb")
    await screen.click(numb)
    assert screen.sees(player.STOPPED_HELP)
    await screen.click(player.FINISH)
    (held,) = built.services.holds.history()
    assert held.reason is StopReason.NUMB


async def test_cues_are_announced_and_felt_once_each() -> None:
    built, screen = await at_the_press()

    def announced() -> list[str]:
        return [a["message"] for n, a in screen.connection.invoked if n == "announce_message"]

    def felt() -> int:
        return sum(n == "light_impact" for n, _ in screen.connection.invoked)

    assert announced() == []
    await pass_time(built, screen, 3.9)
    assert (announced(), felt()) == (["Out"], 1)
    await pass_time(built, screen, 0.2)
    assert (announced(), felt()) == (["Out"], 2)
    await pass_time(built, screen, 5.9)
    assert (announced(), felt()) == (["Out", "In"], 3)


async def test_each_way_of_being_told_can_be_switched_off() -> None:
    built, screen = await at_the_press()
    await built.services.settings.set("spoken", "off")
    await built.services.settings.set("haptics", "off")
    await pass_time(built, screen, 10)
    told = {name for name, _ in screen.connection.invoked}
    assert not told & {"announce_message", "light_impact"}


async def test_two_windows_show_the_same_hold() -> None:
    built, first = await at_the_press()
    second = await opened(built, "/hold/now")
    await first.click(player.PAUSE)
    await second.settle()
    assert second.sees(player.PAUSED)


async def found_again() -> tuple[Graph, Screen]:
    """A hold 12 s into its press when the process ended, in the process after it."""
    built = await ready()
    holds = await pressing(built)
    await built.clock.advance(12)
    await holds.pause()
    await holds.stop()
    services = assemble(
        clock=built.clock,
        timer=built.timer,
        store=built.store,
        content=built.services.content,
        system_zone=lambda: "UTC",
    )
    await services.holds.start()
    again = replace(built, services=services)
    return again, await opened(again, "/hold")


async def test_a_hold_found_again_can_be_logged_as_far_as_it_went() -> None:
    built, screen = await found_again()
    assert screen.sees(words.INTERRUPTED)
    await screen.click(words.LOG_WHAT_WAS_DONE)
    assert [held.pressed for held in built.services.holds.history()] == [12.0]


async def test_a_hold_found_again_can_be_gone_on_with() -> None:
    built, screen = await found_again()
    await screen.click(words.GO_ON)
    await screen.follow()
    await pass_time(built, screen, 3.2)
    assert screen.sees("Breathe in")


async def test_the_next_day_asks_one_question() -> None:
    built = await ready()
    await pressing(built)
    await built.clock.advance(150)
    await built.services.holds.finish()
    await built.clock.advance(24 * 3600)
    screen = await opened(built, "/hold")
    await screen.click(words.FEELINGS["sore"])
    assert built.services.holds.owed() == ()


async def test_nothing_under_way_leads_back_to_choosing() -> None:
    screen = await opened(await ready(), "/hold/now")
    assert screen.sees(player.NO_HOLD)
    await screen.click(player.CHOOSE_ONE)
    assert screen.route == "/hold"


async def test_breathing_alone_follows_the_pattern_to_its_end() -> None:
    built = await ready()
    screen = await opened(built, "/hold/breathe")
    await screen.click("Box")
    await screen.click("1 minute")
    await screen.click("Begin")
    await pass_time(built, screen, 0.2)
    assert screen.sees("Breathe in")
    await pass_time(built, screen, 4)
    assert screen.sees("Stay full")
    await pass_time(built, screen, 62)
    assert screen.sees("Notice how your shoulders feel")


async def test_both_sides_are_held_one_after_the_other() -> None:
    built = await ready()
    screen = await opened(built, "/hold/upper_trapezius/left")
    await screen.click(words.BOTH)
    holds = built.services.holds
    await holds.next()
    await holds.rate_before(Score(5))
    await holds.found(Familiar.YES)
    await built.clock.advance(200)
    await holds.rate_after(Score(3))
    screen = await opened(built, "/hold/now")
    await screen.click("On to: Right upper trapezius")
    assert built.services.holds.current.plan.side is Side.RIGHT  # type: ignore[union-attr]
    assert screen.sees(player.SETTLE)


async def test_nobody_is_sent_on_to_the_next_before_saying_why_they_stopped() -> None:
    built, _ = await at_the_press()
    await built.services.hold_queue.enqueue(TRAPEZIUS, Side.RIGHT)
    await built.services.holds.stop_now()
    screen = await opened(built, "/hold/now")
    assert labels(screen) == {player.FINISH}
    await screen.click(player.OTHER_REASON)
    assert labels(screen) == {player.FINISH, "On to: Right upper trapezius"}


async def test_the_first_question_has_its_two_answers_and_stop() -> None:
    built = await ready()
    await built.services.holds.begin(TRAPEZIUS, Side.LEFT)
    screen = await opened(built, "/hold/now")
    assert labels(screen) == {player.NOTHING_NEW, player.SOMETHING_NEW}
    assert screen.sees(player.STOP)


async def test_spots_kept_for_later_wait_on_the_hold_screen_and_can_be_left_out() -> None:
    built = await ready()
    screen = await opened(built, "/hold/upper_trapezius/left")
    await screen.click(words.LINE_UP)
    screen = await opened(built, "/hold")
    assert screen.sees(words.QUEUE_TITLE)
    await screen.click(words.leave_out("Left upper trapezius"))
    assert not screen.sees(words.QUEUE_TITLE)


async def test_what_holding_did_is_pictured_once_it_was_rated_before_and_after() -> None:
    built = await ready()
    screen = await opened(built, "/hold/upper_trapezius/left")
    assert not screen.sees(words.STORY)
    holds = await pressing(built)
    await built.clock.advance(200)
    await holds.rate_after(Score(2))
    await holds.finish()
    screen = await opened(built, "/hold/upper_trapezius/left")
    assert screen.sees("Less pain afterwards in 1 of 1 hold.")
    labels = [each.label for each in screen.all(ft.Semantics) if each.label]
    assert "2 March: 5 before, 2 after" in labels


async def test_the_page_of_a_spot_tells_what_holding_it_did() -> None:
    built = await ready()
    services = built.services
    kept = await services.journal.record(
        BodyPlace.of(RegionId("back.trap_upper.left")), Scored(Score(5))
    )
    spot_page = f"/journal/spot/{kept.spot.id}"
    assert not (await opened(built, spot_page)).sees(words.STORY)
    await services.holds.begin(TRAPEZIUS, Side.LEFT, kept.spot.id)
    await services.holds.next()
    await services.holds.next()
    await services.holds.rate_before(Score(5))
    await services.holds.found(Familiar.YES)
    await built.clock.advance(200)
    await services.holds.rate_after(Score(2))
    done = await services.holds.finish()
    assert isinstance(done, HoldRecord)
    await built.clock.advance(24 * 3600)
    await services.holds.next_day(done.id, Feeling.EASIER)
    screen = await opened(built, spot_page)
    assert screen.sees("Less pain afterwards in 1 of 1 hold.")
    assert screen.sees("The day after: easier once.")


async def test_a_spot_with_a_warning_sign_says_so_before_it_is_pressed() -> None:
    built = await ready()
    kept = await built.services.journal.record(
        BodyPlace.of(RegionId("back.trap_upper.right")), Scored(Score(9))
    )
    screen = await opened(built, f"/hold/spot/{kept.spot.id}")
    assert screen.sees(safety_words.SEE_A_PROFESSIONAL)
