"""What holds for every test."""

from __future__ import annotations

import pytest


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The quick tests first: whoever broke something hears of it before a browser starts."""
    items.sort(key=lambda item: item.get_closest_marker("e2e") is not None)
