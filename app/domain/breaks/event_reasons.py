"""The reasons that break events carry."""

from __future__ import annotations

from enum import StrEnum


class SkipReason(StrEnum):
    """Why a break was closed without being taken."""

    CHOSEN = "chosen"
    HOURS = "hours"
    PAUSED = "paused"
    ILL = "ill"


class FinishReason(StrEnum):
    """What ended a break that was started."""

    PLAYED = "played"
    STOPPED_EARLY = "stopped_early"
    TIME_WAS_UP = "time_was_up"


class MissReason(StrEnum):
    """Why a break got no answer."""

    NO_ANSWER = "no_answer"
    NOT_RUNNING = "not_running"


class CreditReason(StrEnum):
    """How the natural break was detected."""

    IDLE = "idle"
    ASLEEP = "asleep"


class ResumeReason(StrEnum):
    """What ended a pause."""

    CHOSEN = "chosen"
    TIME_WAS_UP = "time_was_up"


class RequestedAction(StrEnum):
    """The command that was given."""

    START = "start"
    FINISH = "finish"
    SNOOZE = "snooze"
    SKIP = "skip"
    RESUME = "resume"


class IgnoreReason(StrEnum):
    """Why a command changed nothing."""

    NOTHING_OPEN = "nothing_open"
    ANOTHER_BREAK = "another_break"
    ALREADY_TAKING = "already_taking"
    ALREADY_SNOOZED = "already_snoozed"
    NO_SNOOZE_LEFT = "no_snooze_left"
    NOT_TAKING = "not_taking"
    NOT_PAUSED = "not_paused"


class HoldPass(StrEnum):
    """How a planned hold went by without being held."""

    LATER = "later"
    NOT_TODAY = "not_today"
    RESTED = "rested"
    LAPSED = "lapsed"
