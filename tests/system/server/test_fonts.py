"""Letters of other scripts, drawn with the fonts that the computer has."""

from __future__ import annotations

from pathlib import Path

import pytest
from flet_web import get_package_web_dir

from app.system.server.fonts import LARGEST, Fonts, installed
from tests.system.server.visitor import Visitor, admit


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Visitor:
    return admit(tmp_path_factory.mktemp("data"))


def listing(*fonts: tuple[Path, str]) -> str:
    """What fontconfig lists: files, each with its weight, slant and width."""
    return "".join(f"{file}\t{style}\n" for file, style in fonts)


@pytest.fixture
def fonts_in(tmp_path: Path) -> Path:
    for name in ("Bold.ttf", "Plain.ttf", "NotoSansArabic-Bold.ttf", "old.pfb"):
        (tmp_path / name).write_bytes(b"font")
    return tmp_path


def test_an_upright_regular_font_is_preferred(fonts_in: Path) -> None:
    told = listing((fonts_in / "Bold.ttf", "200\t0\t100"), (fonts_in / "Plain.ttf", "80\t0\t100"))
    assert Fonts(lambda _: told).file_for("notosansarabic") == fonts_in / "Plain.ttf"


def test_the_very_family_is_preferred_to_any_other(fonts_in: Path) -> None:
    own = fonts_in / "NotoSansArabic-Bold.ttf"
    told = listing((fonts_in / "Plain.ttf", "80\t0\t100"), (own, "200\t0\t100"))
    assert Fonts(lambda _: told).file_for("notosansarabic") == own


def test_what_a_page_could_not_use_or_should_not_carry_is_left_out(fonts_in: Path) -> None:
    huge = fonts_in / "huge.ttf"
    with huge.open("wb") as file:
        file.truncate(LARGEST + 1)
    style = "80\t0\t100"
    told = listing((fonts_in / "gone.ttf", style), (fonts_in / "old.pfb", style), (huge, style))
    assert Fonts(lambda _: told).file_for("notosansarabic") is None


def test_each_family_is_looked_up_once_by_a_letter_it_must_have(fonts_in: Path) -> None:
    looked: list[str] = []

    def listed(letter: str) -> str:
        looked.append(letter)
        return listing((fonts_in / "Plain.ttf", "80\t0\t100"))

    fonts = Fonts(listed)
    assert fonts.file_for("notosansthai") == fonts.file_for("notosansthai")
    assert looked == ["ก"]


@pytest.mark.parametrize("family", ["", "roboto", "../../etc/passwd"])
def test_nothing_is_looked_up_for_any_other_name(family: str) -> None:
    def listed(letter: str) -> str:
        raise AssertionError(letter)

    assert Fonts(listed).file_for(family) is None


def test_a_computer_without_fontconfig_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert installed("ก") == ""


@pytest.mark.parametrize("asked", ["notosansarabic", "notosanssc?again", "nothing", "..%2F..%2Fx"])
def test_letters_of_other_scripts_are_always_answered_with_a_font(
    browser: Visitor, asked: str
) -> None:
    answer = browser.get(f"/letters/{asked}")
    assert answer.status == 200
    assert "html" not in answer.headers["content-type"]


def test_a_font_that_was_had_is_answered_with_the_clients_own(browser: Visitor) -> None:
    own = Path(get_package_web_dir(), "assets/fonts/roboto.woff2").read_bytes()
    assert browser.get("/letters/notosansarabic?again").body == own
