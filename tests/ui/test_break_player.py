"""The break player on the screen."""

from __future__ import annotations

from app.domain.movements import cues
from app.domain.safety import Answered, QuestionId, Yes
from app.services.break_player import NotPlaying
from app.texts import break_screens as words
from app.texts import breaks as break_words
from tests.services.reminder_graph import working
from tests.ui.break_screens import played, playing, today


async def test_the_player_shows_one_sentence_the_time_left_and_what_follows() -> None:
    async with working() as life:
        screen = await playing(life)
        assert screen.sees("Shoulder rolls")
        assert screen.sees("8 s")
        assert screen.sees("1:51 left in this break")
        assert screen.sees("Then: Slow neck turns")
        assert screen.sees("Movement 1 of 2")


async def test_the_player_goes_from_step_to_step_by_itself() -> None:
    async with working() as life:
        screen = await playing(life)
        await life.graph.clock.advance(9)
        await screen.settle()
        assert screen.sees("Let your arms hang.")


async def test_the_player_counts_the_repetitions_and_says_each_word() -> None:
    async with working() as life:
        screen = await playing(life)
        await life.graph.clock.advance(18)
        await screen.settle()
        assert screen.sees("2 of 4")
        assert screen.sees("up")


async def test_the_player_draws_at_most_once_a_second_twice_a_step_and_once_a_cue() -> None:
    async with working() as life:
        screen = await playing(life)
        plan = played(life).plan
        before = len(screen.connection.patches)
        await life.graph.clock.advance(60)
        await screen.settle()
        steps = sum(1 for step in plan.steps if step.starts <= 60)
        moved = sum(1 for cue in cues(plan) if cue.at <= 60)
        assert 50 <= len(screen.connection.patches) - before <= 60 + 2 * steps + moved


async def test_a_break_that_is_held_draws_nothing() -> None:
    async with working() as life:
        screen = await playing(life)
        await screen.click(words.PAUSE)
        assert screen.sees(words.PAUSED)
        before = len(screen.connection.patches)
        await life.graph.clock.advance(60)
        await screen.settle()
        assert len(screen.connection.patches) == before
        await screen.click(words.GO_ON)
        assert not screen.sees(words.PAUSED)


async def test_a_movement_can_be_left_out_and_then_the_break_finished() -> None:
    async with working() as life:
        screen = await playing(life)
        await screen.click(words.NEXT_MOVEMENT)
        assert screen.sees(words.LAST_ONE)
        await screen.click(words.FINISH)
        assert screen.sees(words.DONE)
        assert isinstance(life.break_player.playing(), NotPlaying)


async def test_the_quiet_time_of_a_movement_left_out_is_not_called_the_last_movement() -> None:
    async with working() as life:
        screen = await playing(life)
        safety = life.graph.services.safety
        await safety.answer_one(Answered(QuestionId("neck_injury"), Yes()))
        await screen.click(words.NEXT_MOVEMENT)
        assert screen.sees(break_words.QUIET_STEP)
        assert not screen.sees(words.LAST_ONE)
        assert not screen.sees("Movement 2 of")


async def test_a_break_can_be_stopped_from_the_player() -> None:
    async with working() as life:
        screen = await playing(life)
        await screen.click(words.STOP)
        assert screen.sees(words.DONE)


async def test_a_break_played_to_its_end_says_when_the_next_is() -> None:
    async with working() as life:
        screen = await playing(life)
        await life.graph.clock.advance(112)
        await screen.settle()
        assert screen.sees(words.DONE)
        assert screen.sees("Next break at 09:46, 45 minutes after your last break.")


async def test_the_player_without_a_break_leads_back() -> None:
    async with working() as life:
        screen = await today(life, "/break")
        assert screen.sees(words.NO_BREAK)
        await screen.click(words.BACK_TO_TODAY)
        assert screen.route == "/"


async def test_today_leads_back_to_a_break_under_way() -> None:
    async with working() as life:
        await life.break_player.start()
        screen = await today(life)
        await screen.click(words.GO_TO_BREAK)
        assert screen.route == "/break"


async def test_a_second_window_sees_the_break_where_it_is() -> None:
    async with working() as life:
        await playing(life)
        await life.graph.clock.advance(12)
        other = await today(life, "/break")
        assert other.sees("1:39 left in this break")
