"""Which time zone this device is set to."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import datetime, timedelta
from importlib.resources import files
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from app.domain.time_zones import Offsets, SystemZone, ZoneCertainty
from app.system.zone import clock_offset, system_zone
from tests.e2e.server import ROOT, environment


def nothing() -> str | None:
    return None


def refused() -> str | None:
    raise OSError("no such file")


def clock_of(name: str) -> Offsets:
    zone = ZoneInfo(name)
    return lambda at: at.astimezone(zone).utcoffset() or timedelta()


def printed(data: Path, tz: str, *args: str) -> str:
    """What `unknot` prints where `TZ` is this."""
    done = subprocess.run(
        [sys.executable, "-m", "app", *args],
        cwd=ROOT,
        env={**environment(data), "TZ": tz},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert "Traceback" not in done.stderr
    return done.stdout


def test_the_zone_of_this_device_is_one_there_is() -> None:
    found = system_zone()
    now = datetime.now().astimezone()
    assert ZoneInfo(found.name).utcoffset(now.replace(tzinfo=None)) == clock_offset(now)


def test_a_device_that_shows_the_time_of_its_zone_is_taken_at_its_word() -> None:
    found = system_zone(lambda: "Asia/Kathmandu", clock_of("Asia/Kathmandu"), {})
    assert found == SystemZone("Asia/Kathmandu", ZoneCertainty.NAMED)


@pytest.mark.parametrize("ask", [nothing, refused, lambda: "Middle-earth/Shire"])
def test_the_zone_of_a_device_that_names_none_is_found_by_its_clock(
    ask: object, caplog: pytest.LogCaptureFixture
) -> None:
    found = system_zone(ask, clock_of("Europe/Berlin"), {})  # type: ignore[arg-type]
    assert found == SystemZone("Europe/Berlin", ZoneCertainty.MATCHED)
    assert "Europe/Berlin" in caplog.text


def test_a_file_that_names_another_zone_than_the_clock_shows_is_not_believed() -> None:
    found = system_zone(lambda: "Europe/Berlin", clock_of("America/New_York"), {})
    assert found == SystemZone("America/New_York", ZoneCertainty.MATCHED)


def test_a_zone_chosen_by_name_that_the_clock_contradicts_is_kept_and_asked_about() -> None:
    chosen = {"TZ": "Europe/Berlin"}
    found = system_zone(lambda: "Europe/Berlin", clock_of("Etc/UTC"), chosen)
    assert found == SystemZone("Europe/Berlin", ZoneCertainty.CONTRADICTED)


def test_a_device_whose_clock_no_zone_keeps_is_asked_about() -> None:
    found = system_zone(nothing, lambda _: timedelta(hours=3, minutes=17), {}, lambda: ())
    assert found == SystemZone("UTC", ZoneCertainty.UNKNOWN)


@pytest.mark.skipif(sys.platform != "linux", reason="rules of POSIX, read by the system")
@pytest.mark.parametrize(
    ("tz", "zone", "says"),
    [
        ("CET-1CEST,M3.5.0,M10.5.0/3", "Europe/Berlin", "Its clock matches"),
        ("EST5EDT,M3.2.0,M11.1.0", "America/New_York", "Its clock matches"),
        ("UTC-5", "Etc/GMT-5", "Its clock matches"),
        ("<+0545>-5:45", "Asia/Kathmandu", "Its clock matches"),
        ("Nowhere/Place", "Etc/UTC", "can’t tell this computer’s time zone"),
        ("ABC-3:17", "Etc/GMT-3", "can’t tell this computer’s time zone"),
    ],
)
def test_a_rule_is_matched_and_nonsense_is_asked_about_in_real_processes(
    tmp_path: Path, tz: str, zone: str, says: str
) -> None:
    found = json.loads(printed(tmp_path, tz, "settings", "--json"))
    assert found["zone"] == zone
    for verb in ("status", "doctor"):
        assert says in printed(tmp_path, tz, verb)
        assert zone in printed(tmp_path, tz, verb)


@pytest.mark.parametrize("name", ["Asia/Tokyo", "Europe/Paris", "America/Chicago"])
def test_a_copied_zone_file_is_recognised(tmp_path: Path, name: str) -> None:
    copy = tmp_path / "localtime"
    copy.write_bytes(files("tzdata").joinpath("zoneinfo", name).read_bytes())
    assert json.loads(printed(tmp_path / "data", f":{copy}", "settings", "--json"))["zone"] == name


def test_an_entry_has_the_offset_that_the_clock_shows(tmp_path: Path) -> None:
    rule = "CET-1CEST,M3.5.0,M10.5.0/3"
    at = ("--region", "back.trap_upper.left", "--score", "4", "--at", "2026-07-01T12:00", "--json")
    kept = json.loads(printed(tmp_path, rule, "log", *at))
    assert kept["occurred_at"] == "2026-07-01T12:00:00+02:00"


def test_one_that_the_person_chose_is_not_asked_about(tmp_path: Path) -> None:
    printed(tmp_path, "Nowhere/Place", "settings", "set", "zone", "Europe/Berlin")
    assert "as you chose" in printed(tmp_path, "Nowhere/Place", "doctor")
    assert "the time zone" not in printed(tmp_path, "Nowhere/Place", "status")
