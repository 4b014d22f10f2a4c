from app.domain.breaks import Dot, DotKind, dots_ahead, dots_behind, skip
from app.domain.breaks.signals import Slept
from tests.domain.breaks.life import BERLIN, Life, at


def test_each_break_of_the_day_is_one_dot() -> None:
    life = Life(at("mon 09:00"))
    life.until(at("mon 09:45"))
    life.take_break()
    life.until(at("mon 10:31:30"))
    life.do(skip)
    life.until(at("mon 11:30"))
    life.jump(at("mon 12:30"), Slept(at("mon 11:30"), at("mon 12:30")))
    monday = at("mon 12:00").date()
    assert dots_behind(life.log, monday, BERLIN) == (
        Dot(DotKind.DONE, at("mon 09:46:30")),
        Dot(DotKind.SKIPPED, at("mon 10:31:30")),
        Dot(DotKind.MISSED, at("mon 11:26:30")),
        Dot(DotKind.NATURAL, at("mon 12:30")),
    )


def test_a_day_ends_at_local_midnight() -> None:
    expected = (at("mon 23:30"), at("tue 00:30"))
    assert dots_ahead(expected, at("mon 12:00").date(), BERLIN) == (
        Dot(DotKind.AHEAD, at("mon 23:30")),
    )
