"""Which tip is shown after a break: now and then, and each at most once a month."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.domain.habits.record import TipShown
from app.domain.habits.tips import AGAIN_AFTER, EVERY_BREAKS, NoTip, next_tip
from app.domain.learn.content import Tip, TipId, TipKind

TIPS = tuple(Tip(TipId(name), TipKind.TIP, f"Do {name}.", ("x",)) for name in "abc")
A, B, C = TIPS
DAY = date(2026, 3, 2)


def test_the_first_comes_with_the_third_break() -> None:
    assert next_tip(TIPS, (), 2, DAY) == NoTip()
    assert next_tip(TIPS, (), 3, DAY) == A


def test_there_is_one_a_day_at_most() -> None:
    shown = [TipShown(A.id, DAY)]
    assert next_tip(TIPS, shown, 9, DAY) == NoTip()
    assert next_tip(TIPS, shown, 3, DAY + timedelta(days=1)) == B


def test_when_all_were_shown_the_oldest_comes_again_after_a_month() -> None:
    shown = [TipShown(tip.id, DAY + timedelta(days=n)) for n, tip in enumerate((B, A, C))]
    assert next_tip(TIPS, shown, 3, DAY + timedelta(days=29)) == NoTip()
    assert next_tip(TIPS, shown, 3, DAY + timedelta(days=30)) == B
    assert next_tip(TIPS, shown, 3, DAY + timedelta(days=90)) == B


def test_a_clock_set_back_brings_none_early() -> None:
    assert next_tip(TIPS, [TipShown(A.id, DAY)], 9, DAY - timedelta(days=3)) == NoTip()


@given(st.lists(st.integers(0, 6), max_size=200))
def test_no_life_of_breaks_breaks_the_rules(breaks_a_day: list[int]) -> None:
    shown, since, history = dict[TipId, TipShown](), 0, list[TipShown]()
    for n, breaks in enumerate(breaks_a_day):
        for _ in range(breaks):
            since += 1
            tip = next_tip(TIPS, shown.values(), since, DAY + timedelta(days=n))
            if isinstance(tip, Tip):
                assert since >= EVERY_BREAKS
                since, shown[tip.id] = 0, TipShown(tip.id, DAY + timedelta(days=n))
                history.append(shown[tip.id])
    assert len({each.day for each in history}) == len(history)
    for tip in TIPS:
        days = [each.day for each in history if each.tip == tip.id]
        assert all(b - a >= AGAIN_AFTER for a, b in pairwise(days))
