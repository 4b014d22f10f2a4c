"""The calendar file: iCalendar, as RFC 5545 has it.

1. Lines end in CR LF, and are folded at 75 octets, never inside a character.
2. Backslashes, commas, semicolons and line ends in texts are escaped; control characters are left
   out.
3. All times are UTC instants, so no time zone has to be described.
4. Each event to come has an alarm at its start, and keeps no time busy.
5. Until when the file holds is said in `X-WR-CALDESC`, and by its last event.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from datetime import UTC, datetime

from app.domain.calendar_events import CalendarContent
from app.texts import calendar as words

LONGEST_LINE = 75  # octets, without the line end
BETWEEN_LOOKS = "PT1H"  # for a calendar that subscribes


def calendar_file(content: CalendarContent, made: datetime, *, names_spots: bool) -> bytes:
    """The file for `content`, made at the local time `made`."""
    lines = _lines(content, made, names_spots=names_spots)
    return b"".join(_folded(line) for line in lines)


def _lines(content: CalendarContent, made: datetime, *, names_spots: bool) -> Iterator[str]:
    about = words.holds_until(content.until.astimezone(made.tzinfo), made)
    yield from (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Unknot//Unknot//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{_text(words.NAME)}",
        f"X-WR-CALDESC:{_text(about)}",
        f"REFRESH-INTERVAL;VALUE=DURATION:{BETWEEN_LOOKS}",
        f"X-PUBLISHED-TTL:{BETWEEN_LOOKS}",
    )
    for event in content.events:
        title = _text(words.title(event.about, names_spots=names_spots))
        yield from _begun(event.uid, event.at, content.sequence, made)
        yield "DURATION:PT2M"
        yield f"SUMMARY:{title}"
        yield f"DESCRIPTION:{_text(words.description(event.about))}"
        yield "TRANSP:TRANSPARENT"
        yield from ("BEGIN:VALARM", "ACTION:DISPLAY", f"DESCRIPTION:{title}", "TRIGGER:PT0S")
        yield from ("END:VALARM", "END:VEVENT")
    for gone in content.cancelled:
        yield from _begun(gone.uid, gone.at, content.sequence, made)
        yield from ("STATUS:CANCELLED", f"SUMMARY:{_text(words.NAME)}", "TRANSP:TRANSPARENT")
        yield "END:VEVENT"
    yield "END:VCALENDAR"


def _begun(uid: str, at: datetime, sequence: int, made: datetime) -> Iterator[str]:
    yield from ("BEGIN:VEVENT", f"UID:{_text(uid)}", f"DTSTAMP:{_instant(made)}")
    yield from (f"SEQUENCE:{sequence}", f"DTSTART:{_instant(at)}")


def _instant(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _text(text: str) -> str:
    """The text as a value (rule 2)."""
    for plain, escaped in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        text = text.replace(plain, escaped)
    return "".join(each for each in text if unicodedata.category(each) not in ("Cc", "Cs"))


def _folded(line: str) -> bytes:
    """The line with its ends (rule 1). What goes on after a fold begins with a space."""
    folded, room = bytearray(), LONGEST_LINE
    for character in line:
        octets = character.encode()
        if len(octets) > room:
            folded += b"\r\n "
            room = LONGEST_LINE - 1
        folded += octets
        room -= len(octets)
    return bytes(folded) + b"\r\n"
