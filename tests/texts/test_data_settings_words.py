"""How much space is used, in words."""

from __future__ import annotations

import pytest

from app.domain.storage_space import StorageSpace
from app.texts.data_settings import space


@pytest.mark.parametrize(
    ("used", "said"),
    [
        (0, "less than 1 MB"),
        (999_000, "less than 1 MB"),
        (1_000_000, "1 MB"),
        (3_240_000, "3.2 MB"),
        (9_960_000, "10 MB"),
        (48_400_000, "48 MB"),
        (999_400_000, "999 MB"),
        (999_600_000, "1 GB"),
        (1_550_000_000, "1.6 GB"),
        (300_000_000_000, "300 GB"),
    ],
)
def test_a_size_is_said_in_round_numbers(used: int, said: str) -> None:
    expected = f"Unknot and your journal use {said} of the space this browser allows (about 2 GB)."
    assert space(StorageSpace(used, 2_000_000_000)) == expected
