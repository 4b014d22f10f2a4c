"""`unknot hold`, followed by a person whose clock the test moves."""

from __future__ import annotations

import re

import pytest

from app.cli.guided.hold_end import DECLINE
from app.cli.guided.terminal import Left
from app.domain.body import MuscleId, Side
from app.domain.errors import NotAllowed, NotFound
from app.domain.holds import (
    NO_SESSION,
    Ended,
    Faded,
    Familiar,
    Feeling,
    HoldRecord,
    HoldSession,
    NextDay,
    StopReason,
)
from app.domain.journal.entry import Score
from app.domain.safety import NotScreened, Outdated, Screened
from app.system.keyboard import CLOSED, ENTER, INTERRUPT
from app.texts import getting_help
from app.texts import hold_player as player
from app.texts import hold_scores as scores
from app.texts.cli import guided as words
from tests.cli.guided_person import NECK, Person
from tests.graph import graph
from tests.services.holds.running import ready
from tests.services.holds.test_after_restart import restarted


async def at_home(is_live: bool = False, columns: int = 80) -> Person:
    """Somebody with one spot, whose safety questions are answered."""
    built = await ready()
    await built.store.spots.save(NECK)
    return Person(built, is_live, columns)


def recorded(person: Person) -> HoldRecord:
    (held,) = person.built.store.holds.all()
    return held


@pytest.mark.parametrize("is_live", [False, True])
async def test_a_hold_is_led_from_the_first_question_to_afterwards(is_live: bool) -> None:
    person = await at_home(is_live)
    task = await person.begins_pressing()
    await person.answers("3 to 5 out of 10", "4")
    await person.answers("4 of 10", "1")
    await person.answers("Less", "1")
    await person.answers("You can let go", "l")
    await person.answers("Let go slowly", [ENTER])
    await person.answers("Rest. Move gently", "e")
    await person.answers("Now the stretch", [ENTER])
    await person.answers(player.RATE_AFTER, ["1", "\x7f", "3", ENTER])
    await person.sees("It went from 5 to 3: 2 lower.")
    await person.answers("Saved in your journal: 5 before, 3 after", [ENTER])
    await person.sees("Saved: you pressed once")
    assert await task == 0
    assert len(person.built.store.entries.all()) == 2
    held = recorded(person)
    assert (held.before, held.after, held.ended) == (Score(5), Score(3), Ended.ENOUGH)
    assert (held.spot, held.familiar, held.side) == (NECK.id, Familiar.YES, Side.LEFT)
    assert isinstance(held.first_fade, Faded)
    assert person.built.store.hold_session.get() == NO_SESSION


async def test_the_score_afterwards_can_be_kept_out_of_the_journal() -> None:
    person = await at_home()
    task = await person.begins_pressing()
    await person.answers(player.RATE_AFTER, ["3", ENTER])
    await person.answers(scores.DONT_COUNT, DECLINE)
    assert await task == 0
    assert recorded(person).after == Score(3)
    assert not person.built.store.entries.all()


async def test_without_a_terminal_every_breath_is_a_line_and_nothing_is_redrawn() -> None:
    person = await at_home()
    task = await person.begins_pressing()
    await person.sees("Out.")
    await person.sees("In. 2 breaths left.")
    await person.sees("In. How strong is it, 0 to 10?")
    await person.answers("", [INTERRUPT, INTERRUPT])
    assert await task == 0
    assert "\x1b" not in person.seen
    assert "█" not in person.seen


async def test_a_narrow_terminal_still_shows_how_to_stop() -> None:
    person = await at_home(is_live=True, columns=40)
    task = await person.begins_pressing()
    await person.sees("Breathe in")
    await person.sees("[s] Stop")
    lines = re.split(r"\n|\x1b\[1A|\r\x1b\[J", person.seen)
    assert max(map(len, lines)) < 40
    task.cancel()


async def test_pausing_and_going_on_are_one_key() -> None:
    person = await at_home()
    task = await person.begins_pressing()
    await person.answers("Pause", " ")
    await person.answers("[Space] Resume", " ")
    await person.sees("Get ready. Three seconds.")
    await person.sees("Out.")
    task.cancel()


async def test_an_emergency_says_whom_to_call_and_locks_everything() -> None:
    person = await at_home()
    task = await person.begins_pressing()
    await person.answers("Stop", "s")
    await person.answers("Something else", "5")
    await person.sees(getting_help.CALL)
    await person.sees(getting_help.WHAT_TO_DO[0])
    await person.answers(words.SAFE_KEY, [ENTER])
    assert await task == 0
    assert recorded(person).reason is StopReason.CHEST
    with pytest.raises(NotAllowed, match="emergency number"):
        await person.hold()


async def test_ctrl_c_in_a_press_stops_and_asks_why_and_a_second_one_leaves_it_unsaid() -> None:
    person = await at_home()
    task = await person.begins_pressing()
    await person.built.clock.advance(10)
    await person.answers("", [INTERRUPT])
    await person.answers(player.WHY_STOPPED, [INTERRUPT])
    assert await task == 0
    held = recorded(person)
    assert (held.ended, held.reason) == (Ended.STOPPED, StopReason.NOT_GIVEN)
    assert 9 < held.pressed < 12


