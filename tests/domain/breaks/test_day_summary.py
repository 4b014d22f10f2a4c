from app.domain.breaks import BreakMark, BreakMarkKind, coming_marks, past_marks, skip
from app.domain.breaks.observations import Slept
from tests.domain.breaks.life import BERLIN, Life, at


def test_each_break_of_the_day_is_one_mark() -> None:
    life = Life(at("mon 09:00"))
    life.until(at("mon 09:45"))
    life.take_break()
    life.until(at("mon 10:31:30"))
    life.do(skip)
    life.until(at("mon 11:30"))
    life.jump(at("mon 12:30"), Slept(at("mon 11:30"), at("mon 12:30")))
    monday = at("mon 12:00").date()
    assert past_marks(life.log, monday, BERLIN) == (
        BreakMark(BreakMarkKind.DONE, at("mon 09:46:30")),
        BreakMark(BreakMarkKind.SKIPPED, at("mon 10:31:30")),
        BreakMark(BreakMarkKind.MISSED, at("mon 11:26:30")),
        BreakMark(BreakMarkKind.NATURAL, at("mon 12:30")),
    )


def test_a_day_ends_at_local_midnight() -> None:
    expected = (at("mon 23:30"), at("tue 00:30"))
    assert coming_marks(expected, at("mon 12:00").date(), BERLIN) == (
        BreakMark(BreakMarkKind.AHEAD, at("mon 23:30")),
    )
