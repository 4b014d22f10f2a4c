"""A muscle, patterns and plans for the tests about holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from app.domain.body import AreaId, MuscleId, Side
from app.domain.breathing.breath import BreathPart, BreathPattern, Paced, PatternId, Unpaced
from app.domain.holds import (
    CheckedIn,
    CheckIn,
    Ended,
    Faded,
    Familiar,
    HoldAction,
    HoldId,
    HoldPlan,
    HoldRecord,
    HoldSettings,
    LevelSet,
    MovedOn,
    NextDay,
    NotAsked,
    NotFaded,
    Rated,
    RoundDone,
    SpotFound,
    plan,
)
from app.domain.journal.entry import Score
from app.domain.learn.muscle import Audience, EducationOnly, Muscle, Pressable, ReferralCheck, Sides
from app.domain.safety import Effect, Limit, OnEverything, Restrictions

HALVED = Restrictions(limits=(Limit(Effect.HALVES, OnEverything(), "Take it gently."),))
NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)

IN, TOP_UP, HOLD_IN, OUT, HOLD_OUT = BreathPart


def pattern(name: str, *parts: tuple[BreathPart, float], pressing: bool = True) -> BreathPattern:
    return BreathPattern(PatternId(name), name, Paced(parts), pressing, "", "")


LONG_EXHALE = pattern("long_exhale", (IN, 4), (OUT, 6))
COHERENT = pattern("coherent", (IN, 5.5), (OUT, 5.5))
SIGH = pattern("sigh", (IN, 2), (TOP_UP, 1), (OUT, 6))
BOX = pattern("box", (IN, 4), (HOLD_IN, 4), (OUT, 4), (HOLD_OUT, 4), pressing=False)
OWN = BreathPattern(PatternId("own"), "own", Unpaced(), True, "", "")

TRAPEZIUS = Muscle(
    id=MuscleId("upper_trapezius"),
    place="Upper trapezius",
    latin="",
    part="neck_shoulder",
    areas=(AreaId("back.trap_upper"),),
    refers_areas=(AreaId("front.temporalis"),),
    location="The ridge between neck and shoulder.",
    refers_to=("temple",),
    symptoms=(),
    causes=(),
    technique="Pinch the ridge.",
    tool="fingers",
    position="Sitting",
    pressing=Pressable(60, 20, 90, 2, 5),
    stretch="Ear towards shoulder.",
    cautions=(),
    sides=Sides.LEFT_RIGHT,
    audience=Audience.DESK,
    referral_check=ReferralCheck.RETRIEVED,
    related_movements=(),
    sources=(),
)
SCALENES = replace(
    TRAPEZIUS,
    id=MuscleId("scalenes"),
    place="Scalenes",
    areas=(AreaId("front.scalene"),),
    pressing=EducationOnly("The nerves of the arm run between them."),
)
PARASPINALS = replace(
    TRAPEZIUS,
    id=MuscleId("thoracic_paraspinals"),
    place="Thoracic paraspinals",
    areas=(AreaId("back.thoracic_paraspinal"),),
    sides=Sides.MIDLINE_PAIR,
)
GLUTEUS = replace(
    TRAPEZIUS,
    id=MuscleId("gluteus_medius"),
    place="Gluteus medius",
    areas=(AreaId("back.glute"),),
)
THUMB = replace(
    TRAPEZIUS,
    id=MuscleId("thumb_muscles"),
    place="Thumb muscles",
    areas=(AreaId("front.hand_thumb"),),
    pressing=Pressable(30, 15, 45, 2, 4),
)


def with_rounds(muscle: Muscle, rounds: int) -> Muscle:
    assert isinstance(muscle.pressing, Pressable)
    return replace(muscle, pressing=replace(muscle.pressing, rounds=rounds))


def held(
    days_ago: float = 30.0,
    *,
    muscle: Muscle = TRAPEZIUS,
    side: Side = Side.LEFT,
    before: int = 5,
    after: int = 5,
    pressed: float = 30.0,
    rounds: int = 2,
    fade: float = 0.0,
    ended: Ended = Ended.COMPLETED,
    next_day: NotAsked | NextDay = NotAsked(),  # noqa: B008
    minutes_long: float = 5.0,
) -> HoldRecord:
    """A hold that began so many days before `NOON`; `fade` 0 when the pain did not fade."""
    begun = NOON - timedelta(days=days_ago)
    done = RoundDone(pressed, pressed, Faded(fade) if fade else NotFaded(), ())
    return HoldRecord(
        id=HoldId(f"{muscle.id}.{side}.{days_ago}"),
        muscle=muscle.id,
        side=side,
        begun_at=begun,
        ended_at=begun + timedelta(minutes=minutes_long),
        pattern=PatternId("long_exhale"),
        before=Score(before),
        after=Score(after),
        rounds=(done,) * rounds,
        ended=ended,
        next_day=next_day,
    )


ONCE_BEFORE = (held(),)


def a_plan(
    muscle: Muscle = TRAPEZIUS,
    side: Side = Side.LEFT,
    seconds: int = 30,
    breathing: BreathPattern = LONG_EXHALE,
    history: Sequence[HoldRecord] = ONCE_BEFORE,
    restrictions: Restrictions = Restrictions(),  # noqa: B008
) -> HoldPlan:
    settings = HoldSettings(seconds=seconds, pattern=breathing.id)
    return plan(
        muscle, side, settings, history, pattern=breathing, restrictions=restrictions, now=NOON
    )


PRESSING_SINCE = 45.0


def up_to_pressing(before: int = 5) -> tuple[HoldAction, ...]:
    """Acts that lead to a press which begins at second 45."""
    return (
        MovedOn(5.0),
        MovedOn(20.0),
        Rated(30.0, Score(before)),
        SpotFound(PRESSING_SINCE, Familiar.YES),
    )


def feels(score: int, after: float = 1.0) -> LevelSet:
    """The first check-in, so many seconds after the first press began."""
    return LevelSet(PRESSING_SINCE + after, Score(score))


def say(answer: CheckIn, after: float) -> CheckedIn:
    """A later check-in, so many seconds after the first press began."""
    return CheckedIn(PRESSING_SINCE + after, answer)
