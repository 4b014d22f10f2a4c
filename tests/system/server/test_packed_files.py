"""Compressed copies of large files."""

from __future__ import annotations

import gzip
from pathlib import Path

from app.system.server.packed_files import PackedFiles

TEXT = "let a = 1;\n" * 1000


def a_file(folder: Path, name: str = "main.js", text: str = TEXT) -> Path:
    file = folder / name
    file.write_text(text)
    return file


async def test_a_copy_is_made_after_the_first_request(tmp_path: Path) -> None:
    file, packed = a_file(tmp_path), PackedFiles("one", tmp_path / "cache")
    assert packed.copy_of(file) is None
    await packed.packed()
    copy = packed.copy_of(file)
    assert copy is not None
    assert gzip.decompress(copy.read_bytes()).decode() == TEXT
    assert copy.stat().st_size < len(TEXT) / 10
    assert PackedFiles("one", tmp_path / "cache").copy_of(file) == copy


async def test_copies_of_another_version_are_not_used_and_removed(tmp_path: Path) -> None:
    file, cache = a_file(tmp_path), tmp_path / "cache"
    before, after = PackedFiles("one", cache), PackedFiles("two", cache)
    before.copy_of(file)
    await before.packed()
    assert after.copy_of(file) is None
    await after.packed()
    assert [each.name for each in cache.iterdir()] == ["two"]


async def test_small_files_and_pictures_are_sent_as_they_are(tmp_path: Path) -> None:
    packed = PackedFiles("one", tmp_path / "cache")
    assert packed.copy_of(a_file(tmp_path, "small.js", "1")) is None
    assert packed.copy_of(a_file(tmp_path, "photo.png")) is None
    await packed.packed()
    assert not (tmp_path / "cache").exists()


async def test_where_nothing_can_be_kept_files_are_sent_as_they_are(tmp_path: Path) -> None:
    in_the_way = a_file(tmp_path, "cache", "a file where the folder should be")
    packed = PackedFiles("one", in_the_way)
    assert packed.copy_of(a_file(tmp_path)) is None
    await packed.packed()
    assert packed.copy_of(a_file(tmp_path)) is None
