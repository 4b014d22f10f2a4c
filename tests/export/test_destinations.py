"""Where a file for the person may go, and where it would do harm."""

from __future__ import annotations

import os
import socket
import stat
from pathlib import Path

import pytest

from app.domain.errors import StorageError
from app.export.folder_writer import FolderWriter
from app.ports import Existing, ExportFile
from app.storage.atomic_files import AtomicFiles

CONTENT = b"the journal"
posix = pytest.mark.skipif(os.name != "posix", reason="such files are of Unix")
ANYWAY = pytest.mark.parametrize("existing", Existing)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A data folder."""
    folder = tmp_path / "home"
    (folder / "backups").mkdir(parents=True)
    for name in ("journal.json", "journal.log", "running.address", "backups/journal-1.json"):
        (folder / name).write_bytes(b"precious")
    (folder / "journal.lock").touch()
    return folder


def put(path: Path, home: Path, existing: Existing = Existing.REPLACED) -> None:
    outbox = FolderWriter(AtomicFiles().write, str(home))
    outbox.put(path.parent, [ExportFile(path.name, CONTENT)], existing)


def refused(path: Path, home: Path, why: str, existing: Existing = Existing.REPLACED) -> None:
    with pytest.raises(StorageError, match=why):
        put(path, home, existing)


@posix
@ANYWAY
def test_a_pipe_is_left_as_it_is(tmp_path: Path, home: Path, existing: Existing) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    refused(pipe, home, "isn’t a file .it’s a device, a pipe or a socket", existing)
    assert stat.S_ISFIFO(pipe.lstat().st_mode)


@posix
@ANYWAY
def test_a_link_to_something_that_is_no_file_is_left_as_it_is(
    tmp_path: Path, home: Path, existing: Existing
) -> None:
    os.mkfifo(tmp_path / "pipe")
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "pipe")
    refused(link, home, "isn’t a file .it’s a device", existing)
    assert link.is_symlink()


@posix
@ANYWAY
def test_a_socket_is_left_as_it_is(
    tmp_path: Path, home: Path, existing: Existing, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)  # the whole path may be too long for a socket
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("talk")
        refused(tmp_path / "talk", home, "isn’t a file .it’s a device", existing)
        assert stat.S_ISSOCK((tmp_path / "talk").lstat().st_mode)


@posix
def test_links_that_lead_nowhere_or_in_a_circle_are_reported(tmp_path: Path, home: Path) -> None:
    (tmp_path / "nowhere").symlink_to(tmp_path / "missing")
    refused(tmp_path / "nowhere", home, "leads nowhere")
    (tmp_path / "circle").symlink_to(tmp_path / "circle")
    refused(tmp_path / "circle", home, "back to itself|[Tt]oo many levels")
    assert not (tmp_path / "missing").exists()


@posix
def test_a_link_to_a_file_stands_for_the_file(tmp_path: Path, home: Path) -> None:
    (tmp_path / "real.csv").write_bytes(b"older")
    (tmp_path / "link.csv").symlink_to(tmp_path / "real.csv")
    refused(tmp_path / "link.csv", home, "already exists", Existing.KEPT)
    put(tmp_path / "link.csv", home)
    assert (tmp_path / "real.csv").read_bytes() == CONTENT
    assert (tmp_path / "link.csv").is_symlink()


@pytest.mark.parametrize(
    "name",
    ["journal.json", "journal.log", "journal.lock", "running.address", "new.csv",
     "backups/journal-1.json", "backups/new.json", "../home/new.csv"],
)  # fmt: skip
@ANYWAY
def test_nothing_is_written_into_the_data_folder(home: Path, name: str, existing: Existing) -> None:
    before = {path: path.read_bytes() for path in home.rglob("*") if path.is_file()}
    refused(home / name, home, "is in Unknot’s data folder", existing)
    assert {path: path.read_bytes() for path in home.rglob("*") if path.is_file()} == before


@posix
def test_the_data_folder_is_known_by_any_path(tmp_path: Path, home: Path) -> None:
    (tmp_path / "other").symlink_to(home)
    refused(tmp_path / "other" / "journal.log", home, "is in Unknot’s data folder")
    refused(tmp_path / "other" / "backups" / "new.json", home, "is in Unknot’s data folder")
    refused(home / "journal.log", tmp_path / "other", "is in Unknot’s data folder")


@posix
def test_a_file_of_the_data_folder_is_known_by_any_name(tmp_path: Path, home: Path) -> None:
    (tmp_path / "soft.json").symlink_to(home / "journal.json")
    os.link(home / "journal.log", tmp_path / "hard.log")
    for name in ("soft.json", "hard.log"):
        refused(tmp_path / name, home, "is in Unknot’s data folder")
    assert (home / "journal.log").read_bytes() == b"precious"


@posix
def test_what_the_data_folder_links_to_is_part_of_it(tmp_path: Path, home: Path) -> None:
    (tmp_path / "cloud").mkdir()
    (tmp_path / "cloud" / "journal.json").write_bytes(b"precious")
    (home / "journal.json").unlink()
    (home / "journal.json").symlink_to(tmp_path / "cloud" / "journal.json")
    refused(tmp_path / "cloud" / "journal.json", home, "is in Unknot’s data folder")
    put(tmp_path / "cloud" / "pain.csv", home)
    (home / "up").symlink_to(tmp_path)  # a shortcut of the person's own
    put(tmp_path / "pain.csv", home)


def test_case_hides_the_data_folder_only_where_it_tells_two_folders_apart(home: Path) -> None:
    shouted = home.with_name("HOME")
    if shouted.exists():
        refused(shouted / "new.csv", home, "is in Unknot’s data folder")
    else:
        shouted.mkdir()
        put(shouted / "new.csv", home)


@pytest.mark.parametrize("name", ["x" * 300, "ü" * 130, "x" * 250])
def test_a_name_that_is_too_long_is_reported_with_how_long_it_may_be(
    tmp_path: Path, home: Path, name: str
) -> None:
    refused(tmp_path / name, home, rf"too long. It has {len(name)} letters.* have \d+ at most")
    put(tmp_path / ("x" * 242), home)


def test_all_files_are_checked_before_one_is_written(tmp_path: Path, home: Path) -> None:
    outbox = FolderWriter(AtomicFiles().write, str(home))
    files = [ExportFile("short.csv", CONTENT), ExportFile("x" * 300, CONTENT)]
    with pytest.raises(StorageError, match="too long"):
        outbox.put(tmp_path, files, Existing.KEPT)
    assert not (tmp_path / "short.csv").exists()


def test_a_folder_that_is_not_there_or_is_a_file_is_reported(tmp_path: Path, home: Path) -> None:
    (tmp_path / "file").touch()
    refused(tmp_path / "no" / "pain.csv", home, "There’s no folder")
    refused(tmp_path / "file" / "pain.csv", home, "is a file")
    refused(tmp_path, home, "is a folder")
    refused(tmp_path / ("y" * 300) / "pain.csv", home, "Choose another place")
