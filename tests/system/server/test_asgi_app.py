"""The site as a browser, and as somebody who should not be there, would meet it."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from flet_web import get_package_web_dir

from app.paths import shipped
from app.services.browser_notifications import PageMessage
from app.system.server.web_client import FOR_GOOD
from tests.system.server.visitor import Visitor, admit

OURS = "http://127.0.0.1:8550"
THEIRS = "https://evil.example"


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Visitor:
    return admit(tmp_path_factory.mktemp("data"))


def test_the_page_is_unknots_own(browser: Visitor) -> None:
    page = browser.get("/").text
    assert "<title>Unknot</title>" in page
    assert "prefers-color-scheme: dark" in page
    assert 'flet.webSocketEndpoint="/ws"' in page
    assert "flet.noCdn=true" in page


def test_the_page_tells_the_client_all_that_flets_own_page_would() -> None:
    def settings_of(page: str) -> set[str]:
        return set(re.findall(r"^\s+(\w+): ", page.split("var flet = {")[1].split("}")[0], re.M))

    flets = Path(get_package_web_dir(), "index.html").read_text(encoding="utf-8")
    ours = (shipped("assets") / "index.html").read_text(encoding="utf-8")
    assert settings_of(ours) == settings_of(flets)
    assert "<!-- fletAppConfig -->" in ours


@pytest.mark.parametrize("route", ["/journal", "/hold/muscles/levator_scapulae", "/nowhere"])
def test_any_route_of_the_app_is_the_page(browser: Visitor, route: str) -> None:
    assert "<title>Unknot</title>" in browser.get(route).text


@pytest.mark.parametrize(
    "path",
    [
        "/manifest.json",
        "/favicon.png",
        "/icons/icon-512.png",
        "/icons/unknot.svg",
        "/flutter_bootstrap.js",
        "/main.dart.js",
        "/assets/fonts/roboto.woff2",
    ],
)
def test_the_client_and_our_assets_are_served(browser: Visitor, path: str) -> None:
    assert browser.send("HEAD", path).status == 200


def test_the_manifest_and_the_fonts_are_ours(browser: Visitor) -> None:
    assert browser.get("/manifest.json").json["name"] == "Unknot"
    families = [font["family"] for font in browser.get("/assets/FontManifest.json").json]
    assert {"Roboto", "MaterialIcons"} <= set(families)
    assert not [each for each in families if "math" in each]


def test_a_file_that_is_not_there_is_not_the_page(browser: Visitor) -> None:
    assert browser.get("/pictures/nothing.svg", accept="image/*,*/*;q=0.8").status == 404


def test_a_route_with_dots_in_it_is_the_page_to_who_visits_it(browser: Visitor) -> None:
    route = "/journal/new/back.trap_upper.right"
    assert "<title>Unknot</title>" in browser.get(route, accept="text/html,*/*;q=0.8").text


@pytest.mark.parametrize(
    ("asked", "led_to"),
    [("//", "/"), ("//journal", "/journal"), ("//evil.example/", "/evil.example/"),
     ("//\\evil.example", "/%5Cevil.example")],
)  # fmt: skip
def test_an_address_with_a_slash_too_many_leads_to_the_right_one_and_nowhere_else(
    browser: Visitor, asked: str, led_to: str
) -> None:
    answer = browser.get(asked)
    assert (answer.status, answer.headers["location"]) == (307, led_to)


@pytest.mark.parametrize("path", ["/docs", "/redoc", "/openapi.json", "/docs/oauth2-redirect"])
def test_nothing_describes_an_interface(browser: Visitor, path: str) -> None:
    answer = browser.get(path)
    assert answer.status == 404 or "<title>Unknot</title>" in answer.text
    assert "swagger" not in answer.text.lower()


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_nothing_can_be_sent_but_to_the_websocket(browser: Visitor, method: str) -> None:
    for path in ("/", "/upload", "/oauth_callback"):
        assert browser.send(method, path, origin=OURS).status in (404, 405)


def test_the_answer_keeps_the_page_to_itself(browser: Visitor) -> None:
    headers = browser.get("/").headers
    assert "access-control-allow-origin" not in headers
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert "frame-ancestors 'none'" in headers["content-security-policy"]


def test_the_client_is_not_given_a_second_thread_to_draw_on(browser: Visitor) -> None:
    assert "cross-origin-embedder-policy" not in browser.get("/").headers


def test_only_the_pages_own_inline_scripts_may_run(browser: Visitor) -> None:
    answer = browser.get("/")
    scripts = answer.headers["content-security-policy"].split("script-src")[1].split(";")[0]
    assert "unsafe-inline" not in scripts
    found = re.findall(r"<script>(.*?)</script>", answer.text, re.S)
    assert len(found) == 5
    for script in found:
        digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in scripts


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:8550", "127.0.0.1.evil.example", "", "[::1", "a@b@c"]
)
def test_a_name_that_is_not_ours_is_refused(browser: Visitor, host: str) -> None:
    answer = browser.get("/", host)
    assert answer.status == 400
    assert "content-security-policy" in answer.headers


@pytest.mark.parametrize("host", ["127.0.0.1:8550", "localhost:8550", "LOCALHOST", "[::1]:8550"])
def test_every_name_of_this_computer_is_ours(browser: Visitor, host: str) -> None:
    assert browser.get("/", host).status == 200


@pytest.mark.parametrize(
    "origin", [THEIRS, "null", "http://127.0.0.1:9999", "file://127.0.0.1:8550", ""]
)
def test_a_websocket_from_another_page_is_refused(browser: Visitor, origin: str) -> None:
    headers = {"origin": origin} if origin else {}
    assert browser.knock("/ws", **headers) == "websocket.close"


def test_a_websocket_to_a_foreign_name_is_refused(browser: Visitor) -> None:
    assert browser.knock("/ws", "evil.example", origin=THEIRS) == "websocket.close"


def test_a_websocket_from_our_page_is_admit(browser: Visitor) -> None:
    assert browser.knock("/ws", origin=OURS) == "websocket.accept"


@pytest.mark.parametrize("origin", [THEIRS, ""])
def test_a_change_asked_for_by_another_page_is_refused(browser: Visitor, origin: str) -> None:
    headers = {"origin": origin} if origin else {}
    assert browser.send("POST", "/", **headers).status == 403


def test_another_page_may_not_even_read(browser: Visitor) -> None:
    assert browser.get("/", origin=THEIRS).status == 403


def test_answers_are_looked_at_again_so_that_an_update_is_seen(browser: Visitor) -> None:
    for path in ("/main.dart.js", "/assets/FontManifest.json", "/manifest.json"):
        assert browser.send("HEAD", path).headers["cache-control"] == "no-cache"


def test_files_at_the_address_of_their_version_are_kept_for_good(browser: Visitor) -> None:
    page = browser.get("/").text
    home = re.findall(r'flet\.entrypointBaseUrl = "(/client-[0-9a-f]{12}/)"', page)[-1]
    for path in ("main.dart.js", "assets/FontManifest.json", "flutter_bootstrap.js"):
        answer = browser.send("HEAD", f"{home}{path}")
        assert (answer.status, answer.headers["cache-control"]) == (200, FOR_GOOD["cache-control"])
    icons = re.findall(r'<link rel="icon" .*href="(.+)"', page)  # asked for with each new title
    assert icons == [f"{home}icons/unknot.svg", f"{home}favicon.png"]
    older = browser.send("HEAD", "/client-0123456789ab/main.dart.js")
    assert (older.status, older.headers["cache-control"]) == (200, "no-cache")
    assert browser.get(f"{home}nothing.js").status == 404
    assert browser.get(f"{home}index.html").status == 404


def test_all_that_the_page_asks_for_early_is_there(browser: Visitor) -> None:
    page = browser.get("/").text
    home = re.findall(r'flet\.entrypointBaseUrl = "(.*)"', page)[-1]
    asked = re.findall(r"hint\('\w+', '([^']+)'", page)
    assert len(asked) >= 4
    for path in asked:
        assert browser.send("HEAD", home + path).status == 200, path
    for file in re.findall(r'<link [^>]*href="(/[^"]+)"', page):
        assert browser.send("HEAD", file).status == 200, file
    for script in re.findall(r'<script src="([^"]+)"', page):
        assert browser.send("HEAD", script).status == 200, script


def test_the_manifests_icons_exist() -> None:
    manifest = json.loads((shipped("assets") / "manifest.json").read_text(encoding="utf-8"))
    for icon in manifest["icons"]:
        assert (shipped("assets") / icon["src"]).is_file()


# What our page hears


async def two(permission: str) -> AsyncIterator[PageMessage]:
    """Two things for a page with this permission."""
    yield PageMessage("due", {"title": "Time for a break"})
    yield PageMessage("gone", {"permission": permission})


@pytest.fixture(scope="module")
def listening(tmp_path_factory: pytest.TempPathFactory) -> Visitor:
    return admit(tmp_path_factory.mktemp("listening"), listen=two)


def test_our_page_hears_events(listening: Visitor) -> None:
    answer = listening.get("/events?permission=granted")
    assert answer.headers["content-type"].startswith("text/event-stream")
    assert 'event: due\ndata: {"title": "Time for a break"}\n\n' in answer.text
    assert '"permission": "granted"' in answer.text


def test_another_site_hears_nothing_even_in_a_browser_that_was_admit(listening: Visitor) -> None:
    assert listening.get("/events", origin=THEIRS).status == 403


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_another_page_can_load_no_part_of_ours_into_itself(listening: Visitor, site: str) -> None:
    for mode in ("no-cors", "cors", "websocket"):
        said = {"sec_fetch_site": site, "sec_fetch_mode": mode}
        assert listening.get("/events", **said).status == 403
        assert listening.get("/icons/icon-192.png", **said).status == 403


@pytest.mark.parametrize("site", ["cross-site", "same-site", "same-origin", "none"])
def test_anybody_may_be_led_to_our_page_by_a_link(listening: Visitor, site: str) -> None:
    said = {"sec_fetch_site": site, "sec_fetch_mode": "navigate"}
    assert "<title>Unknot</title>" in listening.get("/", **said).text
