"""What is there for good is not looked through again and again."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from app.storage.gc_tuning import shorten_pauses


@pytest.fixture
def _as_before() -> Iterator[None]:
    before = gc.get_threshold()
    yield
    gc.unfreeze()
    gc.set_threshold(*before)


@pytest.mark.usefixtures("_as_before")
def test_what_is_there_now_is_left_alone_and_what_comes_is_not() -> None:
    kept: list[list[int]] = [[] for _ in range(1000)]
    shorten_pauses()
    assert gc.get_freeze_count() > len(kept)
    assert len(gc.get_objects()) < 1000
