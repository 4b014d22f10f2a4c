"""The red flags that a search, a tapped area or a stopped hold calls for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.body import AreaId
from app.domain.holds import NEEDS_HELP, StopReason
from app.domain.holds.hold_locks import EMERGENCY
from app.domain.learn.content import RedFlag, Urgency
from app.domain.learn.flag_search import fitting_flags, search, search_area
from app.domain.learn.muscle_search import find
from tests.graph import shipped_content

LIBRARY = shipped_content()
URGENCIES = tuple(Urgency)
PHRASES = [(flag, phrase) for flag in LIBRARY.red_flags for phrase in (*flag.words, *flag.signs)]
SIGNS = [phrase for flag in LIBRARY.red_flags for phrase in flag.signs]


def flags(text: str) -> list[str]:
    return [flag.id for flag in search(LIBRARY, text).flags]


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("chest", "chest"),
        ("pain in my chest", "chest"),
        ("jaw and chest", "chest"),
        ("belly", "tearing"),
        ("stomach ache", "tearing"),
        ("calf", "clot"),
        ("calves", "clot"),
        ("temple", "temple"),
        ("right temples", "temple"),
        ("left arm pain", "chest"),
        ("jaw ache when chewing", "temple"),
    ],
)
def test_these_places_have_their_flag_before_their_muscles(asked: str, first: str) -> None:
    assert flags(asked)[0] == first
    assert search(LIBRARY, asked).muscles == find(LIBRARY, asked) != ()


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("dizzy", "neck_signs"),
        ("Dizy", "neck_signs"),
        ("I feel light-headed", "neck_signs"),
        ("I fainted", "neck_signs"),
        ("can't breathe", "chest"),
        ("pain between the shoulder blades, sweating", "chest"),
        ("slurred words", "stroke"),
        ("blurred vision", "sight"),
        ("foot drop", "weakness"),
        ("numb", "stroke"),
        ("numb thumb", "stroke"),
        ("pins and needles", "weakness"),
        ("tingling in the hand", "weakness"),
        ("I can't pass water", "saddle"),
        ("thoughts of suicide", "self_harm"),
        ("fever", "stiff_neck_fever"),
    ],
)
def test_a_sign_is_answered_with_help_and_not_with_a_muscle(asked: str, first: str) -> None:
    answer = search(LIBRARY, asked)
    assert answer.flags[0].id == first
    assert answer.is_sign
    assert answer.muscles == ()


@pytest.mark.parametrize("asked", ["behind the eye", "headache", "low back", "jaw", "never", ""])
def test_other_searches_have_muscles_only(asked: str) -> None:
    assert flags(asked) == []
    assert search(LIBRARY, asked).muscles == find(LIBRARY, asked)


@given(
    st.sampled_from(PHRASES), st.lists(st.sampled_from(["left", "my", "knee", "thumb", "xyzzy"]))
)
def test_a_search_with_the_words_of_a_flag_always_has_it_first(
    called: tuple[RedFlag, str], others: list[str]
) -> None:
    flag, phrase = called
    answer = search(LIBRARY, " ".join([*others, phrase, *others]))
    assert flag in answer.flags
    order = [URGENCIES.index(each.urgency) for each in answer.flags]
    assert order == sorted(order)


@given(st.sampled_from(SIGNS), st.text(max_size=30))
def test_no_text_beside_a_sign_brings_a_muscle(sign: str, beside: str) -> None:
    assert search(LIBRARY, f"{beside} {sign}").muscles == ()


def test_a_tapped_area_has_its_flags() -> None:
    chest = search_area(LIBRARY, AreaId("front.pec_major"))
    assert [flag.id for flag in chest.flags] == ["chest"]
    assert chest.muscles
    calf = search_area(LIBRARY, AreaId("back.gastroc"))
    assert [flag.id for flag in calf.flags] == ["clot", "walking_calf"]
    assert search_area(LIBRARY, AreaId("back.trap_upper")).flags == ()


@pytest.mark.parametrize("reason", sorted(NEEDS_HELP))
def test_a_reason_for_stopping_has_a_few_flags_of_its_own(reason: StopReason) -> None:
    fitting = fitting_flags(LIBRARY.red_flags, reason)
    assert 1 <= len(fitting) <= 5
    assert reason not in EMERGENCY or {flag.urgency for flag in fitting} == {Urgency.NOW}
