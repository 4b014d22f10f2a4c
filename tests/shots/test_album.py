"""The album leaves no screen out."""

from __future__ import annotations

import pytest

from app.ui.routes import SCREENS, Screen
from tests.shots.album import ALBUM

TAPPED_TO = {"/break", "/hold/now"}


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.path)
def test_every_screen_is_pictured(screen: Screen) -> None:
    pictured = {shot.route for shot in ALBUM} | TAPPED_TO
    assert any(screen.matches(route) for route in pictured)


def test_no_two_pictures_have_one_name() -> None:
    names = [shot.name for shot in ALBUM]
    assert len(names) == len(set(names))
