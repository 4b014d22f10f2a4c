"""The one line that says what comes, and why."""

from datetime import timedelta

import pytest

from app.domain.breaks import Inhibitor
from app.domain.breaks.event_reasons import IgnoreReason
from app.domain.breaks.state import Anchor, AnchorReason
from app.domain.breaks.status import (
    AwaySince,
    BreakStatus,
    DayOff,
    DeferredBecause,
    DeferredOfferAt,
    DueNow,
    HoursTooShort,
    InProgressNow,
    NextAt,
    NextAtFixedTime,
    NothingRuns,
    NoWayToNotify,
    OutsideHours,
    PausedStatusUntil,
    PausedStatusUntilResumed,
    SnoozedUntil,
)
from app.services.notification_channels import NotificationKind
from app.texts import break_screens as screens
from app.texts import breaks as words
from tests.domain.breaks.life import BERLIN, at

NOW = at("mon 10:00").astimezone(BERLIN)
SOON = NextAt(at("mon 10:30"), Anchor(at("mon 09:45"), AnchorReason.BREAK_TAKEN))


@pytest.mark.parametrize(
    ("reason", "says"),
    [
        (SOON, "Next break at 10:30, 45 minutes after your last break."),
        (
            NextAt(at("mon 10:30"), Anchor(at("mon 09:00"), AnchorReason.NATURAL)),
            "Next break at 10:30.",
        ),
        (
            NextAt(at("tue 09:45"), Anchor(at("mon 17:30"), AnchorReason.MISSED)),
            "Next break tomorrow at 09:45.",
        ),
        (NextAtFixedTime(at("mon 10:30")), "Next break at 10:30."),
        (
            OutsideHours(at("fri 09:00"), at("fri 09:45")),
            (
                "You’re outside your hours until Friday at 09:00. Your first break is on Friday "
                "at 09:45."
            ),
        ),
        (
            DayOff(at("fri 09:00"), at("fri 09:45")),
            "Day off until Friday at 09:00. Your first break is on Friday at 09:45.",
        ),
        (HoursTooShort(timedelta(minutes=45)), "None of your hours last longer than 45 minutes"),
        (
            DueNow(at("mon 09:55"), at("mon 10:05"), 3),
            "A break is due. It’ll wait for you until 10:05.",
        ),
        (SnoozedUntil(at("mon 10:05"), 1), "Snoozed until 10:05. You can snooze it once more."),
        (SnoozedUntil(at("mon 10:05"), 0), "Snoozed until 10:05."),
        (
            DeferredBecause(at("mon 09:50"), Inhibitor.CALL),
            "A break is due. It’ll wait until your call ends.",
        ),
        (DeferredOfferAt(at("mon 10:00:20")), "A break is coming up in a moment, at 10:00."),
        (InProgressNow(at("mon 09:59"), at("mon 10:01")), "You’re taking a break until 10:01."),
        (
            AwaySince(at("mon 09:40")),
            "You’ve been away since 09:40. That’ll count as a break when you’re back.",
        ),
        (
            PausedStatusUntil(at("mon 11:00"), at("mon 11:45")),
            "Paused until 11:00. Your first break after that is at 11:45.",
        ),
        (
            PausedStatusUntilResumed(at("mon 09:30") - timedelta(days=3)),
            "Paused since 27 February, 09:30, until you resume.",
        ),
        (NoWayToNotify(SOON), "No Unknot window is open, so you won’t see it."),
        (NothingRuns(SOON), "Unknot isn’t running, so you won’t be reminded."),
    ],
)
def test_every_reason_has_words(reason: BreakStatus, says: str) -> None:
    assert says in words.why(reason, NOW)


@pytest.mark.parametrize("anchor", AnchorReason)
def test_every_anchor_has_words(anchor: AnchorReason) -> None:
    assert "45 minutes after " in words.why(
        NextAt(at("mon 10:30"), Anchor(at("mon 09:45"), anchor)), NOW
    )


@pytest.mark.parametrize("holding", Inhibitor)
def test_everything_that_holds_back_has_words(holding: Inhibitor) -> None:
    assert "It’ll wait until" in words.why(DeferredBecause(at("mon 09:50"), holding), NOW)


@pytest.mark.parametrize("why", IgnoreReason)
def test_what_is_ignored_is_explained(why: IgnoreReason) -> None:
    assert words.answer_ignored(why).endswith(".")


@pytest.mark.parametrize(
    "occasion", [NotificationKind.SOON, NotificationKind.DUE, NotificationKind.STILL_DUE]
)
def test_a_channel_says_what_the_break_will_be(occasion: NotificationKind) -> None:
    assert words.message(occasion, "Shoulder rolls").body == "Shoulder rolls"


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ((), "A quiet minute"),
        (("Chin tucks",), "Chin tucks"),
        (("Chin tucks", "Calf raises"), "Chin tucks and calf raises"),
        (("Chin tucks", "Calf raises", "Jaw"), "Chin tucks, calf raises and jaw"),
    ],
)
def test_movements_are_named_in_a_sentence(names: tuple[str, ...], said: str) -> None:
    assert words.movements(names) == said


@pytest.mark.parametrize(
    ("left", "shown", "read"),
    [
        (timedelta(0), ("now", ""), "Next break in less than a minute"),
        (timedelta(seconds=40), ("<1", "min"), "Next break in less than a minute"),
        (timedelta(minutes=44, seconds=50), ("45", "min"), "Next break in 45 minutes"),
        (timedelta(hours=15, minutes=45), ("16", "hours"), "Next break in about 16 hours"),
    ],
)
def test_the_ring_says_what_is_left(left: timedelta, shown: tuple[str, str], read: str) -> None:
    assert screens.ring(left) == shown
    assert screens.in_words(left) == read
