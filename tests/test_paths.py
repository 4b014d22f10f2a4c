"""Where a person's data is looked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from app import paths


def test_the_named_folder_wins(tmp_path: Path) -> None:
    environment = {
        "UNKNOT_DATA": str(tmp_path),
        "FLET_PLATFORM": "android",
        "FLET_APP_STORAGE_DATA": "/elsewhere",
    }
    assert paths.data_folder(environment) == tmp_path


def test_a_packaged_app_keeps_data_where_its_package_may() -> None:
    environment = {"FLET_PLATFORM": "android", "FLET_APP_STORAGE_DATA": "/storage/app"}
    assert paths.data_folder(environment) == Path("/storage/app")


def test_a_package_folder_without_a_package_means_nothing() -> None:
    folder = paths.data_folder({"FLET_APP_STORAGE_DATA": "/storage/app"})
    assert folder != Path("/storage/app")
    assert folder.name == "unknot"


def test_a_relative_folder_is_meant_from_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert paths.data_folder({"UNKNOT_DATA": "mine"}) == tmp_path / "mine"


@pytest.mark.parametrize("name", ["data", "assets"])
def test_what_is_shipped_is_found_beside_the_app_in_a_checkout(name: str) -> None:
    assert paths.shipped(name) == Path(__file__).parent.parent / name


@pytest.mark.parametrize("name", ["data", "assets"])
def test_what_is_shipped_is_found_inside_the_app_once_installed(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inside = tmp_path / "app" / "shipped" / name
    inside.mkdir(parents=True)
    monkeypatch.setattr(paths, "APP", tmp_path / "app")
    assert paths.shipped(name) == inside
