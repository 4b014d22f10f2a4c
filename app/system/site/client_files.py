"""The files of the site: Flet's web client and our assets, without what no browser asks for."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path

from flet_web import get_package_web_dir

from app.system.server.web_client import FONTS, font_manifest
from app.system.site.page import CannotBuild
from app.texts import site as words

LEFT_OUT = (
    "*.d.ts",
    "*.map",
    "*.symbols",
    "assets/packages/cupertino_icons/*",
    "assets/packages/flutter_map/*",
    "assets/packages/flutter_math_fork/*",
    "assets/packages/media_kit/*",
    "assets/packages/record_web/*",
    "canvaskit/experimental_webparagraph/*",
    "canvaskit/skwasm_heavy*",
    "canvaskit/wimp*",
    "flutter.js",
    "flutter_service_worker.js",
    "icons/loading-animation.png",
    "index.html",
    "pyodide/*.whl",
    "pyodide/package.json",
    "pyodide/pyodide.js",
    "pyodide/python",
    "pyodide/python.*",
    "pyodide/python_cli_entry.mjs",
    "python-worker.js",
)
OURS_LEFT_OUT = (
    "closed.html",
    "door.js",
    "icon.png",
    "index.html",
    "notify/*",
    "screenshots/*",
    "site/service_worker.js",
    "site/worker.js",
)
ONLY_CHROMIUM = ("main.dart.mjs", "main.dart.wasm", "canvaskit/skwasm.*")
ONLY_OTHERS = ("main.dart.js", "canvaskit/canvaskit.*")
ON_DEMAND = ("canvaskit/chromium/*", "assets/NOTICES", "licences.txt")
"""Kept once a browser asks: for a Chromium without the newest WebAssembly, and for reading."""

BOOTSTRAP = "flutter_bootstrap.js"
FLUTTERS_WORKER = re.compile(r"\n    serviceWorkerSettings: \{.*?\n    \},", re.DOTALL)
"""Flutter's own service worker removes itself and reloads every page, and so would end ours."""

STARTER = "python.js"
STARTS_PYTHON = re.compile(r"app\.worker = new Worker\(.*?\{ type: \"module\" \}\);", re.DOTALL)
TAKES_PYTHON = (
    'app.worker = window.pythonWorker || new Worker("python-worker.js", { type: "module" });\n'
    "    window.pythonWorker = null;"
)
"""Our page has started the worker already."""

Files = dict[str, bytes]


def matches(name: str, patterns: tuple[str, ...]) -> bool:
    """Whether any of the patterns is for this path."""
    return any(fnmatchcase(name, pattern) for pattern in patterns)


def client_files(assets: Path) -> Files:
    """The files by their path in the site, with `assets`, which are ours.

    Raises `CannotBuild` when Flet's client is not as expected.
    """
    files = dict(_in(Path(get_package_web_dir()), LEFT_OUT))
    files |= dict(_in(assets, OURS_LEFT_OUT))
    files["python-worker.js"] = (assets / "site/worker.js").read_bytes()
    files[FONTS] = font_manifest().encode()
    files[BOOTSTRAP] = replaced(files[BOOTSTRAP], FLUTTERS_WORKER, "serviceWorkerSettings")
    files[STARTER] = replaced(files[STARTER], STARTS_PYTHON, "app.worker", TAKES_PYTHON)
    files["manifest.json"] = _manifest(json.loads(files["manifest.json"])).encode()
    files["pyodide/pyodide-lock.json"] = _lock(files["pyodide/pyodide-lock.json"]).encode()
    return files


def _in(folder: Path, left_out: tuple[str, ...]) -> Iterator[tuple[str, bytes]]:
    for file in folder.rglob("*"):
        name = file.relative_to(folder).as_posix()
        if file.is_file() and not matches(name, left_out):
            yield name, file.read_bytes()


def replaced(script: bytes, pattern: re.Pattern[str], name: str, by: str = "") -> bytes:
    """The script with the one place that `pattern` finds replaced.

    Raises `CannotBuild` when there is not exactly one: `name` is then said to be missing.
    """
    changed, times = pattern.subn(lambda _: by, script.decode())
    if times != 1:
        raise CannotBuild(words.not_there(name))
    return changed.encode()


def _manifest(manifest: dict[str, object]) -> str:
    """The manifest at any path, with what a long press on the icon offers."""
    shortcuts = {words.LOG: "journal/new", words.HOLD: "hold", words.BREAK: "break"}
    icon = {"src": "icons/icon-192.png", "sizes": "192x192", "type": "image/png"}
    manifest |= {
        "id": "./",
        "start_url": "./",
        "scope": "./",
        "shortcuts": [
            {"name": name, "url": f"./#/{route}", "icons": [icon]}
            for name, route in shortcuts.items()
        ],
    }
    return json.dumps(manifest, ensure_ascii=False, indent=2)


def _lock(lock: bytes) -> str:
    """What Pyodide says of itself, without the packages that it could fetch from elsewhere."""
    return json.dumps({"info": json.loads(lock)["info"], "packages": {}})
