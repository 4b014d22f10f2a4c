"""What `flet build apk` is told: nothing here builds a package, or runs on a device."""

from __future__ import annotations

import tomllib
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement

from app import paths

ROOT = Path(__file__).parent.parent
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
FLET = PROJECT["tool"]["flet"]
ANDROID = {"sys_platform": "android", "platform_system": "Android", "extra": ""}
ALONG = {"LICENSE", "app", "assets", "data", "main.py", "pyproject.toml"}
PURE_ELSEWHERE = {"msgpack", "cffi", "markupsafe"}
"""Not pure Python, but to be had for Android: Flet itself needs msgpack there."""


def needed_on_android() -> list[str]:
    """The names of all packages that an Android package takes along, directly or not."""
    found: dict[str, None] = {}
    waiting = [Requirement(each) for each in PROJECT["project"]["dependencies"]]
    while waiting:
        each = waiting.pop()
        if each.name.lower() in found or (each.marker and not each.marker.evaluate(ANDROID)):
            continue
        found[each.name.lower()] = None
        try:
            more = distribution(each.name).requires or []
        except PackageNotFoundError:
            continue
        waiting.extend(map(Requirement, more))
    return list(found)


def test_the_entry_is_where_the_builder_looks_for_it() -> None:
    app = ROOT / FLET["app"]["path"]
    assert (app / f"{FLET['app']['module']}.py").is_file()
    assert (app / "assets" / "icon.png").is_file()
    assert paths.shipped("data").is_dir()


def test_only_the_app_its_content_and_its_pictures_go_along() -> None:
    excluded = set(FLET["app"]["exclude"])
    assert {"tests", "docs", "assets/screenshots"} <= excluded
    there = {each.name for each in ROOT.iterdir() if not _is_a_leftover(each.name)}
    assert there - excluded <= ALONG
    assert not excluded & ALONG


def _is_a_leftover(name: str) -> bool:
    return "cache" in name or name.startswith((".coverage", ".hypothesis", ".mypy"))


@pytest.mark.parametrize("name", ["flet-web", "uvicorn", "rich", "filelock", "desktop-notifier"])
def test_what_only_a_computer_can_use_stays_behind(name: str) -> None:
    assert name not in needed_on_android()


def test_everything_that_goes_along_is_pure_python() -> None:
    for name in set(needed_on_android()) - PURE_ELSEWHERE:
        try:
            wheel = distribution(name).read_text("WHEEL") or ""
        except PackageNotFoundError:
            continue
        assert "Root-Is-Purelib: true" in wheel, name


def test_the_plugin_and_what_it_may_do_are_named() -> None:
    (plugin,) = [Requirement(each) for each in FLET["android"]["dependencies"]]
    assert plugin.name == "flet-android-notifications"
    assert plugin.specifier.contains("0.12.0")
    assert {name.rpartition(".")[2] for name in FLET["android"]["permission"]} == {
        "POST_NOTIFICATIONS",
        "RECEIVE_BOOT_COMPLETED",
        "SCHEDULE_EXACT_ALARM",
        "VIBRATE",
    }


def test_the_example_builds_patches_and_builds_again() -> None:
    example = (ROOT / "docs" / "android-apk.yml").read_text(encoding="utf-8")
    first, _, second = example.partition("flet-android-notifications-patch --project-root")
    assert "flet build apk" in first
    assert "flet build apk" in second
    assert "Not run on a device" in example
