"""The folder: whole, relative, the same each time, and without what no browser asks for."""

from __future__ import annotations

import ast
import base64
import gzip
import hashlib
import json
import re
import zipfile
from importlib.metadata import requires
from io import BytesIO
from pathlib import Path

import pytest
from flet_web import get_package_web_dir
from packaging.requirements import Requirement

from app.domain.errors import StorageError
from app.system.server.first_page import SLOT
from app.system.site import Site, build_site, client_files
from app.system.site.page import CannotBuild
from app.system.site.program import LIBRARY, PACKAGES, source_files
from app.system.site.sizes import sizes
from tests.system.site.conftest import PARTS, as_source

BUDGET = 17e6  # bytes as gzip: what a phone downloads at the first visit, without a memory
BROWSER = {"sys_platform": "emscripten", "platform_system": "Emscripten", "extra": ""}
NEVER = ("wimp", "skwasm_heavy", "webparagraph", "katex", "hls", "micropip", ".symbols", ".d.ts")


def files_in(folder: Path) -> dict[str, bytes]:
    found = (each for each in folder.rglob("*") if each.is_file())
    return {each.relative_to(folder).as_posix(): each.read_bytes() for each in found}


def listed(worker: str, name: str) -> dict[str, str]:
    """A list of files in the service worker."""
    found = re.search(rf"const {name} = (\{{.*?\}});", worker, re.DOTALL)
    assert found
    files: dict[str, str] = json.loads(found[1])
    return files


def modules(library: bytes) -> set[str]:
    """The modules in an archive, by their full names."""
    names = zipfile.ZipFile(BytesIO(library)).namelist()
    paths = [name.removesuffix(".py").removesuffix("/__init__") for name in names]
    return {path.replace("/", ".") for path in paths if not path.endswith("/")}


def imported(source: bytes) -> set[str]:
    """The full names of all that a module imports, anywhere in it."""
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {each.name for each in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found |= {node.module, *(f"{node.module}.{each.name}" for each in node.names)}
    return found


def test_the_same_inputs_give_the_same_bytes(site: Site, tmp_path: Path) -> None:
    again = build_site(tmp_path / "again", PARTS, as_source)
    assert files_in(again.folder) == files_in(site.folder)


def test_another_build_replaces_the_last_one_but_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "photo.jpg").write_bytes(b"mine")
    with pytest.raises(StorageError, match="other files"):
        build_site(tmp_path, PARTS, as_source)
    assert [each.name for each in tmp_path.iterdir()] == ["photo.jpg"]


def test_no_address_says_where_the_site_is(site: Site) -> None:
    page = (site.folder / "index.html").read_text()
    assert '<base href="./">' in page
    assert not re.findall(r"""(?:src|href)="/|[:=] ?["']/""", page)
    for script in ("site/page.js", "python-worker.js", "letters.js"):
        text = (site.folder / script).read_text()
        assert not re.findall(r"""(?:fetch|import|register|Worker)\(["'`]/""", text)


def test_today_as_it_was_last_stands_where_the_server_puts_it(site: Site) -> None:
    page = (site.folder / "index.html").read_text()
    keeper = (site.folder / "site/page.js").read_text()
    assert SLOT not in page
    assert page.index('id="starting"') < page.index("localStorage") < page.index("<svg")
    for script in (page, keeper):
        assert re.search(r"localStorage.[gs]etItem\(todayAsLeft", script)


def test_the_policy_allows_the_inline_scripts_by_hash_and_nothing_from_elsewhere(
    site: Site,
) -> None:
    page = (site.folder / "index.html").read_text()
    found = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)
    assert found
    policy = found[1]
    scripts = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    assert scripts
    for script in scripts:
        digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy
    assert "'unsafe-eval'" not in policy
    assert "http" not in policy
    assert page.index("Content-Security-Policy") < page.index("<script")
    assert "frame-ancestors" not in policy  # a page cannot say that of itself
    assert "frame-ancestors 'none'" in (site.folder / "sw.js").read_text()


def test_the_manifest_works_at_any_path_and_has_its_shortcuts(site: Site) -> None:
    manifest = json.loads((site.folder / "manifest.json").read_text())
    assert {manifest[each] for each in ("id", "scope", "start_url")} == {"./"}
    assert "maskable" in {each.get("purpose") for each in manifest["icons"]}
    assert [each["url"] for each in manifest["shortcuts"]] == [
        "./#/journal/new",
        "./#/hold",
        "./#/break",
    ]
    for icon in manifest["icons"]:
        assert (site.folder / icon["src"]).is_file()


