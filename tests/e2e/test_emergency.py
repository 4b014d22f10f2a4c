"""Chest pain during a hold: one screen says to call, and holds open only on a doctor's word."""

from __future__ import annotations

from app.domain.holds import StopReason
from app.texts import getting_help as words
from app.texts import hold_player as player
from app.texts import holds as hold_words
from app.texts import safety
from tests.e2e.conftest import Visiting
from tests.e2e.person import PHONE
from tests.e2e.server import Serving
from tests.e2e.test_hold import FASTER, MUSCLE, answer_the_questions, press
from tests.graph import shipped_content

SAME_EVENING = "2026-03-02T21:00:00+01:00"
NEXT_DAY = "2026-03-03T09:30:00+01:00"


def test_chest_pain_leads_to_the_emergency_screen_and_the_lock_to_a_doctor(
    serving: Serving, visiting: Visiting
) -> None:
    chest = next(e.text for e in shipped_content().protocol.stop_now if e.id == StopReason.CHEST)
    app = serving(clock=FASTER)
    person = press(app, answer_the_questions(visiting(app, PHONE, "/hold")))
    person.tap(player.STOP).sees(player.WHY_STOPPED).tap(chest)
    person.sees(words.CALL).sees(words.NO_WAITING).sees(words.WHAT_TO_DO[0])
    assert person.page.get_by_role("button").all_inner_texts() == [words.SAFE]
    person.tap(words.SAFE).sees(hold_words.ALL_MUSCLES).page.close()
    app.stop()

    evening = serving(clock=SAME_EVENING)
    person = visiting(evening, PHONE, MUSCLE)
    person.sees(hold_words.LOCKED).does_not_see(safety.LIFT_BY_DOCTOR)
    person.does_not_see(hold_words.ANYTHING_NEW).page.close()
    evening.stop()

    person = visiting(serving(clock=NEXT_DAY), PHONE, MUSCLE)
    person.sees(hold_words.LOCKED).tap(safety.LIFT_BY_DOCTOR)
    person.sees(hold_words.ANYTHING_NEW)
