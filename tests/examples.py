"""How many examples Hypothesis tries: all of them, or a tenth in a quick run (`make quick`)."""

from __future__ import annotations

import os
from typing import Any

from hypothesis import settings

QUICK = "UNKNOT_QUICK" in os.environ


def examples(most: int, **more: Any) -> settings:
    """At most so many examples; `more` as `hypothesis.settings` takes it."""
    return settings(max_examples=max(1, most // 10) if QUICK else most, **more)
