"""Python's memory in the site: of which program it is, that nobody's journal is in it, and that a
site without it starts the plain way.
"""

from __future__ import annotations

import base64
import gzip
import hashlib
import re
from pathlib import Path

import pytest
from flet_web import get_package_web_dir

from app import paths
from app.bootstrap import browser
from app.bootstrap.browser_memory import prepare
from app.domain.errors import UnknotError
from app.system.site import Parts, Site, build_site
from app.system.site.builder import MEMORY, PROGRAM, PYTHON
from app.system.site.client_files import STARTS_PYTHON, replaced
from app.system.site.node import compiled, remembered
from app.system.site.program import (
    LIBRARY,
    archive,
    compressed,
    library_files,
    source_files,
)

NO_NODE = "/nowhere/node"
TAKEN = b"what Python remembers"


def byte_code_of(source: bytes) -> bytes:
    """Some archive."""
    return archive({"byte code": b""})


def built(folder: Path, memory: bytes | None) -> Site:
    """A site with this memory, and a program that is nobody's."""
    parts = Parts(paths.APP, paths.shipped("data"), paths.shipped("assets"))
    return build_site(folder, parts, byte_code_of, lambda program, library: memory)


def hashes(site: Site) -> dict[str, str]:
    """What the worker compares with what it fetches."""
    script = (site.folder / PYTHON).read_text(encoding="utf-8")
    found = re.search(r'HASHES = \{ memory: "(.*)", program: "(.*)" \};', script)
    assert found
    return {MEMORY: found[1], PROGRAM: found[2]}


def hash_of(file: Path) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(file.read_bytes()).digest()).decode()}"


def test_the_worker_takes_the_memory_only_with_the_program_it_is_of(tmp_path: Path) -> None:
    site = built(tmp_path / "site", TAKEN)
    assert site.has_memory
    assert gzip.decompress((site.folder / MEMORY).read_bytes()) == TAKEN
    for name, known in hashes(site).items():
        assert known == hash_of(site.folder / name)
    assert MEMORY in site.for_chromium
    assert MEMORY in site.for_others


def test_without_a_memory_the_worker_starts_the_plain_way(tmp_path: Path) -> None:
    site = built(tmp_path / "site", None)
    assert not site.has_memory
    assert hashes(site) == {MEMORY: "", PROGRAM: ""}
    assert not (site.folder / MEMORY).exists()


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
    assert str(paths.APP).encode() not in memory
