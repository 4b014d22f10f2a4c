"""The client that draws the app in a browser: Flet's, with our page, names and icons."""

from __future__ import annotations

import json
import shutil
from asyncio import to_thread
from collections.abc import Callable
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

from app.system.server.fonts import Fonts

FONTS = "assets/FontManifest.json"
ROBOTO = "assets/fonts/roboto.woff2"
LETTERS = "letters/"
SOCKET = "/ws"
SAFE_METHODS = ("GET", "HEAD")
PAGES = (".html", ".htm")
UNUSED = ("packages/flutter_math_fork/",)  # formulas: twenty fonts that nothing here uses
LOOK_AGAIN = {"cache-control": "no-cache"}  # a newer client must not run in an older page


class ClientFiles(StaticFiles):
    """Our assets first, then Flet's client: files that are the same for everybody."""

    def __init__(self, assets: Path) -> None:
        client = Path(get_package_web_dir())
        super().__init__(directory=assets)
        self.all_directories = [assets, client]
        self._fonts = _without_unused(_patched(client / FONTS, patch_font_manifest_json))

    async def get_response(self, path: str, scope: Scope) -> Response:
        """The file at `path`.

        Raises `HTTPException`: 404 for a missing file or a page, 405 for anything but reading.
        """
        if scope["method"] not in SAFE_METHODS:
            raise HTTPException(405)
        if path == FONTS:
            return Response(self._fonts, media_type=JSONResponse.media_type, headers=LOOK_AGAIN)
        if path.lower().endswith(PAGES):
            raise HTTPException(404)
        response = await super().get_response(path, scope)
        response.headers.update(LOOK_AGAIN)
        return response


class WebClient(ClientFiles):
    """Our files, fonts for missing letters, and the page at any other address, as it has routes."""

    def __init__(self, assets: Path) -> None:
        super().__init__(assets)
        self.page = _patched(assets / "index.html", _point_at_us)
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
                return HTMLResponse(self.page, headers=LOOK_AGAIN)
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


def _without_unused(manifest: str) -> str:
    fonts = json.loads(manifest)
    return json.dumps([each for each in fonts if not each["family"].startswith(UNUSED)])


def _patched(file: Path, patch: Callable[[str], None]) -> str:
    with TemporaryDirectory() as folder:
        copy = Path(shutil.copy(file, folder))
        patch(str(copy))
        return copy.read_text(encoding="utf-8")
