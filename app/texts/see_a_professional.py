"""Texts that advise a person to see a professional."""

from __future__ import annotations

from app.domain.safety.warning_signs import WarningSign

TITLE = "Worth having looked at"
ABOUT = "Self-care does not replace a professional who can look at it."
HELP = "When to get help"

_SAID = {
    WarningSign.SEVERE: "{name}: you logged 9 or 10. Pain that strong is a reason to ask.",
    WarningSign.JUMP: "{name}: much more than it usually is.",
    WarningSign.NUMBNESS: "{name}: you noted numbness, tingling or weakness.",
    WarningSign.NO_IMPROVEMENT: "{name}: it has not eased in three weeks, for all your care.",
}


def said(sign: WarningSign, name: str) -> str:
    """The reason, for the spot called `name`."""
    return _SAID[sign].format(name=name)
