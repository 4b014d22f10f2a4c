"""What a test needs of this machine, and what happens where that is missing."""

from __future__ import annotations

import os
from typing import NoReturn

import pytest


def lacks(what: str) -> NoReturn:
    """Skip the test.  Where the variable CI says that a change is judged, it fails instead."""
    (pytest.fail if "CI" in os.environ else pytest.skip)(what)
