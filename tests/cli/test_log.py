"""`unknot log` as a person types it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from app.cli import unknot
from app.domain.journal.entry import Clear, Entry
from app.storage.store import KeptStore, disk_store
from tests.fakes import FakeClock

HERE = ("--region", "back.trap_upper.left")


@pytest.fixture(autouse=True)
def _berlin_in_march(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("UNKNOT_CLOCK", "2026-03-02T09:00:00+01:00")
    CliRunner().invoke(
        unknot, ["settings", "set", "zone", "Europe/Berlin", "--data", str(tmp_path)]
    )


def log(folder: Path, *args: str) -> Result:
    return CliRunner().invoke(unknot, ["log", *args, "--data", str(folder)])


def logged(folder: Path, *args: str) -> dict[str, Any]:
    result = log(folder, *args, "--json")
    assert result.exit_code == 0, result.output
    told: dict[str, Any] = json.loads(result.output)
    return told


def kept(folder: Path) -> KeptStore:
    return disk_store(folder, FakeClock())


def entries(folder: Path) -> list[Entry]:
    return list(kept(folder).entries.all())


def test_it_says_what_was_saved_and_json_has_the_ids(tmp_path: Path) -> None:
    result = log(tmp_path, *HERE, "--score", "4")
    assert (result.exit_code, result.output) == (0, "Saved: Left top of the shoulder, 4 of 10\n")
    told = logged(tmp_path, *HERE, "--score", "3")
    assert told["entry_id"] in {each.id for each in entries(tmp_path)}
    assert told["spot_id"] == kept(tmp_path).spots.all()[0].id


@pytest.mark.parametrize(
    ("typed", "saved"),
    [
        (("low back right", "4"), "Saved: Right low back, 4 of 10\n"),
        (("low", "back", "right", "4"), "Saved: Right low back, 4 of 10\n"),
        (("right", "lower", "back", "0"), "Saved: Right low back, 0 of 10\n"),
        (("temple l", "7/10"), "Saved: Left temple, 7 of 10\n"),
        (("temple", "--side", "left", "--score", "7"), "Saved: Left temple, 7 of 10\n"),
        (("back.ql.left", "CLEAR"), "Saved: Left low back at the waist, clear\n"),
    ],
)
def test_a_place_is_said_in_plain_words(tmp_path: Path, typed: tuple[str, ...], saved: str) -> None:
    result = log(tmp_path, *typed)
    assert (result.output, result.exit_code) == (saved, 0)


def test_a_spot_is_said_by_its_name_or_a_part_of_it(tmp_path: Path) -> None:
    first = logged(tmp_path, "temple left", "4")["spot_id"]
    assert logged(tmp_path, "temp", "3")["spot_id"] == first
    assert logged(tmp_path, "--spot", "left temple", "--score", "3")["spot_id"] == first
    assert logged(tmp_path, first, "2")["spot_id"] == first


def test_the_same_place_is_the_same_spot_however_it_is_written(tmp_path: Path) -> None:
    first = logged(tmp_path, *HERE, "--score", "4")
    second = logged(tmp_path, "--region", "back.trap_upper", "--side", "left", "--score", "3")
    third = logged(tmp_path, "--spot", first["spot_id"], "--clear")
    assert first["spot_id"] == second["spot_id"] == third["spot_id"]
    assert len({each["entry_id"] for each in (first, second, third)}) == 3


def test_json_tells_what_was_kept(tmp_path: Path) -> None:
    told = logged(tmp_path, *HERE, "--score", "7", "--flare")
    assert told["spot_label"] == "Left top of the shoulder"
    assert (told["region"], told["side"]) == ("back.trap_upper.left", "left")
    assert (told["state"], told["score"], told["is_flare"]) == ("score", 7, True)
    assert told["occurred_at"].startswith("2026-03-02T09:00")


def test_somewhere_else_needs_no_side(tmp_path: Path) -> None:
    assert logged(tmp_path, "--region", "other", "--score", "2")["side"] == "middle"
    assert logged(tmp_path, "--region", "other", "--side", "left", "--score", "2")["side"] == "left"


def test_clear_needs_no_score(tmp_path: Path) -> None:
    told = logged(tmp_path, *HERE, "--clear")
    assert (told["state"], told["score"]) == ("clear", None)
    assert entries(tmp_path)[0].reading == Clear()


@pytest.mark.parametrize(
    ("at", "felt"),
    [
        ("2026-01-05", "2026-01-05T12:00:00+01:00"),
        ("2026-01-05T08:15", "2026-01-05T08:15:00+01:00"),
        ("2025-07-05T08:15", "2025-07-05T08:15:00+02:00"),
        ("2026-01-05T08:15-05:00", "2026-01-05T08:15:00-05:00"),
    ],
)
def test_a_time_is_local_unless_it_says_otherwise(tmp_path: Path, at: str, felt: str) -> None:
    assert logged(tmp_path, *HERE, "--score", "4", "--at", at)["occurred_at"] == felt
    assert entries(tmp_path)[0].occurred_at.isoformat() == felt


@pytest.mark.parametrize("letter", ["ß", "字", "ع", "🙂"])
def test_ten_thousand_characters_of_note_are_kept_to_the_letter(
    tmp_path: Path, letter: str
) -> None:
    logged(tmp_path, *HERE, "--score", "4", "--note", letter * 10_000)
    assert entries(tmp_path)[0].note == letter * 10_000


def test_tags_regions_sleep_and_stress_are_kept(tmp_path: Path) -> None:
    told = logged(
        tmp_path,
        *(*HERE, "--score", "5", "--triggers", "stress, static_posture", "--relief", "warmth"),
        *("--descriptors", "tight", "--referred-to", "front.temporalis.left"),
        *("--sleep", "3", "--stress", "8"),
    )
    entry = entries(tmp_path)[0]
    assert entry.id == told["entry_id"]
    assert entry.triggers == ("stress", "static_posture")
    assert (entry.relief, entry.descriptors) == (("warmth",), ("tight",))
    assert [str(region) for region in entry.referred_to] == ["front.temporalis.left"]
    assert (entry.sleep, entry.stress) == (3, 8)


@pytest.mark.parametrize(
    ("args", "message"),
    [
        ((*HERE, "--score", "11"), "score: a whole number from 0 to 10"),
        ((*HERE, "--score", "-1"), "score: a whole number from 0 to 10"),
        ((*HERE, "--score", "4.5"), "score: a whole number from 0 to 10"),
        ((*HERE, "--score", "much"), "score: a whole number from 0 to 10"),
        (HERE, "score: a whole number from 0 to 10, or --clear"),
        ((*HERE, "--score", "4", "--clear"), "clear: leave out --score"),
        ((*HERE, "--flare", "--clear"), "clear: leave out --score"),
        (("--score", "4"), "place: say where"),
        (("4",), "place: say where"),
        (("low back", "4"), "place: low back is on both sides"),
        (("low back right",), "score: a whole number from 0 to 10, or --clear"),
        (("low back right", "11"), "score: a whole number from 0 to 10"),
        (("low back right", "4.5"), "score: a whole number from 0 to 10"),
        (("low back right", "4", "--score", "4"), "score: say the score once"),
        (("low back right", "4", *HERE), "place: say the place once"),
        (("low back right", "clear", "--score", "4"), "clear: leave out --score"),
        (("left elbw", "4"), "place: “left elbw” isn’t a place we know"),
        (("left shulder", "4"), "Did you mean “neck to shoulder blade”"),
        (("left calf", "4"), "place: “left calf” may be “upper calf”, “lower calf”"),
        (("--region", "back.trap_uper.left", "--score", "4"), "Did you mean back.trap_upper"),
        (("--region", "back.trap_upper", "--score", "4"), "side: "),
        ((*HERE, "--side", "right", "--score", "4"), "side: "),
        (("--spot", "nobody", "--score", "4"), "spot: There’s no spot called “nobody”"),
        ((*HERE, "--score", "4", "--at", "2026-03-03"), "at: not in the future"),
        ((*HERE, "--score", "4", "--at", "1899-12-31"), "at: 1900 or later"),
        ((*HERE, "--score", "4", "--at", "yesterday"), "at: a date or a time"),
        (
            (*HERE, "--score", "4", "--triggers", "moonlight"),
            "triggers: “moonlight” isn’t on the list",
        ),
        ((*HERE, "--score", "4", "--relief", "moonlight"), "relief: “moonlight” isn’t on the list"),
        (
            (*HERE, "--score", "4", "--referred-to", "wing"),
            "referred_to: “wing” isn’t a place we know",
        ),
        ((*HERE, "--score", "4", "--sleep", "11"), "sleep: a whole number from 0 to 10"),
        ((*HERE, "--score", "4", "--stress", "x"), "stress: a whole number from 0 to 10"),
        ((*HERE, "--score", "4", "--note", "\ud83d"), "note: text in any script"),
    ],
)
def test_bad_input_is_wrong_usage_names_the_field_and_stores_nothing(
    tmp_path: Path, args: tuple[str, ...], message: str
) -> None:
    result = log(tmp_path, *args)
    assert result.exit_code == 2
    assert message in result.stderr
    assert result.stdout == ""
    assert (len(kept(tmp_path).spots.all()), entries(tmp_path)) == (0, [])


def test_a_spot_that_lies_elsewhere_is_not_logged_by_mistake(tmp_path: Path) -> None:
    spot = logged(tmp_path, *HERE, "--score", "4")["spot_id"]
    result = log(tmp_path, "--region", "front.quad.left", "--spot", spot, "--score", "4")
    assert (result.exit_code, len(entries(tmp_path))) == (2, 1)
    assert "spot: that spot is somewhere else" in result.stderr
