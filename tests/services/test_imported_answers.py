"""Safety answers in files: what an import and its undoing may do to the answers here."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from app.domain.safety import Answered, Outdated, QuestionId, Screened, Yes
from tests.services.import_export_desk import ANSWERED, Desk

LOCKS = Screened(ANSWERED.at, (Answered(QuestionId("fracture"), Yes()),))
LATER = ANSWERED.at + timedelta(days=1)


async def exported(screening: Screened | Outdated) -> bytes:
    desk = Desk()
    await desk.store.screening.put(screening)
    (packed,) = desk.import_export.render("json", "all")
    return packed.content


async def test_an_import_does_not_reopen_what_something_new_has_locked() -> None:
    desk = Desk()
    await desk.store.screening.put(Outdated(ANSWERED.at, ANSWERED.answers))
    file = await exported(replace(ANSWERED, at=LATER))
    await desk.import_export.apply(desk.import_export.preview("a.json", file))
    assert isinstance(desk.store.screening.get(), Outdated)


async def test_later_answers_of_another_device_do_not_lift_a_lock_unasked() -> None:
    desk = Desk()
    await desk.store.screening.put(LOCKS)
    file = await exported(replace(ANSWERED, at=LATER))
    imported = await desk.import_export.apply(desk.import_export.preview("a.json", file))
    assert desk.store.screening.get() == Outdated(LOCKS.at, LOCKS.answers)
    await desk.import_export.undo(imported)
    assert desk.store.screening.get() == LOCKS


async def test_undoing_an_import_does_not_take_back_answers_given_since() -> None:
    desk = Desk()
    file = await exported(ANSWERED)
    imported = await desk.import_export.apply(desk.import_export.preview("a.json", file))
    since = Screened(LATER, LOCKS.answers)
    await desk.store.screening.put(since)
    await desk.import_export.undo(imported)
    assert desk.store.screening.get() == since
