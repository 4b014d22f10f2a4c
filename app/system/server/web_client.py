"""The client that draws the app in a browser: Flet's, with our page, names and icons.

1. The client's files are also served below an address with their version, and our page names them
   there.  A browser keeps what it got from there for good, as another version has another address.
2. Everything else is asked for again each time, so that a newer client never runs in an older page.
3. The page begins to load what the client is going to ask for, in browsers that will use it.
4. The page has today's screen in it, so a browser keeps no copy of it.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from asyncio import to_thread
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

from flet_web import get_package_web_dir, patch_font_manifest_json, patch_index_html
from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.responses import (
    FileResponse,
    HTMLResponse,
    JSONResponse,
    RedirectResponse,
    Response,
)
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from app.system.server.first_page import Paint, with_first_paint
from app.system.server.fonts import Fonts
from app.system.server.packed_files import ENCODING, PackedFiles

FONTS = "assets/FontManifest.json"
ROBOTO = "assets/fonts/roboto.woff2"
LETTERS = "letters/"
SOCKET = "/ws"
SAFE_METHODS = ("GET", "HEAD")
PAGES = (".html", ".htm")
HOME = "/client-files/"  # as our page has it: the address of rule 1 is written in its place
UNUSED = (  # nothing here writes formulas, or looks like an iPhone
    "packages/cupertino_icons/",
    "packages/flutter_math_fork/",
)
LOOK_AGAIN = {"cache-control": "no-cache"}  # rule 2
PRIVATE = {"cache-control": "no-store"}  # rule 4
FOR_GOOD = {"cache-control": "public, max-age=31536000, immutable"}  # rule 1
VERSIONED = re.compile(r"client-[0-9a-f]{12}/(.+)")
LARGE = 1 << 20  # bytes that are read and sent at once


class ClientFiles(StaticFiles):
    """Our assets first, then Flet's client: files that are the same for everybody."""

    def __init__(self, assets: Path, packed: PackedFiles) -> None:
        client = Path(get_package_web_dir())
        super().__init__(directory=assets)
        self.all_directories = [assets, client]
        self.home = f"/client-{packed.version}/"
        self._packed = packed
        self._fonts = font_manifest()

    async def get_response(self, path: str, scope: Scope) -> Response:
        """The file at `path`.

        Raises `HTTPException`: 404 for a missing file or a page, 405 for anything but reading.
        """
        if scope["method"] not in SAFE_METHODS:
            raise HTTPException(405)
        keep = FOR_GOOD if f"/{path}".startswith(self.home) else LOOK_AGAIN
        if of_a_version := VERSIONED.fullmatch(path):
            path = of_a_version[1]
        if path == FONTS:
            return Response(self._fonts, media_type=JSONResponse.media_type, headers=keep)
        if path.lower().endswith(PAGES):
            raise HTTPException(404)
        response = await super().get_response(path, scope)
        response.headers.update(keep)
        if not isinstance(response, FileResponse):
            return response
        if keep is FOR_GOOD and ENCODING in Headers(scope=scope).get("accept-encoding", ""):
            response = self._smaller(response)
        response.chunk_size = LARGE
        return response

    def _smaller(self, whole: FileResponse) -> FileResponse:
        """The compressed copy, where there is one."""
        copy = self._packed.copy_of(Path(whole.path))
        if copy is None:
            return whole
        said = {"content-encoding": ENCODING, "vary": "accept-encoding"}
        return FileResponse(copy, media_type=whole.media_type, headers=FOR_GOOD | said)


class WebClient(ClientFiles):
    """Our files, fonts for missing letters, and the page at any other address, as it has routes."""

    def __init__(self, assets: Path, packed: PackedFiles, paint: Paint) -> None:
        super().__init__(assets, packed)
        self._paint = paint
        self.page = patched(assets / "index.html", _point_at_us).replace(HOME, self.home)
        self._fonts_here = Fonts()
        self._roboto = Path(get_package_web_dir()) / ROBOTO

    async def get_response(self, path: str, scope: Scope) -> Response:
        """The file at `path`, or the page.

        Raises `HTTPException`: 404 for a missing file, 405 for anything but reading.
        """
        if scope["path"].startswith("//"):  # the client would take the start of the path for a host
            return RedirectResponse("/" + scope["path"].lstrip("/"), headers=LOOK_AGAIN)
        if scope["method"] in SAFE_METHODS and path.startswith(LETTERS):
            return await self._letters(path.removeprefix(LETTERS), scope)
        try:
            return await super().get_response(path, scope)
        except HTTPException as missing:
            if missing.status_code == 404 and _may_be_a_route(path, scope):
                page = with_first_paint(self.page, self._paint, scope["path"])
                return HTMLResponse(page, headers=PRIVATE)
            raise

    async def _letters(self, family: str, scope: Scope) -> Response:
        """The installed font for this family at the first request, otherwise one the client already
        has.

        So letters it cannot draw stay boxes, without any error.
        """
        once = not scope["query_string"]
        own = await to_thread(self._fonts_here.file_for, family) if once else None
        return FileResponse(own or self._roboto, headers=LOOK_AGAIN)


def _may_be_a_route(path: str, scope: Scope) -> bool:
    """Whether the path may be a route of the app.

    Routes may contain dots (`/journal/new/back.ql.left`), like file names; but only a visit to an
    address asks for a page.
    """
    if path in (".", "index.html"):
        return True
    return "." not in path or "text/html" in Headers(scope=scope).get("accept", "")


def _point_at_us(page: str) -> None:
    patch_index_html(index_path=page, base_href="/", websocket_endpoint_path=SOCKET, no_cdn=True)


def client_version(assets: Path) -> str:
    """Changes whenever a file of ours does, and with each version of Flet's client."""
    found = hashlib.sha256(f"{version('flet-web')}\n".encode())
    for file in sorted(each for each in assets.rglob("*") if each.is_file()):
        found.update(f"{file.relative_to(assets)} {file.stat().st_size}\n".encode())
        found.update(file.read_bytes())
    return found.hexdigest()[:12]


def font_manifest() -> str:
    """The client's list of fonts, without those that nothing here uses."""
    fonts = json.loads(patched(Path(get_package_web_dir()) / FONTS, patch_font_manifest_json))
    return json.dumps([each for each in fonts if not each["family"].startswith(UNUSED)])


def patched(file: Path, patch: Callable[[str], None]) -> str:
    """The text of the file after `patch` has changed a copy of it."""
    with TemporaryDirectory() as folder:
        copy = Path(shutil.copy(file, folder))
        patch(str(copy))
        return copy.read_text(encoding="utf-8")
