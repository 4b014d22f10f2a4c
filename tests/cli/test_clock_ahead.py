"""The clock was years ahead for one entry, one hold, one pause; then it was put right."""

from __future__ import annotations

import asyncio
import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from app.bootstrap import build
from app.cli import unknot
from app.cli.repairs import repairs_of_place_and_time
from app.domain.breaks.commands import pause
from app.domain.breaks.natural_breaks import after_time_jump
from app.domain.breaks.observations import Stepped
from app.domain.breaks.pauses import UntilDate
from app.domain.breaks.state import PausedUntil
from app.domain.breaks.transition import Transition
from app.domain.safety import Screened, screening_due
from app.storage.backups import staying
from app.storage.store import disk_store
from tests.domain.breaks.life import Life, at
from tests.fakes import FakeClock

AHEAD, NOW = "2031-03-02T09:00:00+01:00", "2026-03-02T10:00:00+01:00"


def run(folder: Path, *args: str, clock: str = NOW) -> Result:
    return CliRunner(env={"UNKNOT_CLOCK": clock}).invoke(unknot, ["--data", str(folder), *args])


def log(folder: Path, score: int, clock: str) -> str:
    done = run(
        folder, "log", "--region", "back.trap_upper.left", "--score", str(score), clock=clock
    )
    assert done.exit_code == 0, done.stderr
    return done.stdout.split()[1]


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """Two entries of these days, and one between them from 2031."""
    folder = tmp_path / "here"
    run(folder, "settings", "set", "zone", "Europe/Berlin")
    log(folder, 4, "2026-02-27T10:00:00+01:00")
    log(folder, 9, AHEAD)
    log(folder, 2, NOW)
    return folder


def test_trends_end_today(here: Path) -> None:
    (spot,) = json.loads(run(here, "trends", "--json").stdout)
    assert "2031" not in json.dumps(spot)
    assert "in 2 logged days" in run(here, "trends").stdout


def test_the_doctor_names_what_lies_ahead_and_until_when(here: Path) -> None:
    said = run(here, "doctor").stdout
    assert "1 entry has a date in the future, up to 2 March 2031" in said
    assert "change the date" in said


def test_what_lies_ahead_can_be_moved_to_today(here: Path) -> None:
    async def mend() -> list[str]:
        graph = build(here, FakeClock(datetime.fromisoformat(NOW).astimezone(UTC)))
        try:
            repairs = list(repairs_of_place_and_time(graph))
            for repair in repairs:
                await repair.do()
            return [repair.offer for repair in repairs]
        finally:
            graph.close()

    assert asyncio.run(mend()) == ["give the entry with a future date today’s date"]
    assert "in the future" not in run(here, "doctor").stdout
    entries = disk_store(here, FakeClock()).entries.all()
    assert max(entry.day for entry in entries) == date(2026, 3, 2)


@pytest.mark.parametrize("format_", ["json", "csv"])
def test_an_own_export_always_comes_back_and_says_what_lies_ahead(
    here: Path, tmp_path: Path, format_: str
) -> None:
    out, there = tmp_path / f"all.{format_}", tmp_path / "there"
    assert run(here, "export", "--format", format_, "--out", str(out)).exit_code == 0
    done = run(there, "import", str(out))
    assert done.exit_code == 0, done.stderr
    assert "1 entry has a date in the future" in done.stdout
    assert len(disk_store(there, FakeClock()).entries.all()) == 3


def test_a_table_made_by_hand_still_cannot_tell_of_tomorrow(tmp_path: Path) -> None:
    table = tmp_path / "mine.csv"
    table.write_text(
        "region_id,occurred_at,score\nback.trap_upper.left,2062-03-01T09:00:00+01:00,4\n"
    )
    done = run(tmp_path / "there", "import", str(table))
    assert done.exit_code == 1
    assert "not in the future" in done.stderr


def test_what_is_known_today_is_not_what_lies_ahead(here: Path) -> None:
    graph = build(here, FakeClock(datetime.fromisoformat(NOW).astimezone(UTC)))
    try:
        (standing,) = graph.journal_reader.spot_statuses()
        assert getattr(standing.last, "day", None) == date(2026, 3, 2)
        assert graph.journal_reader.last_known(standing.spot.id) == standing.last
    finally:
        graph.close()


def test_breaks_go_on_though_reminders_last_ran_years_ahead(tmp_path: Path) -> None:
    run(tmp_path, "settings", "set", "zone", "Europe/Berlin")
    run(tmp_path, "start", clock=AHEAD)
    said = json.loads(run(tmp_path, "status", "--json").stdout)
    assert said["next_due"].startswith("2026-03-02T1")
    assert "Unknot isn’t running" in said["why"]


def test_a_pause_to_a_date_that_a_wrong_clock_promised_does_not_last_for_years() -> None:
    life = Life(at("mon 09:00"))
    life.do(pause, UntilDate(date(2026, 3, 4)))
    years = timedelta(days=1826)
    now = life.now - years
    turn = after_time_jump(Transition(life.state, life.settings), Stepped(-years), now)
    assert isinstance(turn.state.pausing, PausedUntil)
    assert turn.state.pausing.until - now < timedelta(days=3)


def test_a_promise_to_a_date_stays_though_the_clock_is_set_by_an_hour() -> None:
    life = Life(at("mon 09:00"))
    life.do(pause, UntilDate(date(2026, 3, 4)))
    hour = timedelta(hours=1)
    turn = after_time_jump(Transition(life.state, life.settings), Stepped(-hour), life.now - hour)
    assert turn.state.pausing == life.state.pausing


def test_answers_given_while_the_clock_was_ahead_are_asked_again() -> None:
    ahead, now = datetime(2031, 3, 2, tzinfo=UTC), datetime(2026, 3, 2, tzinfo=UTC)
    assert screening_due(Screened(ahead, ()), (), now)
    assert not screening_due(Screened(now, ()), (), now)


async def test_backups_of_days_to_come_take_no_place_from_those_of_today(tmp_path: Path) -> None:
    clock = FakeClock(datetime.fromisoformat(NOW).astimezone(UTC))
    store = disk_store(tmp_path, clock)
    await store.maintenance.compact()
    backup = next((tmp_path / "backups").glob("journal-2026-*.json"))
    ahead = [backup.with_name(f"journal-2031-0{month}-11.json") for month in range(1, 10)]
    ahead += [backup.with_name(f"journal-2032-03-{day}.json") for day in range(10, 24)]
    for path in ahead:
        path.write_bytes(backup.read_bytes())
    await store.maintenance.compact()
    assert backup.exists()
    assert staying([date(2026, 3, 2)]) == {date(2026, 3, 2)}
