"""When little of a browser's space is left."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.storage_space import StorageSpace

MB, GB = 10**6, 10**9
sizes = st.integers(0, 10**13)


@pytest.mark.parametrize(
    ("used", "allowed", "is_short"),
    [
        (3 * MB, 2 * GB, False),
        (2 * GB - 200 * MB, 2 * GB, False),
        (2 * GB - 199 * MB, 2 * GB, True),  # less than a tenth
        (50 * MB, 100 * MB, False),
        (51 * MB, 100 * MB, True),  # less than 50 MB, though it is nearly a half
        (3 * MB, 40 * MB, True),
        (120 * MB, 100 * MB, True),  # a browser may take back what it allowed
        (0, 0, False),
        (3 * MB, 0, False),
    ],
)
def test_little_is_left_below_50_mb_or_a_tenth(used: int, allowed: int, is_short: bool) -> None:
    assert StorageSpace(used, allowed).is_short is is_short


@given(sizes, sizes, sizes)
def test_whoever_uses_more_has_no_more_left(used: int, more: int, allowed: int) -> None:
    assert StorageSpace(used + more, allowed).is_short >= StorageSpace(used, allowed).is_short
