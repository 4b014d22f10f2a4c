"""“Where does it hurt?”, asked of the shipped content."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.body import AreaId, MuscleId, Side
from app.domain.learn.muscle import EducationOnly, Pressable
from app.domain.learn.muscle_search import find, find_by_area, holdable_first, side_named
from app.domain.learn.phrases import Kind, words_of
from tests.graph import shipped_content

LIBRARY = shipped_content()
MUSCLES = [each.id for each in LIBRARY.muscles]


def ids(text: str) -> list[str]:
    return [found.muscle.id for found in find(LIBRARY, text)]


TABLE = [
    (row.id, place, muscle)
    for row in LIBRARY.referrals
    for place in row.sends_to
    for muscle in row.muscles
]


@pytest.mark.parametrize(("row", "place", "muscle"), TABLE)
def test_every_row_of_the_referral_table_can_be_found(row: str, place: str, muscle: str) -> None:
    assert muscle in ids(place)


@pytest.mark.parametrize(
    ("asked", "muscles"),
    [
        ("side and back of the head", {"upper_trapezius"}),
        ("temple", {"upper_trapezius", "temporalis"}),
        ("tension headache", {"upper_trapezius", "suboccipitals", "levator_scapulae"}),
        ("behind the eye", {"sternocleidomastoid", "rhomboids_mid_trapezius"}),
        ("forehead", {"sternocleidomastoid"}),
        ("around the ear", {"sternocleidomastoid"}),
        ("front and side of the arm", {"infraspinatus"}),
        ("down the arm", {"infraspinatus", "scalenes"}),
        ("hip", {"quadratus_lumborum"}),
        ("buttock", {"quadratus_lumborum"}),
        ("lower abdomen", {"quadratus_lumborum"}),
        ("sciatica", {"gluteus_minimus"}),
        ("outer thigh", {"gluteus_minimus"}),
        ("down the leg", {"gluteus_medius"}),
        ("back of the leg", {"piriformis", "gluteus_minimus"}),
        ("hand and fingers", {"scalenes"}),
        ("tingling in the hand", {"scalenes"}),
        ("knee", {"quadriceps"}),
        ("shin", {"tibialis_anterior"}),
        ("desk-work neck and shoulder pain", {"suboccipitals", "levator_scapulae"}),
        ("low-back pain", {"lumbar_paraspinals", "quadratus_lumborum", "gluteus_medius"}),
        ("stress", {"masseter", "temporalis", "upper_trapezius", "scalenes"}),
        ("between the shoulder blades", {"rhomboids_mid_trapezius"}),
        ("skull", {"rhomboids_mid_trapezius"}),
        ("front of the shoulder", {"infraspinatus", "pectoralis_major", "scalenes"}),
        ("thumb", {"thumb_muscles", "scalenes", "forearm_extensors"}),
        ("toothache", {"masseter", "temporalis"}),
        ("plantar fasciitis", {"plantar_foot"}),
        ("tennis elbow", {"forearm_extensors"}),
        ("cyclist", {"iliopsoas", "tensor_fasciae_latae"}),
        ("rotator cuff", {"supraspinatus", "infraspinatus", "subscapularis"}),
        ("swimming", {"supraspinatus", "infraspinatus", "subscapularis"}),
        ("runners", {"gastrocnemius", "soleus", "hamstrings"}),
        ("weight lifting", {"pectoralis_major", "forearm_flexors"}),
        ("behind the knee", {"popliteus", "hamstrings", "gastrocnemius"}),
        ("outer ankle", {"peroneals"}),
    ],
)
def test_what_people_call_it_finds_the_muscles(asked: str, muscles: set[str]) -> None:
    assert muscles <= set(ids(asked))


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("behind the eye", "sternocleidomastoid"),
        ("knee", "quadriceps"),
        ("shin", "tibialis_anterior"),
        ("down the leg", "gluteus_medius"),
        ("hand and fingers, with tingling", "scalenes"),
        ("thumb", "thumb_muscles"),
        ("sciatica", "gluteus_minimus"),
        ("front and side of the arm", "infraspinatus"),
    ],
)
def test_the_likeliest_muscle_comes_first(asked: str, first: str) -> None:
    assert ids(asked)[0] == first


@pytest.mark.parametrize("asked", ["Headache", "HEADACHES", " my headache ", "hedache", "headach"])
def test_case_plural_small_words_and_one_slip_do_not_matter(asked: str) -> None:
    assert ids(asked) == ids("headache") != []


@pytest.mark.parametrize("asked", ["low back", "lower back", "backache", "lumbar", "back"])
def test_words_for_the_same_place_find_the_same_muscles(asked: str) -> None:
    assert set(ids(asked)) == set(ids("low back"))


def test_back_by_itself_is_not_the_back_of_something_else() -> None:
    assert "masseter" not in ids("back")  # it sends pain to the back teeth
    assert "upper_trapezius" not in ids("back")  # and this one to the back of the head


def test_a_muscle_is_found_by_its_own_name() -> None:
    for muscle in LIBRARY.muscles:
        assert muscle.id in ids(muscle.name)


def test_joined_questions_answer_either() -> None:
    either = set(ids("knee or temple"))
    assert set(ids("knee")) | set(ids("temple")) == either


@pytest.mark.parametrize("asked", ["", "   ", "the", "xyzzy", "?!", "spreadsheet"])
def test_nothing_to_find_is_an_empty_answer(asked: str) -> None:
    assert find(LIBRARY, asked) == ()


@pytest.mark.parametrize("asked", ["numb", "dizzy", "pins and needles"])
def test_a_warning_sign_by_itself_is_not_answered_with_a_muscle(asked: str) -> None:
    assert find(LIBRARY, asked) == ()


@given(st.text(max_size=40))
def test_any_text_gets_an_answer_each_muscle_once(text: str) -> None:
    found = ids(text)
    assert len(found) == len(set(found))


def test_a_part_of_the_words_is_enough_when_nobody_has_them_all() -> None:
    assert "tibialis_anterior" in ids("cold big toe")


def test_all_places_a_muscle_sends_pain_to_are_listed_once() -> None:
    found = next(each for each in find(LIBRARY, "knee") if each.muscle.id == "quadriceps")
    assert found.refers_to[0] == "around and under the kneecap"
    assert "knee" in found.refers_to
    assert len(found.refers_to) == len(set(found.refers_to))


@pytest.mark.parametrize("area", [each.id for each in LIBRARY.areas], ids=str)
def test_every_area_of_the_body_has_an_answer_or_none_honestly(area: AreaId) -> None:
    expected = {m.id for m in LIBRARY.muscles if area in (*m.refers_areas, *m.areas)}
    assert {found.muscle.id for found in find_by_area(LIBRARY, area)} == expected


def test_on_the_body_those_that_send_pain_come_before_those_that_only_lie_there() -> None:
    found = find_by_area(LIBRARY, AreaId("front.hip_flexor"))
    sends = [AreaId("front.hip_flexor") in each.muscle.refers_areas for each in found]
    assert sends == sorted(sends, reverse=True)
    assert found[-1].muscle.id == "iliopsoas"


def test_the_words_that_matter() -> None:
    assert words_of("The backs of my Calves hurt") == ("back", "calf")
    assert words_of("golfer’s elbow") == ("golfer", "elbow")


def test_a_match_says_which_text_fitted() -> None:
    by_id = {each.muscle.id: each for each in find(LIBRARY, "behind the eye")}
    first = by_id[MuscleId("sternocleidomastoid")]
    assert (first.kind, first.matched) == (Kind.SENDS, "behind the eye")
    named = next(iter(find(LIBRARY, "masseter")))
    assert (named.kind, named.matched) == (Kind.CALLED, LIBRARY.muscle("masseter").name)


def test_a_half_typed_word_finds_names_and_locations_when_nothing_else_does() -> None:
    assert "temporalis" in ids("templ")
    assert "gluteus_medius" in ids("glut")


@given(st.text(alphabet="neck eye back hip left", max_size=20), st.sets(st.sampled_from(MUSCLES)))
def test_what_can_be_held_comes_first_and_nothing_is_lost(
    asked: str, locked: set[MuscleId]
) -> None:
    found = find(LIBRARY, asked)
    ordered = holdable_first(found, locked)
    assert sorted(each.muscle.id for each in ordered) == sorted(each.muscle.id for each in found)
    ranks = [
        2 if isinstance(each.muscle.pressing, EducationOnly) else each.muscle.id in locked
        for each in ordered
    ]
    assert ranks == sorted(ranks)
    for rank in (0, 1, 2):
        same = [each for each, its in zip(ordered, ranks, strict=True) if its == rank]
        assert same == [each for each in found if each in same]


def test_behind_the_eye_offers_what_can_be_held_before_what_is_only_read() -> None:
    ordered = holdable_first(find(LIBRARY, "behind the eye"), ())
    assert isinstance(ordered[0].muscle.pressing, Pressable)
    assert isinstance(ordered[-1].muscle.pressing, EducationOnly)


@pytest.mark.parametrize(
    ("asked", "side"),
    [
        ("behind the left eye", Side.LEFT),
        ("Right hip", Side.RIGHT),
        ("left and right knee", Side.MIDDLE),
        ("behind the eye", Side.MIDDLE),
        ("bright", Side.MIDDLE),
    ],
)
def test_a_side_that_is_named_is_known(asked: str, side: Side) -> None:
    assert side_named(asked) is side
