"""Python's memory in the site: of which program it is, that nobody's journal is in it, and that a
site without it starts the plain way.
"""

from __future__ import annotations

import base64
import gzip
import hashlib
import re
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from flet_web import get_package_web_dir

from app import paths
from app.bootstrap import browser
from app.bootstrap.browser_memory import prepare
from app.domain.errors import UnknotError
from app.system.site import Parts, Site, build_site
from app.system.site.builder import LIBRARY_REST, MEMORY, PROGRAM, PYTHON, REST
from app.system.site.client_files import STARTS_PYTHON, replaced
from app.system.site.node import Memory, compiled, remembered
from app.system.site.program import (
    LIBRARY,
    archive,
    compressed,
    library_files,
    rest,
    source_files,
)

NO_NODE = "/nowhere/node"
PROGRAM_FILES = {
    "app/__init__.pyc": b"",
    "app/kept.pyc": b"in the memory",
    "app/later.pyc": b"not in it",
    "data/muscles.json": b"{}",
    "zones/__init__.pyc": b"in the memory",
    "zones/Berlin": b"found by its package",
}
CONSTANTS = 3_000_000
"""So many bytes of Python's engine never change, and a few more."""
TAKEN = Memory(b"what Python remembers", frozenset({"app", "app.kept", "zones", "os"}))
REMAINING = ["app/later.pyc", "data/muscles.json", "zones/Berlin", "zones/__init__.pyc"]


def byte_code_of(source: bytes) -> bytes:
    """Some archive."""
    return archive(PROGRAM_FILES)


def names(packed: bytes) -> list[str]:
    return sorted(zipfile.ZipFile(BytesIO(packed)).namelist())


def built(folder: Path, memory: Memory | None) -> Site:
    """A site with this memory, and a program that is nobody's."""
    parts = Parts(paths.APP, paths.shipped("data"), paths.shipped("assets"))
    return build_site(folder, parts, byte_code_of, lambda program, library: memory)


def hashes(site: Site) -> dict[str, str]:
    """What the worker compares with what it fetches."""
    script = (site.folder / PYTHON).read_text(encoding="utf-8")
    found = re.search(r'HASHES = \{ memory: "(.*)", rest: "(.*)" \};', script)
    assert found
    return {MEMORY: found[1], REST: found[2]}


def hash_of(file: Path) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(file.read_bytes()).digest()).decode()}"


def test_the_worker_takes_the_memory_only_with_the_rest_that_goes_with_it(tmp_path: Path) -> None:
    site = built(tmp_path / "site", TAKEN)
    assert site.has_memory
    assert gzip.decompress((site.folder / MEMORY).read_bytes()) == TAKEN.taken
    for name, known in hashes(site).items():
        assert known == hash_of(site.folder / name)


def test_the_rest_is_what_is_not_in_the_memory_and_what_files_are_found_by(tmp_path: Path) -> None:
    site = built(tmp_path / "site", TAKEN)
    assert names(gzip.decompress((site.folder / REST).read_bytes())) == REMAINING
    assert names((site.folder / LIBRARY_REST).read_bytes()) == REMAINING
    assert names(rest(archive({"os.py": b"", "json/decoder.py": b""}), TAKEN.modules)) == [
        "json/decoder.py"
    ]


def test_beside_a_memory_the_whole_program_is_downloaded_only_if_the_memory_fails(
    tmp_path: Path,
) -> None:
    with_memory, without = built(tmp_path / "one", TAKEN), built(tmp_path / "two", None)
    for files in (with_memory.for_chromium, with_memory.for_others):
        assert {MEMORY, REST, LIBRARY_REST} <= {*files}
        assert not {PROGRAM, LIBRARY} & {*files}
    for files in (without.for_chromium, without.for_others):
        assert {PROGRAM, LIBRARY} <= {*files}
        assert not {MEMORY, REST, LIBRARY_REST} & {*files}
    worker = (with_memory.folder / "sw.js").read_text(encoding="utf-8")
    kept_once_asked_for = worker.partition("const ON_DEMAND")[2].partition(";")[0]
    assert PROGRAM in kept_once_asked_for
    assert LIBRARY in kept_once_asked_for


def test_without_a_memory_the_worker_starts_the_plain_way(tmp_path: Path) -> None:
    site = built(tmp_path / "site", None)
    assert not site.has_memory
    assert hashes(site) == {MEMORY: "", REST: ""}
    assert not (site.folder / MEMORY).exists()
    assert not (site.folder / REST).exists()


def test_the_page_starts_python_first_and_hands_it_over(tmp_path: Path) -> None:
    site = built(tmp_path / "site", TAKEN)
    page = (site.folder / "index.html").read_text(encoding="utf-8")
    assert page.index("new Worker(") < page.index("<title>")
    assert "app.worker = window.pythonWorker" in (site.folder / "python.js").read_text()


def test_a_client_that_starts_python_in_another_way_is_refused() -> None:
    with pytest.raises(UnknotError):
        replaced(b"nothing of the kind", STARTS_PYTHON, "app.worker")


def test_where_there_is_a_journal_no_memory_is_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(browser, "JOURNAL", tmp_path)
    with pytest.raises(RuntimeError):
        prepare()


def test_without_node_there_is_no_memory() -> None:
    assert remembered(b"", b"", NO_NODE) is None


@pytest.mark.slow
def test_the_same_program_gives_the_same_memory_with_nothing_of_this_computer() -> None:
    packed = Path(get_package_web_dir(), LIBRARY).read_bytes()
    program = compiled(archive(source_files(paths.APP, paths.shipped("data"))))
    library = compressed(archive(library_files(packed)))
    assert program is not None, "Node is missing, or can't compile"
    memory = remembered(program, library)
    assert memory is not None, "Node can't take the memory"
    assert remembered(program, library) == memory
    assert str(paths.APP).encode() not in memory.taken
    begins = int.from_bytes(memory.taken[4:8], "little")
    constants = memory.taken[begins : begins + CONSTANTS]
    assert constants.count(0) == CONSTANTS  # they come with the engine
    assert {"app.ui.app", "flet.controls.core.text", "json"} <= memory.modules
    assert {"app/export/pdf_page/layout.pyc", "tzdata/zoneinfo/Europe/Berlin"} <= {
        *names(rest(program, memory.modules))
    }