def test_the_service_worker_lists_every_file_by_its_hash(site: Site) -> None:
    worker = (site.folder / "sw.js").read_text()
    assert "@" not in re.sub(r"//.*", "", worker)
    both, chromium, others = (
        listed(worker, name) for name in ("FOR_ALL", "FOR_CHROMIUM", "FOR_OTHERS")
    )
    there = files_in(site.folder)
    for name, said in (both | chromium | others | listed(worker, "ON_DEMAND")).items():
        assert said == f"sha256-{base64.b64encode(hashlib.sha256(there[name]).digest()).decode()}"
    assert {"main.dart.wasm", "main.dart.mjs", "canvaskit/skwasm.wasm"} <= chromium.keys()
    assert {"main.dart.js", "canvaskit/canvaskit.wasm"} <= others.keys()
    unlisted = there.keys() - both.keys() - chromium.keys() - others.keys()
    on_demand = listed(worker, "ON_DEMAND")
    assert {"licences.txt", "assets/NOTICES", "canvaskit/chromium/canvaskit.js"} <= on_demand.keys()
    assert unlisted - on_demand.keys() == {"sw.js"}


def test_what_no_browser_asks_for_is_left_out_and_licences_are_not(site: Site) -> None:
    names = files_in(site.folder)
    assert not [name for name in names for part in NEVER if part in name.lower()]
    assert "serviceWorkerSettings: {" not in names["flutter_bootstrap.js"].decode()
    licences = (site.folder / "licences.txt").read_text()
    for package in PACKAGES:
        assert package.lower() in licences.lower()


def test_every_font_that_the_client_loads_is_there(site: Site) -> None:
    assets = site.folder / "assets"
    families = json.loads((assets / "FontManifest.json").read_text())
    fonts = [font["asset"] for family in families for font in family["fonts"]]
    assert fonts
    assert not [font for font in fonts if not (assets / font).is_file()]


def test_a_client_that_registers_its_worker_another_way_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(client_files, "FLUTTERS_WORKER", re.compile("something newer"))
    with pytest.raises(CannotBuild, match="serviceWorkerSettings"):
        client_files.client_files(PARTS.assets)


def test_the_program_has_what_the_app_needs_and_nothing_of_a_desktop(site: Site) -> None:
    program = gzip.decompress((site.folder / "program.bin").read_bytes())
    names = zipfile.ZipFile(BytesIO(program)).namelist()
    assert {"app/bootstrap/browser.py", "data/muscles.json", "msgpack/fallback.py"} <= {*names}
    of_a_computer = ("app/cli/", "app/system/server/", "app/texts/cli/", "flet/testing/")
    assert not [name for name in names if name.startswith(of_a_computer)]
    assert "tzdata/zoneinfo/tzdata.zi" not in names  # each zone has a file of its own
    assert not [name for name in names if name.endswith((".so", ".pyc"))]


def test_every_package_that_is_needed_in_a_browser_is_packed() -> None:
    packed = {each.lower().replace("_", "-") for each in PACKAGES}
    left_out = {"click", "platformdirs"}  # only a computer has a command line, and a home
    for package in ("unknot", *PACKAGES):
        for line in requires(package) or ():
            needed = Requirement(line)
            if needed.marker is None or needed.marker.evaluate(BROWSER):
                assert needed.name.lower() in packed | left_out, f"{package} needs {needed.name}"


def test_pythons_own_library_has_every_module_that_the_program_imports(site: Site) -> None:
    before = Path(get_package_web_dir(), LIBRARY).read_bytes()
    left_out = modules(before) - modules((site.folder / LIBRARY).read_bytes())
    assert {"pydoc", "unittest.mock", "encodings.big5"} <= left_out
    for name, content in source_files(PARTS.app, PARTS.content).items():
        if name.endswith(".py"):
            assert not imported(content) & left_out, name


def test_each_engine_downloads_no_more_than_it_may(site: Site) -> None:
    for files in (site.for_chromium, site.for_others):
        assert sizes(site.folder, files).gzip < BUDGET
