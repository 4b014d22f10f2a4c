"""What holds for every test."""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, settings

from tests.examples import QUICK

# How long one example takes says how busy the machine is, not whether a rule holds.
# Where a change is judged the same examples are tried each time; at home new ones are.
settings.register_profile(
    "any machine",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize="CI" in os.environ,
    max_examples=10 if QUICK else 100,
)
settings.load_profile("any machine")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The quick tests first: whoever broke something hears of it before a browser starts."""
    items.sort(key=lambda item: item.get_closest_marker("e2e") is not None)
