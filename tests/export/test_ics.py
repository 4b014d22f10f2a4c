"""The calendar file, read by an independent parser."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from app.domain.agenda import Agenda, ComingBreak, ComingCheckIn, ComingHold
from app.domain.body import SpotId
from app.domain.calendar_events import CalendarContent, CalendarIssued, calendar_content, issued
from app.export.ics import LONGEST_LINE, calendar_file
from app.texts import calendar as words
from tests.calendars import ParsedAlarm, events, parsed

NOW = datetime(2026, 3, 2, 9, tzinfo=ZoneInfo("Europe/Berlin"))
MONDAY = date(2026, 3, 2)
UNTIL = datetime(2026, 3, 3, tzinfo=ZoneInfo("Europe/Berlin")).astimezone(UTC)
BREAK = ComingBreak(datetime(2026, 3, 2, 9, 45, 20, tzinfo=UTC))
EVENING = ComingCheckIn(datetime(2026, 3, 2, 19, tzinfo=UTC), MONDAY)


def hold(name: str = "Left shoulder, upper; “knot” \\ 1") -> ComingHold:
    return ComingHold(datetime(2026, 3, 2, 10, tzinfo=UTC), MONDAY, SpotId("s"), name)


def content(*items: ComingBreak | ComingHold | ComingCheckIn) -> CalendarContent:
    return calendar_content(Agenda(items, UNTIL), CalendarIssued("home"), NOW.astimezone(UTC))


def test_each_event_has_its_time_its_words_and_an_alarm() -> None:
    file = calendar_file(content(BREAK, hold(), EVENING), NOW, names_spots=True)
    found = events(file)
    assert [each.title for each in found] == [
        words.BREAK,
        f"{words.HOLD}: {hold().name}",
        words.EVENING,
        words.END,
    ]
    assert found[0].start == datetime(2026, 3, 2, 9, 45, tzinfo=UTC)
    assert found[0].end == datetime(2026, 3, 2, 9, 47, tzinfo=UTC)
    assert found[-1].start == UNTIL
    assert {each.stamp for each in found} == {NOW}
    assert {each.alarms for each in found} == {(ParsedAlarm("DISPLAY", timedelta(0)),)}
    assert parsed(file)["METHOD"] == "PUBLISH"


def test_until_when_it_holds_is_said_in_local_time() -> None:
    calendar = parsed(calendar_file(content(BREAK), NOW, names_spots=False))
    assert "holds until Tuesday 3 March 2026 at 00:00" in str(calendar["X-WR-CALDESC"])


def test_spots_are_named_only_if_that_is_wanted() -> None:
    file = calendar_file(content(hold("Left shoulder")), NOW, names_spots=False)
    assert b"shoulder" not in file.lower()


def test_a_second_file_replaces_the_first() -> None:
    first = content(BREAK, hold(), EVENING)
    second = calendar_content(Agenda((EVENING,), UNTIL), issued(first), NOW.astimezone(UTC))
    before = events(calendar_file(first, NOW, names_spots=False))
    after = events(calendar_file(second, NOW, names_spots=False))
    assert {each.uid for each in before} == {each.uid for each in after}
    assert min(each.sequence for each in after) > max(each.sequence for each in before)
    gone = [each for each in after if each.is_cancelled]
    assert {each.uid for each in gone} == {each.uid for each in before[:2]}
    assert {each.alarms for each in gone} == {()}


@given(
    name=st.text(
        st.characters(exclude_categories=("Cs", "Cc"), include_characters="\n"), max_size=300
    )
)
def test_any_name_comes_back_whole_and_no_line_is_too_long(name: str) -> None:
    file = calendar_file(content(hold(name)), NOW, names_spots=True)
    assert file.endswith(b"\r\n")
    for line in file.removesuffix(b"\r\n").split(b"\r\n"):
        assert b"\n" not in line
        assert len(line) <= LONGEST_LINE
        line.decode()  # no character is divided
    found = events(file)[0]
    assert found.title == f"{words.HOLD}: {name}"
