"""Opening the app on a phone: the code on the screen, and the list of who was let in."""

from __future__ import annotations

from pathlib import Path

import flet as ft
import pytest

from app.domain.admitted_browsers import BrowserKind, MachineKind, Visitor
from app.system.access_key import AccessKey
from app.system.server.admission import Admission
from app.texts import admitted_browsers as browser_words
from app.texts import data_settings
from app.texts import phone_at_home as words
from app.ui.app import build_main
from tests.graph import Graph, graph
from tests.ui.harness import Screen, render

PHONE = Visitor(BrowserKind.SAFARI, MachineKind.IPHONE)
ADDRESS = "http://192.168.1.20:8550"


def with_entrance(folder: Path, lan: str) -> tuple[Graph, Admission]:
    made = graph()
    admission = Admission(AccessKey(folder), lan=lan, changed=made.services.browsers_changed)
    made.services.entrance = admission
    return made, admission


async def shown(made: Graph, route: str) -> Screen:
    return await render(build_main(made.services), route)


def code_of(screen: Screen) -> bytes:
    (image,) = [each for each in screen.all(ft.Image) if each.semantics_label == words.CODE]
    assert isinstance(image.src, bytes)
    return image.src


async def test_the_code_carries_an_address_and_a_new_one_can_be_made(tmp_path: Path) -> None:
    made, _ = with_entrance(tmp_path, ADDRESS)
    screen = await shown(made, "/settings/phone")
    assert screen.sees(f"{ADDRESS}/?token=")
    before = code_of(screen)
    assert before.startswith(b"\x89PNG")
    assert screen.sees(words.LACKS_HTTP)
    await screen.click(words.NEW)
    assert code_of(screen) != before


async def test_over_an_encrypted_address_it_lacks_less(tmp_path: Path) -> None:
    made, _ = with_entrance(tmp_path, ADDRESS.replace("http:", "https:"))
    screen = await shown(made, "/settings/phone")
    assert screen.sees(words.LACKS_HTTPS)
    assert not screen.sees(words.LACKS_HTTP)


async def test_where_it_is_off_the_screen_says_how_to_turn_it_on(tmp_path: Path) -> None:
    made, _ = with_entrance(tmp_path, "")
    screen = await shown(made, "/settings/phone")
    assert screen.sees(words.COMMAND)
    assert not screen.sees("token")


@pytest.mark.parametrize("serves", [True, False])
async def test_settings_lead_there_only_where_browsers_connect(
    tmp_path: Path, serves: bool
) -> None:
    made, _ = with_entrance(tmp_path, "")
    if not serves:
        made.services.entrance = None
    screen = await shown(made, "/settings")
    assert screen.sees(words.TITLE) is serves


async def test_each_browser_is_listed_and_can_be_shut_out(tmp_path: Path) -> None:
    made, admission = with_entrance(tmp_path, ADDRESS)
    screen = await shown(made, "/settings/data")
    assert not screen.sees("Safari on an iPhone")
    cookie = admission.new_cookie(PHONE)
    await screen.settle()
    assert screen.sees("Safari on an iPhone")
    shut_out = [each for each in screen.all(ft.IconButton) if _is_shut_out(each)]
    await screen.fire(shut_out[0], "click")
    assert screen.sees("Shut out Safari on an iPhone?")
    await screen.click(data_settings.NOT_NOW)
    assert admission.known(cookie)
    await screen.fire(shut_out[0], "click")
    await screen.click(browser_words.SHUT_OUT)
    assert not admission.known(cookie)
    assert screen.sees("Safari on an iPhone is shut out.")
    assert not admission.browsers()


def _is_shut_out(button: ft.IconButton) -> bool:
    return isinstance(button.icon, ft.Icon) and "Shut out" in (button.icon.semantics_label or "")
