"""`unknot tags` as a person types it, and as another program reads it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from app.cli import unknot
from app.storage.store import disk_store
from tests.fakes import FakeClock
from tests.graph import shipped_content

LOG = ("log", "--region", "back.trap_upper.left", "--score", "4")


def run(folder: Path, *args: str) -> Result:
    return CliRunner().invoke(unknot, ["--data", str(folder), *args])


def did(folder: Path, *args: str) -> str:
    """What it printed; it must have worked."""
    done = run(folder, *args)
    assert done.exit_code == 0, done.stderr
    return done.stdout


def own(folder: Path) -> list[dict[str, Any]]:
    """The own tags as `tags --json` says them."""
    return [row for row in json.loads(did(folder, "tags", "--json")) if row["own"]]


def test_every_shipped_tag_is_listed_under_its_list(tmp_path: Path) -> None:
    said = did(tmp_path, "tags")
    for tag in shipped_content().tags.all:
        assert f"  {tag.name} ({tag.id})\n" in said
    assert said.startswith("How it feels (descriptors):\n")


def test_one_is_added_said_renamed_and_archived(tmp_path: Path) -> None:
    assert did(tmp_path, "tags", "add", "triggers", "Long drive").startswith("Added “Long drive”")
    did(tmp_path, *LOG, "--triggers", "long drive, Stress")
    assert "is now “Driving”" in did(
        tmp_path, "tags", "rename", "triggers", "Long drive", "Driving"
    )
    did(tmp_path, "tags", "archive", "triggers", "driving")
    (row,) = own(tmp_path)
    assert (row["kind"], row["name"], row["archived"]) == ("triggers", "Driving", True)
    assert "your own, archived" in did(tmp_path, "tags")
    refused = run(tmp_path, *LOG, "--triggers", "Driving")
    assert (refused.exit_code, "“Driving” is archived" in refused.stderr) == (2, True)
    did(tmp_path, "tags", "archive", "triggers", "Driving", "--undo")
    did(tmp_path, *LOG, "--triggers", row["id"])
    first, second = disk_store(tmp_path, FakeClock()).entries.all()
    assert (first.triggers, second.triggers) == ((row["id"], "stress"), (row["id"],))


def test_one_becomes_another_in_every_entry(tmp_path: Path) -> None:
    did(tmp_path, "tags", "add", "relief", "Hot bath")
    did(tmp_path, *LOG, "--relief", "Hot bath")
    said = did(tmp_path, "tags", "merge", "relief", "Hot bath", "Warmth")
    assert said == "Merged “Hot bath” into “Warmth” in 1 entry.\n"
    (entry,) = disk_store(tmp_path, FakeClock()).entries.all()
    assert entry.relief == ("warmth",)
    assert own(tmp_path) == []


def test_medicine_is_kept_as_it_is_written(tmp_path: Path) -> None:
    did(tmp_path, *LOG, "--relief", "medicine", "--medicine", "ibuprofen 400 mg, twice")
    (entry,) = disk_store(tmp_path, FakeClock()).entries.all()
    assert entry.medicine == "ibuprofen 400 mg, twice"
    refused = run(tmp_path, *LOG, "--medicine", "a" * 101)
    assert (refused.exit_code, "at most 100 characters" in refused.stderr) == (2, True)


@pytest.mark.parametrize(
    ("args", "why"),
    [
        (("add", "sleep", "Nap"), "descriptors"),
        (("add", "relief", "warmth"), "already"),
        (("add", "relief", "a, b"), "1 to 40"),
        (("rename", "relief", "Warmth", "Heat"), "your own"),
        (("archive", "relief", "moonlight"), "isn’t on the list"),
        (("merge", "relief", "Warmth", "Rest"), "your own"),
    ],
)
def test_what_cannot_be_is_refused_in_words(
    tmp_path: Path, args: tuple[str, ...], why: str
) -> None:
    done = run(tmp_path, "tags", *args)
    assert done.exit_code in (1, 2)
    assert why in done.stderr
    assert own(tmp_path) == []