async def test_ctrl_c_before_pressing_leaves_nothing_behind_and_locks_nothing() -> None:
    person = await at_home()
    task = person.hold()
    await person.answers("Not now", "n")
    await person.answers("Get comfortable", [INTERRUPT])
    await person.sees("You hadn’t pressed anything yet")
    assert await task == 0
    assert person.built.store.holds.all() == ()
    assert person.built.services.holds.plan_for(MuscleId("upper_trapezius"), Side.LEFT)


async def test_when_nobody_can_answer_any_more_what_was_done_is_saved() -> None:
    person = await at_home()
    task = await person.begins_pressing()
    person.keys.press(CLOSED)
    await person.sees(words.INPUT_ENDED)
    assert await task == 0
    assert recorded(person).pressed == 60.0
    assert recorded(person).ended is Ended.COMPLETED


async def test_too_much_pain_before_ends_before_anything_is_pressed() -> None:
    person = await at_home()
    task = person.hold()
    await person.answers("Not now", "n")
    await person.answers("How much does it hurt now?", [*"10", ENTER])
    await person.sees(player.TOO_SORE)
    assert await task == 0
    assert recorded(person).ended is Ended.TOO_SORE


async def test_the_safety_questions_come_first() -> None:
    built = graph()
    await built.store.spots.save(NECK)
    person = Person(built)
    task = person.hold()
    await person.answers("Something applies", "y")
    await person.sees("unknot screening confirm")
    assert await task == 130
    assert isinstance(built.services.safety.screening, NotScreened)
    task = person.hold()
    await person.answers("Something applies", "n")
    await person.answers("Not now", "q")
    assert await task == 130
    assert isinstance(built.services.safety.screening, Screened)


async def test_something_new_locks_until_the_questions_are_answered_again() -> None:
    person = await at_home()
    task = person.hold()
    await person.answers("Not now", "y")
    assert await task == 130
    assert isinstance(person.built.services.safety.screening, Outdated)
    task = person.hold()
    await person.answers("Something applies", "c")
    await person.answers("Not now", "q")
    assert await task == 130


async def test_a_killed_terminal_leaves_a_hold_that_the_next_one_goes_on_with() -> None:
    person = await at_home()
    task = await person.begins_pressing()
    task.cancel()
    await person.built.services.holds.runner.stop()
    person.built.services.holds = restarted(person.built)
    await person.built.services.holds.runner.start()
    after = Person(person.built)
    task = after.hold(spot="", muscle="")
    await after.answers(words.LEAVE_IT, "r")
    await after.sees("Get ready. Three seconds.")
    await after.sees("Let go slowly.")
    task.cancel()


async def test_a_hold_taken_over_in_another_window_ends_here() -> None:
    person = await at_home()
    other = restarted(person.built)
    await other.runner.start()
    task = await person.begins_pressing()
    await other.resume()
    await person.sees(words.LED_ELSEWHERE)
    assert await task == 0
    assert isinstance(other.runner.current, HoldSession)


async def test_yesterdays_hold_is_asked_about_and_the_answer_kept() -> None:
    person = await at_home()
    task = await person.begins_pressing()
    await person.answers(player.RATE_AFTER, ["4", ENTER])
    await person.answers(scores.DONT_COUNT, [ENTER])
    await task
    await person.built.clock.advance(24 * 3600)
    task = person.hold()
    await person.answers("Skip", "3")
    await person.answers("Not now", "q")
    assert await task == 130
    answer = recorded(person).next_day
    assert isinstance(answer, NextDay)
    assert answer.feeling is Feeling.A_LITTLE_SORE


@pytest.mark.parametrize("name", ["s1", "my KNOT", "back.trap_upper.left"])
async def test_a_spot_is_named_by_its_id_its_name_or_its_place(name: str) -> None:
    person = await at_home()
    task = person.hold(spot=name)
    await person.answers("Not now", "q")
    assert await task == 130
    assert "Left top of the shoulder" in person.seen


async def test_a_muscle_alone_is_enough_and_its_side_is_asked() -> None:
    person = await at_home()
    task = person.hold(spot="upper trapezius", muscle="")
    await person.answers("Right", "r")
    await person.answers("Not now", "q")
    assert await task == 130
    assert "Right top of the shoulder" in person.seen


async def test_an_unknown_name_is_answered_with_what_there_is() -> None:
    person = await at_home()
    with pytest.raises(NotFound, match="“My knot”"):
        await person.hold(spot="elbow thing", muscle="")


async def test_who_leaves_a_question_is_not_asked_another() -> None:
    person = await at_home()
    person.keys.press(INTERRUPT)
    with pytest.raises(Left):
        await person.terminal.choose("Really?", {"y": "Yes"})
